import type { RegionDescription } from '../../../../contract/index.ts'
import type { WordableIssue } from '../../../../messages/index.ts'
import { ChoiceField, Help, HiddenFields, Notices, TextArea, TextField } from '../../../components/index.ts'
import { chosenLanguage, linksOf, type PageFrame } from '../../frame.ts'
import { renderDocument } from '../../render.ts'
import { CooperationLayout } from '../CooperationLayout.tsx'
import { Amount } from './Amount.tsx'
import { COSTS_PATH, gamePath } from './costPaths.ts'
import { ModelFields } from './ModelFields.tsx'
import { PartnerAmounts } from './PartnerAmounts.tsx'

export interface CostFormContent {
  readonly regions: readonly RegionDescription[]
  readonly region: RegionDescription
  /** Null = a new one. */
  readonly game: { readonly id: string; readonly version: number; readonly title: string } | null
  /** Names of the partners; [] = they are to be chosen first. */
  readonly partners: readonly string[]
  readonly values: Readonly<Record<string, string>>
  readonly problems: readonly { readonly field: string; readonly issue: WordableIssue }[]
  readonly municipalities: readonly { readonly ags: string; readonly name: string }[]
  readonly projects: readonly { readonly id: string; readonly name: string }[]
  readonly mostPartners: number
}

/** Entering a cost game: first who, then the figures. */
export function renderCostFormPage(frame: PageFrame, content: CostFormContent): string {
  const { words } = frame
  const { regions, region, game, partners, problems } = content
  const title = game ? words.text('kosten.edit-title', { title: game.title }) : words.text('kosten.new-title')
  return renderDocument(
    <CooperationLayout
      frame={frame}
      region={region}
      regions={regions}
      part="kosten"
      title={title}
      above={
        game
          ? [{ text: game.title, href: linksOf(frame)(gamePath(game.id), new URLSearchParams({ region: region.id })) }]
          : []
      }
      styles={['kosten']}
    >
      <p class="preline">{region.name}</p>
      <h1>{title}</h1>
      <Notices
        tone="danger"
        title={words.text('register.not-saved')}
        sentences={[...new Set(problems.map(({ issue }) => words.issue(issue)))]}
      />
      {partners.length === 0 ? <Begin frame={frame} content={content} /> : <Figures frame={frame} content={content} />}
      <Help view={{ words, links: linksOf(frame), topic: 'costs' }} />
    </CooperationLayout>,
  )
}

function Begin({ frame, content }: { frame: PageFrame; content: CostFormContent }) {
  const { words } = frame
  const { region, values, municipalities, mostPartners } = content
  return (
    <>
      <p class="lead">{words.text('kosten.new-lead')}</p>
      <form class="cost-form panel" method="get" action={`${COSTS_PATH}/neu`}>
        <HiddenFields values={{ lang: chosenLanguage(frame), region: region.id, project: values.project }} />
        <fieldset>
          <legend>{words.text('kosten.who')}</legend>
          <div class="partner-choice">
            {municipalities.map(({ ags, name }) => (
              <p class="entry-field__box" key={ags}>
                <input type="checkbox" id={`teil-${ags}`} name="teil" value={ags} />
                <label for={`teil-${ags}`}>{name}</label>
              </p>
            ))}
          </div>
        </fieldset>
        <TextArea
          name="andere"
          label={words.text('kosten.others')}
          hint={words.text('kosten.others-hint')}
          value={values.andere ?? ''}
        />
        <fieldset>
          <legend>{words.text('kosten.way')}</legend>
          {(['list', 'model'] as const).map((way) => (
            <p class="entry-field__box" key={way}>
              <input type="radio" id={`art-${way}`} name="art" value={way} checked={(values.art ?? 'list') === way} />
              <label for={`art-${way}`}>{words.text(`kosten.way-${way}`, { most: mostPartners })}</label>
            </p>
          ))}
        </fieldset>
        <p>
          <button type="submit" class="kern-btn kern-btn--primary">
            <span class="kern-label">{words.text('kosten.next')}</span>
          </button>
        </p>
      </form>
      <h2 id="file-title">{words.text('kosten.file')}</h2>
      <p>{words.text('kosten.file-lead')}</p>
      <form
        class="cost-form panel"
        method="post"
        enctype="multipart/form-data"
        action={linksOf(frame)(`${COSTS_PATH}/einlesen`, new URLSearchParams({ region: region.id, csrf: frame.csrf }))}
        aria-labelledby="file-title"
      >
        <TextField
          name="title"
          id="file-name"
          label={words.text('kosten.field-title')}
          value={values.title ?? ''}
          isRequired
        />
        <div class="file-field">
          <label for="file-file">{words.text('kosten.field-file')}</label>
          <input id="file-file" name="file" type="file" accept=".json,.csv,.txt" required />
        </div>
        <p>
          <button type="submit" class="kern-btn kern-btn--secondary">
            <span class="kern-label">{words.text('kosten.file-send')}</span>
          </button>
        </p>
      </form>
    </>
  )
}

