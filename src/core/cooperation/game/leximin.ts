import { type Constraint, maximise, type Optimum, PRICE_ZERO } from './linearProgram.ts'
import { Span } from './span.ts'

/** Linear functions a_k · x with limits: the slack of row k is limit_k − a_k · x. Data are scaled to about 1. */
export interface Rows {
  /** Infinity = the row asks nothing. */
  readonly limit: Float64Array
  /** 1 = the slack must not be negative, 0 = the smallest slack is made as large as can be. */
  readonly hard: Uint8Array
  /** a_k · x of every row, written to `out`. */
  dots(x: Float64Array, out: Float64Array): void
  coefficients(row: number): Float64Array
}

export interface Round {
  /** The smallest slack of the soft rows that were still open: no x makes it larger. */
  readonly slack: number
  /** Rows with positive weights whose sum lies in the span of all earlier ones and `kept`: the proof that none of their slacks can change. */
  readonly rows: readonly { readonly row: number; readonly weight: number }[]
}

export interface Leximin {
  readonly x: Float64Array
  readonly rounds: readonly Round[]
}

/** How far off the start directions are bounded, and from which violation on a row counts as violated: the next pair where rounding or the bound was in the way. */
const ACCURACIES = [
  { bound: 1e3, violated: 1e-11 },
  { bound: 1e3, violated: 1e-9 },
  { bound: 1e6, violated: 1e-9 },
  { bound: 1e8, violated: 1e-7 },
] as const
const SETTLED = 1e-8

/**
 * The x that makes the smallest slack of the soft rows as large as can be, then the next, and so on (sequence of linear programs: Kopelowitz 1967;
 * Maschler, Peleg, Shapley 1979). After each program only the rows whose price is positive are settled, because only they are tight in every
 * optimum (the mistake of settling all tight ones: Guajardo, Jörnsten 2015).
 * `start` fulfils what shall be kept; `kept` are functions whose value at `start` never changes. `most` ends after so many rounds, x is then one of several optima.
 */
export function leximin(
  rows: Rows,
  start: Float64Array,
  kept: readonly Float64Array[],
  most = Number.POSITIVE_INFINITY,
): Leximin {
  const size = start.length
  const span = new Span(size)
  for (const vector of kept) span.add(vector)
  const limit = Float64Array.from(rows.limit)
  const dots = new Float64Array(limit.length)
  const rounds: Round[] = []
  let x = start
  while (span.rank < size && rounds.length < most) {
    const free = span.complement()
    // Rows in the span are constant from here on. Their product with any free direction is 0; one odd mixture of directions shows it.
    rows.dots(mixture(free, size), dots)
    for (let k = 0; k < limit.length; k++) if (Math.abs(dots[k]!) < SETTLED) limit[k] = Number.POSITIVE_INFINITY
    const from = x
    const at = (z: Float64Array) => moved(from, free, z)
    const reduced = (row: number): Constraint => {
      const a = rows.coefficients(row)
      const along = new Float64Array(free.length + 1)
      let atStart = 0
      for (let i = 0; i < size; i++) atStart += a[i]! * from[i]!
      for (let j = 0; j < free.length; j++) for (let i = 0; i < size; i++) along[j]! += a[i]! * free[j]![i]!
      along[free.length] = rows.hard[row] ? 0 : 1
      return { a: along, b: limit[row]! - atStart, id: row }
    }
    const { z, active } = firstSound(({ bound, violated }) =>
      maximise(lastOf(free.length + 1), bound, (point) => {
        rows.dots(at(point), dots)
        const row = mostViolatedRow(dots, limit, rows.hard, point[free.length]!, violated)
        return row < 0 ? null : reduced(row)
      }),
    )
    const settled = active.filter(({ price }) => price > PRICE_ZERO)
    x = at(z)
    rounds.push({ slack: z[free.length]!, rows: settled.map(({ id, price }) => ({ row: id, weight: price })) })
    if (settled.filter(({ id }) => span.add(rows.coefficients(id))).length === 0)
      throw new Error('a round settled nothing')
  }
  return { x, rounds }
}

function firstSound(solve: (accuracy: (typeof ACCURACIES)[number]) => Optimum | null): Optimum {
  for (const accuracy of ACCURACIES) {
    const optimum = solve(accuracy)
    if (optimum?.active.every(({ id, price }) => id >= 0 || price <= PRICE_ZERO)) return optimum
  }
  throw new Error('no accuracy is sound')
}

function mostViolatedRow(
  dots: Float64Array,
  limit: Float64Array,
  hard: Uint8Array,
  slack: number,
  violated: number,
): number {
  let [row, most] = [-1, violated]
  for (let k = 0; k < limit.length; k++) {
    const over = dots[k]! - limit[k]! + (hard[k] ? 0 : slack)
    if (over > most) [row, most] = [k, over]
  }
  return row
}

function moved(from: Float64Array, directions: readonly Float64Array[], by: Float64Array): Float64Array {
  const to = Float64Array.from(from)
  for (let j = 0; j < directions.length; j++) for (let i = 0; i < to.length; i++) to[i]! += by[j]! * directions[j]![i]!
  return to
}

/** Weights that no small whole numbers balance. */
function mixture(directions: readonly Float64Array[], size: number): Float64Array {
  const weights = Float64Array.from(directions, (_, j) => 1 + (((j + 1) * Math.SQRT2 * Math.E) % 1))
  return moved(new Float64Array(size), directions, weights)
}

function lastOf(size: number): Float64Array {
  const vector = new Float64Array(size)
  vector[size - 1] = 1
  return vector
}
