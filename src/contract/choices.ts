import type { AgeBand, StreetMode } from '../core/network/index.ts'
import type { ColumnOrder } from './columnOrder.ts'
import type { ReachQuestion, TransitChoice } from './reach.ts'

/** What a question can be made of, in the order in which it is offered. */
export const MODES = ['walk', 'bicycle', 'e-bike', 'car', 'transit', 'air-line'] as const satisfies readonly (
  | StreetMode
  | 'transit'
  | 'air-line'
)[]

export const AGE_CHOICES = [
  'all',
  'users',
  '0-5',
  '6-9',
  '10-17',
  '18-64',
  '65-74',
  '75+',
] as const satisfies readonly ('all' | 'users' | AgeBand)[]

export const MOST_NTH = 5

/** Largest limits that are computed. */
export const MOST_SECONDS = 6 * 3600
export const MOST_METRES = 200_000

/** Of the travel times of all minutes: a good moment, the middle one, a bad moment. */
export const PERCENTILES = [5, 50, 95] as const satisfies readonly TransitChoice['percentile'][]
export const TIMINGS = ['depart', 'arrive'] as const satisfies readonly TransitChoice['timing'][]

/** What is asked by bus and train when nothing is said. */
export const DEFAULT_TRANSIT: TransitChoice = {
  date: null,
  fromSeconds: 7 * 3600,
  toSeconds: 9 * 3600,
  timing: 'depart',
  percentile: 50,
  lastWalk: true,
}
export const LONGEST_WINDOW_SECONDS = 24 * 3600

export type Mode = ReachQuestion['mode']

/** What the situation page shows: how people reach a service, or how much of it comes on them. */
export const PAGE_MEASURES = ['reach', 'supply'] as const
export type PageMeasure = (typeof PAGE_MEASURES)[number]

/** Columns by which the table of municipalities can be sorted. */
export const SORT_COLUMNS = ['name', 'people', 'within', 'share', 'beyond', 'median', 'p90', 'sites'] as const
export type SortColumn = (typeof SORT_COLUMNS)[number]
export type SortOrder = ColumnOrder<SortColumn>
