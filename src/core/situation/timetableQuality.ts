import type { Issue } from '../evidence/index.ts'
import { travelProfile } from '../network/index.ts'
import { NO_JOURNEY, StreetReach, TransitReach } from '../reach/index.ts'
import type { Facility } from '../services/index.ts'
import { type PeopleInReach, peopleInReach } from './peopleInReach.ts'
import type { SituationData } from './situation.ts'
import { type StopAccess, stopAccess } from './stopAccess.ts'
import type { ResolvedStopChoice } from './stopChoice.ts'
import { StopOffers } from './stopOffers.ts'

/** Half an hour, as the federal study VB710007 (2025) counts people in reach. */
export const REACH_LIMIT_SECONDS = 1800

export interface TimetableQuestion extends ResolvedStopChoice {
  /** By car one cell speaks for all in a square of this side; 0 = every cell for itself. */
  readonly carSquareMetres: number
}

/** Travel to the next centre that serves at least as a middle centre, leaving at each minute of the span; seconds, Infinity = at so many minutes none is reached. */
export interface CentreTimes {
  readonly sites: readonly Facility[]
  /** Index into the sites, −1 = none. */
  readonly site: Int32Array
  /** A well-timed moment, and the middle one of all minutes. */
  readonly p05: Float64Array
  readonly p50: Float64Array
}

/** What a county asks of its timetable, for every cell. */
export interface TimetableQuality {
  readonly question: TimetableQuestion
  readonly access: StopAccess
  /** Null = no central places are known, neither in the region nor around it. */
  readonly centre: CentreTimes | null
  readonly people: PeopleInReach
  readonly warnings: readonly Issue[]
}

/** Where more than this share of the people live farther than so many metres from any stop, feeds are missing rather than buses. Own working values. */
const FAR_METRES = 3000
const MUCH_FAR = 0.25

const CENTRES = ['middle-centre', 'upper-centre']

/**
 * The three indicators of the federal study VB710007 (2025) on the region's cells (way on foot to stops by number of departures; travel by bus and train to the next
 * middle centre; people within 30 minutes by bus and train over those by car), service quality classes and the BBSR's share near to a stop. The day of `question` counts for stops from midnight
 * to midnight, its span for journeys.
 */
export function timetableQuality(
  data: SituationData,
  question: TimetableQuestion,
  progress: (done: number, total: number) => void = () => {},
): TimetableQuality {
  const { cells, municipalities, facilities } = data
  const timetable = data.timetable!
  const streets = data.streets ? new StreetReach(data.streets, cells, cells.sizeMetres) : null
  const transit = new TransitReach(timetable, streets, cells)
  const offers = new StopOffers({ timetable, municipalities, facilities })
  const access = stopAccess(cells, streets, offers.rows(question))
  const centre = centreTimes(facilities, transit, question)
  const people = peopleInReach(data, streets, transit, { ...question, limitSeconds: REACH_LIMIT_SECONDS }, progress)
  return { question, access, centre, people, warnings: warningsOf(data, access, centre, people) }
}

function centreTimes(
  facilities: readonly Facility[],
  transit: TransitReach,
  { date, fromSeconds, toSeconds }: TimetableQuestion,
): CentreTimes | null {
  const sites = facilities.filter(({ service }) => CENTRES.includes(service))
  if (sites.length === 0) return null
  const points = { lon: sites.map(({ lon }) => lon), lat: sites.map(({ lat }) => lat) }
  const walk = travelProfile('walk')
  const found = transit.nearest(
    { date, fromSeconds, toSeconds, timing: 'depart', percentile: 50, lastWalk: true, walk },
    points,
  )
  const seconds = (tenths: Int32Array) =>
    Float64Array.from(tenths, (time) => (time === NO_JOURNEY ? Number.POSITIVE_INFINITY : time / 10))
  return { sites, site: found.site[50], p05: seconds(found.p05), p50: seconds(found.p50) }
}

function warningsOf(
  { manifest, cells }: SituationData,
  access: StopAccess,
  centre: CentreTimes | null,
  people: PeopleInReach,
): Issue[] {
  const issues: Issue[] = []
  const say = (code: string, severity: Issue['severity'], params: Record<string, string | number> = {}) =>
    issues.push({ code, severity, params })
  if (manifest.ring !== 'around') say(manifest.ring === 'none' ? 'answer-no-ring' : 'answer-ring-partial', 'warning')
  if (manifest.populationEstimated) say('answer-people-estimated', 'warning')
  if (access.walks === 'air-line') say('timetable-walks-straight', 'warning')
  if (!people.byCar) say('timetable-no-car', 'warning')
  if (!centre) say('timetable-no-centres', 'warning')
  let lost = 0
  let there = 0
  let far = 0
  let all = 0
  for (let c = 0; c < cells.count; c++) {
    if (!cells.inside[c]) continue
    all += cells.population[c]
    if (!(access.airMetres[0][c] <= FAR_METRES)) far += cells.population[c]
    if (access.isJoined[c]) continue
    lost++
    there += cells.population[c]
  }
  if (lost > 0) say('answer-cells-not-snapped', 'warning', { cells: lost, people: Math.round(there) })
  if (far > MUCH_FAR * all)
    say('timetable-hardly-covers', 'warning', { people: Math.round(far), kilometres: FAR_METRES / 1000 })
  return issues
}
