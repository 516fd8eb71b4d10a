import type { Query } from '../../../store/index.ts'
import type { HeldKind } from './heldKind.ts'

/** Looks up whether an entry that a field refers to is there, in the same region. */
export async function knownReferences(
  query: Query,
  kind: HeldKind,
  region: string,
): Promise<(kind: string, id: string) => boolean> {
  const kinds = kind.fields.flatMap((field) => {
    const type = field.type === 'list' ? field.of : field
    return type.type === 'reference' ? [type.to] : []
  })
  if (kinds.length === 0) return () => true
  const rows = await query
    .selectFrom('record')
    .select(['kind', 'id'])
    .where('kind', 'in', kinds)
    .where('region', '=', region)
    .where('deleted_at', 'is', null)
    .execute()
  const known = new Set(rows.map((row) => `${row.kind} ${row.id}`))
  return (to, id) => known.has(`${to} ${id}`)
}
