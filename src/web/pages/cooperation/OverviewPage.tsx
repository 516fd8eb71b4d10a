import type { RegionDescription } from '../../../contract/index.ts'
import type { RecordKind } from '../../../core/process/index.ts'
import { type DutyRow, Help } from '../../components/index.ts'
import { linksOf, type PageFrame } from '../frame.ts'
import { ofRegion, registerPath } from '../register/paths.ts'
import { RegisterCards } from '../register/RegisterCards.tsx'
import { renderDocument } from '../render.ts'
import { CooperationLayout } from './CooperationLayout.tsx'
import { FieldRows } from './FieldRows.tsx'
import type { StructureView } from './structureView.ts'
import { Unit } from './Unit.tsx'

/** A co-ordination unit or the cross-department unit of a town hall. */
export interface UnitView {
  readonly id: string
  readonly name: string
  /** Null = of the region. */
  readonly municipality: string | null
  readonly formality: string | null
  readonly host: string | null
  readonly hoursPerWeek: number | null
  readonly contact: string | null
}

export interface CooperationOverviewContent {
  readonly regions: readonly RegionDescription[]
  readonly region: RegionDescription
  readonly structure: StructureView
  readonly coordination: readonly UnitView[]
  readonly townHalls: readonly UnitView[]
  /** The nine tasks of a co-ordination unit, each with what is to be done for it. */
  readonly lists: readonly { readonly id: string; readonly duties: readonly DutyRow[] }[]
  readonly formality: readonly { readonly id: string; readonly isVerified: boolean }[]
  /** Lists with the number of entries that the reader sees. */
  readonly registers: readonly { readonly kind: RecordKind; readonly count: number }[]
}

export const renderCooperationOverview = (frame: PageFrame, content: CooperationOverviewContent): string =>
  renderDocument(<OverviewPage frame={frame} content={content} />)

function OverviewPage({ frame, content }: { frame: PageFrame; content: CooperationOverviewContent }) {
  const { words } = frame
  const { regions, region, registers, structure } = content
  const links = linksOf(frame)
  const title = words.text('zusammenarbeit.title')
  const { fields, mayWrite } = structure
  return (
    <CooperationLayout frame={frame} region={region} regions={regions} part="overview" title={title} isWide>
      <p class="preline">{region.name}</p>
      <h1>{title}</h1>
      <Help view={{ words, links, topic: 'cycle' }} />
      <section aria-labelledby="fields-title">
        <h2 id="fields-title">{words.text('struktur.fields')}</h2>
        {fields.length === 0 ? (
          <p class="panel">{words.text(mayWrite ? 'struktur.empty' : 'struktur.empty-guest')}</p>
        ) : (
          <FieldRows frame={frame} region={region.id} fields={fields} level={3} />
        )}
        {mayWrite && (
          <p class="no-print">
            <a href={links(`${registerPath('field')}/neu`, ofRegion(region.id, { zurueck: '/zusammenarbeit' }))}>
              {words.text('struktur.new-field')}
            </a>
          </p>
        )}
      </section>
      <Signals frame={frame} content={content} />
      <Bodies frame={frame} content={content} />
      <Unit frame={frame} content={content} />
      <section class="no-print" aria-labelledby="lists-title">
        <h2 id="lists-title">{words.text('zusammenarbeit.lists')}</h2>
        <p>{words.text('zusammenarbeit.lists-lead')}</p>
        <RegisterCards frame={frame} region={region} registers={registers} level={3} />
      </section>
    </CooperationLayout>
  )
}

/** Why co-operation fails, as far as it shows: each a reason to ask. */
function Signals({ frame, content }: { frame: PageFrame; content: CooperationOverviewContent }) {
  const { words } = frame
  const { signals } = content.structure
  if (signals.length === 0) return null
  return (
    <section class="panel" aria-labelledby="signals-title">
      <h2 id="signals-title">{words.text('struktur.signals')}</h2>
      <p>{words.text('struktur.signals-lead')}</p>
      <ul>
        {signals.map((one, k) => (
          <li key={k}>{words.issue(one)}</li>
        ))}
      </ul>
      <p class="muted">{words.text('struktur.signals-source')}</p>
    </section>
  )
}

function Bodies({ frame, content }: { frame: PageFrame; content: CooperationOverviewContent }) {
  const { words } = frame
  const { region, structure } = content
  const links = linksOf(frame)
  const query = ofRegion(region.id)
  const there = structure.bodies.filter(({ state }) => state !== 'ended')
  return (
    <section aria-labelledby="bodies-title">
      <h2 id="bodies-title">{words.text('gremien.title')}</h2>
      <p>{words.text('gremien.lead')}</p>
      {there.length === 0 ? (
        <p class="panel">{words.text('gremien.none')}</p>
      ) : (
        <ul class="duties">
          {there.map(({ id, name, isAsleep, state, field, lastMeeting, nextMeeting }) => (
            <li key={id} class="duties__one">
              <a href={`${links('/zusammenarbeit/gremien', query)}#${id}`}>{name}</a>
              <span class="muted">
                {[
                  words.text(`gremien.state-${isAsleep ? 'asleep' : state}`),
                  field ?? words.text('gremien.across'),
                  nextMeeting
                    ? words.text('gremien.next', { date: words.date(nextMeeting) })
                    : lastMeeting && words.text('gremien.last', { date: words.date(lastMeeting) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p class="no-print">
        <a href={links('/zusammenarbeit/gremien', query)}>{words.text('gremien.all')}</a>
      </p>
    </section>
  )
}
