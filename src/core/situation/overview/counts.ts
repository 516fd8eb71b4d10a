import type { Situation } from '../situation.ts'

/** People of one area on both sides of a limit; all null = not known here. within + beyond = people. */
export interface Count {
  readonly people: number | null
  readonly within: number | null
  readonly beyond: number | null
}

/** The whole inside, and its municipalities in the region's order. */
export interface AreaCounts {
  readonly total: Count
  readonly municipalities: readonly Count[]
}

/** Position of each municipality among those inside, −1 = ring. */
export function insideOrder(situation: Situation): Int32Array {
  let next = 0
  return Int32Array.from(situation.data.municipalities, (m) => (m.inside ? next++ : -1))
}

/** Sums people by whether their cell is within. A cell without a known number of people counts nowhere; an area of such cells alone is not known. */
export function countAreas(
  situation: Situation,
  people: Float64Array,
  isWithin: (cell: number) => boolean,
): AreaCounts {
  const { cells } = situation.data
  const order = insideOrder(situation)
  const size = order.reduce((n, o) => n + (o >= 0 ? 1 : 0), 0)
  // The last row is the whole inside.
  const all = new Float64Array(size + 1)
  const within = new Float64Array(size + 1)
  const known = new Uint32Array(size + 1)
  const cellsIn = new Uint32Array(size + 1)
  for (let c = 0; c < cells.count; c++) {
    if (!cells.inside[c]) continue
    const m = cells.municipality[c]!
    const row = m >= 0 ? order[m]! : -1
    const p = people[c]!
    cellsIn[size]!++
    if (row >= 0) cellsIn[row]!++
    if (Number.isNaN(p)) continue
    const p1 = isWithin(c) ? p : 0
    all[size]! += p
    within[size]! += p1
    known[size]!++
    if (row < 0) continue
    all[row]! += p
    within[row]! += p1
    known[row]!++
  }
  const counts = Array.from(all, (sum, k) =>
    known[k]! > 0 || cellsIn[k] === 0
      ? { people: sum, within: within[k]!, beyond: Math.max(0, sum - within[k]!) }
      : { people: null, within: null, beyond: null },
  )
  return { total: counts[size]!, municipalities: counts.slice(0, size) }
}
