import { type DecimalMark, parseNumber } from '../source/index.ts'

/** How a value is known: `zero` is a true zero (GENESIS `-`), `suppressed` secret or too uncertain (`.`, `/`), `missing` not there (`x`, `…`, empty). */
export type ValueState = 'known' | 'zero' | 'missing' | 'suppressed'

/** One value of a regional statistic. */
export interface StatisticsRow {
  /** Region key with its leading zeros: `DG` Germany, 2 digits state, 3 region, 5 county, 8 municipality. */
  readonly ags: string
  readonly name: string
  /** ISO date or year, '' = not stated. */
  readonly time: string
  /** Labels of all other characteristics in the order of the file, the measure last: `['weiblich', 'unter 3 Jahre', 'Bevölkerungsstand']`. */
  readonly keys: readonly string[]
  /** As the file states it, '' = not stated. */
  readonly unit: string
  /** Sort of file; in `simple` ones the only key is an indicator that a person named. */
  readonly form: 'flat' | 'inkar' | 'register' | 'plain' | 'simple'
  /** Null unless state is `known` or `zero`. */
  readonly value: number | null
  readonly state: ValueState
  /** 1-based. */
  readonly line: number
}

/** Reads a cell as GENESIS writes it; null when it is no value at all. German tables may group thousands by points; English flat files have a decimal point. */
export function parseValue(
  text: string,
  decimal: DecimalMark = ',',
): { value: number | null; state: ValueState } | null {
  const { value, state } = parseNumber(text, 'genesis', decimal)
  if (state === 'invalid') return null
  if (state === 'number') return { value, state: value === 0 ? 'zero' : 'known' }
  return { value: null, state }
}
