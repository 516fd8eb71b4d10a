import { may, type Viewer } from '../../core/evidence/index.ts'
import type { Query } from '../../store/index.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { accountFault } from './fault.ts'
import { addGrant, mayGive, type NewGrant } from './grantRole.ts'
import { grantsOf, grantsOfAll, type HeldGrant } from './grants.ts'
import { changeRoles } from './guards.ts'
import { type AccountState, type Person, readPerson, toPerson } from './people.ts'

/** A person with what she may be, as whoever manages accounts sees her. */
export interface ManagedPerson extends Person {
  readonly grants: readonly HeldGrant[]
  readonly groups: readonly string[]
  /** The viewer may lock, unlock, erase and reset it: every role of it is one that the viewer could give. */
  readonly isManaged: boolean
}

/**
 * People whom the viewer manages or may give roles: for an administrator of everything all of them, else those with a role in one of the
 * viewer's regions. Erased accounts are left out.
 */
export async function listPeople({ store }: Workspace, viewer: Viewer): Promise<ManagedPerson[]> {
  const rows = await store.read
    .selectFrom('account')
    .selectAll()
    .where('state', '!=', 'erased')
    .orderBy('name')
    .execute()
  const grants = await grantsOfAll(store.read, new Date().toISOString().slice(0, 10))
  const groups = Map.groupBy(await store.read.selectFrom('group_account').selectAll().execute(), (one) => one.account)
  return rows.flatMap((row) => {
    const held = { grants: grants.get(row.id) ?? [], groups: (groups.get(row.id) ?? []).map((one) => one.group_id) }
    return asSeenBy(viewer, toPerson(row), held, row.created_by) ?? []
  })
}

/** Throws InputError where the viewer may not see this account. */
export async function readManaged({ store }: Workspace, viewer: Viewer, id: string): Promise<ManagedPerson> {
  const row = await store.read.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst()
  const isThere = row !== undefined && row.state !== 'erased'
  const person = isThere ? asSeenBy(viewer, toPerson(row), await rolesOf(store.read, id), row.created_by) : null
  if (!person) throw accountFault('account-unknown')
  return person
}

async function rolesOf(query: Query, account: string): Promise<Pick<ManagedPerson, 'grants' | 'groups'>> {
  const grants = await grantsOf(query, account, new Date().toISOString().slice(0, 10))
  const rows = await query.selectFrom('group_account').select('group_id').where('account', '=', account).execute()
  return { grants, groups: rows.map(({ group_id }) => group_id) }
}

/** Null = the viewer may not see this person. */
function asSeenBy(
  viewer: Viewer,
  person: Person,
  held: Pick<ManagedPerson, 'grants' | 'groups'>,
  createdBy: string,
): ManagedPerson | null {
  const { grants } = held
  const isGlobal = may(viewer, 'account.manage')
  const isNear = grants.some(({ region }) => region !== null && may(viewer, 'account.manage', { region }))
  const isOwnGuest = grants.length === 0 && createdBy === viewer.account
  if (!isGlobal && !isNear && !isOwnGuest) return null
  return { ...person, ...held, isManaged: grants.every(({ role, region }) => mayGive(viewer, role, region)) }
}

/** Throws InputError where the viewer may not decide about the whole account. */
export async function demandManaged(workspace: Workspace, viewer: Viewer, id: string): Promise<ManagedPerson> {
  const person = await readManaged(workspace, viewer, id)
  if (!person.isManaged) throw accountFault('account-not-managed')
  return person
}

/** Locks an account (its sessions end) or unlocks it. */
export async function setLocked(workspace: Workspace, viewer: Viewer, id: string, isLocked: boolean): Promise<void> {
  await demandManaged(workspace, viewer, id)
  await workspace.store.write(async (writing) => {
    const { query, journal } = writing
    const person = await readPerson(query, id)
    const [from, to]: [AccountState, AccountState] = isLocked ? ['active', 'locked'] : ['locked', 'active']
    if (person?.state !== from) return
    await changeRoles(
      writing,
      async () => [],
      async () => {
        await query.updateTable('account').set({ state: to }).where('id', '=', id).execute()
        if (isLocked) await query.deleteFrom('session').where('account', '=', id).execute()
      },
    )
    journal({
      actor: viewer.account!,
      action: isLocked ? 'account.lock' : 'account.unlock',
      kind: 'account',
      object: id,
    })
  })
}

/** Gives a person whom the viewer may see a role. Throws InputError. */
export async function givePerson(
  workspace: Workspace,
  viewer: Viewer,
  account: string,
  grant: NewGrant,
): Promise<void> {
  await readManaged(workspace, viewer, account)
  await addGrant(workspace, viewer, { kind: 'account', id: account }, grant)
}
