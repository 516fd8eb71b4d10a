import {
  FIRST_HITS,
  type FoundHit,
  MOST_HITS,
  type SearchAnswer,
  type SearchHit,
  type SearchKind,
} from '../../contract/index.ts'

/** Hits in the order of their worth, grouped by kind; the group with the best hit first. */
export function groupHits(typed: string, hits: readonly FoundHit[], kind: SearchKind | null = null): SearchAnswer {
  const groups = new Map<SearchKind, SearchHit[]>()
  const best = new Map<SearchKind, number>()
  for (const { hit, score } of hits) {
    const group = groups.get(hit.kind)
    if (group) group.push(hit)
    else groups.set(hit.kind, [hit])
    best.set(hit.kind, Math.max(best.get(hit.kind) ?? 0, score))
  }
  return {
    typed,
    total: hits.length,
    groups: [...groups]
      .filter(([one]) => kind === null || one === kind)
      .sort(([a], [b]) => best.get(b)! - best.get(a)!)
      .map(([one, all]) => ({
        kind: one,
        total: all.length,
        hits: all.slice(0, kind === null ? FIRST_HITS : MOST_HITS),
      })),
  }
}
