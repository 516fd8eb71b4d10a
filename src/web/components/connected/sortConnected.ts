import type { ConnectedOrder, ConnectedRow } from '../../../contract/index.ts'

/** Rows in the asked order; what is not known comes last, whichever way round. Equal rows stay in alphabetical order. */
export function sortConnected(
  rows: readonly ConnectedRow[],
  { column, falling }: ConnectedOrder,
  compareNames: (a: string, b: string) => number,
): ConnectedRow[] {
  const byName = (a: ConnectedRow, b: ConnectedRow) => compareNames(a.name, b.name) || compareNames(a.ags, b.ags)
  if (column === 'name') return [...rows].sort((a, b) => (falling ? byName(b, a) : byName(a, b)))
  const key = (row: ConnectedRow): number | null => {
    if (column === 'people') return row.people
    if (column === 'unknown') return row.missing + row.suppressed
    return column === 'share' ? row.sharePercent : column === 'connected' ? row.connected : row.notConnected
  }
  return [...rows].sort((a, b) => {
    const [x, y] = [key(a), key(b)]
    if (x === y) return byName(a, b)
    if (x === null) return 1
    if (y === null) return -1
    return falling ? y - x : x - y
  })
}
