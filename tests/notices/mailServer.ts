import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export interface MailServer {
  readonly url: string
  /** What was taken, in the order of arrival. */
  readonly mails: ParsedMail[]
  /** The next so many mails are refused with this code. */
  refuse(times: number, code: number): void
  stop(): Promise<void>
}

/** A mail server on this machine that takes everything. */
export async function startMailServer(): Promise<MailServer> {
  const mails: ParsedMail[] = []
  let refused = { times: 0, code: 0 }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo(_, __, callback) {
      if (refused.times === 0) return callback()
      refused.times--
      callback(Object.assign(new Error('no'), { responseCode: refused.code }))
    },
    onData(stream, _, callback) {
      simpleParser(stream).then((mail) => {
        mails.push(mail)
        callback()
      }, callback)
    },
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuse: (times, code) => {
      refused = { times, code }
    },
    stop: () => new Promise((done) => server.close(() => done())),
  }
}
