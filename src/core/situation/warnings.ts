import type { Issue } from '../evidence/index.ts'
import { daysWithTripsNear, tripCountByDay } from '../network/index.ts'
import type { TransitFacts } from './question.ts'
import type { CellReach, SituationData } from './situation.ts'

/** From here on missing people are worth a warning. */
const WORTH_SAYING = 0.001

/** Everything that makes the figures of an answer worse than they look. Codes begin with `answer-`. */
export function warningsOf(
  data: SituationData,
  reach: CellReach,
  notSnapped: { readonly cells: number; readonly people: number },
  transit: TransitFacts | null = null,
): Issue[] {
  const { manifest, cells } = data
  const { service, question, direction } = reach.resolved
  const issues: Issue[] = []
  const say = (code: string, severity: Issue['severity'], params: Record<string, string | number> = {}) =>
    issues.push({ code, severity, params })

  if (!reach.hasNetwork) say('answer-no-network', 'error', { mode: question.mode })
  if (reach.sites.length === 0) say('answer-no-site', 'error', { service: service.id })
  else if (reach.sites.length < question.nth)
    say('answer-fewer-sites', 'error', { sites: reach.sites.length, nth: question.nth })
  if (manifest.ring !== 'around') say(manifest.ring === 'none' ? 'answer-no-ring' : 'answer-ring-partial', 'warning')
  if (manifest.populationEstimated) say('answer-people-estimated', 'warning')
  const state = manifest.completeness.find((c) => c.service === service.id)?.state
  if (state === 'osm-unchecked' && reach.sites.length > 0)
    say('answer-osm-unchecked', 'warning', { reliability: service.osm.reliability.replace('-', '_') })
  if (reach.resolved.span) {
    let unknown = 0
    let all = 0
    for (let c = 0; c < cells.count; c++) {
      if (!cells.inside[c]) continue
      all += cells.population[c]!
      if (Number.isNaN(reach.people[c]!)) unknown += cells.population[c]!
    }
    if (unknown > all * WORTH_SAYING)
      say(unknown >= all ? 'answer-ages-missing' : 'answer-ages-partly', 'warning', { people: Math.round(unknown) })
  }
  if (notSnapped.cells > 0 && reach.hasNetwork)
    say('answer-cells-not-snapped', 'warning', { cells: notSnapped.cells, people: Math.round(notSnapped.people) })
  if (reach.sitesNotSnapped > 0) say('answer-sites-not-snapped', 'warning', { sites: reach.sitesNotSnapped })
  if (transit) sayOfTransit(data, transit, say)
  if (direction === 'from-site' && question.mode !== 'air-line') say('answer-driving-only', 'note')
  return issues
}

const DAYS_NAMED = 3

function sayOfTransit(
  { timetable }: SituationData,
  { date, tripsOnDay, stopsNearCells, walks, onDemand }: TransitFacts,
  say: (code: string, severity: Issue['severity'], params?: Record<string, string | number>) => void,
): void {
  if (tripsOnDay === 0 && timetable) {
    const near = daysWithTripsNear(timetable, tripCountByDay(timetable), date, DAYS_NAMED)
    say('answer-no-trips-on-day', 'warning', {
      date,
      count: near.length,
      days: near.join(', '),
      offers: onDemand.offers,
    })
  }
  if (stopsNearCells === 0) say('answer-no-stop-near', 'warning')
  if (walks === 'air-line') say('answer-walks-by-air-line', 'warning')
  if (onDemand.cells > 0)
    say('answer-on-demand', 'note', { cells: onDemand.cells, people: Math.round(onDemand.people) })
}
