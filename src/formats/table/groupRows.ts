/**
 * Quality reports of German hospitals number their sites `260100023-01`, `-02` …; `-00` stands for the only site and `-99` for a report over all sites.
 * Where sites and such a summary of the same hospital stand in one list, its beds would count twice.
 */
const SITE = /^(\d{6,})-(\d\d)$/
const SUMMARIES = new Set(['00', '99'])

export interface GroupRows {
  /** Rows to leave out: summaries whose sites are in the list. */
  readonly drop: ReadonlySet<number>
  /** Summaries over several sites (`-99`) without their sites in the list: kept, although they stand for several places. */
  readonly lonely: readonly number[]
}

export function findGroupRows(ids: readonly string[]): GroupRows {
  const parts = ids.map((id) => SITE.exec(id))
  const withSites = new Set(parts.flatMap((part) => (part && !SUMMARIES.has(part[2]) ? [part[1]] : [])))
  const drop = new Set<number>()
  const lonely: number[] = []
  parts.forEach((part, row) => {
    if (!part || !SUMMARIES.has(part[2])) return
    if (withSites.has(part[1])) drop.add(row)
    else if (part[2] === '99') lonely.push(row)
  })
  return { drop, lonely }
}
