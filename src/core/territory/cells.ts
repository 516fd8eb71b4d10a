/** Ages `fromAge` to `toAge` inclusive (999 = and older), of one sex or all. */
export interface PopulationGroup {
  /** For example `6-9`, `75+`, `18-64/female`. */
  readonly id: string
  readonly fromAge: number
  readonly toAge: number
  readonly sex: 'all' | 'female' | 'male'
}

/** How the split by age of a cell is known. */
export const AGES_KNOWN = 0
export const AGES_SUPPRESSED = 1
export const AGES_MISSING = 2

/**
 * Inhabited settlement cells (or points), a structure of arrays of length `count`.
 * Missing, suppressed and zero are three different things: a group's value that is not known is NaN and `agesState` says why.
 */
export interface Cells {
  readonly count: number
  /** Side of a cell of the LAEA grid (EPSG:3035) in metres, 0 for points. */
  readonly sizeMetres: number
  /** Grid id (`CRS3035RES100mN2689000E4337000`) or the id of the input row. */
  readonly id: readonly string[]
  /** Midpoint in degrees. */
  readonly lon: Float64Array
  readonly lat: Float64Array
  /** People, ≥ 0, not necessarily whole (modelled grids). */
  readonly population: Float64Array
  readonly groups: readonly PopulationGroup[]
  /** One array per group, NaN = not known. */
  readonly people: readonly Float32Array[]
  /** AGES_KNOWN, AGES_SUPPRESSED or AGES_MISSING. */
  readonly agesState: Uint8Array
  /** Index into the municipalities, −1 = none. */
  readonly municipality: Int32Array
  /** 1 = reported, 0 = ring. */
  readonly inside: Uint8Array
  /** True: people were spread by us (over buildings or land use), not counted. */
  readonly estimated: boolean
}
