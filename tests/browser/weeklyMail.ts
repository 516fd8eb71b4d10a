import { closeWorkspace, createMailer, type MailSettings, openWorkspace } from '../../src/app/index.ts'
import { queueDutyMails } from '../../src/app/mail/queueDutyMails.ts'
import { sendMails } from '../../src/app/mail/sendMails.ts'
import { startMailServer } from '../notices/mailServer.ts'

/** The mail about what waits, as the server sends it on the next Monday; sent at once, for tests do not wait for Mondays. */
export async function weeklyMail(dataDir: string, to: string): Promise<{ text: string; replyTo: string }> {
  const server = await startMailServer()
  const workspace = await openWorkspace({ dataDir, version: '0.0.0' })
  const settings: MailSettings = {
    smtpUrl: server.url,
    from: 'Reihum <reihum@example.org>',
    replyTo: 'antwort@example.org',
    siteUrl: 'https://reihum.example.org',
  }
  const mailer = createMailer(settings)
  try {
    const monday = new Date()
    monday.setUTCDate(monday.getUTCDate() + ((8 - monday.getUTCDay()) % 7))
    monday.setUTCHours(8, 0, 0, 0)
    await queueDutyMails(workspace, monday)
    await sendMails(workspace, mailer, settings, monday)
    const mail = server.mails.find((one) => [one.to].flat().some((address) => address?.text.includes(to)))
    if (!mail?.text || !mail.replyTo) throw new Error(`no mail that can be answered went to ${to}`)
    return { text: mail.text, replyTo: mail.replyTo.value[0]!.address! }
  } finally {
    mailer.close()
    await closeWorkspace(workspace)
    await server.stop()
  }
}
