import type { RegionDescription } from '../../../../contract/index.ts'
import type { WordableIssue } from '../../../../messages/index.ts'
import { Done, Help, Notices } from '../../../components/index.ts'
import { linksOf, type PageFrame } from '../../frame.ts'
import { ofRegion } from '../../register/paths.ts'
import { renderDocument } from '../../render.ts'
import { CooperationLayout } from '../CooperationLayout.tsx'
import { BalanceSection, type BalanceView } from './BalanceSection.tsx'
import { ReadinessSection, type ReadinessView, readinessPath } from './ReadinessSection.tsx'
import { StartsSection, type StartsView } from './StartsSection.tsx'

export interface BalanceContent {
  readonly regions: readonly RegionDescription[]
  readonly region: RegionDescription
  /** Municipalities for which the reader writes. */
  readonly own: readonly {
    readonly ags: string
    readonly name: string
    readonly hasSpoken: boolean
    /** Sum over what she sees of it is negative. */
    readonly isNegative: boolean
  }[]
  /** Last year that is over. */
  readonly lastYear: string
  readonly readiness: ReadinessView
  readonly balance: BalanceView
  readonly starts: StartsView
  readonly issues: readonly WordableIssue[]
  readonly isSaved: boolean
}

/** Who joins, and does it pay: what municipalities say, what they put in and got out, and what different starts cost. */
export function renderBalancePage(frame: PageFrame, content: BalanceContent): string {
  const { words } = frame
  const { regions, region, issues, isSaved } = content
  const title = words.text('bilanz.title')
  return renderDocument(
    <CooperationLayout
      frame={frame}
      region={region}
      regions={regions}
      part="bilanz"
      title={title}
      styles={['kosten']}
      isWide
    >
      <p class="preline">{region.name}</p>
      <h1>{title}</h1>
      <p class="lead">{words.text('bilanz.lead')}</p>
      <Done text={isSaved ? words.text('register.saved') : undefined} />
      <Notices tone="info" title={words.text('lagebild.notices')} sentences={issues.map((one) => words.issue(one))} />
      <Own frame={frame} content={content} />
      <ReadinessSection frame={frame} region={region} view={content.readiness} />
      <BalanceSection frame={frame} region={region} view={content.balance} />
      <StartsSection frame={frame} region={region} view={content.starts} />
      <Help view={{ words, links: linksOf(frame), topic: 'balance' }} />
    </CooperationLayout>,
  )
}

/** A project or field that the reader chose is what she speaks about. */
const aboutOf = ({ project, field }: ReadinessView): Record<string, string> => ({
  ...(project && { 'f.project': project }),
  ...(field && { 'f.fields': field }),
})

/** What a town hall can do here in a minute; a negative balance is told to it before anybody else. */
function Own({ frame, content }: { frame: PageFrame; content: BalanceContent }) {
  const { words } = frame
  const { region, own, lastYear, readiness } = content
  const links = linksOf(frame)
  if (own.length === 0) return null
  const form = (kind: string, ags: string, more: Record<string, string> = {}) =>
    links(
      `/daten/register/${kind}/neu`,
      ofRegion(region.id, { 'f.municipality.ags': ags, ...more, zurueck: readinessPath(content.readiness) }),
    )
  return (
    <section class="panel" aria-labelledby="own-title">
      <h2 id="own-title">{words.text('bilanz.own', { n: own.length })}</h2>
      {own.map(({ ags, name, hasSpoken, isNegative }) => (
        <div key={ags}>
          {own.length > 1 && <h3>{name}</h3>}
          {isNegative && <p>{words.text('bilanz.own-negative', { name })}</p>}
          <p class="acts">
            <a
              class={`kern-btn kern-btn--${hasSpoken ? 'secondary' : 'primary'}`}
              href={form('readiness', ags, aboutOf(readiness))}
            >
              <span class="kern-label">{words.text(hasSpoken ? 'bilanz.say-more' : 'bilanz.say')}</span>
            </a>
            <a class="kern-btn kern-btn--secondary" href={form('balance-entry', ags, { 'f.year': lastYear })}>
              <span class="kern-label">{words.text('bilanz.enter', { year: lastYear })}</span>
            </a>
          </p>
        </div>
      ))}
    </section>
  )
}
