import type { Workspace } from '../workspace/workspace.ts'
import { findLink, makeLink } from './accountLinks.ts'
import { countingGrants, GUEST_VISITOR, type Visitor } from './sessions.ts'

/** A new secret address under which a calendar program reads what its owner may see; the old one ends. The token stands nowhere else. */
export function makeCalendarAddress({ store }: Workspace, account: string): Promise<string> {
  return store.write(async (writing) => {
    writing.journal({ actor: account, action: 'account.calendar', kind: 'account', object: account })
    return makeLink(writing, { purpose: 'calendar', account, actor: account })
  })
}

export async function revokeCalendarAddress({ store }: Workspace, account: string): Promise<void> {
  await store.write(async ({ query, journal }) => {
    const { numDeletedRows } = await query
      .deleteFrom('account_token')
      .where('account', '=', account)
      .where('purpose', '=', 'calendar')
      .executeTakeFirst()
    if (numDeletedRows > 0n)
      journal({ actor: account, action: 'account.calendar-revoked', kind: 'account', object: account })
  })
}

/** Instant at which the present address was made; null = there is none. */
export async function calendarAddressSince({ store }: Workspace, account: string): Promise<string | null> {
  const row = await store.read
    .selectFrom('account_token')
    .select('created_at')
    .where('account', '=', account)
    .where('purpose', '=', 'calendar')
    .executeTakeFirst()
  return row?.created_at ?? null
}

/**
 * Whose calendar an address is: she sees what she would see without a second factor. Null = nobody's, or not any more. A locked account has none.
 */
export async function visitorOfCalendar(
  workspace: Workspace,
  token: string,
  now = new Date(),
): Promise<Visitor | null> {
  const { read } = workspace.store
  const link = await findLink(read, token, ['calendar'], now.toISOString())
  if (!link?.account) return null
  const row = await read
    .selectFrom('account')
    .select(['id', 'language'])
    .where('id', '=', link.account)
    .where('state', '=', 'active')
    .executeTakeFirst()
  if (!row) return null
  const { grants } = await countingGrants(workspace, row.id, false, now)
  const language = row.language === 'de' || row.language === 'en' ? row.language : null
  return { ...GUEST_VISITOR, account: row.id, grants, language }
}
