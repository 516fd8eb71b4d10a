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

/** Row of `AreaCounts.municipalities` in which a cell counts; OUTSIDE = the ring, NOWHERE = inside, in no municipality. */
interface Areas {
  readonly rowOf: Int32Array
  readonly size: number
}
const OUTSIDE = -2
const NOWHERE = -1
const areasOf = new WeakMap<Situation, Areas>()

function areas(situation: Situation): Areas {
  let known = areasOf.get(situation)
  if (!known) {
    const { cells } = situation.data
    const order = insideOrder(situation)
    const rowOf = Int32Array.from(cells.municipality, (m, c) =>
      cells.inside[c] ? (m >= 0 ? order[m]! : NOWHERE) : OUTSIDE,
    )
    known = { rowOf, size: order.reduce((n, o) => n + (o >= 0 ? 1 : 0), 0) }
    areasOf.set(situation, known)
  }
  return known
}

/**
 * Sums people by whether their cell is within (1) or not (0). A cell without a known number of people counts nowhere; an area of such cells alone is not known.
 */
export function countAreas(situation: Situation, people: Float64Array, within: Uint8Array): AreaCounts {
  const { rowOf, size } = areas(situation)
  // The last row is the whole inside.
  const all = new Float64Array(size + 1)
  const reached = new Float64Array(size + 1)
  const known = new Uint32Array(size + 1)
  const cellsIn = new Uint32Array(size + 1)
  for (let c = 0; c < rowOf.length; c++) {
    const row = rowOf[c]!
    if (row === OUTSIDE) continue
    const p = people[c]!
    cellsIn[size]!++
    if (row >= 0) cellsIn[row]!++
    if (Number.isNaN(p)) continue
    const p1 = within[c] === 1 ? p : 0
    all[size]! += p
    reached[size]! += p1
    known[size]!++
    if (row < 0) continue
    all[row]! += p
    reached[row]! += p1
    known[row]!++
  }
  const counts = Array.from(all, (sum, k) =>
    known[k]! > 0 || cellsIn[k] === 0
      ? { people: sum, within: reached[k]!, beyond: Math.max(0, sum - reached[k]!) }
      : { people: null, within: null, beyond: null },
  )
  return { total: counts[size]!, municipalities: counts.slice(0, size) }
}
