import { InputError, type Issue } from '../evidence/index.ts'
import {
  AGE_BANDS,
  type AgeBand,
  STREET_MODES,
  type StreetMode,
  type TravelProfile,
  travelProfile,
  usualKmh,
} from '../network/index.ts'
import type { Direction, HistogramBin, ReachRow } from '../reach/index.ts'
import { findService, type Service, type ServiceCatalogue, thresholdOf } from '../services/index.ts'
import type { AgeSpan } from '../territory/index.ts'

/** What a person asks of a region: who reaches this service, how, and how quickly? */
export interface ReachQuestion {
  readonly service: string
  readonly mode: StreetMode | 'air-line'
  /** Whom we count: all, the ages that the service is for, or one band (which also sets walking and cycling speed). */
  readonly ages: 'all' | 'users' | AgeBand
  /** 1 = the nearest site, 2 = the second nearest … up to 5. */
  readonly nth: number
  /** Walk: without steps and kerbs. */
  readonly barrierFree: boolean
  /** Car: without walking to the car and parking. */
  readonly pureDriving: boolean
  /** Seconds (street modes) or metres (air-line); null = the service's default for the mode. */
  readonly threshold: number | null
}

export interface ReachAnswer {
  /** With every default filled in. */
  readonly question: ReachQuestion & { readonly threshold: number }
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
}

/** One mode beside the others, each against its own default threshold. */
export interface ModeRow {
  readonly mode: StreetMode
  /** Seconds. */
  readonly threshold: number
  /** People inside; null = not known. */
  readonly people: number | null
  readonly within: number | null
  readonly beyond: number | null
  /** Seconds; null = half of the people cannot reach any site. */
  readonly median: number | null
}

/** Changes whenever a change of the kernels or their parameters changes figures. */
export const METHOD_VERSION = 'street-reach-2'
export const MOST_NTH = 5

/** Where the catalogue names no threshold for a mode: own working values, not standards. Seconds, metres for air-line. */
export const WORKING_THRESHOLD: Readonly<Record<ReachQuestion['mode'], number>> = {
  walk: 900,
  bicycle: 900,
  'e-bike': 900,
  car: 1200,
  'air-line': 5000,
}

export interface ResolvedQuestion {
  readonly question: ReachQuestion & { readonly threshold: number }
  readonly service: Service
  readonly direction: Direction
  /** Null for air-line. */
  readonly profile: TravelProfile | null
  /** Null = everybody. */
  readonly span: AgeSpan | null
}

export function isMode(value: string): value is ReachQuestion['mode'] {
  return value === 'air-line' || (STREET_MODES as readonly string[]).includes(value)
}

/** Checks a question against the catalogue and fills in its defaults. Throws an InputError that says what is wrong. */
export function resolveQuestion(catalogue: ServiceCatalogue, asked: ReachQuestion): ResolvedQuestion {
  const refuse = (code: string, params: Record<string, string | number> = {}): never => {
    throw new InputError({ code, severity: 'error', params })
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
  return {
    question: { ...asked, service: service.id, threshold },
    service,
    direction,
    span: spanOf(asked.ages, service),
    profile:
      asked.mode === 'air-line'
        ? null
        : travelProfile(asked.mode, {
            ageBand: asked.ages === 'all' || asked.ages === 'users' ? '18-64' : asked.ages,
            barrierFree: asked.barrierFree && asked.mode === 'walk',
            // A fire engine looks for no parking place.
            pureDriving: asked.mode === 'car' && (asked.pureDriving || direction === 'from-site'),
          }),
  }
}

/** The catalogue's threshold of the mode, else our own working value. Seconds, metres for air-line. */
export function defaultThreshold(service: Service, mode: ReachQuestion['mode']): number {
  const kmh = mode === 'air-line' || mode === 'car' ? 1 : usualKmh(mode)
  return thresholdOf(service, mode, kmh)?.value ?? WORKING_THRESHOLD[mode]
}

function spanOf(ages: ReachQuestion['ages'], service: Service): AgeSpan | null {
  if (ages === 'all') return null
  if (ages === 'users') return service.users
  const [from, to] = ages === '75+' ? [75, 999] : ages.split('-').map(Number)
  return { fromAge: from!, toAge: to!, sex: 'all' }
}
