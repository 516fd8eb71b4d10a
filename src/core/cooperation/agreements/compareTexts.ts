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
  // Kept clauses in both orders: whose place differs was moved.
  const kept = before.filter(({ id }) => later.has(id))
  const place = new Map(kept.map(({ id }, k) => [id, k]))
  let k = 0
  const rows = after.map((clause): ComparedClause => {
    const old = earlier.get(clause.id) ?? null
    if (!old) return { id: clause.id, state: 'added', before: null, after: clause }
    const isMoved = place.get(clause.id) !== k++
    const isSame = old.title === clause.title && old.text === clause.text
    return { id: clause.id, state: isSame ? (isMoved ? 'moved' : 'same') : 'changed', before: old, after: clause }
  })
  for (const [at, clause] of before.entries()) {
    if (later.has(clause.id)) continue
    const anchor = before.slice(0, at).findLast(({ id }) => rows.some((row) => row.id === id))
    const where = anchor ? rows.findIndex(({ id }) => id === anchor.id) + 1 : 0
    rows.splice(where, 0, { id: clause.id, state: 'removed', before: clause, after: null })
  }
  return rows
}
