import type { CatalogueSource, Wording } from './service.ts'

/**
 * What sort of thing a value is. Only a norm can be a duty: a test is a legal trigger for an examination, a case one court's view, a plan a
 * guideline or target, a monitor the threshold of a federal monitor, obs what is observed today, biz a rule of thumb of companies or chambers.
 */
export const SOURCED_KINDS = ['norm', 'plan', 'test', 'case', 'monitor', 'obs', 'biz'] as const
/** own: what the region decided for itself. It stands beside the sourced values, never in their place, and is no law. */
export const STANDARD_KINDS = [...SOURCED_KINDS, 'own'] as const
export type StandardKind = (typeof STANDARD_KINDS)[number]

/** What is measured, and the units that belong to it. */
export const MEASURE_UNITS = {
  'travel-time': ['minutes'],
  /** From the start that the Land defines (call, alarm, departure) to arrival: never a driving time. */
  'response-time': ['minutes'],
  distance: ['metres'],
  /** Distance from which the ride is paid for. */
  'entitlement-distance': ['metres'],
  /** People per unit of capacity or per site. */
  'people-per-unit': ['inhabitants', 'children', 'women', 'under-18s'],
  /** People needed for a site to live. */
  catchment: ['inhabitants', 'women', 'engaged-inhabitants', 'persons-75-plus'],
  'site-size': [
    'pupils',
    'pupils-per-class',
    'children',
    'children-per-group',
    'places',
    'beds',
    'members',
    'streams',
    'square-metres',
    'teaching-hours',
    'full-time-posts',
    'volunteers',
    'customers-per-day',
    'euros-per-year',
    'sites',
    'clients',
    'seats',
  ],
  'per-1000': ['places', 'sites', 'residents-75-plus'],
  'area-per-person': ['square-metres'],
  'area-per-site': ['square-kilometres'],
  departures: ['per-day'],
  headway: ['minutes-between'],
  /** How long before a ride has to be ordered. */
  'lead-time': ['minutes'],
  'data-rate': ['megabits-per-second'],
  latency: ['milliseconds'],
  share: ['percent'],
  entitlement: ['hours-per-week'],
} as const
export type Measure = keyof typeof MEASURE_UNITS
export type Unit = (typeof MEASURE_UNITS)[Measure][number]

/** `any`: whichever mode the person takes, door to door. */
export const STANDARD_MODES = ['walk', 'bicycle', 'e-bike', 'car', 'transit', 'air-line', 'any'] as const
export type StandardMode = (typeof STANDARD_MODES)[number]

/** Events from which response times count, in their order. */
export const RESPONSE_STARTS = ['call', 'end-of-call', 'alarm', 'departure'] as const
export type ResponseStart = (typeof RESPONSE_STARTS)[number]

/** Who decided a region's own standard. */
export interface Decided {
  /** Id of the proposal. */
  readonly proposal: string
  readonly body: string
  /** ISO date. */
  readonly date: string
  readonly text: string
}

export interface Standard {
  /** Unique within the service. */
  readonly id: string
  readonly kind: StandardKind
  readonly measure: Measure
  /** Null where nobody travels. */
  readonly mode: StandardMode | null
  readonly bound: 'at-most' | 'at-least' | 'about'
  readonly value: number
  /** Upper end where the source names a range. */
  readonly upTo: number | null
  readonly unit: Unit
  /** Percent of people or cases for which it is to hold (obs: does hold); null = not stated. */
  readonly share: number | null
  /** Tests of closures only: so many more people beyond the value trigger the examination. */
  readonly moreBeyond?: number
  /** Response times only: the event from which the Land counts; null = not stated. */
  readonly startsAt: ResponseStart | null
  /** Where or for whom only it holds, for example in municipalities above a size; null = everywhere in its place. */
  readonly condition: Wording | null
  /** `DE`, or a Land as `DE-SN`; an own standard has the Land of its region. */
  readonly place: string
  /** ISO dates or years, null = not stated. */
  readonly validFrom: string | null
  readonly validUntil: string | null
  /** Keys of the catalogue's sources, at least one. */
  readonly sources: readonly string[]
  /** Read in the source. False: a customary or own value that nobody has looked up yet. */
  readonly verified: boolean
  /** What exactly it says, and what it does not. */
  readonly note: Wording
  /** Own standards only. */
  readonly decided: Decided | null
}

/** Whether a value binds somebody: a norm that was read in its source. Everything else informs. */
export function isDuty(standard: Standard): boolean {
  return standard.kind === 'norm' && standard.verified
}

/** Whether every source is a club page, forum or aggregator: say so beside the value, and look up the text of the Land. */
export function restsOnWeakSources(standard: Standard, sources: readonly CatalogueSource[]): boolean {
  return standard.sources.every((key) => sources.find((s) => s.key === key)?.weak ?? true)
}
