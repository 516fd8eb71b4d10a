import { newId } from '../../src/app/accounts/secrets.ts'
import type { Grant, Viewer, Workspace } from '../../src/app/index.ts'

export interface Person extends Viewer {
  readonly account: string
  readonly mail: string
}

/** An account with these roles in the region `klein`. */
export async function person(
  { store }: Workspace,
  mail: string,
  grants: readonly Partial<Grant>[],
  { language = 'de', state = 'active' } = {},
): Promise<Person> {
  const account = newId()
  const full = grants.map(
    (one) => ({ role: 'resident', region: 'klein', municipality: null, object: null, ...one }) as Grant,
  )
  await store.write(async ({ query, at }) => {
    const by = { created_at: at, created_by: 'terminal' }
    await query
      .insertInto('account')
      .values({ id: account, mail, mail_key: mail.toLowerCase(), name: 'Ada', state, language, ...by })
      .execute()
    for (const one of full)
      await query
        .insertInto('role_grant')
        .values({ ...one, id: newId(), account, ...by })
        .execute()
  })
  return { account, grants: full, mail }
}
