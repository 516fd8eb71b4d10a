import { newId } from '../accounts/secrets.ts'
import { type MailRhythm, rhythmOf, unsubscribeToken } from '../notices/settings.ts'
import type { Workspace } from '../workspace/workspace.ts'

/** From this hour (UTC) on a digest may be made; weekly ones on Monday. */
const DIGEST_HOUR = 5
const MONDAY = 1

/**
 * Puts notices that nobody has read into mails, by what each account chose: at once, once a day, once a week, never. What was read in the meantime
 * is not sent. That an account will be erased is sent at once, whatever was chosen. Returns how many mails wait now because of it.
 */
export async function queueMails({ store }: Workspace, now: Date): Promise<number> {
  const day = now.toISOString().slice(0, 10)
  return store.write(async ({ query }) => {
    const waiting = await query
      .selectFrom('notice')
      .innerJoin('account', 'account.id', 'notice.account')
      .leftJoin('notice_setting', 'notice_setting.account', 'notice.account')
      .select(['notice.account as account', 'notice_setting.mail as rhythm', 'notice_setting.digest_on as digest'])
      .where('notice.mail', 'is', null)
      .where('notice.read_at', 'is', null)
      .where('account.state', '=', 'active')
      .where('account.mail', 'is not', null)
      .distinct()
      .execute()
    let queued = 0
    for (const { account, rhythm, digest } of waiting) {
      const isTime = isTimeFor(rhythmOf(rhythm ?? undefined), now, digest)
      let asked = query
        .selectFrom('notice')
        .select(['id', 'rule', 'object'])
        .where('account', '=', account)
        .where('mail', 'is', null)
        .where('read_at', 'is', null)
      if (!isTime) asked = asked.where('rule', '=', 'account-unused')
      const notices = await asked.execute()
      if (notices.length === 0) continue
      await unsubscribeToken(query, account)
      // A question is a mail of its own, so that the reply to it can only mean this one; all else comes together.
      const mails = Map.groupBy(notices, ({ rule, object }) => (rule === 'asked' ? object : ''))
      for (const carried of mails.values()) {
        const id = newId()
        await query
          .insertInto('mail_outbox')
          .values({ id, account, ...fresh(now), purpose: 'notices', payload: null })
          .execute()
        const { numUpdatedRows } = await query
          .updateTable('notice')
          .set({ mail: id })
          .where(
            'id',
            'in',
            carried.map((notice) => notice.id),
          )
          // Another process may have put them into a mail of its own between the two queries.
          .where('mail', 'is', null)
          .executeTakeFirst()
        if (numUpdatedRows > 0n) queued++
        else await query.deleteFrom('mail_outbox').where('id', '=', id).execute()
      }
      if (isTime)
        await query.updateTable('notice_setting').set({ digest_on: day }).where('account', '=', account).execute()
    }
    return queued
  })
}

/** `digest`: day of the last one (ISO date). */
function isTimeFor(chosen: MailRhythm, now: Date, digest: string | null): boolean {
  if (chosen === 'never') return false
  if (chosen === 'immediate') return true
  if (digest !== null && digest >= now.toISOString().slice(0, 10)) return false
  return now.getUTCHours() >= DIGEST_HOUR && (chosen === 'daily' || now.getUTCDay() === MONDAY)
}

/** Columns of a mail that waits and was never tried. */
export const fresh = (now: Date) => ({
  state: 'waiting',
  attempts: 0,
  next_at: now.toISOString(),
  lease_until: null,
  fault: null,
  created_at: now.toISOString(),
  sent_at: null,
})
