import type { Viewer } from '../../../core/evidence/index.ts'
import type { Workspace } from '../workspace.ts'
import { activityFeed, countFeed, type Feed, type FeedCount, type FeedQuery } from './activityFeed.ts'

/** What somebody has seen of a region's feed. */
interface Seen {
  /** Newest entry that she has seen; −1 = none. */
  readonly seq: number
  /** When; null = she was never here. */
  readonly at: string | null
}

const NEVER: Seen = { seq: -1, at: null }

async function seenOf({ store }: Workspace, account: string, region: string): Promise<Seen> {
  const row = await store.read
    .selectFrom('seen')
    .select(['seq', 'at'])
    .where('account', '=', account)
    .where('region', '=', region)
    .executeTakeFirst()
  return row ?? NEVER
}

const NEW_LIMIT = 100

const othersSince = (viewer: Viewer, region: string, { seq }: Seen): FeedQuery => ({
  region,
  after: seq,
  without: viewer.account,
  limit: NEW_LIMIT,
})

/** What others did since the viewer was last here; of who was never here nothing, as all of it would be new. */
export async function newSince(workspace: Workspace, viewer: Viewer, region: string): Promise<Feed> {
  const seen = viewer.account === null ? NEVER : await seenOf(workspace, viewer.account, region)
  if (seen.at === null) return { items: [], older: null }
  return activityFeed(workspace, viewer, othersSince(viewer, region, seen))
}

/** How much that is, and since when. */
export async function countNew(
  workspace: Workspace,
  viewer: Viewer,
  region: string,
): Promise<FeedCount & { readonly since: string | null }> {
  const seen = viewer.account === null ? NEVER : await seenOf(workspace, viewer.account, region)
  if (seen.at === null) return { count: 0, isMore: false, since: null }
  return { ...(await countFeed(workspace, viewer, othersSince(viewer, region, seen))), since: seen.at }
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
