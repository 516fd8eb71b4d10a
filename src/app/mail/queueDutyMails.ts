import { newId } from '../accounts/secrets.ts'
import { readersOf } from '../notices/readers.ts'
import { rhythmOf, unsubscribeToken } from '../notices/settings.ts'
import { readingOnce } from '../workspace/records/readingOnce.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { dutiesSoon } from './dutyMail.ts'
import { fresh } from './queueMails.ts'

/** From this hour (UTC) on, on Mondays. */
export const REMIND_HOUR = 5
const MONDAY = 1
/** Two processes, or a server that starts again, remind once a week all the same. */
const ONCE_IN_MS = 6 * 86_400_000

/** Reminds everybody once a week of what waits for her or her municipality, unless she wants no mail. Returns how many mails wait now because of it. */
export async function queueDutyMails(workspace: Workspace, now: Date): Promise<number> {
  if (now.getUTCDay() !== MONDAY || now.getUTCHours() < REMIND_HOUR) return 0
  const { read } = workspace.store
  const today = now.toISOString().slice(0, 10)
  const settings = await read.selectFrom('notice_setting').select(['account', 'mail']).execute()
  const rhythms = new Map(settings.map(({ account, mail }) => [account, mail]))
  const reachable = await read.selectFrom('account').select('id').where('mail', 'is not', null).execute()
  const ids = new Set(reachable.map(({ id }) => id))
  // Whoever is asked, it is the same records that are looked through.
  const reading = readingOnce(workspace)
  let queued = 0
  for (const reader of await readersOf(read, today)) {
    const { account } = reader
    if (!ids.has(account) || rhythmOf(rhythms.get(account)) === 'never') continue
    if ((await dutiesSoon(reading, reader, today)).length === 0) continue
    const since = new Date(now.getTime() - ONCE_IN_MS).toISOString()
    const isQueued = await workspace.store.write(async ({ query }) => {
      const last = await query
        .selectFrom('mail_outbox')
        .select('id')
        .where('account', '=', account)
        .where('purpose', '=', 'duties')
        .where('created_at', '>', since)
        .executeTakeFirst()
      if (last) return false
      await unsubscribeToken(query, account)
      const row = { id: newId(), account, ...fresh(now), purpose: 'duties', payload: null }
      await query.insertInto('mail_outbox').values(row).execute()
      return true
    })
    if (isQueued) queued++
  }
  return queued
}
