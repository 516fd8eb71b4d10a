import fc from 'fast-check'
import { expect, it } from 'vitest'
import { form, grant, HOST, signedIn } from '../../tests/accounts/testWorkspace.ts'
import { onBothDatabases, type TestDatabase } from '../../tests/store/databases.ts'
import { smallPort } from '../../tests/web/smallRegion.ts'
import { Attempts, ROLES, type Workspace } from '../app/index.ts'
import { routeServer } from './createServer.ts'

class Unlimited extends Attempts {
  override take(): number {
    return 0
  }
}

/** A server on an empty store, somebody who may everything, and what was logged. */
async function served(database: TestDatabase) {
  const store = await database.open()
  const workspace = { store, dataDir: '', origin: 'test', version: '0', log: () => {} } as unknown as Workspace
  const logged: string[] = []
  const options = { workspace, log: (line: string) => logged.push(line), attempts: new Unlimited() }
  const routed = routeServer(await smallPort(), options)
  const who = await signedIn(workspace, [grant('administrator', { region: null }), grant('coordination')])
  return { ...routed, who, logged }
}

const ABOUT_PEOPLE = /konto|verwaltung\/(konten|gruppen)|anmelden|passwort|einladung/

const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.toWellFormed()),
  fc.constantFrom(
    '',
    '__proto__',
    'constructor',
    "'; drop table account; --",
    '<script>alert(1)</script>',
    '\u0000',
    '\ufeff',
    '../../etc/passwd',
    'a'.repeat(5000),
    '9'.repeat(400),
    '2026-02-30',
    '-1',
    'klein/06636001',
    'klein',
    'in',
    ...ROLES,
  ),
)
const names = [
  'name',
  'mail',
  'password',
  'again',
  'present',
  'code',
  'secret',
  'role',
  'place',
  'until',
  'object',
  'of',
]
const more = [
  'account',
  'group',
  'parent',
  'grant',
  'change',
  'session',
  'language',
  'erase',
  'region',
  'gemeinde',
  'title',
  'text',
]

onBothDatabases('forms', (database) => {
  it('whatever a form holds is stored, or refused with a sentence; never a fault of the program', async () => {
    const { rows: all, server, who, logged } = await served(database)
    // Signing out and erasing oneself are tested elsewhere: here they would end the test.
    const rows = all.filter(
      ({ method, path }) => method === 'POST' && ABOUT_PEOPLE.test(path) && !/abmelden|loeschen|sitzungen/.test(path),
    )
    expect(rows.length).toBeGreaterThan(15)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...rows),
        fc.dictionary(fc.constantFrom(...names, ...more), odd, { maxKeys: 8 }),
        odd,
        async ({ path }, fields, part) => {
          const address = path.replaceAll(/:\w+(\{[^}]*\})?/g, encodeURIComponent(part).slice(0, 200) || 'x')
          const response = await server.request(address, form(who, fields))
          expect([path, response.status < 500]).toEqual([path, true])
        },
      ),
      { numRuns: 600 },
    )
    expect(logged.filter((line) => line.includes('Error'))).toEqual([])
  }, 60_000)

  it('a page with any cookie and any address answers', async () => {
    const { rows: all, server, who, logged } = await served(database)
    const pages = all.filter(
      ({ method, path }) => method === 'GET' && /konto|verwaltung|anmelden|passwort|einladung/.test(path),
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...pages), odd, odd, odd, async ({ path }, part, value, cookie) => {
        const address = path.replaceAll(/:\w+(\{[^}]*\})?/g, encodeURIComponent(part).slice(0, 200) || 'x')
        const query = new URLSearchParams({ q: value, zurueck: value, rolle: value, sort: value, erledigt: value })
        const headers = {
          ...HOST,
          cookie: `reihum=${encodeURIComponent(cookie).slice(0, 200)}; reihum-oidc=${encodeURIComponent(value).slice(0, 200)}`,
        }
        for (const given of [headers, who.headers]) {
          const { status } = await server.request(`${address}?${query}`, { headers: given })
          expect([path, status < 500]).toEqual([path, true])
        }
      }),
      { numRuns: 300 },
    )
    expect(logged.filter((line) => line.includes('Error'))).toEqual([])
  }, 60_000)
})
