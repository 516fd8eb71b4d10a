import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { newId } from '../../src/app/accounts/secrets.ts'
import { startSession } from '../../src/app/accounts/sessions.ts'
import { closeWorkspace, type Grant, openWorkspace, type Workspace } from '../../src/app/index.ts'
import { csrfOf } from '../../src/http/csrf.ts'
import { createRecord } from '../../src/store/index.ts'

/** A workspace in a folder of its own for the tests of a file. */
export function testWorkspace(): { readonly get: () => Workspace } {
  const dataDir = mkdtempSync(join(tmpdir(), 'reihum-workspace-'))
  let workspace: Workspace
  beforeAll(async () => {
    workspace = await openWorkspace({ dataDir, version: '0.0.0' })
  })
  afterAll(async () => {
    await closeWorkspace(workspace)
    rmSync(dataDir, { recursive: true, force: true })
  })
  return { get: () => workspace }
}

export interface SignedIn {
  readonly account: string
  readonly session: string
  /** For every request: Host and the session's cookie. */
  readonly headers: Readonly<Record<string, string>>
  /** For the field `csrf` of a form, or the header `x-csrf-token`. */
  readonly csrf: string
}

export const HOST = { host: 'localhost:4321' }

export const grant = (role: Grant['role'], given: Partial<Grant> = {}): Grant => ({
  role,
  region: 'klein',
  municipality: null,
  object: null,
  ...given,
})

/** Somebody with these roles who has signed in. */
export async function signedIn(
  workspace: Workspace,
  grants: readonly Grant[],
  { name = 'Ada Beispiel', mail = `${newId()}@example.org` } = {},
): Promise<SignedIn> {
  const account = newId()
  await workspace.store.write(async ({ query, at }) => {
    const by = { created_at: at, created_by: 'terminal' }
    await query
      .insertInto('account')
      .values({ id: account, mail, mail_key: mail.toLowerCase(), name, state: 'active', ...by })
      .execute()
    for (const one of grants)
      await query
        .insertInto('role_grant')
        .values({ ...one, id: newId(), account, ...by })
        .execute()
  })
  const { token, id } = await startSession(workspace, { account, secondFactor: 'none', agent: 'test' })
  return { account, session: id, headers: { ...HOST, cookie: `reihum=${token}` }, csrf: csrfOf(token) }
}

/** A form as a browser sends it. */
export const form = (
  who: SignedIn,
  fields: Readonly<Record<string, string>>,
  changes: Record<string, string> = {},
) => ({
  method: 'POST',
  headers: { ...who.headers, 'content-type': 'application/x-www-form-urlencoded', ...changes },
  body: new URLSearchParams({ csrf: who.csrf, ...fields }).toString(),
})

/** What a region says about itself; nothing was said before. */
export const setRegion = ({ store }: Workspace, id: string, state: Readonly<Record<string, unknown>>) =>
  store.write((writing) => createRecord(writing, { kind: 'region-settings', id, region: id, state }, 'system'))

/** Guests may not read this region. */
export const closeRegion = (workspace: Workspace, id: string) => setRegion(workspace, id, { openForGuests: false })
