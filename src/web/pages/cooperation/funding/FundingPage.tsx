import type { ProgrammeRow, RegionDescription } from '../../../../contract/index.ts'
import type { FundingMix, FundingProposal, FundingRule, Simulated } from '../../../../core/cooperation/index.ts'
import { FilterForm, Help, InputField, ScrollTable, Select } from '../../../components/index.ts'
import { chosenLanguage, linksOf, type PageFrame } from '../../frame.ts'
import { ofRegion } from '../../register/paths.ts'
import { renderDocument } from '../../render.ts'
import { CooperationLayout } from '../CooperationLayout.tsx'
import { ListLinks } from '../ListLinks.tsx'
import { NewEntries } from '../NewEntries.tsx'
import { cooperationPath } from '../parts.ts'
import { amountsUnknown, mixWords, rateWords, spanWords } from './mixWords.ts'
import { Rules } from './Rules.tsx'
import { Simulation, simulatedWords } from './Simulation.tsx'
import { StandingTag } from './StandingTag.tsx'

export interface FundingContent {
  readonly regions: readonly RegionDescription[]
  readonly region: RegionDescription
  readonly projects: readonly {
    readonly project: { readonly id: string; readonly name: string }
    readonly shares: readonly unknown[]
    readonly mix: FundingMix
    readonly simulated: ReadonlyMap<string, Simulated | null>
  }[]
  readonly deadlines: readonly {
    readonly share: { readonly id: string; readonly what: string; readonly project: string | null }
    readonly day: string
  }[]
  /** Those that fit what was asked for. */
  readonly programmes: readonly ProgrammeRow[]
  readonly all: number
  readonly rules: readonly FundingRule[]
  readonly proposals: readonly FundingProposal[]
  readonly query: { readonly search: string; readonly where: 'here' | 'all'; readonly state: 'running' | 'all' }
  /** `DE-HE`; null = none. */
  readonly land: string | null
  readonly version: string
  readonly mayWrite: boolean
}

export const FUNDING_PATH = cooperationPath('funding')

export const projectFundingPath = (id: string) => `${FUNDING_PATH}/vorhaben/${encodeURIComponent(id)}`

interface Part {
  readonly frame: PageFrame
  readonly content: FundingContent
}

export function renderFundingPage(frame: PageFrame, content: FundingContent): string {
  const { words } = frame
  const { regions, region, mayWrite, version, rules } = content
  const links = linksOf(frame)
  const title = words.text('foerderung.title')
  return renderDocument(
    <CooperationLayout frame={frame} region={region} regions={regions} part="funding" title={title} isWide>
      <p class="preline">{region.name}</p>
      <h1>{title}</h1>
      <p class="lead">{words.text('foerderung.lead')}</p>
      <Help view={{ words, links, topic: 'funding' }} />
      <Deadlines frame={frame} content={content} />
      <Projects frame={frame} content={content} />
      {mayWrite && (
        <NewEntries
          frame={frame}
          region={region.id}
          kinds={['funding-share', 'funding-experience']}
          text={(kind) => words.text(`foerderung.add-${kind}`)}
          back={FUNDING_PATH}
        />
      )}
      <Programmes frame={frame} content={content} />
      <Rules words={words} rules={rules} />
      <Proposals frame={frame} content={content} />
      <ListLinks
        frame={frame}
        region={region.id}
        kinds={['funding-share', 'funding-experience']}
        note={words.text('foerderung.version', { version })}
      />
    </CooperationLayout>,
  )
}

