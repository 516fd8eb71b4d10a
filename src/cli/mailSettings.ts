import { InputError, type MailSettings } from '../app/index.ts'
import type { Environment } from './environment.ts'

/** Before the @ there must be room for `+` and the 32 characters of a token. */
const LONGEST_LOCAL = 31
const ADDRESS = /^[^\s@<>+]+@[^\s@<>]+$/

/** How mail leaves the house, from the environment; null = nothing of it is set. Throws InputError where something is missing or cannot be understood. */
export function mailSettings(variables: Environment['variables'], siteUrl: string): MailSettings | null {
  const { REIHUM_SMTP_URL: smtpUrl, REIHUM_MAIL_FROM: from, REIHUM_MAIL_REPLY: replyTo, REIHUM_URL } = variables
  if (!smtpUrl && !from && !replyTo) return null
  const missing = Object.entries({ REIHUM_SMTP_URL: smtpUrl, REIHUM_MAIL_FROM: from }).filter(([, value]) => !value)
  if (missing.length > 0)
    throw new InputError({
      code: 'mail-settings-incomplete',
      severity: 'error',
      params: { list: missing.map(([name]) => name).join(', ') },
    })
  const site = (REIHUM_URL || siteUrl).replace(/\/+$/, '')
  if (!isUrl(smtpUrl!, ['smtp:', 'smtps:'])) throw wrong('REIHUM_SMTP_URL', 'smtps://name:password@mail.example.org')
  if (!/@/.test(from!) || /[\r\n]/.test(from!)) throw wrong('REIHUM_MAIL_FROM', 'Reihum <reihum@example.org>')
  if (!isUrl(site, ['http:', 'https:'])) throw wrong('REIHUM_URL', 'https://reihum.example.org')
  if (replyTo && (!ADDRESS.test(replyTo) || replyTo.indexOf('@') > LONGEST_LOCAL))
    throw wrong('REIHUM_MAIL_REPLY', 'antwort@example.org')
  return { smtpUrl: smtpUrl!, from: from!, replyTo: replyTo || null, siteUrl: site }
}

function isUrl(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol) && new URL(text).hostname !== ''
}

const wrong = (name: string, example: string) =>
  new InputError({ code: 'mail-settings-wrong', severity: 'error', params: { name, example } })
