import { conflictingGrant } from '../../core/evidence/index.ts'
import type { Query, Writing } from '../../store/index.ts'
import { accountFault } from './fault.ts'
import { grantsOf, withChildren } from './grants.ts'

/**
 * Makes a change of roles, groups or accounts, and refuses it where it breaks a rule that holds for all of them together: a trustee holds no
 * other role over the same data, in person or through any group, and one administrator always remains.
 */
export async function changeRoles(
  writing: Writing,
  affected: () => Promise<readonly string[]>,
  work: () => Promise<void>,
): Promise<void> {
  const { query, at } = writing
  await waitForOthers(query)
  const day = at.slice(0, 10)
  const hadAdministrator = await hasAdministrator(query)
  await work()
  for (const account of await affected()) {
    const held = await grantsOf(query, account, day)
    for (const grant of held) {
      const other = conflictingGrant(
        grant,
        held.filter((one) => one !== grant),
      )
      if (other) throw accountFault('grant-trustee-conflict', { role: grant.role, other: other.role })
    }
  }
  if (hadAdministrator && !(await hasAdministrator(query))) throw accountFault('account-last-administrator')
}

/** Lets changes of roles go one after the other, until each is written: two at once could break together what each alone would keep. */
async function waitForOthers(query: Query): Promise<void> {
  await query
    .insertInto('meta')
    .values({ key: 'roles', value: '' })
    .onConflict((there) => there.column('key').doUpdateSet({ value: '' }))
    .execute()
}

/** Whether somebody who can sign in is administrator of everything, without an end. */
export async function hasAdministrator(query: Query): Promise<boolean> {
  const rows = await query
    .selectFrom('role_grant')
    .select(['account', 'group_id'])
    .where('role', '=', 'administrator')
    .where('region', 'is', null)
    .where('object', 'is', null)
    .where('until', 'is', null)
    .execute()
  const accounts = new Set<string>()
  for (const { account, group_id } of rows) {
    if (account !== null) accounts.add(account)
    else if (group_id !== null) for (const member of await membersOf(query, group_id)) accounts.add(member)
  }
  if (accounts.size === 0) return false
  const active = await query
    .selectFrom('account')
    .select('id')
    .where('id', 'in', [...accounts])
    .where('state', '=', 'active')
    .limit(1)
    .execute()
  return active.length > 0
}

/** Accounts of a group and of all groups that inherit from it. */
export async function membersOf(query: Query, group: string): Promise<string[]> {
  const below = await withChildren(query, [group])
  const rows = await query.selectFrom('group_account').select('account').where('group_id', 'in', below).execute()
  return [...new Set(rows.map(({ account }) => account))]
}
