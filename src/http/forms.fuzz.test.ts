import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { form, grant, HOST, type SignedIn, signedIn, testWorkspace } from '../../tests/accounts/testWorkspace.ts'
import { smallPort } from '../../tests/web/smallRegion.ts'
import { Attempts, ROLES } from '../app/index.ts'
import { type RoutedServer, routeServer } from './createServer.ts'

const workspace = testWorkspace()
const logged: string[] = []
let routed: RoutedServer
let who: SignedIn

class Unlimited extends Attempts {
  override take(): number {
    return 0
  }
}

beforeAll(async () => {
  const options = { workspace: workspace.get(), log: (line: string) => logged.push(line), attempts: new Unlimited() }
  routed = routeServer(await smallPort(), options)
  who = await signedIn(workspace.get(), [grant('administrator', { region: null }), grant('coordination')])
})

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

it('whatever a form holds is stored, or refused with a sentence; never a fault of the program', async () => {
  // Signing out and erasing oneself are tested elsewhere: here they would end the test.
  const rows = routed.rows.filter(({ method, path }) => method === 'POST' && !/abmelden|loeschen|sitzungen/.test(path))
  expect(rows.length).toBeGreaterThan(15)
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...rows),
      fc.dictionary(fc.constantFrom(...names, ...more), odd, { maxKeys: 8 }),
      odd,
      async ({ path }, fields, part) => {
        const address = path.replaceAll(/:\w+(\{[^}]*\})?/g, encodeURIComponent(part).slice(0, 200) || 'x')
        const response = await routed.server.request(address, form(who, fields))
        expect([path, response.status < 500]).toEqual([path, true])
      },
    ),
    { numRuns: 600 },
  )
  expect(logged.filter((line) => line.includes('Error'))).toEqual([])
}, 60_000)

it('a page with any cookie and any address answers', async () => {
  const pages = routed.rows.filter(
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
        const { status } = await routed.server.request(`${address}?${query}`, { headers: given })
        expect([path, status < 500]).toEqual([path, true])
      }
    }),
    { numRuns: 300 },
  )
  expect(logged.filter((line) => line.includes('Error'))).toEqual([])
}, 60_000)
