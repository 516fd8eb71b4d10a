import { beforeAll, describe, expect, it } from 'vitest'
import { form, grant, type SignedIn, signedIn, testWorkspace } from '../../tests/accounts/testWorkspace.ts'
import { description, smallPort } from '../../tests/web/smallRegion.ts'
import type { ServerPort } from '../contract/index.ts'
import { type RoutedServer, routeServer } from './createServer.ts'

const workspace = testWorkspace()
let port: ServerPort
let routed: RoutedServer
let office: SignedIn
let clerk: SignedIn
const REGION = 'klein'
const LIST = '/daten/register/contact'

beforeAll(async () => {
  port = { ...(await smallPort()), listRegions: async () => [{ ...description, id: REGION }] }
  routed = routeServer(port, { workspace: workspace.get() })
  office = await signedIn(workspace.get(), [grant('coordination')], { name: '<b>Ada</b>' })
  clerk = await signedIn(workspace.get(), [grant('municipality', { municipality: '06636001' })])
})

const get = (who: SignedIn, path: string) => routed.server.request(path, { headers: who.headers })
const send = (who: SignedIn, path: string, fields: Record<string, string>) =>
  routed.server.request(path, form(who, { region: REGION, ...fields }))
const entries = async () =>
  (await workspace.get().store.read.selectFrom('record').select('id').where('kind', '=', 'contact').execute()).length
const make = async (who: SignedIn, office: string, more: Record<string, string> = {}) => {
  const made = await send(who, `${LIST}/neu`, { 'f.office': office, ...more })
  return new URL(made.headers.get('location') ?? '/', 'http://x').pathname
}
const upload = (who: SignedIn, name: string, content: string | Uint8Array<ArrayBuffer>) => {
  const body = new FormData()
  body.append('file', new File([content], name))
  const path = `${LIST}/einlesen?${new URLSearchParams({ region: REGION, csrf: who.csrf })}`
  return routed.server.request(path, { method: 'POST', headers: who.headers, body })
}

describe('bad input to a register', () => {
  it('script in a name is text, in list, entry, history, feed and Atom', async () => {
    const path = await make(office, '<script>alert(1)</script>')
    const pages = [LIST, path, path.replace('/daten/register', '/verlauf'), '/verlauf', '/verlauf/atom']
    for (const page of pages) {
      const text = await (await get(office, `${page}?region=${REGION}`)).text()
      expect(text).toContain('&lt;script')
      expect(text).not.toContain('<script>alert')
      expect(text).not.toContain('<b>Ada')
    }
  })

  it('behind a proxy with https the feed names the address that its reader sees', async () => {
    const { server } = routeServer(port, { workspace: workspace.get(), trustProxy: true })
    const headers = { ...office.headers, cookie: `__Host-${office.headers.cookie}`, 'x-forwarded-proto': 'https' }
    const feed = await (await server.request(`/verlauf/atom?region=${REGION}`, { headers })).text()
    expect(feed).toContain('href="https://localhost:4321/verlauf')
    expect(feed).not.toContain('http://localhost')
  })

  it.each([
    ['fragments of SQL', `q=${encodeURIComponent("' OR 1=1; DROP TABLE record; --")}`],
    ['an unknown order', 'sort=__proto__'],
    ['an endless search', `q=${'a'.repeat(5000)}`],
    ['an unknown municipality', 'ort=..%2F..'],
  ])('%s narrow a list and do no harm', async (_, query) => {
    expect((await get(office, `${LIST}?region=${REGION}&${query}`)).status).toBe(200)
    expect(await entries()).toBeGreaterThan(0)
  })

  it.each([
    ['an unknown kind', '/daten/register/secrets', {}, 404],
    ['a kind with one entry only', '/daten/register/region-settings', {}, 404],
    ['an unknown entry', `${LIST}/nothing`, { act: 'remove', version: '1' }, 404],
    ['an invented visibility', null, { act: 'share', visibility: 'everything', version: '1' }, 400],
    ['an old version', null, { act: 'remove', version: '99' }, 409],
    ['a version that is no number', null, { act: 'save', version: 'x', 'f.office': 'A' }, 409],
    ['nothing at all', null, {}, 422],
  ])('%s is refused, and nothing is written', async (_, path, fields, status) => {
    const target = path ?? (await make(office, 'Amt'))
    const before = await entries()
    const method =
      Object.keys(fields).length === 0 && path !== null ? get(office, target) : send(office, target, fields)
    expect((await method).status).toBe(status)
    expect(await entries()).toBe(before)
  })

  it('a form for another municipality or another region is refused', async () => {
    const before = await entries()
    expect((await send(clerk, `${LIST}/neu`, { 'f.office': 'A', 'f.municipality.ags': '06636002' })).status).toBe(403)
    expect((await send(clerk, `${LIST}/neu`, { 'f.office': 'A' })).status).toBe(403)
    expect((await send(office, `${LIST}/neu`, { region: 'fremd', 'f.office': 'A' })).status).toBe(403)
    expect((await send(office, `${LIST}/neu`, { csrf: 'x.y', 'f.office': 'A' })).status).toBe(403)
    expect(await entries()).toBe(before)
  })

  it.each([
    ['no table', 'x.pdf', 'x', 422],
    ['no heading', 'x.csv', 'a;b\n1;2', 422],
    ['a path in its name', '../../etc/passwd.csv', 'office\nAmt', 200],
    ['bytes that are no workbook', 'x.xlsx', new Uint8Array([1, 2, 3]), 422],
  ])('a file with %s gets a sentence and writes nothing', async (_, name, content, status) => {
    const before = await entries()
    const answer = await upload(office, name, content)
    expect(answer.status).toBe(status)
    expect(await answer.text()).not.toContain('/etc/')
    expect(await entries()).toBe(before)
  })

  it('what is too large or no form is refused before it is read', async () => {
    const path = `${LIST}/einlesen?${new URLSearchParams({ region: REGION, csrf: office.csrf })}`
    const headers = { ...office.headers, 'content-type': 'multipart/form-data' }
    expect((await routed.server.request(path, { method: 'POST', headers, body: 'x' })).status).toBe(415)
    const parts = { ...headers, 'content-type': 'multipart/form-data; boundary=x' }
    const large = new Uint8Array(5_300_000)
    expect((await routed.server.request(path, { method: 'POST', headers: parts, body: large })).status).toBe(413)
    expect((await upload(office, 'x.csv', 'a'.repeat(5 * 1024 ** 2 + 1))).status).toBe(413)
    expect((await upload(office, '', '')).status).toBe(422)
    const sheet = JSON.stringify({ file: 'x', columns: [], decimalMark: '.', rows: [{ line: -1, cells: [] }] })
    expect((await send(office, `${LIST}/uebernehmen`, { sheet })).status).toBe(422)
    expect((await send(office, `${LIST}/uebernehmen`, { sheet: '{' })).status).toBe(422)
  })

  it('a number that is no entry of the journal is told, and a proof is none without a checkpoint', async () => {
    for (const typed of ['-1', '1e9', '99999999999999999999', "0' OR 1", '9999'])
      expect(await (await get(office, `/daten/protokoll?eintrag=${encodeURIComponent(typed)}`)).text()).toContain(
        'gibt es nicht',
      )
    expect((await get(office, '/daten/protokoll/beweis.json?eintrag=0')).status).toBe(404)
  })
})
