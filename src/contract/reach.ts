import type { Issue } from '../core/evidence/index.ts'
import type { AgeBand, StreetMode } from '../core/network/index.ts'
import type { HistogramBin, ReachRow } from '../core/reach/index.ts'

/** What a person asks of a region: who reaches this service, how, and how quickly? */
export interface ReachQuestion {
  readonly service: string
  readonly mode: StreetMode | 'air-line'
  /** Whom we count: all, the ages that the service is for, or one band (which also sets walking and cycling speed). */
  readonly ages: 'all' | 'users' | AgeBand
  /** 1 = the nearest site, 2 = the second nearest … up to 5. */
  readonly nth: number
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
  readonly direction: 'to-site' | 'from-site'
  readonly sites: number
  readonly total: ReachRow
  readonly municipalities: readonly ReachRow[]
  readonly histogram: readonly HistogramBin[]
  /** Cells that could not be joined to the streets of this mode, and the people there. */
  readonly notSnapped: { readonly cells: number; readonly people: number }
  /** What spoils the figures: no ring, estimated people, unchecked list, ages missing … */
  readonly warnings: readonly Issue[]
}
