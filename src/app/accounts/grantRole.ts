import {
  type Grant,
  grantableRoles,
  MUNICIPAL_ROLES,
  ROLES,
  type Role,
  type Viewer,
} from '../../core/evidence/index.ts'
import { isDay } from '../../core/process/index.ts'
import type { Query, Writing } from '../../store/index.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { accountFault } from './fault.ts'
import { toGrant } from './grants.ts'
import { changeRoles, membersOf } from './guards.ts'
import { newId } from './secrets.ts'

export interface NewGrant extends Grant {
  /** Last day, ISO date; null = without end. */
  readonly until: string | null
}

/** Who gets a role: an account or a group. */
export interface Holder {
  readonly kind: 'account' | 'group'
  readonly id: string
}

/** Throws InputError for a role that the viewer may not give there, or that makes no sense there. */
export function checkGrant(viewer: Viewer, grant: NewGrant, today: string): void {
  const { role, region, municipality, until } = grant
  if (!ROLES.includes(role) || role === 'guest') throw accountFault('grant-role-unknown')
  if (!grantableRoles(viewer, { region }, ROLES).includes(role)) throw accountFault('grant-not-permitted', { role })
  if (municipality !== null && !MUNICIPAL_ROLES.includes(role)) throw accountFault('grant-no-municipality', { role })
  if (municipality === null && MUNICIPAL_ROLES.includes(role)) throw accountFault('grant-needs-municipality', { role })
  if (until !== null && (!isDay(until) || until < today)) throw accountFault('grant-until-past')
}

export async function addGrant({ store }: Workspace, viewer: Viewer, holder: Holder, grant: NewGrant): Promise<void> {
  await store.write(async (writing) => {
    checkGrant(viewer, grant, writing.at.slice(0, 10))
    await changeRoles(
      writing,
      () => accountsOf(writing.query, holder),
      () => writeGrant(writing, viewer.account!, holder, grant),
    )
  })
}

/** Writes a grant that was checked; the same one twice is one. */
export async function writeGrant(writing: Writing, actor: string, holder: Holder, grant: NewGrant): Promise<void> {
  const { query, at, journal } = writing
  const { role, region, municipality, object, until } = grant
  const column = holder.kind === 'account' ? 'account' : 'group_id'
  const held = await query
    .selectFrom('role_grant')
    .selectAll()
    .where(column, '=', holder.id)
    .where('role', '=', role)
    .execute()
  const same = held.find((one) => one.region === region && one.municipality === municipality && one.object === object)
  if (same) await query.deleteFrom('role_grant').where('id', '=', same.id).execute()
  await query
    .insertInto('role_grant')
    .values({
      id: newId(),
      account: holder.kind === 'account' ? holder.id : null,
      group_id: holder.kind === 'group' ? holder.id : null,
      role,
      region,
      municipality,
      object,
      until,
      created_at: at,
      created_by: actor,
    })
    .execute()
  journal({
    actor,
    action: 'role.grant',
    kind: holder.kind,
    object: holder.id,
    region,
    municipality,
    content: { role, object, until },
  })
}

export async function removeGrant({ store }: Workspace, viewer: Viewer, holder: Holder, id: string): Promise<void> {
  await store.write(async (writing) => {
    const { query, journal } = writing
    const column = holder.kind === 'account' ? 'account' : 'group_id'
    const row = await query
      .selectFrom('role_grant')
      .selectAll()
      .where('id', '=', id)
      .where(column, '=', holder.id)
      .executeTakeFirst()
    if (!row) return
    const { role, region, municipality, object } = toGrant(row)
    if (!mayGive(viewer, role, region)) throw accountFault('grant-not-permitted', { role })
    await changeRoles(
      writing,
      async () => [],
      async () => {
        await query.deleteFrom('role_grant').where('id', '=', id).execute()
      },
    )
    journal({
      actor: viewer.account!,
      action: 'role.withdraw',
      kind: holder.kind,
      object: holder.id,
      region,
      municipality,
      content: { role, object },
    })
  })
}

export const mayGive = (viewer: Viewer, role: Role, region: string | null): boolean =>
  grantableRoles(viewer, { region }, [role]).includes(role)

const accountsOf = async (query: Query, { kind, id }: Holder): Promise<string[]> =>
  kind === 'account' ? [id] : membersOf(query, id)
