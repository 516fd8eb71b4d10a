import type { Viewer } from '../../../core/evidence/index.ts'
import type { Workspace } from '../workspace.ts'
import { activityFeed, type Feed } from './activityFeed.ts'

/** What somebody has seen of a region's feed. */
export interface Seen {
  /** Newest entry that she has seen; −1 = none. */
  readonly seq: number
  /** When; null = she was never here. */
  readonly at: string | null
}

export async function seenOf({ store }: Workspace, account: string, region: string): Promise<Seen> {
  const row = await store.read
    .selectFrom('seen')
    .select(['seq', 'at'])
    .where('account', '=', account)
    .where('region', '=', region)
    .executeTakeFirst()
  return row ?? { seq: -1, at: null }
}

/** What others did since the account was last here; of who was never here nothing, as all of it would be new. */
export async function newSince(
  workspace: Workspace,
  viewer: Viewer,
  region: string,
  limit = 20,
): Promise<Feed & { readonly seen: Seen }> {
  const { account } = viewer
  if (account === null) return { items: [], older: null, seen: { seq: -1, at: null } }
  const seen = await seenOf(workspace, account, region)
  if (seen.at === null) return { items: [], older: null, seen }
  return { ...(await activityFeed(workspace, viewer, { region, after: seen.seq, without: account, limit })), seen }
}

/** Everything up to now counts as seen. A mark of one's own, no change of what people share: the journal does not tell of it. */
export async function markSeen({ store }: Workspace, account: string, region: string): Promise<void> {
  await store.write(async ({ query, at }) => {
    const head = await query.selectFrom('journal_head').select('size').where('id', '=', 1).executeTakeFirstOrThrow()
    const seq = head.size - 1
    await query
      .insertInto('seen')
      .values({ account, region, seq, at })
      .onConflict((conflict) => conflict.columns(['account', 'region']).doUpdateSet({ seq, at }))
      .execute()
  })
}
