import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type LocalProvider, startProvider, walkProvider } from '../../../tests/accounts/localProvider.ts'
import { grant, HOST, signedIn, testWorkspace } from '../../../tests/accounts/testWorkspace.ts'
import { smallPort } from '../../../tests/web/smallRegion.ts'
import { invite, SignInProvider } from '../../app/index.ts'
import { createServer } from '../createServer.ts'

const workspace = testWorkspace()
let local: LocalProvider
let server: ReturnType<typeof createServer>
const logged: string[] = []

beforeAll(async () => {
  // The provider warns about its own development mode.
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  vi.spyOn(console, 'info').mockImplementation(() => {})
  local = await startProvider('http://localhost:4321/anmelden/extern/zurueck')
  const provider = new SignInProvider({ ...local, name: 'Kreis-Konto' })
  server = createServer(await smallPort(), { workspace: workspace.get(), provider, log: (line) => logged.push(line) })
})
afterAll(() => local.close())

let count = 0
async function invited(): Promise<{ mail: string; account: string; token: string }> {
  const admin = await signedIn(workspace.get(), [grant('administrator', { region: null })])
  const mail = `Person${++count}@example.org`
  const viewer = { account: admin.account, grants: [{ ...grant('administrator', { region: null }) }] }
  const { account, token } = await invite(workspace.get(), viewer, { name: 'Berta', mail, language: 'de', grants: [] })
  return { mail, account, token: token! }
}

/** Leaves for the provider and comes back; what the callback answers. */
async function comeBack({ change = (address: string) => address, keepCookie = true, back = '/daten' } = {}) {
  const left = await server.request(`/anmelden/extern?${new URLSearchParams({ zurueck: back })}`, { headers: HOST })
  expect(left.status).toBe(303)
  const cookie = /^[^;]+/.exec(left.headers.getSetCookie()[0]!)![0]
  const address = change(await walkProvider(left.headers.get('location')!))
  const { pathname, search } = new URL(address)
  const headers = { ...HOST, ...(keepCookie ? { cookie } : {}) }
  const response = await server.request(`${pathname}${search}`, { headers })
  return { response, text: await response.clone().text(), address: `${pathname}${search}`, cookie }
}

describe('signing in with an OpenID Connect provider', () => {
  it('is offered on the sign-in page, and asks for code, PKCE, state and nonce', async () => {
    expect(await (await server.request('/anmelden', { headers: HOST })).text()).toContain('Anmelden mit Kreis-Konto')
    const left = await server.request('/anmelden/extern', { headers: HOST })
    const asked = new URL(left.headers.get('location')!).searchParams
    expect(asked.get('response_type')).toBe('code')
    expect(asked.get('code_challenge_method')).toBe('S256')
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)!.length).toBeGreaterThan(40)
  })

  it('joins an invited account by its verified address, and finds it by its subject ever after', async () => {
    const { mail, account, token } = await invited()
    local.person = { subject: 's-1', email: mail.toLowerCase(), email_verified: true }
    const first = await comeBack()
    expect([first.response.status, first.response.headers.get('location')]).toEqual([303, '/daten'])
    expect((await server.request(`/einladung/${token}`, { headers: HOST })).status).toBe(410)
    local.person = { subject: 's-1' }
    const again = await comeBack({ back: '//evil.example' })
    expect(again.response.headers.get('location')).toBe('/')
    const session = /reihum=[\w-]{43}/.exec(again.response.headers.getSetCookie().join('\n'))![0]
    expect(await (await server.request('/konto', { headers: { ...HOST, cookie: session } })).text()).toContain('Berta')
    const row = await workspace
      .get()
      .store.read.selectFrom('account')
      .select('state')
      .where('id', '=', account)
      .executeTakeFirst()
    expect(row?.state).toBe('active')
  })

  it('lets in nobody else: unknown, unverified, an account in use, a locked one', async () => {
    local.person = { subject: 's-2', email: 'fremd@example.org', email_verified: true }
    expect((await comeBack()).text).toContain('Für Ihre Adresse gibt es keine Einladung.')
    const { mail } = await invited()
    local.person = { subject: 's-3', email: mail, email_verified: false }
    const unverified = await comeBack()
    expect([unverified.response.status, unverified.text]).toEqual([403, expect.stringContaining('nicht bestätigt')])
    const used = await signedIn(workspace.get(), [], { mail: 'in-use@example.org' })
    local.person = { subject: 's-4', email: 'in-use@example.org', email_verified: true }
    expect((await comeBack()).text).toContain('schon ein Konto mit Passwort')
    await workspace.get().store.write(async ({ query, at }) => {
      await query
        .insertInto('account_identity')
        .values({ issuer: local.issuer, subject: 's-5', account: used.account, created_at: at })
        .execute()
      await query.updateTable('account').set({ state: 'locked' }).where('id', '=', used.account).execute()
    })
    local.person = { subject: 's-5' }
    const locked = await comeBack()
    expect(locked.text).toContain('gesperrt')
    expect(locked.response.headers.getSetCookie().join()).not.toMatch(/reihum=[\w-]{43}/)
  })

  it('refuses an answer that was not asked for here, was changed, or is used again', async () => {
    const { mail } = await invited()
    local.person = { subject: 's-6', email: mail, email_verified: true }
    expect((await comeBack({ keepCookie: false })).text).toContain('nicht hier begonnen')
    const changed = await comeBack({ change: (address) => address.replace(/state=[^&]+/, 'state=other') })
    expect([changed.response.status, changed.text]).toEqual([403, expect.stringContaining('nicht bestätigt')])
    const { address, cookie, response } = await comeBack()
    expect(response.status).toBe(303)
    expect((await server.request(address, { headers: { ...HOST, cookie } })).status).toBe(403)
    for (const query of ['', '?error=access_denied&state=x', '?code=x&state='])
      expect((await server.request(`/anmelden/extern/zurueck${query}`, { headers: { ...HOST, cookie } })).status).toBe(
        403,
      )
    expect(logged.join('\n')).not.toContain(local.clientSecret)
  })

  it('says so when the provider does not answer', async () => {
    const provider = new SignInProvider({ ...local, issuer: 'http://127.0.0.1:9', name: 'Weg' })
    const without = createServer(await smallPort(), { workspace: workspace.get(), provider })
    const response = await without.request('/anmelden/extern', { headers: HOST })
    expect([response.status, await response.text()]).toEqual([502, expect.stringContaining('antwortet nicht')])
  })
})
