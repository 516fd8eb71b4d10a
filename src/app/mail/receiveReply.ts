import { InputError } from '../../core/evidence/index.ts'
import { readMail } from '../../formats/mail/index.ts'
import { readRecord } from '../../store/index.ts'
import { grantsOf } from '../accounts/grants.ts'
import { newId, tokenHash } from '../accounts/secrets.ts'
import { answerQuestion } from '../questions/answerQuestion.ts'
import { parseReply } from '../questions/parseReply.ts'
import { QUESTION, type QuestionState } from '../questions/question.ts'
import type { Workspace } from '../workspace/workspace.ts'
import type { ReceiptPayload } from './composeMail.ts'
import { applyDutyReply, type DutyReceipt, dutiesAsked } from './dutyMail.ts'
import { fresh } from './queueMails.ts'

/**
 * `taken`: the answer is written. `not-understood`: the sender gets the choices again. `refused`: no valid token, not from the address of the account, or not
 * asked any more; nobody is told which, and nothing is sent. `automatic`: a program wrote it.
 */
export type ReplyOutcome = 'taken' | 'not-understood' | 'refused' | 'automatic'

const TOKEN = /\+([0-9a-f]{32})@/
const MOST_RECEIPTS_PER_HOUR = 10

/** Takes one mail as it arrived and applies the answer in it. */
export async function receiveReply(workspace: Workspace, bytes: Uint8Array, now: Date): Promise<ReplyOutcome> {
  const mail = await readMail(bytes)
  if (mail.isAutomatic) return 'automatic'
  const tokens = [...new Set(mail.to.flatMap((address) => TOKEN.exec(address)?.[1] ?? []))]
  const [token] = tokens
  const [sender] = mail.from
  if (tokens.length !== 1 || mail.from.length !== 1 || token === undefined || sender === undefined) return 'refused'
  const { read } = workspace.store
  const asked = await read
    .selectFrom('mail_token')
    .innerJoin('account', 'account.id', 'mail_token.account')
    .select(['mail_token.account', 'mail_token.question', 'account.language'])
    .where('mail_token.token', '=', tokenHash(token))
    .where('mail_token.expires_at', '>', now.toISOString())
    .where('account.state', '=', 'active')
    .where('account.mail_key', '=', sender)
    .executeTakeFirst()
  if (!asked) return 'refused'
  const { account, question } = asked
  const day = now.toISOString().slice(0, 10)
  const duties = dutiesAsked(question)
  if (duties) {
    const viewer = { account, grants: await grantsOf(read, account, day) }
    const receipt = await applyDutyReply(workspace, viewer, duties, mail.reply, day)
    await queueReceipt(workspace, account, 'duty-receipt', receipt, now)
    return receipt.lines.some(({ act }) => act !== 'refused') ? 'taken' : 'not-understood'
  }
  const record = await readRecord<QuestionState>(read, QUESTION, question)
  if (!record || record.deletedAt !== null) return 'refused'
  const understood = parseReply(record.state, mail.reply)
  if (!understood) {
    const told: ReceiptPayload = { question, outcome: 'not-understood', choice: null, text: '' }
    await queueReceipt(workspace, account, 'receipt', told, now)
    return 'not-understood'
  }
  const viewer = { account, grants: await grantsOf(read, account, day) }
  try {
    await answerQuestion(workspace, viewer, question, { ...understood, by: 'mail' })
  } catch (error) {
    if (error instanceof InputError) return 'refused'
    throw error
  }
  const choice = understood.choice === null ? null : record.state.choices[understood.choice]!
  const told: ReceiptPayload = { question, outcome: 'taken', choice, text: understood.text }
  await queueReceipt(workspace, account, 'receipt', told, now)
  return 'taken'
}

/** Two programs that answer each other would never end: there is a limit. */
async function queueReceipt(
  { store }: Workspace,
  account: string,
  purpose: 'receipt' | 'duty-receipt',
  payload: ReceiptPayload | DutyReceipt,
  now: Date,
): Promise<void> {
  const since = new Date(now.getTime() - 3_600_000).toISOString()
  await store.write(async ({ query }) => {
    const { n } = await query
      .selectFrom('mail_outbox')
      .select(({ fn }) => fn.countAll().as('n'))
      .where('account', '=', account)
      .where('purpose', 'in', ['receipt', 'duty-receipt'])
      .where('created_at', '>', since)
      .executeTakeFirstOrThrow()
    if (Number(n) >= MOST_RECEIPTS_PER_HOUR) return
    await query
      .insertInto('mail_outbox')
      .values({ id: newId(), account, ...fresh(now), purpose, payload: JSON.stringify(payload) })
      .execute()
  })
}
