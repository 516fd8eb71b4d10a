/** a · z ≤ b. `id` is the caller's. */
export interface Constraint {
  readonly a: Float64Array
  readonly b: number
  readonly id: number
}

export interface Optimum {
  readonly z: Float64Array
  /** The constraints that hold z, with their prices: Σ price · a = objective, price ≥ 0. */
  readonly active: readonly { readonly id: number; readonly price: number }[]
}

/** Price of a constraint below which it counts as nothing. Data are scaled to about 1. */
export const PRICE_ZERO = 1e-7
const PIVOT_ZERO = 1e-9
const LEX_ZERO = 1e-11
/** Sixteen players take some hundreds; beyond lies rounding that goes in circles. */
const MOST_STEPS = 10_000

/**
 * Maximises objective · z over free z under constraints that are only known by asking for the most violated one at z (null = none): dual simplex with
 * an explicit small basis, so that millions of constraints cost no memory. Starts from z ≤ `bound` in every direction, which must be out of the
 * way of the optimum; the objective must be ≥ 0. Ties in the ratio test are broken lexicographically (Dantzig, Orden, Wolfe 1955), so it cannot cycle.
 * null = no end, because the question tells violations apart that are smaller than the rounding. Throws where the constraints contradict each other.
 */
export function maximise(
  objective: Float64Array,
  bound: number,
  mostViolated: (z: Float64Array) => Constraint | null,
): Optimum | null {
  const size = objective.length
  const basis: Constraint[] = Array.from({ length: size }, (_, i) => ({ a: unit(size, i), b: bound, id: -1 }))
  const z = new Float64Array(size)
  const price = new Float64Array(size)
  const ratio = new Float64Array(size)
  for (let step = 0; step < MOST_STEPS; step++) {
    // Afresh at every step: the basis is small, and errors do not add up.
    const inverse = inverseOf(basis.map(({ a }) => a))
    for (let i = 0; i < size; i++) {
      let [value, dual] = [0, 0]
      for (let k = 0; k < size; k++) {
        value += inverse[i]![k]! * basis[k]!.b
        dual += inverse[k]![i]! * objective[k]!
      }
      z[i] = value
      price[i] = dual
    }
    const entering = mostViolated(z)
    if (!entering) return { z, active: basis.map(({ id }, i) => ({ id, price: price[i]! })) }
    for (let i = 0; i < size; i++) {
      let d = 0
      for (let k = 0; k < size; k++) d += inverse[k]![i]! * entering.a[k]!
      ratio[i] = d
    }
    basis[leavingRow(price, ratio, inverse)] = entering
  }
  return null
}

function leavingRow(price: Float64Array, ratio: Float64Array, inverse: readonly Float64Array[]): number {
  let leaving = -1
  for (let i = 0; i < ratio.length; i++) {
    if (ratio[i]! <= PIVOT_ZERO) continue
    if (leaving < 0 || comesBefore(i, leaving)) leaving = i
  }
  if (leaving < 0) throw new Error('the constraints contradict each other')
  return leaving

  function comesBefore(i: number, j: number): boolean {
    let difference = price[i]! / ratio[i]! - price[j]! / ratio[j]!
    for (let k = 0; Math.abs(difference) <= LEX_ZERO && k < ratio.length; k++)
      difference = inverse[k]![i]! / ratio[i]! - inverse[k]![j]! / ratio[j]!
    return difference < 0
  }
}

function unit(size: number, at: number): Float64Array {
  const vector = new Float64Array(size)
  vector[at] = 1
  return vector
}

/** Gauss–Jordan with the largest pivot of the column. */
function inverseOf(rows: readonly Float64Array[]): Float64Array[] {
  const size = rows.length
  const left = rows.map((row) => Float64Array.from(row))
  const right = rows.map((_, i) => unit(size, i))
  for (let column = 0; column < size; column++) {
    let best = column
    for (let i = column + 1; i < size; i++) if (Math.abs(left[i]![column]!) > Math.abs(left[best]![column]!)) best = i
    ;[left[column], left[best]] = [left[best]!, left[column]!]
    ;[right[column], right[best]] = [right[best]!, right[column]!]
    const pivot = left[column]![column]!
    if (Math.abs(pivot) < 1e-12) throw new Error('the basis is singular')
    for (let k = 0; k < size; k++) {
      left[column]![k]! /= pivot
      right[column]![k]! /= pivot
    }
    for (let i = 0; i < size; i++) {
      const factor = left[i]![column]!
      if (i === column || factor === 0) continue
      for (let k = 0; k < size; k++) {
        left[i]![k]! -= factor * left[column]![k]!
        right[i]![k]! -= factor * right[column]![k]!
      }
    }
  }
  return right
}
