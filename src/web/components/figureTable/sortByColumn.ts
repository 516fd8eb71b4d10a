/** A copy in order of a column; what is not known (null) stands last in both directions, equals keep their order. */
export function sortByColumn<Row>(
  rows: readonly Row[],
  sortBy: (row: Row) => string | number | null,
  falling: boolean,
  compare: (a: string, b: string) => number,
): Row[] {
  const sign = falling ? -1 : 1
  return [...rows].sort((first, second) => {
    const [a, b] = [sortBy(first), sortBy(second)]
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return sign * (typeof a === 'string' ? compare(a, String(b)) : a - Number(b))
  })
}
