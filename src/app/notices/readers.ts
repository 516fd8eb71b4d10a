import type { Grant } from '../../core/evidence/index.ts'
import type { Query } from '../../store/index.ts'
import { toGrant } from '../accounts/grants.ts'
import type { Reader } from './noticeRule.ts'

/** Everybody who has an account and may be told something, with her roles on that day (ISO date) and what she follows. Five queries, however many there are. */
export async function readersOf(query: Query, day: string): Promise<Reader[]> {
  const accounts = await query
    .selectFrom('account')
    .select(['id', 'created_at'])
    .where('state', '=', 'active')
    .execute()
  const grants = await query
    .selectFrom('role_grant')
    .selectAll()
    .where(({ or, eb }) => or([eb('until', 'is', null), eb('until', '>=', day)]))
    .execute()
  const members = await query.selectFrom('group_account').selectAll().execute()
  const parents = await query.selectFrom('group_parent').selectAll().execute()
  const watches = await query.selectFrom('notice_watch').select(['account', 'region', 'kind', 'object']).execute()

  const inPerson = new Map<string, Grant[]>()
  const ofGroup = new Map<string, Grant[]>()
  for (const row of grants) {
    const held = toGrant(row)
    const [map, key] = row.group_id === null ? [inPerson, row.account!] : [ofGroup, row.group_id]
    map.set(key, [...(map.get(key) ?? []), held])
  }
  const above = (groups: readonly string[]): Set<string> => {
    const all = new Set(groups)
    for (const group of all) for (const { child, parent } of parents) if (child === group) all.add(parent)
    return all
  }
  return accounts.map(({ id, created_at }) => {
    const groups = members.filter(({ account }) => account === id).map(({ group_id }) => group_id)
    return {
      account: id,
      since: created_at,
      grants: [...(inPerson.get(id) ?? []), ...[...above(groups)].flatMap((group) => ofGroup.get(group) ?? [])],
      watches: watches.filter(({ account }) => account === id),
    }
  })
}
