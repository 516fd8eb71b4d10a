import type { Grant, Role } from '../../core/evidence/index.ts'
import type { Query, Store } from '../../store/index.ts'

/** A grant as it is stored, with the way in which it came to an account. */
export interface HeldGrant extends Grant {
  readonly id: string
  /** Last day, ISO date; null = without end. */
  readonly until: string | null
  /** Group through which it is held; null = in person. */
  readonly group: string | null
}

/** The groups and all those from which they inherit. */
export async function withParents(query: Query, groups: readonly string[]): Promise<string[]> {
  return [...closure(groups, await query.selectFrom('group_parent').selectAll().execute())]
}

/** The groups and all those that inherit from them. */
export async function withChildren(query: Query, groups: readonly string[]): Promise<string[]> {
  const links = await query.selectFrom('group_parent').selectAll().execute()
  return [
    ...closure(
      groups,
      links.map(({ child, parent }) => ({ child: parent, parent: child })),
    ),
  ]
}

function closure(
  groups: readonly string[],
  links: readonly { readonly child: string; readonly parent: string }[],
): ReadonlySet<string> {
  const all = new Set(groups)
  for (let grown = true; grown; ) {
    grown = false
    for (const { child, parent } of links)
      if (all.has(child) && !all.has(parent)) {
        all.add(parent)
        grown = true
      }
  }
  return all
}

/** What an account may be on that day (ISO date), in person and through its groups. One query: every request of somebody who has signed in asks it. */
export async function grantsOf(query: Query, account: string, day: string): Promise<HeldGrant[]> {
  const rows = await query
    .withRecursive('own_group(id)', (db) =>
      db
        .selectFrom('group_account')
        .select('group_id as id')
        .where('account', '=', account)
        // Without `all`: a circle of groups ends.
        .union(
          db
            .selectFrom('group_parent')
            .innerJoin('own_group', 'own_group.id', 'group_parent.child')
            .select('parent as id'),
        ),
    )
    .selectFrom('role_grant')
    .selectAll()
    .where(({ or, eb, selectFrom }) =>
      or([eb('account', '=', account), eb('group_id', 'in', selectFrom('own_group').select('own_group.id'))]),
    )
    .where(({ or, eb }) => or([eb('until', 'is', null), eb('until', '>=', day)]))
    .orderBy('created_at')
    .execute()
  return rows.map(toGrant)
}

export function toGrant(row: {
  id: string
  role: string
  region: string | null
  municipality: string | null
  object: string | null
  until: string | null
  group_id: string | null
}): HeldGrant {
  const { id, role, region, municipality, object, until, group_id } = row
  return { id, role: role as Role, region, municipality, object, until, group: group_id }
}

/** The same for every account that is anything, with as many queries as for one. */
export async function grantsOfAll(query: Query, day: string): Promise<ReadonlyMap<string, readonly HeldGrant[]>> {
  const [rows, members, links] = [
    await query
      .selectFrom('role_grant')
      .selectAll()
      .where(({ or, eb }) => or([eb('until', 'is', null), eb('until', '>=', day)]))
      .orderBy('created_at')
      .execute(),
    await query.selectFrom('group_account').selectAll().execute(),
    await query.selectFrom('group_parent').selectAll().execute(),
  ]
  const groupsOf = Map.groupBy(members, ({ account }) => account)
  const accounts = new Set([...groupsOf.keys(), ...rows.flatMap(({ account }) => account ?? [])])
  const all = new Map<string, HeldGrant[]>()
  for (const account of accounts) {
    const groups = closure(
      (groupsOf.get(account) ?? []).map(({ group_id }) => group_id),
      links,
    )
    const held = rows.filter((row) => row.account === account || (row.group_id !== null && groups.has(row.group_id)))
    all.set(account, held.map(toGrant))
  }
  return all
}

/** What an account may be today. */
export const grantsOfAccount = ({ store }: { readonly store: Store }, account: string): Promise<HeldGrant[]> =>
  grantsOf(store.read, account, new Date().toISOString().slice(0, 10))
