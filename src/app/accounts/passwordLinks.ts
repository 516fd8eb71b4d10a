import type { Workspace } from '../workspace/workspace.ts'
import { findLink, makeLink, useLink } from './accountLinks.ts'
import { accountFault } from './fault.ts'
import { mailKey } from './mailAddress.ts'
import { checkPassword, hashPassword, verifyPassword } from './passwords.ts'
import { readPerson } from './people.ts'

/** A token to set a new password, and where to send it; null where nobody has this address. */
export async function requestPasswordLink(
  { store }: Workspace,
  mail: string,
): Promise<{ token: string; mail: string; name: string; language: 'de' | 'en' | null } | null> {
  const row = await store.read
    .selectFrom('account')
    .select('id')
    .where('mail_key', '=', mailKey(mail))
    .where('state', '=', 'active')
    .executeTakeFirst()
  const person = row && (await readPerson(store.read, row.id))
  if (!person) return null
  const token = await passwordLink({ store }, person.id, person.id)
  return { token, mail: person.mail, name: person.name, language: person.language }
}

/** A token to set a new password, made by the person herself or by whoever manages her account. */
export async function passwordLink(
  { store }: Pick<Workspace, 'store'>,
  account: string,
  actor: string,
): Promise<string> {
  return store.write(async (writing) => {
    const token = await makeLink(writing, { purpose: 'password', account, actor })
    writing.journal({ actor, action: 'account.password-link', kind: 'account', object: account })
    return token
  })
}

/** Sets the password by a link: all sessions end. Throws InputError for a bad password; false = the link is not valid. */
export async function setPasswordByLink({ store }: Workspace, token: string, password: string): Promise<boolean> {
  const link = await findLink(store.read, token, ['password'])
  const person = link?.account ? await readPerson(store.read, link.account) : undefined
  if (person?.state !== 'active') return false
  checkPassword(password, person)
  const hash = await hashPassword(password)
  return store.write(async (writing) => {
    if (!(await useLink(writing, token))) return false
    const { query, journal } = writing
    await query.updateTable('account').set({ password: hash }).where('id', '=', person.id).execute()
    await query.deleteFrom('session').where('account', '=', person.id).execute()
    journal({ actor: person.id, action: 'account.password', kind: 'account', object: person.id })
    return true
  })
}

/** Changes one's own password: all other sessions end. Throws InputError. */
export async function changePassword(
  workspace: Workspace,
  account: string,
  session: string,
  { present, password }: { readonly present: string; readonly password: string },
): Promise<void> {
  const { store } = workspace
  await confirmPassword(workspace, account, present)
  const person = await readPerson(store.read, account)
  if (!person) return
  checkPassword(password, person)
  const hash = await hashPassword(password)
  await store.write(async ({ query, journal }) => {
    await query.updateTable('account').set({ password: hash }).where('id', '=', account).execute()
    await query.deleteFrom('session').where('account', '=', account).where('id', '!=', session).execute()
    await query.deleteFrom('account_token').where('account', '=', account).where('purpose', '=', 'password').execute()
    journal({ actor: account, action: 'account.password', kind: 'account', object: account })
  })
}

/** Throws InputError unless it is the account's password. An account that signs in elsewhere has none, and need not tell it. */
export async function confirmPassword({ store }: Workspace, account: string, password: string): Promise<void> {
  const row = await store.read.selectFrom('account').select('password').where('id', '=', account).executeTakeFirst()
  if (!row || row.password === null) return
  const { isRight } = await verifyPassword(password, row.password)
  if (!isRight) throw accountFault('account-present-wrong')
}
