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
  const rows = Array.from({ length: size + 1 }, () => ({ all: 0, within: 0, known: false, cells: 0 }))
  for (let c = 0; c < cells.count; c++) {
    if (!cells.inside[c]) continue
    const m = cells.municipality[c]!
    const p = people[c]!
    const within = isWithin(c)
    for (const row of [rows[size]!, m >= 0 && order[m]! >= 0 ? rows[order[m]!]! : null]) {
      if (!row) continue
      row.cells++
      if (Number.isNaN(p)) continue
      row.known = true
      row.all += p
      if (within) row.within += p
    }
  }
  const counts = rows.map(({ all, within, known, cells: n }) =>
    known || n === 0
      ? { people: all, within, beyond: Math.max(0, all - within) }
      : { people: null, within: null, beyond: null },
  )
  return { total: counts[size]!, municipalities: counts.slice(0, size) }
}
