import type { Viewer } from '../../core/evidence/index.ts'
import { AlreadyThere } from '../../store/index.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { findLink, makeLink, useLink } from './accountLinks.ts'
import { accountFault } from './fault.ts'
import { checkGrant, type NewGrant, writeGrant } from './grantRole.ts'
import { changeRoles, hasAdministrator } from './guards.ts'
import { readMailAddress, readName } from './mailAddress.ts'
import { checkPassword, hashPassword } from './passwords.ts'
import { readPerson } from './people.ts'
import { newId } from './secrets.ts'

export interface Invitation {
  readonly name: string
  readonly mail: string
  readonly language: 'de' | 'en'
  readonly grants: readonly NewGrant[]
}

/**
 * Makes an account that waits for its person, with roles, and a link for her. Whoever has an account already gets the roles; then there is no
 * link. Throws InputError.
 */
export async function invite(
  { store }: Workspace,
  viewer: Viewer,
  invitation: Invitation,
): Promise<{ account: string; token: string | null; mail: string }> {
  const name = readName(invitation.name)
  const { mail, key } = readMailAddress(invitation.mail)
  const actor = viewer.account!
  const known = await giveKnown({ store }, viewer, key, invitation.grants)
  if (known !== null) return { account: known, token: null, mail }
  const account = newId()
  try {
    const token = await store.write(async (writing) => {
      const { query, at, journal } = writing
      for (const grant of invitation.grants) checkGrant(viewer, grant, at.slice(0, 10))
      await query
        .insertInto('account')
        .values({
          id: account,
          mail,
          mail_key: key,
          name,
          state: 'invited',
          language: invitation.language,
          created_at: at,
          created_by: actor,
        })
        .execute()
      journal({ actor, action: 'account.invite', kind: 'account', object: account })
      await changeRoles(
        writing,
        async () => [account],
        async () => {
          for (const grant of invitation.grants)
            await writeGrant(writing, actor, { kind: 'account', id: account }, grant)
        },
      )
      return makeLink(writing, { purpose: 'invitation', account, actor })
    })
    return { account, token, mail }
  } catch (error) {
    if (error instanceof AlreadyThere) throw accountFault('account-mail-taken')
    throw error
  }
}

/** Gives the roles to whoever has this address; null = nobody has. */
async function giveKnown(
  { store }: Pick<Workspace, 'store'>,
  viewer: Viewer,
  key: string,
  grants: readonly NewGrant[],
): Promise<string | null> {
  return store.write(async (writing) => {
    const { query, at } = writing
    const known = await query.selectFrom('account').select('id').where('mail_key', '=', key).executeTakeFirst()
    if (!known) return null
    for (const grant of grants) checkGrant(viewer, grant, at.slice(0, 10))
    if (grants.length === 0) throw accountFault('account-mail-taken')
    await changeRoles(
      writing,
      async () => [known.id],
      async () => {
        for (const grant of grants) await writeGrant(writing, viewer.account!, { kind: 'account', id: known.id }, grant)
      },
    )
    return known.id
  })
}

/** A new link for somebody who has not yet come. */
export async function inviteAgain({ store }: Workspace, actor: string, account: string): Promise<string> {
  return store.write(async (writing) => {
    const person = await readPerson(writing.query, account)
    if (person?.state !== 'invited') throw accountFault('account-not-invited')
    writing.journal({ actor, action: 'account.invite', kind: 'account', object: account })
    return makeLink(writing, { purpose: 'invitation', account, actor })
  })
}

/** What the page of a link shows; null = the link is not valid. */
export async function readInvitation(
  { store }: Workspace,
  token: string,
): Promise<{
  purpose: 'invitation' | 'administrator'
  name: string
  mail: string
  language: 'de' | 'en' | null
} | null> {
  const link = await findLink(store.read, token, ['invitation', 'administrator'])
  if (!link) return null
  if (link.purpose === 'administrator') return { purpose: 'administrator', name: '', mail: '', language: null }
  const person = link.account ? await readPerson(store.read, link.account) : undefined
  if (person?.state !== 'invited') return null
  return { purpose: 'invitation', name: person.name, mail: person.mail, language: person.language }
}

export interface Acceptance {
  readonly name: string
  /** Asked of an administrator only: an invitation went to an address that is known. */
  readonly mail: string
  readonly password: string
}

/** The person comes: name and password are hers. The account's id, or null where the link is not valid. Throws InputError. */
export async function acceptInvitation(
  workspace: Workspace,
  token: string,
  { name: typedName, mail: typedMail, password }: Acceptance,
): Promise<string | null> {
  const { store } = workspace
  const found = await readInvitation(workspace, token)
  const link = found && (await findLink(store.read, token, [found.purpose]))
  if (!found || !link) return null
  const name = readName(typedName)
  const { mail, key } = readMailAddress(found.purpose === 'administrator' ? typedMail : found.mail)
  checkPassword(password, { name, mail })
  const hash = await hashPassword(password)
  try {
    return await store.write(async (writing) => {
      if (!(await useLink(writing, token))) return null
      const { query, at, journal } = writing
      if (link.account !== null) {
        await query
          .updateTable('account')
          .set({ name, password: hash, state: 'active' })
          .where('id', '=', link.account)
          .where('state', '=', 'invited')
          .execute()
        journal({ actor: link.account, action: 'account.accept', kind: 'account', object: link.account })
        return link.account
      }
      const account = newId()
      await query
        .insertInto('account')
        .values({
          id: account,
          mail,
          mail_key: key,
          name,
          password: hash,
          state: 'active',
          created_at: at,
          created_by: 'terminal',
        })
        .execute()
      journal({ actor: 'terminal', action: 'account.administrator', kind: 'account', object: account })
      const everything = { role: 'administrator', region: null, municipality: null, object: null, until: null } as const
      await writeGrant(writing, 'terminal', { kind: 'account', id: account }, everything)
      return account
    })
  } catch (error) {
    if (error instanceof AlreadyThere) throw accountFault('account-mail-taken')
    throw error
  }
}

/** Whether somebody must be made administrator first. */
export const needsAdministrator = async ({ store }: Workspace): Promise<boolean> =>
  !(await hasAdministrator(store.read))

/** A link that makes an administrator, once: for the person at the terminal. Older ones end. */
export async function administratorLink({ store }: Workspace): Promise<string> {
  return store.write(async (writing) => {
    writing.journal({ actor: 'terminal', action: 'account.administrator-link', kind: 'server', object: 'server' })
    return makeLink(writing, { purpose: 'administrator', account: null, actor: 'terminal' })
  })
}
