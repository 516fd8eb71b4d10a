import { InputError, type Issue } from '../evidence/index.ts'
import {
  AGE_BANDS,
  type AgeBand,
  STREET_MODES,
  type StreetMode,
  type Timetable,
  type TravelProfile,
  travelProfile,
  usualKmh,
} from '../network/index.ts'
import type { Direction, HistogramBin, ReachRow } from '../reach/index.ts'
import { findService, type Service, type ServiceCatalogue, thresholdOf } from '../services/index.ts'
import type { AgeSpan } from '../territory/index.ts'
import { DEFAULT_TRANSIT, type ResolvedTransit, resolveTransit, type TransitChoice } from './transitChoice.ts'

/** What a person asks of a region: who reaches this service, how, and how quickly? */
export interface ReachQuestion {
  readonly service: string
  readonly mode: StreetMode | 'transit' | 'air-line'
  /** Whom we count: all, the ages that the service is for, or one band (which also sets walking and cycling speed). */
  readonly ages: 'all' | 'users' | AgeBand
  /** 1 = the nearest site, 2 = the second nearest … up to 5. */
  readonly nth: number
  /** Walk, and the walks of transit: without steps and kerbs; only at stops not known to be closed to wheelchairs. */
  readonly barrierFree: boolean
  /** Car: without walking to the car and parking. */
  readonly pureDriving: boolean
  /** Seconds, for air-line metres; null = the service's default for the mode. */
  readonly threshold: number | null
  /** By transit only; absent = DEFAULT_TRANSIT. */
  readonly transit?: TransitChoice
}

/** A question with every default filled in: `transit` is there exactly where the mode is transit. */
export type CompleteQuestion = ReachQuestion & { readonly threshold: number; readonly transit?: ResolvedTransit }

export interface ReachAnswer {
  /** With every default filled in. */
  readonly question: CompleteQuestion
  readonly regionId: string
  readonly regionVersion: string
  readonly catalogueVersion: string
  readonly methodVersion: string
  /** Never mixed in one legend. */
  readonly measure: 'seconds' | 'metres'
  /** From site to cell (fire, ambulance) or from cell to site. */
  readonly direction: Direction
  /** Sites in the region with its ring. */
  readonly sites: number
  readonly total: ReachRow
  readonly municipalities: readonly ReachRow[]
  readonly histogram: readonly HistogramBin[]
  /** Cells inside that could not be joined to the streets of this mode, and the people there. */
  readonly notSnapped: { readonly cells: number; readonly people: number }
  /** What spoils the figures: no ring, estimated people, unchecked list, ages missing … */
  readonly warnings: readonly Issue[]
  /** By transit only. */
  readonly transit?: TransitFacts
}

/** What an answer by transit rests on. */
export interface TransitFacts extends ResolvedTransit {
  /** Minutes of the window, each of which was computed. */
  readonly minutes: number
  /** Departures of trips on that service day, headways counted out. */
  readonly tripsOnDay: number
  /** Stops that somebody can walk to from a cell. */
  readonly stopsNearCells: number
  /** `air-line`: the region has no streets; walks are straight lines times a detour factor. */
  readonly walks: 'streets' | 'air-line'
  /** People inside (of the ages asked) that a ride brings to the site faster than the walk in at least one minute; null = not known. */
  readonly peopleWithRide: number | null
  /** Cells inside, and the people there, whose best way at some minute is a ride that must be ordered. */
  readonly onDemand: { readonly offers: number; readonly cells: number; readonly people: number }
}

/** One mode beside the others, each against its own default threshold. */
export interface ModeRow {
  readonly mode: StreetMode | 'transit'
  /** Seconds. */
  readonly threshold: number
  /** People inside; null = not known. */
  readonly people: number | null
  readonly within: number | null
  readonly beyond: number | null
  /** Seconds; null = half of the people cannot reach any site. */
  readonly median: number | null
}

export const MOST_NTH = 5

/** Where the catalogue names no threshold for a mode: own working values, not standards. Seconds, metres for air-line. */
export const WORKING_THRESHOLD: Readonly<Record<ReachQuestion['mode'], number>> = {
  walk: 900,
  bicycle: 900,
  'e-bike': 900,
  car: 1200,
  transit: 1800,
  'air-line': 5000,
}

