import type { Query } from '../../store/index.ts'
import { eraseNotices } from '../notices/settings.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { changeRoles } from './guards.ts'

/**
 * Erases a person: name, address, password, second factor, sessions, links, groups and roles go for good. The random id stays, so that the
 * journal still holds and what she did is told of a “deleted account”. `unusedSince`: only if nobody signed in with it after this instant. Returns whether it
 * was erased.
 */
export async function eraseAccount(
  { store }: Workspace,
  id: string,
  actor: string,
  unusedSince: string | null = null,
): Promise<boolean> {
  return store.write(async (writing) => {
    const { query, at, journal } = writing
    if (unusedSince !== null && (await isUsedAfter(query, id, unusedSince))) return false
    await changeRoles(
      writing,
      async () => [],
      async () => {
        for (const table of [
          'session',
          'recovery_code',
          'account_identity',
          'account_token',
          'group_account',
          'role_grant',
        ] as const)
          await query.deleteFrom(table).where('account', '=', id).execute()
        await eraseNotices(query, id)
        await query
          .updateTable('account')
          .set({
            mail: null,
            mail_key: null,
            name: null,
            password: null,
            language: null,
            totp_secret: null,
            totp_step: null,
            signed_in_at: null,
            state: 'erased',
            erased_at: at,
          })
          .where('id', '=', id)
          .execute()
      },
    )
    journal({ actor, action: 'account.erase', kind: 'account', object: id })
    return true
  })
}

async function isUsedAfter(query: Query, id: string, instant: string): Promise<boolean> {
  const row = await query
    .selectFrom('account')
    .select('signed_in_at')
    .where('id', '=', id)
    .where('state', '=', 'active')
    .executeTakeFirst()
  return !row || (row.signed_in_at ?? '') > instant
}
