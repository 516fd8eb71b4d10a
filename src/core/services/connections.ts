/** How the share of a place is known. Missing and suppressed are no zero. */
export const SHARE_KNOWN = 0
export const SHARE_SUPPRESSED = 1
export const SHARE_MISSING = 2

/** What a share is a share of; '' = the source does not say. A share of area says nothing about people and is never imported for a municipality. */
export const CONNECTION_BASES = ['people', 'households', 'buildings', ''] as const
export type ConnectionBasis = (typeof CONNECTION_BASES)[number]

/**
 * Which share of each place is joined to a networked or digital service: one list of values from one source, of one date and level, by municipality or by cell.
 * A structure of arrays of equal length; a place stands at most once among all lists of the same service, level and kind of place.
 */
export interface ConnectionSeries {
  /** Service id of the catalogue, of kind networked or digital. */
  readonly service: string
  /** What counts as connected, as the source words it (`≥ 100 Mbit/s`); '' = not graded. */
  readonly level: string
  readonly basis: ConnectionBasis
  /** Publisher, '' = not stated. */
  readonly source: string
  /** ISO date or year, '' = not stated. */
  readonly asOf: string
  readonly by: 'municipality' | 'cell'
  /** Index into the region's municipalities or cells. */
  readonly place: Uint32Array
  /** 0–100, NaN unless the state is SHARE_KNOWN. */
  readonly sharePercent: Float64Array
  /** SHARE_KNOWN, SHARE_SUPPRESSED or SHARE_MISSING. */
  readonly state: Uint8Array
}

/** Levels in the order of the numbers in them (`≥ 15/5 Mbit/s` before `≥ 1.000 Mbit/s`), then by their words. */
export function compareLevels(a: string, b: string): number {
  return firstNumber(a) - firstNumber(b) || (a < b ? -1 : a > b ? 1 : 0)
}

function firstNumber(text: string): number {
  const found = /\d+([.,]\d+)*/.exec(text)?.[0]
  if (found === undefined) return -1
  // Points and commas before three digits group thousands.
  return Number(found.replace(/[.,](?=\d{3}(\D|$))/g, '').replace(',', '.'))
}
