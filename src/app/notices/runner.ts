import type { Mailer, MailSettings } from '../mail/mailer.ts'
import { queueDutyMails, REMIND_HOUR } from '../mail/queueDutyMails.ts'
import { queueMails } from '../mail/queueMails.ts'
import { sendMails } from '../mail/sendMails.ts'
import { tidyMail } from '../mail/tidyMail.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { makeNotices } from './makeNotices.ts'

export interface NoticeRunner {
  /** One round now; resolves when it is done. */
  round(): Promise<void>
  stop(): Promise<void>
}

const EVERY_MS = 30_000
/** Changes that come together become notices together. */
const AFTER_CHANGE_MS = 500

/** Makes notices after each change and sends what is due (`outgoing` null: nothing is sent), for as long as the server runs. Several processes on one database share the work. */
export function runNotices(
  workspace: Workspace,
  outgoing: { readonly mailer: Mailer; readonly settings: MailSettings } | null,
  { clock = () => new Date() }: { clock?: () => Date } = {},
): NoticeRunner {
  let running: Promise<void> = Promise.resolve()
  let isStopped = false
  let tidiedOn = ''
  let remindedOn = ''
  let soon: NodeJS.Timeout | undefined
  const once = async () => {
    if (isStopped) return
    try {
      const day = clock().toISOString().slice(0, 10)
      await makeNotices(workspace, day)
      if (day !== tidiedOn) await tidyMail(workspace, clock())
      tidiedOn = day
      if (!outgoing) return
      await queueMails(workspace, clock())
      if (day !== remindedOn) await queueDutyMails(workspace, clock())
      // Before the hour of reminding the day is not over.
      if (clock().getUTCHours() >= REMIND_HOUR) remindedOn = day
      for (;;) {
        const { sent, dropped } = await sendMails(workspace, outgoing.mailer, outgoing.settings, clock())
        if (sent + dropped === 0 || isStopped) return
      }
    } catch (error) {
      workspace.log(`notices: ${error instanceof Error ? error.message : error}`)
    }
  }
  const round = () => {
    running = running.then(once)
    return running
  }
  const stopListening = workspace.store.onWritten(() => {
    if (soon || isStopped) return
    soon = setTimeout(() => {
      soon = undefined
      void round()
    }, AFTER_CHANGE_MS)
    soon.unref()
  })
  const timer = setInterval(round, EVERY_MS)
  timer.unref()
  void round()
  return {
    round,
    async stop() {
      isStopped = true
      stopListening()
      clearInterval(timer)
      clearTimeout(soon)
      await running
    },
  }
}
