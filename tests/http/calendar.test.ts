import { beforeAll, describe, expect, it } from 'vitest'
import { createEntry } from '../../src/app/index.ts'
import type { ServerPort } from '../../src/contract/index.ts'
import { type RoutedServer, routeServer } from '../../src/http/createServer.ts'
import { form, grant, HOST, type SignedIn, signedIn, testWorkspace } from '../accounts/testWorkspace.ts'
import { description, smallPort } from '../web/smallRegion.ts'

const workspace = testWorkspace()
const REGION = 'klein'
let routed: RoutedServer
let office: SignedIn
let member: SignedIn

beforeAll(async () => {
  const port: ServerPort = { ...(await smallPort()), listRegions: async () => [{ ...description, id: REGION }] }
  routed = routeServer(port, { workspace: workspace.get() })
  office = await signedIn(workspace.get(), [grant('coordination')])
  member = await signedIn(workspace.get(), [grant('municipality', { municipality: '06636001' })])
  const viewer = { account: office.account, grants: [grant('coordination')] }
  for (const [title, visibility] of [
    ['Runde', 'members'],
    ['Offen', 'public'],
    ['Entwurf', 'draft'],
  ] as const) {
    const raw = { title, date: '2026-12-10', begin: '18:30' }
    await createEntry(workspace.get(), viewer, { kind: 'meeting', region: REGION, raw, visibility })
  }
})

const change = (who: SignedIn, act: string) =>
  routed.server.request('/zusammenarbeit/termine/adresse', form(who, { region: REGION, act }))
const make = async (who: SignedIn) => /\/kalender\/[\w-]{43}\.ics/.exec(await (await change(who, 'make')).text())![0]
/** As a calendar program asks: without a cookie. */
const ask = (path: string) => routed.server.request(path, { headers: HOST })
const titles = async (path: string) => {
  const answer = await ask(path)
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  return [...(await answer.text()).matchAll(/SUMMARY:(.*)\r/g)].map(([, title]) => title).sort()
}

describe('the address of a calendar', () => {
  it('shows each what she may see, and nobody on the way keeps it', async () => {
    expect(await titles(await make(office))).toEqual(['Entwurf', 'Offen', 'Runde'])
    const path = await make(member)
    expect(await titles(path)).toEqual(['Offen', 'Runde'])
    expect((await ask(path)).headers.get('cache-control')).toContain('private')
    expect(await titles(`${path}?region=${REGION}&art=milestone`)).toEqual([])
    expect(await titles(`${path}?region=anderswo`)).toEqual([])
  })

  it('ends with a new one, when it is revoked, and while the account is locked', async () => {
    const [first, second] = [await make(member), await make(member)]
    expect([(await ask(first)).status, (await ask(second)).status]).toEqual([404, 200])
    const lock = (state: string) =>
      workspace
        .get()
        .store.write(({ query }) =>
          query.updateTable('account').set({ state }).where('id', '=', member.account).execute(),
        )
    await lock('locked')
    expect((await ask(second)).status).toBe(404)
    await lock('active')
    expect((await ask(second)).status).toBe(200)
    expect(await (await change(member, 'revoke')).text()).not.toContain('/kalender/')
    expect((await ask(second)).status).toBe(404)
  })

  it('only its hash is stored, and it signs nobody in', async () => {
    const path = await make(member)
    const token = /[\w-]{43}/.exec(path)![0]
    const rows = await workspace.get().store.read.selectFrom('account_token').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token)
    const headers = { ...HOST, cookie: `reihum=${token}` }
    expect((await routed.server.request('/konto', { headers })).status).toBe(303)
    expect((await ask(`/einladung/${token}`)).status).not.toBe(200)
  })

  it.each(['/kalender/x.ics', `/kalender/${'a'.repeat(43)}.ics`, '/kalender/..%2f'])('%s is nobody’s', async (path) => {
    expect((await ask(path)).status).toBe(404)
  })

  it('a guest takes what is public along as a file, and can make no address', async () => {
    expect(await titles(`/zusammenarbeit/termine/kalender?region=${REGION}`)).toEqual(['Offen'])
    expect(await (await ask(`/zusammenarbeit/termine?region=${REGION}`)).text()).not.toContain('termine/adresse')
    expect((await change({ ...member, headers: HOST }, 'make')).status).toBe(401)
  })
})
