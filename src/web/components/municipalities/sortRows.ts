import type { ReachAnswer, SortOrder } from '../../../contract/index.ts'

type Row = ReachAnswer['total']

/** Rows in the asked order; what is not known comes last, whichever way round. Equal rows stay in alphabetical order. */
export function sortRows(rows: readonly Row[], sort: SortOrder, compareNames: (a: string, b: string) => number): Row[] {
  const byName = (a: Row, b: Row) => compareNames(a.name, b.name) || compareNames(a.ags, b.ags)
  if (sort.column === 'name') return [...rows].sort((a, b) => (sort.falling ? byName(b, a) : byName(a, b)))
  const key = (row: Row): number | null => {
    if (sort.column === 'share') return row.people ? row.within! / row.people : null
    if (sort.column === 'median' || sort.column === 'p90')
      // So many reach nothing: longer than any journey.
      return row[sort.column] ?? (row.people ? Number.POSITIVE_INFINITY : null)
    return row[sort.column as 'people']
  }
  return [...rows].sort((a, b) => {
    const [x, y] = [key(a), key(b)]
    if (x === y) return byName(a, b)
    if (x === null) return 1
    if (y === null) return -1
    return sort.falling ? y - x : x - y
  })
}
