import type { RegionDescription, ShareAnswer } from '../../../../contract/index.ts'
import { moneyWords, ruleWords, shareSentences, type WordableIssue } from '../../../../messages/index.ts'
import {
  Done,
  Help,
  Notices,
  PostForm,
  payingMore,
  type RuleShown,
  RuleTable,
  ShareChart,
} from '../../../components/index.ts'
import { linksOf, type PageFrame } from '../../frame.ts'
import { ofRegion } from '../../register/paths.ts'
import { renderDocument } from '../../render.ts'
import { CooperationLayout } from '../CooperationLayout.tsx'
import { CostFigures, type CostFiguresView } from './CostFigures.tsx'
import { gamePath } from './costPaths.ts'
import { MixForm } from './MixForm.tsx'

export interface CostGameContent {
  readonly regions: readonly RegionDescription[]
  readonly region: RegionDescription
  readonly game: {
    readonly id: string
    readonly version: number
    readonly title: string
    readonly why: string
    readonly visibility: 'draft' | 'preview' | 'members' | 'public'
    readonly updatedAt: string
  }
  readonly project: { readonly name: string; readonly href: string } | null
  /** Null = the game cannot be read; the issues say why. */
  readonly shares: {
    readonly alone: readonly { readonly player: string; readonly euros: number | null }[]
    readonly digits: number
    readonly rules: readonly RuleShown[]
    readonly chosen: string
    /** The chosen rule with the groups that would hold; null = it is not possible. */
    readonly explained: ShareAnswer | null
    readonly explainedIssues: readonly WordableIssue[]
    readonly usual: ShareAnswer | null
    /** Groups without a cost: the first by name. Null = costs follow a rule. */
    readonly missing: { readonly named: readonly string[]; readonly count: number } | null
  } | null
  readonly figures: CostFiguresView
  /** Weights of the mixed key as they are asked; keys without figures are left out. */
  readonly mix: readonly { readonly key: string; readonly weight: string }[]
  readonly isOwnMix: boolean
  readonly seed: number
  /** Query that belongs to the choice, to carry it on. */
  readonly asked: Readonly<Record<string, string>>
  readonly issues: readonly WordableIssue[]
  readonly mayWrite: boolean
  readonly mayRemove: boolean
  /** Earlier ones, the newest first; [] = none that the reader may bring back. */
  readonly versions: readonly {
    readonly version: number
    readonly at: string
    readonly state: { readonly title: string }
  }[]
  readonly isSaved: boolean
}

/** Who pays what for one thing done together: every rule side by side, one in words for a council. */
export function renderCostGamePage(frame: PageFrame, content: CostGameContent): string {
  const { words } = frame
  const { regions, region, game, project, shares, issues, isSaved } = content
  const links = linksOf(frame)
  const title = words.text('kosten.title', { title: game.title })
  return renderDocument(
    <CooperationLayout
      frame={frame}
      region={region}
      regions={regions}
      part="kosten"
      title={title}
      above={[]}
      styles={['kosten']}
      isWide
    >
      <p class="preline">{region.name}</p>
      <h1>{title}</h1>
      <Done text={isSaved ? words.text('kosten.saved') : undefined} />
      {project && (
        <p>
          {words.text('kosten.for-project')} <a href={project.href}>{project.name}</a>
        </p>
      )}
      <Notices
        tone="warning"
        title={words.text('kosten.look')}
        sentences={[...new Set(issues.map((one) => words.issue(one)))]}
      />
      {shares ? <Shares frame={frame} content={content} shares={shares} /> : <p>{words.text('kosten.unreadable')}</p>}
      <CostFigures words={words} view={content.figures} />
      {game.why !== '' && (
        <section aria-labelledby="why-title">
          <h2 id="why-title">{words.text('kosten.why')}</h2>
          <p class="preserve-lines">{game.why}</p>
        </section>
      )}
      <Acts frame={frame} content={content} />
      <Versions frame={frame} content={content} />
      <Help view={{ words, links, topic: 'costs' }} />
    </CooperationLayout>,
  )
}

type Shown = NonNullable<CostGameContent['shares']>

