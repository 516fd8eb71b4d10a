export interface EqualityInput {
  /** A good (index, share) or a burden (seconds, metres), ≥ 0. Infinity = nothing can be reached, NaN = not known. */
  readonly value: ArrayLike<number>
  /** People of the cell, ≥ 0, not necessarily whole, NaN = not known. */
  readonly people: ArrayLike<number>
  /** Index of the group (municipality); all with −1 are one group. Absent: one group. */
  readonly group?: ArrayLike<number>
  /** 1 = counts. Absent: all count. */
  readonly inside?: ArrayLike<number>
}

/** Rows with people and a finite value, by rising value, and what is not among them. */
export interface WeightedSample {
  readonly value: Float64Array
  /** > 0. */
  readonly people: Float64Array
  readonly group: Int32Array
  readonly sumPeople: number
  /** Σ people · value. */
  readonly sumValue: number
  /** People whose value is Infinity: no finite measure of spread can hold them, so they are counted apart. */
  readonly unreachablePeople: number
  /** People whose value is NaN. */
  readonly unknownPeople: number
  /** Rows whose number of people is NaN. */
  readonly unknownRows: number
}

/** Sorts a sample once for all measures. Throws a RangeError for a negative value or number of people: neither exists. */
export function weightedSample({ value, people, group, inside }: EqualityInput): WeightedSample {
  const rows: number[] = []
  let unreachablePeople = 0
  let unknownPeople = 0
  let unknownRows = 0
  for (let i = 0; i < value.length; i++) {
    if (inside && inside[i] !== 1) continue
    const p = people[i]!
    const v = value[i]!
    if (v < 0 || p < 0) throw new RangeError(`row ${i}: value ${v}, people ${p}; neither can be negative`)
    if (Number.isNaN(p)) unknownRows++
    else if (Number.isNaN(v)) unknownPeople += p
    else if (v === Number.POSITIVE_INFINITY) unreachablePeople += p
    else if (p > 0) rows.push(i)
  }
  rows.sort((a, b) => value[a]! - value[b]!)
  const sorted = Float64Array.from(rows, (i) => value[i]!)
  const weights = Float64Array.from(rows, (i) => people[i]!)
  let sumPeople = 0
  let sumValue = 0
  for (let k = 0; k < rows.length; k++) {
    sumPeople += weights[k]!
    sumValue += weights[k]! * sorted[k]!
  }
  return {
    value: sorted,
    people: weights,
    group: Int32Array.from(rows, (i) => group?.[i] ?? -1),
    sumPeople,
    sumValue,
    unreachablePeople,
    unknownPeople,
    unknownRows,
  }
}
