import type { Workspace } from '../workspace/workspace.ts'
import { composeMail } from './composeMail.ts'
import type { Mailer, MailSettings } from './mailer.ts'

const AT_ONCE = 20
/** Longer than a mail server may take to answer. */
const LEASE_MS = 5 * 60_000
/** Waits after the first, second … failure; after the last it is given up. */
const BACK_OFF_MINUTES = [1, 5, 30, 120, 480, 1440]

export interface SendReport {
  readonly sent: number
  readonly failed: number
  /** Nothing was left to say, or tried too often. */
  readonly dropped: number
}

/**
 * Sends what is due. A mail is leased first, so that of several processes one sends it; what a crash leaves leased is tried again after the lease, with the
 * same Message-ID. Once its sending is written down it is never sent again.
 */
export async function sendMails(
  workspace: Workspace,
  mailer: Mailer,
  settings: MailSettings,
  now: Date,
): Promise<SendReport> {
  const { store, log } = workspace
  const report = { sent: 0, failed: 0, dropped: 0 }
  for (const { id, account, purpose, payload, attempts } of await lease(workspace, now)) {
    const end = (values: { state?: string; fault?: string | null; next_at?: string; sent_at?: string }) =>
      store.write(({ query }) =>
        query
          .updateTable('mail_outbox')
          .set({ lease_until: null, ...values })
          .where('id', '=', id)
          .execute(),
      )
    try {
      const mail = await composeMail(workspace, settings, { id, account, purpose, payload }, now)
      if (!mail) {
        await end({ state: 'given-up', fault: 'nothing-to-say' })
        report.dropped++
        continue
      }
      await mailer.send(mail)
      await end({ state: 'sent', sent_at: now.toISOString(), fault: null })
      report.sent++
    } catch (error) {
      const fault = faultOf(error)
      const wait = isFinal(error) ? undefined : BACK_OFF_MINUTES[attempts - 1]
      log(`mail ${id}: ${fault}`)
      if (wait === undefined) {
        await end({ state: 'given-up', fault })
        report.dropped++
      } else {
        await end({ fault, next_at: new Date(now.getTime() + wait * 60_000).toISOString() })
        report.failed++
      }
    }
  }
  return report
}

/** Takes what is due and free; `attempts` counts this one. */
async function lease({ store }: Workspace, now: Date) {
  const at = now.toISOString()
  return store.write(async ({ query }) => {
    const due = await query
      .selectFrom('mail_outbox')
      .select('id')
      .where('state', '=', 'waiting')
      .where('next_at', '<=', at)
      .where(({ or, eb }) => or([eb('lease_until', 'is', null), eb('lease_until', '<', at)]))
      .orderBy('next_at')
      .limit(AT_ONCE)
      .execute()
    if (due.length === 0) return []
    return (
      query
        .updateTable('mail_outbox')
        .set(({ eb }) => ({
          lease_until: new Date(now.getTime() + LEASE_MS).toISOString(),
          attempts: eb('attempts', '+', 1),
        }))
        .where(
          'id',
          'in',
          due.map(({ id }) => id),
        )
        // Another process may have been faster between the two queries.
        .where('state', '=', 'waiting')
        .where(({ or, eb }) => or([eb('lease_until', 'is', null), eb('lease_until', '<', at)]))
        .returning(['id', 'account', 'purpose', 'payload', 'attempts'])
        .execute()
    )
  })
}

/** The mail server will never take it: a mailbox that does not exist, an address that is none. */
const isFinal = (error: unknown): boolean => {
  const { responseCode, code } = error as { responseCode?: number; code?: string }
  return code === 'EENVELOPE' && responseCode !== undefined && responseCode >= 500
}

/** Code and number only: what a server answers may repeat the address. */
function faultOf(error: unknown): string {
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown }
  return (
    [code, responseCode].filter((part) => typeof part === 'string' || typeof part === 'number').join(' ') || 'unknown'
  )
}
