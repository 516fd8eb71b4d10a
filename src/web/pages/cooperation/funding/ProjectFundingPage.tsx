import type { RegionDescription } from '../../../../contract/index.ts'
import type {
  FundedProject,
  FundingMix,
  FundingProposal,
  FundingRule,
  FundingShare,
  Simulated,
} from '../../../../core/cooperation/index.ts'
import { type EntryNames, Notices } from '../../../components/index.ts'
import { linksOf, type PageFrame } from '../../frame.ts'
import { ofRegion } from '../../register/paths.ts'
import { renderDocument } from '../../render.ts'
import { CooperationLayout } from '../CooperationLayout.tsx'
import { EntryLink } from '../EntryLink.tsx'
import { NewEntries } from '../NewEntries.tsx'
import { nameOf } from '../names.ts'
import { FUNDING_PATH, projectFundingPath } from './FundingPage.tsx'
import { amountsUnknown, euroWords, mixWords, warningWords } from './mixWords.ts'
import { Rules } from './Rules.tsx'
import { Simulation, simulatedWords } from './Simulation.tsx'

export interface ProjectFundingContent {
  readonly region: RegionDescription
  readonly project: FundedProject & { readonly id: string; readonly name: string }
  readonly shares: readonly (FundingShare & { readonly what: string; readonly giver: string | null })[]
  readonly mix: FundingMix
  readonly rules: readonly FundingRule[]
  readonly simulations: readonly { readonly proposal: FundingProposal; readonly simulated: Simulated | null }[]
  readonly names: EntryNames
  readonly mayWrite: boolean
}

interface Part {
  readonly frame: PageFrame
  readonly content: ProjectFundingContent
}

export function renderProjectFundingPage(frame: PageFrame, content: ProjectFundingContent): string {
  const { words } = frame
  const { region, project, shares, mix, rules } = content
  const links = linksOf(frame)
  const title = words.text('foerderung.project-title', { project: project.name })
  const named = (id: string) => shares.find((share) => share.id === id)?.what ?? id
  return renderDocument(
    <CooperationLayout frame={frame} region={region} part="funding" title={title} above={[]}>
      <p class="preline">{region.name}</p>
      <h1>{title}</h1>
      <p class="lead">{leadWords(content, frame)}</p>
      <p>
        <a href={links(`/zusammenarbeit/vorhaben/${project.id}`, ofRegion(region.id))}>
          {words.text('foerderung.to-project')}
        </a>
      </p>
      <Notices
        tone="warning"
        title={words.text('foerderung.look')}
        sentences={mix.warnings.map((warning) => warningWords(warning, named, words))}
      />
      <Shares frame={frame} content={content} />
      <Sums frame={frame} content={content} />
      <Rules words={words} rules={rules} />
      <Simulations frame={frame} content={content} />
    </CooperationLayout>,
  )
}

function leadWords({ project, mix }: ProjectFundingContent, { words }: PageFrame): string {
  const { openYearly } = mix
  const low = project.costLow ?? project.costHigh
  const high = project.costHigh ?? project.costLow
  if (low === null || high === null || !openYearly) return words.text('foerderung.cost-unknown')
  return words.text('foerderung.cost-open', {
    low: euroWords(Math.round(low * 100), words),
    high: euroWords(Math.round(high * 100), words),
    openLow: euroWords(Math.max(0, openYearly.low), words),
    openHigh: euroWords(Math.max(0, openYearly.high), words),
  })
}

function Shares({ frame, content }: Part) {
  const { words } = frame
  const { shares, project, region, names, mayWrite } = content
  const links = linksOf(frame)
  const back = projectFundingPath(project.id)
  const euros = (value: number | null) =>
    value === null ? words.text('foerderung.not-known') : euroWords(Math.round(value * 100), words)
  const label = (field: string) => words.text(`funding-share.${field}`)
  return (
    <section aria-labelledby="shares-title">
      <h2 id="shares-title">{words.text('foerderung.shares')}</h2>
      {shares.length === 0 ? (
        <p class="notices notices--info">{words.text('foerderung.shares-none')}</p>
      ) : (
        <table class="kern-table kern-table--small stacked" aria-labelledby="shares-title">
          <thead>
            <tr>
              <th scope="col">{label('what')}</th>
              <th scope="col">{label('giver')}</th>
              <th scope="col">{label('state')}</th>
              <th scope="col" class="numeric">
                {label('amount')}
              </th>
              <th scope="col" class="numeric">
                {label('own-contribution')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shares.map((share) => (
              <tr key={share.id}>
                <th scope="row">
                  <EntryLink frame={frame} region={region.id} kind="funding-share" id={share.id} back={back}>
                    {share.what}
                  </EntryLink>
                </th>
                <td data-label={label('giver')}>
                  {share.programme === null ? (
                    share.giver
                  ) : (
                    <a href={links(`${FUNDING_PATH}/${share.programme}`, ofRegion(region.id))}>
                      {nameOf(names, 'programme', share.programme, words)}
                    </a>
                  )}
                </td>
                <td data-label={label('state')}>
                  <span class="tag">{words.text(`option.funding-share.state-${share.state}`)}</span>
                </td>
                <td class="numeric" data-label={label('amount')}>
                  {euros(share.amount)}
                  {share.amount !== null && share.isYearly && ` ${words.text('foerderung.a-year')}`}
                </td>
                <td class="numeric" data-label={label('own-contribution')}>
                  {euros(share.ownContribution)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {mayWrite && (
        <NewEntries
          frame={frame}
          region={region.id}
          kinds={['funding-share']}
          text={(kind) => words.text(`foerderung.add-${kind}`)}
          about={{ project: project.id }}
          back={back}
        />
      )}
    </section>
  )
}

function Sums({ frame: { words }, content: { mix, shares } }: Part) {
  if (shares.length === 0) return null
  const unknown = amountsUnknown(mix, 'amountsUnknown')
  const ownUnknown = amountsUnknown(mix, 'ownUnknown')
  return (
    <section aria-labelledby="sums-title">
      <h2 id="sums-title">{words.text('foerderung.sums')}</h2>
      <dl class="facts">
        {(['certain', 'applied', 'proposed', 'own'] as const).map((key) => (
          <div key={key}>
            <dt>{words.text(`foerderung.${key}`)}</dt>
            <dd>{mixWords(mix, key, words) || words.text('foerderung.nothing-entered')}</dd>
          </div>
        ))}
      </dl>
      {unknown > 0 && <p>{words.text('foerderung.unknown-amounts', { n: unknown })}</p>}
      {ownUnknown > 0 && <p>{words.text('foerderung.unknown-own', { n: ownUnknown })}</p>}
      <p class="muted">{words.text('foerderung.sums-note')}</p>
    </section>
  )
}

function Simulations({ frame: { words }, content: { simulations } }: Part) {
  return (
    <>
      {simulations.map(({ proposal, simulated }) => (
        <Simulation key={proposal.id} words={words} proposal={proposal}>
          <p>{simulated ? simulatedWords(words, proposal, simulated) : words.text('foerderung.cost-unknown')}</p>
        </Simulation>
      ))}
    </>
  )
}
