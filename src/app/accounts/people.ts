import type { Query } from '../../store/index.ts'

export type AccountState = 'invited' | 'active' | 'locked' | 'erased'

export interface Person {
  readonly id: string
  readonly name: string
  readonly mail: string
  readonly state: AccountState
  readonly language: 'de' | 'en' | null
  readonly hasPassword: boolean
  readonly hasSecondFactor: boolean
  readonly createdAt: string
  readonly signedInAt: string | null
}

/** The account with this id; undefined = there never was one. */
export async function readPerson(query: Query, id: string): Promise<Person | undefined> {
  const row = await query.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toPerson(row)
}

export function toPerson(row: {
  id: string
  name: string | null
  mail: string | null
  state: string
  language: string | null
  password: string | null
  totp_secret: string | null
  created_at: string
  signed_in_at: string | null
}): Person {
  return {
    id: row.id,
    name: row.name ?? '',
    mail: row.mail ?? '',
    state: row.state as AccountState,
    language: row.language === 'de' || row.language === 'en' ? row.language : null,
    hasPassword: row.password !== null,
    hasSecondFactor: row.totp_secret !== null,
    createdAt: row.created_at,
    signedInAt: row.signed_in_at,
  }
}

/** Names of accounts by id, for whoever shows an actor of the journal. Null = erased: shown as such. */
export async function accountNames(query: Query, ids: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  const names = new Map<string, string | null>()
  const wanted = [...new Set(ids)]
  for (let i = 0; i < wanted.length; i += 500) {
    const rows = await query
      .selectFrom('account')
      .select(['id', 'name', 'state'])
      .where('id', 'in', wanted.slice(i, i + 500))
      .execute()
    for (const { id, name, state } of rows) names.set(id, state === 'erased' ? null : name)
  }
  return names
}