function Figures({ frame, content }: { frame: PageFrame; content: CostFormContent }) {
  const { words } = frame
  const { region, game, partners, values, problems, projects } = content
  const problemOf = (field: string) => {
    const found = problems.find((one) => one.field === field)
    return found && words.issue(found.issue)
  }
  const links = linksOf(frame)
  return (
    <form
      class="cost-form panel"
      method="post"
      action={links(game ? gamePath(game.id) : `${COSTS_PATH}/neu`)}
      noValidate
    >
      <input type="hidden" name="csrf" value={frame.csrf} />
      <input type="hidden" name="region" value={region.id} />
      {game && <input type="hidden" name="version" value={String(game.version)} />}
      <input type="hidden" name="art" value={values.art ?? 'list'} />
      {partners.map((name, i) => (
        <>
          <input type="hidden" name={`name.${i}`} value={name} />
          <input type="hidden" name={`ags.${i}`} value={values[`ags.${i}`] ?? ''} />
        </>
      ))}
      <TextField
        name="title"
        label={words.text('kosten.field-title')}
        hint={words.text('kosten.field-title-hint')}
        value={values.title ?? ''}
        {...(problemOf('title') ? { problem: problemOf('title')! } : {})}
        isRequired
      />
      {projects.length > 0 && (
        <ChoiceField
          name="project"
          label={words.text('kosten.field-project')}
          value={values.project ?? ''}
          options={[
            { value: '', label: words.text('kosten.no-project') },
            ...projects.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      {values.art === 'model' ? (
        <ModelFields words={words} partners={partners} values={values} problemOf={problemOf} />
      ) : (
        <GroupCosts frame={frame} content={content} problemOf={problemOf} />
      )}
      <KeyFields frame={frame} content={content} problemOf={problemOf} />
      <TextArea
        name="why"
        label={words.text('kosten.why')}
        hint={words.text('kosten.why-hint')}
        value={values.why ?? ''}
      />
      <fieldset>
        <legend>{words.text('register.visibility')}</legend>
        {(['draft', 'members', 'public'] as const).map((one) => (
          <p class="entry-field__box" key={one}>
            <input
              type="radio"
              id={`sees-${one}`}
              name="visibility"
              value={one}
              checked={(values.visibility ?? 'members') === one}
            />
            <label for={`sees-${one}`}>{words.text(`kosten.visibility-${one}`)}</label>
          </p>
        ))}
      </fieldset>
      <p>
        <button type="submit" class="kern-btn kern-btn--primary" name="act" value="save">
          <span class="kern-label">{words.text('kosten.save')}</span>
        </button>
      </p>
    </form>
  )
}

interface PartProps {
  readonly frame: PageFrame
  readonly content: CostFormContent
  readonly problemOf: (field: string) => string | undefined
}

/** Groups by their size, so that what everybody knows stands first. */
function groupsOf(partners: readonly string[]): { mask: number; members: string[] }[] {
  const groups = Array.from({ length: 2 ** partners.length - 1 }, (_, k) => ({
    mask: k + 1,
    members: partners.filter((_name, i) => ((k + 1) >> i) & 1),
  }))
  return groups.sort((a, b) => a.members.length - b.members.length || a.mask - b.mask)
}

function GroupCosts({ frame: { words }, content, problemOf }: PartProps) {
  const { partners, values, mostPartners } = content
  if (partners.length > mostPartners) return <p>{words.text('kosten.list-kept', { most: mostPartners })}</p>
  return (
    <fieldset>
      <legend>{words.text('kosten.costs')}</legend>
      <p class="entry-field__hint" id="costs-hint">
        {words.text('kosten.costs-hint')}
      </p>
      <table class="kern-table kern-table--small">
        <caption class="kern-sr-only">{words.text('kosten.costs')}</caption>
        <thead>
          <tr>
            <th scope="col">{words.text('kosten.column-group')}</th>
            <th scope="col">{words.text('kosten.column-cost')}</th>
          </tr>
        </thead>
        <tbody>
          {groupsOf(partners).map(({ mask, members }) => (
            <tr key={mask}>
              <th scope="row" id={`group-${mask}`}>
                {members.length === 1 ? words.text('kosten.only', { name: members[0]! }) : members.join(' + ')}
              </th>
              <td>
                <Amount
                  name={`c.${mask}`}
                  labelledBy={`group-${mask}`}
                  value={values[`c.${mask}`] ?? ''}
                  problem={problemOf(`c.${mask}`)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </fieldset>
  )
}

const KEYS = ['per-head', 'use', 'tax-power'] as const

function KeyFields({ frame: { words }, content, problemOf }: PartProps) {
  return (
    <fieldset>
      <legend>{words.text('kosten.keys')}</legend>
      <p class="entry-field__hint">{words.text('kosten.keys-hint')}</p>
      <PartnerAmounts
        words={words}
        partners={content.partners}
        columns={KEYS.map((id) => ({ id, text: words.text(`kosten.key-${id}`) }))}
        label={words.text('kosten.keys')}
        prefix="k"
        headings={['key', 'partner']}
        values={content.values}
        problemOf={problemOf}
      />
    </fieldset>
  )
}