export interface ResolvedQuestion {
  readonly question: CompleteQuestion
  readonly service: Service
  readonly direction: Direction
  /** For transit how people walk. Null for air-line. */
  readonly profile: TravelProfile | null
  /** Null = everybody. */
  readonly span: AgeSpan | null
}

export function isMode(value: string): value is ReachQuestion['mode'] {
  return value === 'air-line' || value === 'transit' || (STREET_MODES as readonly string[]).includes(value)
}

/** Checks a question against catalogue and timetable and fills in its defaults. Throws an InputError that says what is wrong. */
export function resolveQuestion(
  catalogue: ServiceCatalogue,
  asked: ReachQuestion,
  timetable: Timetable | null = null,
): ResolvedQuestion {
  const fault = (code: string, params: Record<string, string | number> = {}) =>
    new InputError({ code, severity: 'error', params })
  const refuse = (code: string, params: Record<string, string | number> = {}): never => {
    throw fault(code, params)
  }
  const service =
    findService(catalogue, asked.service) ?? refuse('question-unknown-service', { service: asked.service })
  if (service.kind === 'networked' || service.kind === 'digital')
    refuse('question-service-not-travelled', { service: service.id, kind: service.kind })
  if (!isMode(asked.mode)) refuse('question-unknown-mode', { mode: String(asked.mode) })
  if (asked.ages !== 'all' && asked.ages !== 'users' && !(AGE_BANDS as readonly string[]).includes(asked.ages))
    refuse('question-unknown-ages', { ages: String(asked.ages) })
  if (!Number.isInteger(asked.nth) || asked.nth < 1 || asked.nth > MOST_NTH)
    refuse('question-nth-out-of-range', { nth: String(asked.nth), most: MOST_NTH })
  const threshold = asked.threshold ?? defaultThreshold(service, asked.mode)
  const most = asked.mode === 'air-line' ? 200_000 : 6 * 3600
  if (!(threshold > 0) || threshold > most)
    refuse('question-threshold-out-of-range', { threshold: String(threshold), most })
  const direction: Direction = service.kind === 'outbound' ? 'from-site' : 'to-site'
  const { transit: choice, ...plain } = asked
  const byTransit = asked.mode === 'transit'
  if (byTransit && direction === 'from-site') refuse('question-transit-outbound', { service: service.id })
  if (byTransit && asked.nth > 1) refuse('question-transit-nth', { nth: asked.nth })
  const transit = byTransit ? resolveTransit(timetable, choice ?? DEFAULT_TRANSIT, fault) : null
  return {
    question: { ...plain, service: service.id, threshold, ...(transit ? { transit } : {}) },
    service,
    direction,
    span: spanOf(asked.ages, service),
    profile:
      asked.mode === 'air-line'
        ? null
        : travelProfile(asked.mode === 'transit' ? 'walk' : asked.mode, {
            ageBand: asked.ages === 'all' || asked.ages === 'users' ? '18-64' : asked.ages,
            barrierFree: asked.barrierFree && (asked.mode === 'walk' || asked.mode === 'transit'),
            // A fire engine looks for no parking place.
            pureDriving: asked.mode === 'car' && (asked.pureDriving || direction === 'from-site'),
          }),
  }
}

/** The catalogue's threshold of the mode, else our own working value. Seconds, metres for air-line. */
export function defaultThreshold(service: Service, mode: ReachQuestion['mode']): number {
  const kmh = mode === 'air-line' || mode === 'car' || mode === 'transit' ? 1 : usualKmh(mode)
  return thresholdOf(service, mode, kmh)?.value ?? WORKING_THRESHOLD[mode]
}

function spanOf(ages: ReachQuestion['ages'], service: Service): AgeSpan | null {
  if (ages === 'all') return null
  if (ages === 'users') return service.users
  return spanOfBand(ages)
}

/** The ages of a band, of all sexes. */
export function spanOfBand(band: AgeBand): AgeSpan {
  const [from, to] = band === '75+' ? [75, 999] : band.split('-').map(Number)
  return { fromAge: from!, toAge: to!, sex: 'all' }
}
