export interface ColumnNeed {
  /** Width of the longest word, and of the longest cell on one line. */
  readonly least: number
  readonly natural: number
}

/**
 * Widths of a table's columns that add up to `available`: as wide as their content where that fits; else every column gets its longest word and the rest goes
 * to those that want more, in proportion to what they lack.
 */
export function columnWidths(needs: readonly ColumnNeed[], available: number): number[] {
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
  const natural = sum(needs.map((need) => need.natural))
  if (natural <= available) {
    const extra = (available - natural) / needs.length
    return needs.map((need) => need.natural + extra)
  }
  const least = sum(needs.map((need) => need.least))
  if (least >= available) return needs.map((need) => (need.least / least) * available)
  const lack = needs.map((need) => Math.max(0, need.natural - need.least))
  // The square root keeps one very long column from starving the others.
  const wish = lack.map((one) => Math.sqrt(one))
  let free = available - least
  const given = needs.map((need) => need.least)
  for (let round = 0; round < needs.length && free > 0.01; round++) {
    const open = wish.map((one, k) => (given[k]! < needs[k]!.natural - 0.01 ? one : 0))
    const all = sum(open)
    if (all === 0) break
    const share = free
    free = 0
    open.forEach((one, k) => {
      const more = (share * one) / all
      const taken = Math.min(more, needs[k]!.natural - given[k]!)
      given[k]! += one > 0 ? taken : 0
      free += one > 0 ? more - taken : 0
    })
  }
  return given.map((width) => width + Math.max(0, free) / needs.length)
}
