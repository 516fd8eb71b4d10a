import type { Workspace } from '../workspace/workspace.ts'
import { mailKey } from './mailAddress.ts'
import { hashPassword, verifyPassword } from './passwords.ts'
import { startSession } from './sessions.ts'

export interface SignIn {
  readonly mail: string
  readonly password: string
  /** Browser and system in a few words. */
  readonly agent: string
}

/** `wrong`: address or password, never which. `locked`: told only to whoever knows the password. */
export type SignedIn =
  | { readonly kind: 'wrong' | 'locked' }
  | { readonly kind: 'signed-in' | 'second-factor'; readonly token: string }

/** Signs somebody in by password. Where she has a second factor, the session waits for it. */
export async function signIn(workspace: Workspace, { mail, password, agent }: SignIn): Promise<SignedIn> {
  const { store } = workspace
  const row = await store.read
    .selectFrom('account')
    .select(['id', 'password', 'state', 'totp_secret'])
    .where('mail_key', '=', mailKey(mail))
    .executeTakeFirst()
  const usable = row && (row.state === 'active' || row.state === 'locked') ? row.password : null
  const { isRight, isOutdated } = await verifyPassword(password, usable)
  if (!row || !isRight) return { kind: 'wrong' }
  if (row.state === 'locked') return { kind: 'locked' }
  if (isOutdated) {
    const renewed = await hashPassword(password)
    await store.write(({ query }) =>
      query
        .updateTable('account')
        .set({ password: renewed })
        .where('id', '=', row.id)
        .where('password', '=', row.password)
        .execute(),
    )
  }
  const secondFactor = row.totp_secret === null ? 'none' : 'pending'
  const { token } = await startSession(workspace, { account: row.id, secondFactor, agent })
  return { kind: secondFactor === 'pending' ? 'second-factor' : 'signed-in', token }
}
