import { may, type Viewer } from '../../core/evidence/index.ts'
import type { Query } from '../../store/index.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { accountFault } from './fault.ts'
import { addGrant, mayGive, type NewGrant } from './grantRole.ts'
import { type HeldGrant, toGrant, withParents } from './grants.ts'
import { changeRoles, membersOf } from './guards.ts'
import { readName } from './mailAddress.ts'
import { readManaged } from './managePeople.ts'
import { newId } from './secrets.ts'

export interface Group {
  readonly id: string
  readonly name: string
  /** Null = of the whole server. */
  readonly region: string | null
  readonly members: readonly string[]
  /** Groups from which it inherits. */
  readonly parents: readonly string[]
  readonly grants: readonly HeldGrant[]
}

/** Groups that the viewer manages, by name. */
export async function listGroups({ store }: Workspace, viewer: Viewer): Promise<Group[]> {
  const { read } = store
  const rows = await read.selectFrom('account_group').selectAll().orderBy('name').execute()
  const [members, parents, grants] = [
    await read.selectFrom('group_account').selectAll().execute(),
    await read.selectFrom('group_parent').selectAll().execute(),
    await read.selectFrom('role_grant').selectAll().where('group_id', 'is not', null).execute(),
  ]
  return rows
    .filter(({ region }) => may(viewer, 'account.manage', { region }))
    .map(({ id, name, region }) => ({
      id,
      name,
      region,
      members: members.filter(({ group_id }) => group_id === id).map(({ account }) => account),
      parents: parents.filter(({ child }) => child === id).map(({ parent }) => parent),
      grants: grants.filter(({ group_id }) => group_id === id).map(toGrant),
    }))
}

/** Throws InputError where the viewer does not manage this group. */
async function own(query: Query, viewer: Viewer, id: string): Promise<{ id: string; region: string | null }> {
  const row = await query.selectFrom('account_group').select(['id', 'region']).where('id', '=', id).executeTakeFirst()
  if (!row || !may(viewer, 'account.manage', { region: row.region })) throw accountFault('group-unknown')
  return row
}

export async function createGroup(
  { store }: Workspace,
  viewer: Viewer,
  { name: typed, region }: { readonly name: string; readonly region: string | null },
): Promise<string> {
  const name = readName(typed)
  if (!may(viewer, 'account.manage', { region })) throw accountFault('group-unknown')
  const id = newId()
  const actor = viewer.account!
  await store.write(async ({ query, at, journal }) => {
    await query.insertInto('account_group').values({ id, name, region, created_at: at, created_by: actor }).execute()
    journal({ actor, action: 'group.create', kind: 'group', object: id, region, content: { name } })
  })
  return id
}

/** Deletes a group with its roles; the accounts stay. */
export async function deleteGroup({ store }: Workspace, viewer: Viewer, id: string): Promise<void> {
  await store.write(async (writing) => {
    const { query, journal } = writing
    const { region } = await own(query, viewer, id)
    await demandGivable(query, viewer, id)
    await changeRoles(
      writing,
      async () => [],
      async () => {
        await query.deleteFrom('role_grant').where('group_id', '=', id).execute()
        await query.deleteFrom('group_account').where('group_id', '=', id).execute()
        await query
          .deleteFrom('group_parent')
          .where(({ or, eb }) => or([eb('child', '=', id), eb('parent', '=', id)]))
          .execute()
        await query.deleteFrom('account_group').where('id', '=', id).execute()
      },
    )
    journal({ actor: viewer.account!, action: 'group.delete', kind: 'group', object: id, region })
  })
}

/** Puts an account into a group or takes it out. */
export async function setMember(
  workspace: Workspace,
  viewer: Viewer,
  { group, account, isIn }: { readonly group: string; readonly account: string; readonly isIn: boolean },
): Promise<void> {
  if (isIn) await readManaged(workspace, viewer, account)
  await workspace.store.write(async (writing) => {
    const { query, journal } = writing
    const { region } = await own(query, viewer, group)
    await demandGivable(query, viewer, group)
    await changeRoles(
      writing,
      async () => (isIn ? [account] : []),
      async () => {
        await query.deleteFrom('group_account').where('group_id', '=', group).where('account', '=', account).execute()
        if (!isIn) return
        await query.insertInto('group_account').values({ group_id: group, account }).execute()
      },
    )
    const action = isIn ? 'group.join' : 'group.leave'
    journal({ actor: viewer.account!, action, kind: 'group', object: group, region, content: { account } })
  })
}

/** Lets a group inherit the roles of another, or ends that. A circle is refused. */
export async function setParent(
  { store }: Workspace,
  viewer: Viewer,
  { child, parent, inherits }: { readonly child: string; readonly parent: string; readonly inherits: boolean },
): Promise<void> {
  await store.write(async (writing) => {
    const { query, journal } = writing
    const { region } = await own(query, viewer, child)
    await own(query, viewer, parent)
    await demandGivable(query, viewer, parent)
    await changeRoles(
      writing,
      async () => (inherits ? membersOf(query, child) : []),
      async () => {
        if (inherits && (await withParents(query, [parent])).includes(child)) throw accountFault('group-circle')
        await query.deleteFrom('group_parent').where('child', '=', child).where('parent', '=', parent).execute()
        if (inherits) await query.insertInto('group_parent').values({ child, parent }).execute()
      },
    )
    const action = inherits ? 'group.inherit' : 'group.disinherit'
    journal({ actor: viewer.account!, action, kind: 'group', object: child, region, content: { parent } })
  })
}

/** Whoever joins a group gets all its roles: the viewer must be allowed to give each of them. */
async function demandGivable(query: Query, viewer: Viewer, group: string): Promise<void> {
  const groups = await withParents(query, [group])
  const rows = await query.selectFrom('role_grant').selectAll().where('group_id', 'in', groups).execute()
  const refused = rows.map(toGrant).find(({ role, region }) => !mayGive(viewer, role, region))
  if (refused) throw accountFault('grant-not-permitted', { role: refused.role })
}

/** Gives a group that the viewer manages a role. Throws InputError. */
export async function giveGroup(workspace: Workspace, viewer: Viewer, group: string, grant: NewGrant): Promise<void> {
  await own(workspace.store.read, viewer, group)
  await addGrant(workspace, viewer, { kind: 'group', id: group }, grant)
}