function Deadlines({ frame, content }: Part) {
  const { words } = frame
  const { deadlines, region } = content
  const links = linksOf(frame)
  if (deadlines.length === 0) return null
  return (
    <section aria-labelledby="deadlines-title">
      <h2 id="deadlines-title">{words.text('foerderung.deadlines')}</h2>
      <ul>
        {deadlines.map(({ share, day }) => (
          <li key={share.id}>
            <a
              href={links(
                share.project === null ? FUNDING_PATH : projectFundingPath(share.project),
                ofRegion(region.id),
              )}
            >
              {words.text('foerderung.deadline', { day: words.date(day), what: share.what })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Projects({ frame, content }: Part) {
  const { words } = frame
  const { projects, region } = content
  const links = linksOf(frame)
  const columns = ['certain', 'applied', 'proposed', 'own'] as const
  return (
    <div class="table-section">
      <h2 id="projects-title">{words.text('foerderung.projects')}</h2>
      <p>{words.text('foerderung.projects-lead')}</p>
      {projects.length === 0 ? (
        <p class="notices notices--info">{words.text('foerderung.no-projects')}</p>
      ) : (
        <ScrollTable titleId="projects-title" kind="stacked">
          <thead>
            <tr>
              <th scope="col">{words.text('notice.kind-project')}</th>
              {columns.map((column) => (
                <th scope="col" class="numeric" key={column}>
                  {words.text(`foerderung.${column}`)}
                </th>
              ))}
              <th scope="col">{words.text('foerderung.look')}</th>
            </tr>
          </thead>
          <tbody>
            {projects.map(({ project, shares, mix }) => {
              const unknown = amountsUnknown(mix, 'amountsUnknown')
              return (
                <tr key={project.id}>
                  <th scope="row">
                    <a href={links(projectFundingPath(project.id), ofRegion(region.id))}>{project.name}</a>
                  </th>
                  {columns.map((column) => (
                    <td class="numeric" key={column} data-label={words.text(`foerderung.${column}`)}>
                      {mixWords(mix, column, words) || '–'}
                    </td>
                  ))}
                  <td data-label={words.text('foerderung.look')}>
                    {[
                      shares.length === 0 ? words.text('foerderung.no-shares') : '',
                      unknown > 0 ? words.text('foerderung.unknown-amounts', { n: unknown }) : '',
                      mix.warnings.length > 0 ? words.text('foerderung.warnings', { n: mix.warnings.length }) : '',
                    ]
                      .filter((one) => one !== '')
                      .join('; ')}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </ScrollTable>
      )}
    </div>
  )
}

function Programmes({ frame, content }: Part) {
  const { words } = frame
  const { programmes, all, query, region, land } = content
  const links = linksOf(frame)
  return (
    <section aria-labelledby="programmes-title" id="programme">
      <h2 id="programmes-title">{words.text('foerderung.programmes')}</h2>
      <p>{words.text('foerderung.programmes-lead')}</p>
      <FilterForm words={words} action={FUNDING_PATH} kept={{ lang: chosenLanguage(frame), region: region.id }}>
        <InputField
          name="q"
          id="funding-q"
          label={words.text('katalog.search')}
          value={query.search}
          type="search"
          maxLength={100}
          isWide
        />
        <Select
          name="wo"
          label={words.text('foerderung.where')}
          value={query.where}
          options={[
            [
              'here',
              land === null
                ? words.text('foerderung.where-here')
                : words.text('foerderung.where-land', { land: words.text(`standard.place-${land}`) }),
            ],
            ['all', words.text('foerderung.where-all')],
          ]}
        />
        <Select
          name="stand"
          label={words.text('foerderung.state')}
          value={query.state}
          options={[
            ['running', words.text('foerderung.state-some')],
            ['all', words.text('foerderung.state-all')],
          ]}
        />
      </FilterForm>
      <p role="status">{words.text('foerderung.count', { shown: programmes.length, all })}</p>
      {programmes.length === 0 && <p class="notices notices--info">{words.text('foerderung.none')}</p>}
      <ul class="cards">
        {programmes.map(({ programme, state, isHere, isStale, next, experiences }) => (
          <li class="card panel" key={programme.id}>
            <h3>
              <a class="card__link" href={links(`${FUNDING_PATH}/${programme.id}`, ofRegion(region.id))}>
                {words.of(programme.name)}
              </a>
            </h3>
            <p>
              {words.of(programme.what.text)} <StandingTag standing={programme.what.standing} words={words} />
            </p>
            {programme.rate && (
              <p>
                {rateWords(programme, words)} <StandingTag standing={programme.rate.standing} words={words} />
              </p>
            )}
            {programme.sum && (
              <p>
                {spanWords(programme.sum.least, programme.sum.most, words)}{' '}
                <StandingTag standing={programme.sum.standing} words={words} />
              </p>
            )}
            <p class="tags">
              <span class={`tag tag--funding-${state}`}>{words.text(`foerderung.programme-${state}`)}</span>
              {!isHere && <span class="tag">{words.text('foerderung.not-here')}</span>}
              {isStale && <span class="tag">{words.text('foerderung.stale')}</span>}
            </p>
            <p class="muted">
              {[
                next === null ? '' : words.text('foerderung.next', { day: words.date(next) }),
                experiences > 0 ? words.text('foerderung.experiences', { n: experiences }) : '',
                words.text('foerderung.checked', { day: words.date(programme.checked) }),
              ]
                .filter((one) => one !== '')
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Proposals({ frame, content }: Part) {
  const { words } = frame
  const { proposals, projects, region } = content
  const links = linksOf(frame)
  return (
    <>
      {proposals.map((proposal) => {
        const rows = projects.flatMap(({ project, simulated }) => {
          const one = simulated.get(proposal.id)
          return one ? [{ project, one }] : []
        })
        return (
          <Simulation key={proposal.id} words={words} proposal={proposal}>
            {rows.length > 0 && (
              <ul>
                {rows.map(({ project, one }) => (
                  <li key={project.id}>
                    <a href={links(projectFundingPath(project.id), ofRegion(region.id))}>{project.name}</a>
                    {': '}
                    {simulatedWords(words, proposal, one)}
                  </li>
                ))}
              </ul>
            )}
          </Simulation>
        )
      })}
    </>
  )
}
