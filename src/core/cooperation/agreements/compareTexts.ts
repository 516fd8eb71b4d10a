import type { Clause } from './clause.ts'

export interface ComparedClause {
  readonly id: string
  readonly state: 'same' | 'changed' | 'moved' | 'added' | 'removed'
  readonly before: Clause | null
  readonly after: Clause | null
}

/** Two versions clause by clause, in the order of the later one; what was removed stands where it stood. */
export function compareTexts(before: readonly Clause[], after: readonly Clause[]): ComparedClause[] {
  const earlier = new Map(before.map((clause) => [clause.id, clause]))
  const later = new Set(after.map(({ id }) => id))
  const stayed = inBothOrders(
    before.map(({ id }) => id),
    after.map(({ id }) => id),
  )
  const rows = after.map((clause): ComparedClause => {
    const old = earlier.get(clause.id) ?? null
    if (!old) return { id: clause.id, state: 'added', before: null, after: clause }
    const isSame = old.title === clause.title && old.text === clause.text
    const state = isSame ? (stayed.has(clause.id) ? 'same' : 'moved') : 'changed'
    return { id: clause.id, state, before: old, after: clause }
  })
  for (const [at, clause] of before.entries()) {
    if (later.has(clause.id)) continue
    const anchor = before.slice(0, at).findLast(({ id }) => rows.some((row) => row.id === id))
    const where = anchor ? rows.findIndex(({ id }) => id === anchor.id) + 1 : 0
    rows.splice(where, 0, { id: clause.id, state: 'removed', before: clause, after: null })
  }
  return rows
}

/** As many ids as possible that stand in both lists in the same order; the others were moved. O(n²): a text has few clauses. */
function inBothOrders(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const place = new Map(before.map((id, k) => [id, k]))
  const kept = after.filter((id) => place.has(id))
  // The longest rising chain that ends with each: its length, and what stands before it there.
  const chains: { length: number; previous: number }[] = []
  let last = -1
  for (const [k, id] of kept.entries()) {
    let chain = { length: 1, previous: -1 }
    for (let j = 0; j < k; j++)
      if (place.get(kept[j]!)! < place.get(id)! && chains[j]!.length >= chain.length)
        chain = { length: chains[j]!.length + 1, previous: j }
    chains.push(chain)
    if (last < 0 || chain.length > chains[last]!.length) last = k
  }
  const stayed = new Set<string>()
  for (; last >= 0; last = chains[last]!.previous) stayed.add(kept[last]!)
  return stayed
}
