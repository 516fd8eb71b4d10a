import type { Workspace } from '../workspace.ts'

/** Names of accounts for those who may see them; of an erased account null. Ids that are no accounts are left out. */
export async function actorNames(
  { store }: Workspace,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, string | null>> {
  const asked = [...new Set(ids)]
  if (asked.length === 0) return new Map()
  const rows = await store.read.selectFrom('account').select(['id', 'name']).where('id', 'in', asked).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
