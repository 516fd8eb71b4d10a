import type { Issue } from '../core/evidence/index.ts'
import type { DayKind, StopService, VehicleKind } from '../core/network/index.ts'
import type { QualityMethod } from '../core/reach/index.ts'
import type { ResolvedStopChoice } from '../core/situation/index.ts'

export type { StopService, VehicleKind } from '../core/network/index.ts'
export type { ResolvedStopChoice, StopChoice } from '../core/situation/index.ts'

/** The span in which service quality classes count departures. */
export const DEFAULT_STOP_CHOICE = { date: null, fromSeconds: 6 * 3600, toSeconds: 20 * 3600 } as const

export interface StopSummary {
  readonly id: string
  readonly name: string
  readonly lon: number
  readonly lat: number
  /** Name of the municipality, null = outside all of them. */
  readonly municipality: string | null
  readonly service: StopService
  readonly lines: readonly string[]
  readonly kinds: readonly VehicleKind[]
}

/** What a search for stops finds, the best first. */
export interface StopList {
  readonly choice: ResolvedStopChoice
  /** 0 = Monday. */
  readonly weekday: number
  /** How many there are; `stops` may hold fewer. */
  readonly total: number
  readonly stops: readonly StopSummary[]
}

export interface BoardTime {
  /** Seconds after midnight of the date. */
  readonly seconds: number
  readonly onRequest: boolean
}

export interface BoardLine extends StopService {
  readonly line: string
  readonly direction: string
  readonly kind: VehicleKind
  readonly times: readonly BoardTime[]
}

/** Everything that one stop offers on one day. */
export interface StopBoard {
  readonly regionId: string
  readonly regionVersion: string
  readonly stop: Omit<StopSummary, 'service' | 'lines' | 'kinds'>
  readonly choice: ResolvedStopChoice
  /** 0 = Monday. */
  readonly weekday: number
  readonly service: StopService
  readonly lines: readonly BoardLine[]
  /** Departures in each hour of the span: [hour, number]. */
  readonly hours: readonly (readonly [number, number])[]
  /** Departures from midnight to midnight on the typical day of each kind. */
  readonly days: readonly {
    readonly kind: DayKind
    readonly date: string
    readonly days: number
    readonly service: StopService
  }[]
  /** Rides to be ordered here on that day. Seconds after midnight; null = not stated. */
  readonly onDemand: readonly {
    readonly name: string
    readonly fromSeconds: number
    readonly toSeconds: number
    readonly noticeSeconds: number | null
    readonly phone: string
    readonly url: string
    readonly message: string
  }[]
  /** Category of the stop on that day, 1 = best, 0 = none, and the class of a place beside it ('' = none). */
  readonly quality: readonly {
    readonly method: QualityMethod['id']
    readonly category: number
    readonly classBeside: string
    readonly isVerified: boolean
    readonly source: string
  }[]
  readonly warnings: readonly Issue[]
}
