import { createTransport } from 'nodemailer'

export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html?: string
  readonly replyTo?: string
  /** Stays the same when a mail is tried again, so that a mailbox shows it once. */
  readonly messageId?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Hands mail to a mail server; rejects where it is not taken. */
export interface Mailer {
  send(mail: Mail): Promise<void>
  close(): void
}

/** How mail leaves the house. */
export interface MailSettings {
  /** `smtps://user:password@mail.example.org` or `smtp://…:587`. */
  readonly smtpUrl: string
  /** `Reihum <reihum@example.org>`. */
  readonly from: string
  /** Address to which answers are sent; with `+TOKEN` before the @ it must reach the same mailbox. null = answers by mail are not wanted. */
  readonly replyTo: string | null
  /** Where people reach the server: `https://reihum.example.org`, no slash at the end. */
  readonly siteUrl: string
}

const TIMEOUT_MS = 30_000

export function createMailer({ smtpUrl, from }: Pick<MailSettings, 'smtpUrl' | 'from'>): Mailer {
  const limits = { connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS }
  // Nothing that somebody wrote may make the server read files or addresses.
  const transport = createTransport({ url: smtpUrl, ...limits }, { disableFileAccess: true, disableUrlAccess: true })
  return {
    async send({ to, subject, text, html, replyTo, messageId, headers }) {
      await transport.sendMail({
        from,
        // As an object an address cannot become two.
        to: { name: '', address: to },
        subject,
        text,
        ...(html === undefined ? {} : { html }),
        ...(replyTo === undefined ? {} : { replyTo }),
        ...(messageId === undefined ? {} : { messageId }),
        headers: { 'Auto-Submitted': 'auto-generated', ...headers },
      })
    },
    close: () => transport.close(),
  }
}