function Shares({ frame, content, shares }: { frame: PageFrame; content: CostGameContent; shares: Shown }) {
  const { words } = frame
  const { region, game, asked } = content
  const links = linksOf(frame)
  const { explained, chosen, usual, missing } = shares
  const hrefOf = (rule: string) => `${links(gamePath(game.id), ofRegion(region.id, { ...asked, regel: rule }))}#regel`
  return (
    <>
      {usual && <Verdict frame={frame} usual={usual} shares={shares} />}
      {missing && missing.count > 0 && (
        <Notices
          tone="warning"
          title={words.text('kosten.missing-costs', { n: missing.count })}
          sentences={[
            words.text('kosten.missing-named', {
              groups: missing.named.join('; '),
              more: missing.count - missing.named.length,
            }),
            words.text('kosten.missing-means'),
          ]}
        />
      )}
      <div class="table-section">
        <h2 id="rules-title">{words.text('kosten.rules')}</h2>
        <p>{words.text('kosten.rules-lead')}</p>
        <RuleTable
          view={{
            words,
            titleId: 'rules-title',
            alone: shares.alone,
            digits: shares.digits,
            rules: shares.rules,
            chosen,
            hrefOf,
          }}
        />
      </div>
      <section aria-labelledby="regel">
        <h2 id="regel">{words.text('kosten.explained', { rule: words.text(`share.rule-${chosen}`) })}</h2>
        {explained ? (
          <>
            <ShareChart words={words} answer={explained} title={ruleWords(words, chosen)} />
            <h3>{words.text('kosten.for-council')}</h3>
            <ul class="council-words">
              {shareSentences(words, explained).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </>
        ) : (
          <ul>
            {shares.explainedIssues.map((issue) => (
              <li key={words.issue(issue)}>{words.issue(issue)}</li>
            ))}
          </ul>
        )}
      </section>
      <MixForm frame={frame} content={content} />
    </>
  )
}

/** What the usual key does, first: this is what a council will ask. */
function Verdict({ frame: { words }, usual, shares }: { frame: PageFrame; usual: ShareAnswer; shares: Shown }) {
  const more = payingMore(usual)
  const money = (value: number) => moneyWords(words, value, usual.digits)
  const sentences = [
    usual.saving === null
      ? words.text('kosten.verdict-total', { total: money(usual.total) })
      : words.text(usual.saving >= 0 ? 'kosten.verdict-saving' : 'kosten.verdict-loss', {
          total: money(usual.total),
          saving: money(Math.abs(usual.saving)),
        }),
  ]
  const known = usual.players.every(({ alone }) => alone !== null)
  const rule = words.text(`share.rule-${usual.rule}`)
  if (more.length > 0)
    sentences.push(words.text('kosten.verdict-more', { n: more.length, players: words.list(more), rule }))
  else if (known) sentences.push(words.text('kosten.verdict-none', { rule }))
  const fair = shares.rules.filter(
    ({ answer }) =>
      answer && payingMore(answer).length === 0 && answer.stability.objecting === 0 && answer.stability.known > 0,
  )
  if (more.length > 0 && known)
    sentences.push(
      fair.length > 0
        ? words.text('kosten.verdict-fair', {
            rules: words.list(fair.map((one) => words.text(`share.rule-${one.rule}`))),
          })
        : words.text('kosten.verdict-no-fair'),
    )
  return (
    <Notices tone={more.length > 0 ? 'warning' : 'info'} title={words.text('kosten.verdict')} sentences={sentences} />
  )
}

function Acts({ frame, content }: { frame: PageFrame; content: CostGameContent }) {
  const { words } = frame
  const { region, game, asked, mayWrite, mayRemove } = content
  const links = linksOf(frame)
  const path = gamePath(game.id)
  const query = ofRegion(region.id, asked)
  return (
    <section aria-labelledby="acts-title">
      <h2 id="acts-title">{words.text('kosten.take-along')}</h2>
      <p>
        {words.text('kosten.take-along-lead')} <a href={links(path, query)}>{words.text('kosten.permalink')}</a>
      </p>
      <ul class="chips">
        {(['csv', 'xlsx', 'json'] as const).map((format) => (
          <li key={format}>
            <a class="chip" href={links(`${path}/tabelle/${format}`, query)}>
              {words.text(`kosten.file-${format}`)}
            </a>
          </li>
        ))}
        <li>
          <a class="chip" href={links('/zusammenarbeit/bilanz', ofRegion(region.id, { spiel: game.id }))}>
            {words.text('kosten.to-starts')}
          </a>
        </li>
      </ul>
      <p>
        <span class={`tag tag--${game.visibility}`}>{words.text(`register.visibility-${game.visibility}`)}</span>{' '}
        {words.text('kosten.changed', { when: words.moment(game.updatedAt), version: game.version })}
      </p>
      {(mayWrite || mayRemove) && (
        <div class="acts">
          {mayWrite && (
            <a class="kern-btn kern-btn--secondary" href={links(`${path}/bearbeiten`, ofRegion(region.id))}>
              <span class="kern-label">{words.text('kosten.edit')}</span>
            </a>
          )}
          {mayRemove && (
            <PostForm
              action={links(path)}
              csrf={frame.csrf}
              submit={words.text('kosten.remove')}
              tone="danger"
              hidden={{ region: region.id, act: 'remove', version: String(game.version) }}
            />
          )}
        </div>
      )}
    </section>
  )
}

/** Every earlier version can hold again; this is a new version, nothing is lost. */
function Versions({ frame, content }: { frame: PageFrame; content: CostGameContent }) {
  const { words } = frame
  const { region, game, versions } = content
  if (versions.length === 0) return null
  return (
    <details>
      <summary>{words.text('kosten.versions', { n: versions.length })}</summary>
      <ul class="plain-list">
        {versions.map(({ version, at, state }) => (
          <li key={version}>
            {words.text('kosten.version', { version, when: words.moment(at), title: state.title })}{' '}
            <PostForm
              action={linksOf(frame)(gamePath(game.id))}
              csrf={frame.csrf}
              submit={words.text('kosten.restore')}
              about={words.text('kosten.version', { version, when: words.moment(at), title: state.title })}
              tone="secondary"
              hidden={{ region: region.id, act: 'restore', to: String(version), version: String(game.version) }}
            />
          </li>
        ))}
      </ul>
    </details>
  )
}
