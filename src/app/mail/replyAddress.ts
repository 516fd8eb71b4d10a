import { randomBytes } from 'node:crypto'
import { tokenHash } from '../accounts/secrets.ts'
import type { Workspace } from '../workspace/workspace.ts'

/** How long a mail can be answered. */
export const ANSWER_DAYS = 30

/** An address that names what the mail asks (id of a question, or a list of duties) and who was asked; only its hash is kept. */
export async function replyAddress(
  { store }: Workspace,
  replyTo: string,
  account: string,
  question: string,
  now: Date,
): Promise<string> {
  // Mail servers may write the part before the @ in lower case and keep it within 64 characters.
  const token = randomBytes(16).toString('hex')
  const expires = new Date(now.getTime() + ANSWER_DAYS * 86_400_000).toISOString()
  await store.write(({ query, at }) =>
    query
      .insertInto('mail_token')
      .values({ token: tokenHash(token), account, question, created_at: at, expires_at: expires })
      .execute(),
  )
  return replyTo.replace('@', `+${token}@`)
}
