import type { Role, Viewer } from '../../core/evidence/index.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { grantsOf, type HeldGrant } from './grants.ts'
import { newId, newToken, tokenHash } from './secrets.ts'

/** A working day without a click ends a session; two weeks end any. */
const IDLE_SECONDS = 12 * 3600
const LONGEST_SECONDS = 14 * 24 * 3600
/** How long somebody may look for the code of the second factor. */
const PENDING_SECONDS = 600
/** How exactly `seen` is kept: a change for each page would be too many. */
const SEEN_SECONDS = 300

export type SecondFactorState = 'none' | 'pending' | 'done'

/** Who asks, as the server knows her. */
export interface Visitor extends Viewer {
  readonly name: string
  readonly mail: string
  /** Language that she chose; null = as the browser asks. */
  readonly language: 'de' | 'en' | null
  /** Null = a guest. */
  readonly session: { readonly id: string; readonly secondFactor: SecondFactorState } | null
  /** Account whose password was right and whose second factor is still missing; such a visitor is a guest. */
  readonly pendingAccount: string | null
  /** Regions where roles wait until a second factor is set up. */
  readonly withheld: readonly (string | null)[]
  /** Notices that she has not read. */
  readonly unread: number
}

export const GUEST_VISITOR: Visitor = {
  account: null,
  grants: [],
  name: '',
  mail: '',
  language: null,
  session: null,
  pendingAccount: null,
  withheld: [],
  unread: 0,
}

export interface NewSession {
  readonly account: string
  readonly secondFactor: SecondFactorState
  readonly agent: string
}

/** Starts a session; the token is for the cookie and stands nowhere else. */
export async function startSession(
  { store }: Workspace,
  { account, secondFactor, agent }: NewSession,
  now = new Date(),
): Promise<{ token: string; id: string }> {
  const token = newToken()
  const id = newId()
  const seconds = secondFactor === 'pending' ? PENDING_SECONDS : LONGEST_SECONDS
  await store.write(async ({ query, at, journal }) => {
    await query.deleteFrom('session').where('expires_at', '<', at).execute()
    await query
      .insertInto('session')
      .values({
        id,
        token: tokenHash(token),
        account,
        created_at: now.toISOString(),
        seen_at: now.toISOString(),
        expires_at: later(now, seconds),
        idle_seconds: IDLE_SECONDS,
        second_factor: secondFactor,
        agent: agent.slice(0, 100),
      })
      .execute()
    if (secondFactor === 'pending') return
    await query.updateTable('account').set({ signed_in_at: at }).where('id', '=', account).execute()
    journal({ actor: account, action: 'session.start', kind: 'account', object: account })
  })
  return { token, id }
}

/** Who the cookie's token names; a guest where it names nobody, or not any more. */
export async function visitorOfToken(workspace: Workspace, token: string, now = new Date()): Promise<Visitor> {
  const { store } = workspace
  const row = await store.read
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account')
    .select(['session.id', 'account.id as account', 'name', 'mail', 'language', 'second_factor'])
    .select(['seen_at', 'expires_at', 'idle_seconds'])
    .select(({ selectFrom, fn }) =>
      selectFrom('notice')
        .whereRef('notice.account', '=', 'account.id')
        .where('read_at', 'is', null)
        .select(fn.countAll().as('n'))
        .as('unread'),
    )
    .where('token', '=', tokenHash(token))
    .where('state', '=', 'active')
    .executeTakeFirst()
  if (!row) return GUEST_VISITOR
  const time = now.getTime()
  const idle = time - Date.parse(row.seen_at)
  if (time >= Date.parse(row.expires_at) || idle > row.idle_seconds * 1000) return GUEST_VISITOR
  const session = { id: row.id, secondFactor: row.second_factor as SecondFactorState }
  if (session.secondFactor === 'pending') return { ...GUEST_VISITOR, session, pendingAccount: row.account }
  if (idle > SEEN_SECONDS * 1000) await touch(workspace, row.id, now)
  const { grants, withheld } = await countingGrants(workspace, row.account, session.secondFactor === 'done', now)
  return {
    account: row.account,
    grants,
    name: row.name ?? '',
    mail: row.mail ?? '',
    language: row.language === 'de' || row.language === 'en' ? row.language : null,
    session,
    pendingAccount: null,
    withheld,
    unread: Number(row.unread),
  }
}

