import { closeWorkspace, createMailer, InputError, MOST_MAIL_BYTES, receiveReply, StoreFault } from '../../app/index.ts'
import type { Environment } from '../environment.ts'
import type { Call } from '../index.ts'
import { mailSettings } from '../mailSettings.ts'
import { parseOptions, wrongUse } from '../options.ts'
import { runVerb } from '../runVerb.ts'
import { workspaceOf } from '../workspaceOf.ts'
import { asIssue } from '../workspaceOptions.ts'

/** What a mail server understands as “try again later” (EX_TEMPFAIL of sysexits.h). */
const TRY_LATER = 75

/** `reihum mail receive < MESSAGE`, `reihum mail test ADDRESS` */
export const mailCommand = (call: Call): Promise<number> => runVerb('mail', { receive, test }, call)

async function receive(call: Call): Promise<number> {
  const { argv, environment, console, json } = call
  const given = parseOptions(argv, { data: 'value' }, { least: 0, most: 0 })
  const bytes = await readInput(environment)
  try {
    const workspace = await workspaceOf(call, given)
    try {
      const outcome = await receiveReply(workspace, bytes, new Date())
      if (json) console.json({ outcome })
      else console.say(`cli.mail-${outcome}`)
      return 0
    } finally {
      await closeWorkspace(workspace)
    }
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error
    console.issue((asIssue(error) as InputError).issue)
    return TRY_LATER
  }
}

async function test(call: Call): Promise<number> {
  const { argv, environment, console, json } = call
  const given = parseOptions(argv, {}, { least: 1, most: 1 })
  const [to = ''] = given.positionals
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(to)) throw wrongUse('mail-address-wrong', { address: to.slice(0, 60) })
  const settings = mailSettings(environment.variables, 'http://localhost')
  if (!settings)
    throw new InputError({
      code: 'mail-settings-incomplete',
      severity: 'error',
      params: { list: 'REIHUM_SMTP_URL, REIHUM_MAIL_FROM' },
    })
  const mailer = createMailer(settings)
  try {
    await mailer.send({ to, subject: console.words('mail.test-subject'), text: `${console.words('mail.test-text')}\n` })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new InputError({ code: 'mail-not-sent', severity: 'error', params: { reason } })
  } finally {
    mailer.close()
  }
  if (json) console.json({ to })
  else console.say('cli.mail-tested', { to })
  return 0
}

/** A whole message, as far as it has a size that a mail has. */
async function readInput({ input }: Environment): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of input ?? []) {
    bytes += part.byteLength
    if (bytes > MOST_MAIL_BYTES)
      throw new InputError({ code: 'mail-too-large', severity: 'error', params: { most: MOST_MAIL_BYTES / 1e6 } })
    parts.push(part)
  }
  if (bytes === 0) throw new InputError({ code: 'mail-nothing', severity: 'error' })
  return Buffer.concat(parts)
}
