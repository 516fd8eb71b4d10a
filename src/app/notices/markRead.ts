import type { Workspace } from '../workspace/workspace.ts'

/** One's own notices only; null = all. */
export async function markRead({ store }: Workspace, account: string, id: string | null, isRead = true): Promise<void> {
  await store.write(async ({ query, at }) => {
    let change = query
      .updateTable('notice')
      .set({ read_at: isRead ? at : null })
      .where('account', '=', account)
    if (id !== null) change = change.where('id', '=', id)
    if (isRead) change = change.where('read_at', 'is', null)
    await change.execute()
  })
}