/** Roles of an account that count, and regions where others wait for a second factor. */
export async function countingGrants(
  workspace: Workspace,
  account: string,
  hasSecondFactor: boolean,
  now: Date,
): Promise<Pick<Visitor, 'grants' | 'withheld'>> {
  const held = await grantsOf(workspace.store.read, account, now.toISOString().slice(0, 10))
  const isAsked = !hasSecondFactor && held.some(({ role }) => asksForSecondFactor(role))
  const strict = isAsked ? await strictRegions(workspace) : new Set<string>()
  const waits = ({ role, region }: HeldGrant) =>
    asksForSecondFactor(role) && (strict.has('') || (region !== null && strict.has(region)))
  return { grants: held.filter((grant) => !waits(grant)), withheld: held.filter(waits).map(({ region }) => region) }
}

/** Roles that a region may let count with a second factor only. */
const asksForSecondFactor = (role: Role): boolean => role === 'administrator' || role === 'trustee'

/** A store that cannot be written to just now still serves who has signed in. */
async function touch({ store, log }: Workspace, id: string, now: Date): Promise<void> {
  await store
    .write(({ query }) =>
      query.updateTable('session').set({ seen_at: now.toISOString() }).where('id', '=', id).execute(),
    )
    .catch((error) => log(`session: ${error instanceof Error ? error.message : error}`))
}

/** Regions that ask administrators and trustees for a second factor; '' = the whole server. */
async function strictRegions({ store }: Workspace): Promise<Set<string>> {
  const rows = await store.read
    .selectFrom('record')
    .select(['id', 'kind', 'state'])
    .where('kind', 'in', ['region-settings', 'server-settings'])
    .where('deleted_at', 'is', null)
    .execute()
  const strict = rows.filter(
    ({ state }) => (JSON.parse(state) as { secondFactor?: unknown }).secondFactor === 'required',
  )
  return new Set(strict.map(({ kind, id }) => (kind === 'server-settings' ? '' : id)))
}

export interface SessionInfo {
  readonly id: string
  readonly createdAt: string
  readonly seenAt: string
  readonly agent: string
}

/** Sessions of an account that still count, the last used first. */
export async function listSessions({ store }: Workspace, account: string, now = new Date()): Promise<SessionInfo[]> {
  const rows = await store.read
    .selectFrom('session')
    .selectAll()
    .where('account', '=', account)
    .where('second_factor', '!=', 'pending')
    .where('expires_at', '>', now.toISOString())
    .orderBy('seen_at', 'desc')
    .execute()
  return rows
    .filter(({ seen_at, idle_seconds }) => now.getTime() - Date.parse(seen_at) <= idle_seconds * 1000)
    .map(({ id, created_at, seen_at, agent }) => ({ id, createdAt: created_at, seenAt: seen_at, agent }))
}

/** Ends one session of an account. */
export async function endSession({ store }: Workspace, account: string, id: string): Promise<void> {
  await store.write(async ({ query, journal }) => {
    const { numDeletedRows } = await query
      .deleteFrom('session')
      .where('account', '=', account)
      .where('id', '=', id)
      .executeTakeFirst()
    if (numDeletedRows > 0n) journal({ actor: account, action: 'session.end', kind: 'account', object: account })
  })
}

/** Ends all sessions of an account but one. */
export async function endOtherSessions({ store }: Workspace, account: string, kept: string): Promise<void> {
  await store.write(async ({ query, journal }) => {
    await query.deleteFrom('session').where('account', '=', account).where('id', '!=', kept).execute()
    journal({ actor: account, action: 'session.end-others', kind: 'account', object: account })
  })
}

const later = (from: Date, seconds: number): string => new Date(from.getTime() + seconds * 1000).toISOString()
