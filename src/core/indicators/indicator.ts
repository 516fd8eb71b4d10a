/** What a higher value means for a municipality: room to act, a burden, or neither by itself. */
export const DIRECTIONS = ['room', 'burden', 'neither'] as const
export type Direction = (typeof DIRECTIONS)[number]

interface Wording {
  readonly de: string
  readonly en: string
}

/** What a figure of municipal statistics is and says. A definition, not a value. */
export interface IndicatorDefinition {
  /** English kebab-case, for example `cash-credits-per-person`. */
  readonly id: string
  /** Other words for it in files: short names of INKAR, measures of GENESIS, German names. */
  readonly words: readonly string[]
  readonly name: Wording
  readonly unit: Wording
  /** How files write that unit; a value that states another one is left out. */
  readonly unitWords: readonly string[]
  /** Digits behind the decimal mark that mean something. */
  readonly digits: number
  readonly direction: Direction
  /** What it says and what it does not. */
  readonly says: Wording
  /** Who has the figure, for “no data, ask …”. */
  readonly holder: Wording
  /** Least and greatest value that can be right; null = no bound. */
  readonly least: number | null
  readonly most: number | null
  /** Where the definition comes from. */
  readonly source: string
  /** Read in its source. */
  readonly verified: boolean
}

/** Missing, suppressed and zero are three different things. */
export type IndicatorState = 'known' | 'missing' | 'suppressed'

/** One figure of one region at one time. */
export interface IndicatorValue {
  /** Id of a definition. */
  readonly indicator: string
  /** `DG` Germany, 2 digits state, 5 county, 8 municipality. */
  readonly ags: string
  /** ISO date or year. */
  readonly time: string
  /** In the unit of the definition; null unless known. A true zero is known. */
  readonly value: number | null
  readonly state: IndicatorState
  /** File or publisher that it comes from. */
  readonly source: string
}
