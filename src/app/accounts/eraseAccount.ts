import { eraseNotices } from '../notices/settings.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { changeRoles } from './guards.ts'

/**
 * Erases a person: name, address, password, second factor, sessions, links, groups and roles go for good. The random id stays, so that the
 * journal still holds and what she did is told of a “deleted account”.
 */
export async function eraseAccount({ store }: Workspace, id: string, actor: string): Promise<void> {
  await store.write(async (writing) => {
    const { query, at, journal } = writing
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
  })
}
