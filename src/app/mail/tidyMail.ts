import type { Workspace } from '../workspace/workspace.ts'

/** How long notices and mail are kept; own values, to be proposed in the register of processing. Questions and answers are records and have their own. */
export const KEPT_DAYS = { readNotices: 180, unreadNotices: 730, mail: 90 } as const

/** Deletes what nobody needs any more: old notices, mail that went out or was given up, tokens that no longer answer anything. */
export async function tidyMail({ store }: Workspace, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString()
  await store.write(async ({ query }) => {
    await query.deleteFrom('mail_token').where('expires_at', '<', now.toISOString()).execute()
    await query
      .deleteFrom('mail_outbox')
      .where('state', '!=', 'waiting')
      .where('created_at', '<', before(KEPT_DAYS.mail))
      .execute()
    await query.deleteFrom('notice').where('read_at', '<', before(KEPT_DAYS.readNotices)).execute()
    await query.deleteFrom('notice').where('at', '<', before(KEPT_DAYS.unreadNotices)).execute()
  })
}
