import type { Query, Writing } from '../../store/index.ts'
import { isTokenLike, newToken, tokenHash } from './secrets.ts'

/** What a link is for. All but `calendar`, which is read again and again until it is revoked, work once. */
export type LinkPurpose = 'administrator' | 'invitation' | 'password' | 'calendar'

const HOURS: Readonly<Record<LinkPurpose, number>> = {
  administrator: 24,
  invitation: 72,
  password: 1,
  // Twenty years: nobody notices. It ends with a new one, when it is revoked, and with the account.
  calendar: 20 * 8760,
}

export interface NewLink {
  readonly purpose: LinkPurpose
  /** Null = an account that the link makes. */
  readonly account: string | null
  readonly actor: string
  /** Default: what the purpose allows. */
  readonly hours?: number
}

/** Makes a link's token; older ones of the same account and purpose end. Only the token's hash is stored. */
export async function makeLink(
  { query, at }: Writing,
  { purpose, account, actor, hours = HOURS[purpose] }: NewLink,
): Promise<string> {
  const token = newToken()
  await query.deleteFrom('account_token').where('expires_at', '<', at).execute()
  const others = query.deleteFrom('account_token').where('purpose', '=', purpose)
  await (account === null ? others.where('account', 'is', null) : others.where('account', '=', account)).execute()
  await query
    .insertInto('account_token')
    .values({
      token: tokenHash(token),
      purpose,
      account,
      created_at: at,
      created_by: actor,
      expires_at: new Date(Date.parse(at) + hours * 3_600_000).toISOString(),
    })
    .execute()
  return token
}

export interface ValidLink {
  readonly purpose: LinkPurpose
  readonly account: string | null
}

/** What a token is good for at this instant; null = it never was, or is used or expired. */
export async function findLink(
  query: Query,
  token: string,
  purposes: readonly LinkPurpose[],
  at = new Date().toISOString(),
): Promise<ValidLink | null> {
  if (!isTokenLike(token)) return null
  const row = await query
    .selectFrom('account_token')
    .select(['purpose', 'account'])
    .where('token', '=', tokenHash(token))
    .where('purpose', 'in', [...purposes])
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst()
  return row ? { purpose: row.purpose as LinkPurpose, account: row.account } : null
}

/** Marks a link as used; false = somebody was faster. */
export async function useLink({ query, at }: Writing, token: string): Promise<boolean> {
  const { numUpdatedRows } = await query
    .updateTable('account_token')
    .set({ used_at: at })
    .where('token', '=', tokenHash(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
