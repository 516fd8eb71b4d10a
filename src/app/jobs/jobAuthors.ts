import type { Workspace } from '../workspace/workspace.ts'

/** Names of those who asked for jobs; an account that is gone has none. */
export async function jobAuthors(
  { store }: Workspace,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(accounts)]
  if (ids.length === 0) return new Map()
  const rows = await store.read.selectFrom('account').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name ?? '']))
}
