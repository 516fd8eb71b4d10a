import { Secret, TOTP } from 'otpauth'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  closeRegion,
  form,
  grant,
  HOST,
  type SignedIn,
  signedIn,
  testWorkspace,
} from '../../tests/accounts/testWorkspace.ts'
import { description, HOSTILE, smallPort } from '../../tests/web/smallRegion.ts'
import { administratorLink, hashPassword, type OutgoingMail, StoreFault, type StoreFaultCode } from '../app/index.ts'
import { createServer, type ServerOptions } from './createServer.ts'

const workspace = testWorkspace()
const PASSWORD = 'drei Kühe im Nebel'
const port = await smallPort()

let logged: string[] = []
const make = (options: Partial<ServerOptions> = {}) =>
  createServer(port, { workspace: workspace.get(), log: (line) => logged.push(line), ...options })
let server: ReturnType<typeof make>
beforeEach(() => {
  logged = []
  server = make()
})

/** A browser: keeps cookies and finds the token of the last page. */
class Browser {
  readonly cookies = new Map<string, string>()
  csrf = ''
  last = ''
  readonly #server: ReturnType<typeof make>
  readonly #more: Record<string, string>

  constructor(of = server, more: Record<string, string> = {}) {
    this.#server = of
    this.#more = more
  }

  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...HOST, ...this.#more, ...(cookie ? { cookie } : {}), ...(init.headers as object) }
    const response = await this.#server.request(path, { ...init, headers })
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
      if (value === '') this.cookies.delete(name!)
      else this.cookies.set(name!, value!)
    }
    this.last = await response.clone().text()
    this.csrf = /name="csrf" value="([^"]+)"/.exec(this.last)?.[1] ?? this.csrf
    return response
  }

  post(path: string, fields: Record<string, string>): Promise<Response> {
    const body = new URLSearchParams({ csrf: this.csrf, ...fields }).toString()
    return this.ask(path, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body })
  }
}

async function withPassword(who: SignedIn, password = PASSWORD): Promise<string> {
  const hash = await hashPassword(password)
  const mail = `${who.account}@example.org`
  await workspace
    .get()
    .store.write(({ query }) =>
      query
        .updateTable('account')
        .set({ password: hash, mail, mail_key: mail })
        .where('id', '=', who.account)
        .execute(),
    )
  return mail
}

describe('signing in', () => {
  it('needs a token from the page, leads back, and out again', async () => {
    const mail = await withPassword(await signedIn(workspace.get(), [grant('resident')]))
    const browser = new Browser()
    const page = await browser.ask('/anmelden?zurueck=%2Fdaten%3Fregion%3Dklein')
    expect(page.headers.get('cache-control')).toContain('private')
    expect(page.headers.getSetCookie()[0]).toMatch(/^reihum-guest=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
    const wrong = await browser.post('/anmelden?zurueck=%2Fdaten', { mail, password: 'falsch' })
    expect(wrong.status).toBe(422)
    expect(browser.last).toContain('Adresse oder Passwort stimmt nicht.')
    expect(browser.last).toContain(`value="${mail}"`)
    expect(browser.last).not.toContain('falsch')
    const done = await browser.post('/anmelden?zurueck=%2Fdaten%3Fregion%3Dklein', { mail, password: PASSWORD })
    expect([done.status, done.headers.get('location')]).toEqual([303, '/daten?region=klein'])
    expect(browser.cookies.has('reihum-guest')).toBe(false)
    await browser.ask('/konto')
    expect(browser.last).toContain('Ada Beispiel')
    expect((await browser.post('/abmelden', {})).headers.get('location')).toBe('/anmelden?erledigt=signed-out')
    expect((await browser.ask('/konto')).headers.get('location')).toBe('/anmelden?zurueck=%2Fkonto')
  })

  it.each([
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '/anmelden',
  ])('never leads to %j', async (back) => {
    const mail = await withPassword(await signedIn(workspace.get(), []))
    const browser = new Browser()
    const query = new URLSearchParams({ zurueck: back })
    await browser.ask(`/anmelden?${query}`)
    const done = await browser.post(`/anmelden?${query}`, { mail, password: PASSWORD })
    expect(done.headers.get('location')).toBe('/')
  })

  it('behind a proxy with https the cookies are bound to the host and secure', async () => {
    const mail = await withPassword(await signedIn(workspace.get(), []))
    const browser = new Browser(make({ trustProxy: true }), { 'x-forwarded-proto': 'https' })
    await browser.ask('/anmelden')
    const done = await browser.post('/anmelden', { mail, password: PASSWORD })
    const [cookie] = done.headers.getSetCookie()
    expect(cookie).toMatch(/^__Host-reihum=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/)
    const plain = await createServer(port, { workspace: workspace.get() }).request('/anmelden', {
      headers: { ...HOST, 'x-forwarded-proto': 'https' },
    })
    expect(plain.headers.getSetCookie()[0]).not.toContain('Secure')
  })

  it('is slowed down after ten wrong passwords, with the seconds to wait', async () => {
    const mail = await withPassword(await signedIn(workspace.get(), []))
    const browser = new Browser()
    await browser.ask('/anmelden')
    for (let i = 0; i < 10; i++) expect((await browser.post('/anmelden', { mail, password: 'x' })).status).toBe(422)
    const refused = await browser.post('/anmelden', { mail: mail.toUpperCase(), password: PASSWORD })
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(800)
    expect(browser.last).toMatch(/\d+ Sekunden/)
  })

  it('with a second factor asks for a code before anything is open', async () => {
    const who = await signedIn(workspace.get(), [grant('coordination', { region: null })])
    const mail = await withPassword(who)
    const own = new Browser()
    own.cookies.set('reihum', who.headers.cookie!.slice('reihum='.length))
    await own.ask('/konto/zweiter-faktor')
    const secret = /class="secret">([^<]+)</.exec(own.last)![1]!.replaceAll(' ', '')
    expect(own.last).toContain(`otpauth://totp/`)
    expect(own.last).not.toMatch(/\sstyle=/)
    const totp = new TOTP({ secret: Secret.fromBase32(secret) })
    const wrong = await own.post('/konto/zweiter-faktor', { secret, code: '123', present: PASSWORD })
    expect(wrong.status).toBe(422)
    expect(own.last).toContain(secret.slice(0, 4))
    await own.post('/konto/zweiter-faktor', { secret, code: totp.generate(), present: PASSWORD })
    const codes = [...own.last.matchAll(/<code>([0-9a-z]{5}-[0-9a-z]{5})<\/code>/g)].map((found) => found[1]!)
    expect(codes).toHaveLength(8)

    const browser = new Browser()
    await browser.ask('/anmelden')
    const first = await browser.post('/anmelden?zurueck=%2Fdaten', { mail, password: PASSWORD })
    expect(first.headers.get('location')).toBe('/anmelden/code?zurueck=%2Fdaten')
    expect((await browser.ask('/verwaltung/konten')).status).toBe(303)
    await browser.ask('/anmelden/code')
    expect((await browser.post('/anmelden/code', { code: totp.generate() })).status).toBe(422)
    const done = await browser.post('/anmelden/code', { code: codes[0]! })
    expect(done.headers.get('location')).toBe('/konto?erledigt=recovery')
    expect((await browser.ask('/verwaltung/konten')).status).toBe(200)
  })
})

describe('links', () => {
  it('the first administrator comes by the link of the terminal, once', async () => {
    const path = `/einladung/${await administratorLink(workspace.get())}`
    const browser = new Browser()
    await browser.ask(path)
    expect(browser.last).toContain('Wer verwaltet diesen Server?')
    const typed = { name: 'Anna <b>Amt</b>', mail: 'anna@example.org', password: 'kurz', again: 'kurz' }
    expect((await browser.post(path, typed)).status).toBe(422)
    expect(browser.last).toContain('mindestens 12 Zeichen')
    expect(browser.last).toContain('value="Anna &lt;b>Amt&lt;/b>"')
    expect((await browser.post(path, { ...typed, password: PASSWORD, again: 'anders' })).status).toBe(422)
    expect(browser.last).toContain('Beide Eingaben müssen gleich sein.')
    const done = await browser.post(path, { ...typed, password: PASSWORD, again: PASSWORD })
    expect(done.headers.get('location')).toBe('/konto?erledigt=accepted')
    expect((await browser.ask(path)).status).toBe(410)
    expect((await browser.post(path, { ...typed, password: PASSWORD, again: PASSWORD })).status).toBe(410)
  })

  it('an invitation is shown where no mail is set up, and mailed where it is', async () => {
    const who = await signedIn(workspace.get(), [grant('coordination')])
    const fields = { name: 'Bert', mail: `b-${who.account}@example.org`, role: 'resident', place: 'klein' }
    const shown = await server.request('/verwaltung/konten', form(who, fields))
    const link = /http:\/\/localhost:4321(\/einladung\/[\w-]{43})/.exec(await shown.text())!
    expect(shown.headers.get('cache-control')).toMatch(/private|no-store/)
    const guest = new Browser()
    await guest.ask(link[1]!)
    await guest.post(link[1]!, { name: 'Bert B.', password: PASSWORD, again: PASSWORD, mail: 'evil@example.org' })
    await guest.ask('/konto')
    expect(guest.last).toContain('Bert B.')
    expect(guest.last).toContain(fields.mail)
    expect(guest.last).not.toContain('evil@example.org')

    const sent: OutgoingMail[] = []
    const mailing = make({ sendMail: async (mail) => void sent.push(mail) })
    const mailed = await mailing.request(
      '/verwaltung/konten',
      form(who, { ...fields, mail: `c-${who.account}@example.org` }),
    )
    expect(mailed.headers.get('location')).toBe('/verwaltung/konten?erledigt=invited')
    expect(sent[0]!.text).toMatch(/http:\/\/localhost:4321\/einladung\/[\w-]{43}/)
  })

  it('a forgotten password is answered alike for everybody, and mailed to who has an account', async () => {
    const mail = await withPassword(await signedIn(workspace.get(), []))
    const sent: OutgoingMail[] = []
    const browser = new Browser(make({ sendMail: async (one) => void sent.push(one) }))
    await browser.ask('/passwort/vergessen')
    const plain = () => browser.last.replace(browser.csrf, '')
    await browser.post('/passwort/vergessen', { mail: 'nobody@example.org' })
    const unknown = plain()
    await browser.post('/passwort/vergessen', { mail })
    expect(plain()).toBe(unknown)
    await expect.poll(() => sent.length).toBe(1)
    const path = /http:\/\/localhost:4321(\S+)/.exec(sent[0]!.text)![1]!
    await browser.ask(path)
    expect((await browser.post(path, { password: 'vier Ziegen am Bach', again: 'vier Ziegen am Bach' })).status).toBe(
      303,
    )
    expect((await browser.post(path, { password: 'vier Ziegen am Bach', again: 'vier Ziegen am Bach' })).status).toBe(
      410,
    )
    for (let i = 0; i < 3; i++) await browser.post('/passwort/vergessen', { mail })
    expect((await browser.post('/passwort/vergessen', { mail })).status).toBe(429)
  })

  it.each(['x', 'A'.repeat(43), '..%2f..%2fetc%2fpasswd', "'%20or%201=1"])('no link: %s', async (token) => {
    expect((await server.request(`/einladung/${token}`, { headers: HOST })).status).toBe(410)
  })
})

describe('what is sent must be whole, from here, and from her', () => {
  const CHANGE = '/konto/angaben'
  const fields = { name: 'Neu', mail: 'neu@example.org', language: 'de' }
  let who: SignedIn
  beforeEach(async () => {
    who = await signedIn(workspace.get(), [grant('resident')])
  })
  const nameOf = async () =>
    (
      await workspace
        .get()
        .store.read.selectFrom('account')
        .select('name')
        .where('id', '=', who.account)
        .executeTakeFirstOrThrow()
    ).name
  const expectRefused = async (init: RequestInit, status: number, sentence: string, path = CHANGE) => {
    const before = await workspace.get().store.read.selectFrom('journal_head').select('size').executeTakeFirstOrThrow()
    const response = await server.request(path, init)
    expect([response.status, path]).toEqual([status, path])
    expect(await response.text()).toContain(sentence)
    expect(await nameOf()).toBe('Ada Beispiel')
    expect(
      await workspace.get().store.read.selectFrom('journal_head').select('size').executeTakeFirstOrThrow(),
    ).toEqual(before)
    expect(logged.filter((line) => line.includes('Error'))).toEqual([])
  }
  const raw = (body: BodyInit, headers: Record<string, string> = {}) => ({
    method: 'POST',
    headers: { ...who.headers, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body,
  })

  it('a form with its token is taken', async () => {
    expect((await server.request(CHANGE, form(who, { ...fields, mail: `${who.account}@example.org` }))).status).toBe(
      303,
    )
    expect(await nameOf()).toBe('Neu')
  })

  it('without, with a foreign, a cut and a dead token: refused', async () => {
    const other = await signedIn(workspace.get(), [])
    const outdated = 'Das Formular gilt nicht mehr'
    for (const csrf of ['', 'x', other.csrf, who.csrf.slice(0, -1), `${who.csrf.split('.')[0]}.`, '.', 'ä.ö'])
      await expectRefused(form(who, { ...fields, csrf }), 403, outdated)
    const ended = { ...who }
    await server.request('/abmelden', form(who, {}))
    await expectRefused(form(ended, fields), 401, 'angemeldet sein')
    // The token of the ended session in the next one.
    const next = await signedIn(workspace.get(), [])
    const replayed = await server.request(CHANGE, form({ ...next, csrf: ended.csrf }, fields))
    expect(replayed.status).toBe(403)
  })

  it('from another site: refused', async () => {
    const elsewhere = 'von einer fremden Seite'
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://localhost:9999' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]
    for (const headers of foreign) await expectRefused(form(who, fields, headers), 403, elsewhere)
    const fine = form(
      who,
      { ...fields, mail: `${who.account}@example.org` },
      { origin: 'http://localhost:4321', 'sec-fetch-site': 'same-origin' },
    )
    expect((await server.request(CHANGE, fine)).status).toBe(303)
  })

  it('of another kind, too large, broken: refused', async () => {
    const body = new URLSearchParams({ csrf: who.csrf, ...fields }).toString()
    for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x', ''])
      await expectRefused(raw(body, { 'content-type': type }), 415, 'nimmt die Adresse nichts an')
    await expectRefused(raw(`${body}&x=${'y'.repeat(300_000)}`), 413, 'zu viel auf einmal')
    await expectRefused(raw(body, { 'content-length': '999999999' }), 413, 'zu viel auf einmal')
    await expectRefused(raw(`${body}${'&a=1'.repeat(3000)}`), 413, 'zu viel auf einmal')
    for (const bad of ['&x=%', '&x=%zz', '&x=%ff%fe', '&x=%00', '&%c3=1'])
      await expectRefused(raw(body + bad), 400, 'lassen sich nicht lesen')
    await expectRefused(raw(Buffer.from([0x61, 0x3d, 0xff, 0xfe])), 400, 'lassen sich nicht lesen')
    await expectRefused(raw(''), 403, 'Das Formular gilt nicht mehr')
  })

  it('a forged session is nobody’s', async () => {
    for (const token of ['x'.repeat(43), "' or '1'='1", '', `${who.headers.cookie!.slice(7)}x`, '%00', '__proto__']) {
      const response = await server.request('/konto', { headers: { ...HOST, cookie: `reihum=${token}` } })
      expect(response.status).toBe(303)
    }
  })

  it('two regions in one request contradict each other', async () => {
    const office = await signedIn(workspace.get(), [grant('coordination')])
    const response = await server.request(
      '/verwaltung/konten?region=klein',
      form(office, { region: 'fremd', name: 'X', mail: 'x@example.org' }),
    )
    expect(response.status).toBe(400)
  })

  it('other methods are told which there are', async () => {
    const response = await server.request('/anmelden', { method: 'DELETE', headers: HOST })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST'])
  })
})

describe('people', () => {
  it('hostile names are text everywhere, and no formula in a table', async () => {
    const admin = await signedIn(workspace.get(), [grant('administrator', { region: null })], { name: HOSTILE })
    const evil = await signedIn(workspace.get(), [grant('resident')], { name: '=HYPERLINK("http://evil")' })
    for (const path of [
      '/konto',
      '/verwaltung/konten',
      `/verwaltung/konten/${evil.account}`,
      '/',
      '/konto/zweiter-faktor',
    ]) {
      const text = await (await server.request(path, { headers: admin.headers })).text()
      expect(text).not.toContain(HOSTILE)
      expect(text).not.toMatch(/<style|\sstyle=|\son\w+=/)
    }
    const csv = await server.request('/verwaltung/konten.csv', { headers: admin.headers })
    expect(csv.headers.get('content-disposition')).toContain('konten.csv')
    expect(await csv.text()).toContain(`"'=HYPERLINK(""http://evil"")"`)
    const search = `/verwaltung/konten?q=${encodeURIComponent(HOSTILE)}&rolle=%3Cscript%3E&sort=%27`
    expect(await (await server.request(search, { headers: admin.headers })).text()).not.toContain('<script>alert')
  })

  it('a refused role comes back with its sentence and what was typed', async () => {
    const admin = await signedIn(workspace.get(), [grant('administrator', { region: null })])
    const trustee = await signedIn(workspace.get(), [grant('trustee')])
    const path = `/verwaltung/konten/${trustee.account}/rollen`
    const refused = await server.request(path, form(admin, { role: 'data-steward', place: 'klein' }))
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Wer als Datentreuhand entscheidet')
    const needs = await server.request(path, form(admin, { role: 'treasurer', place: 'klein', until: '2099-01-01' }))
    const text = await needs.text()
    expect(text).toContain('Diese Rolle gilt für eine Gemeinde. Wählen Sie eine.')
    expect(text).toContain('value="2099-01-01"')
    expect((await server.request(path, form(admin, { role: 'resident', place: 'klein' }))).status).toBe(303)
  })

  it('somebody of another region is not there', async () => {
    const office = await signedIn(workspace.get(), [grant('coordination')])
    const other = await signedIn(workspace.get(), [grant('resident', { region: 'fremd' })])
    for (const path of [other.account, 'x', '__proto__', "' or 1=1"]) {
      const base = `/verwaltung/konten/${encodeURIComponent(path)}`
      expect((await server.request(base, { headers: office.headers })).status).toBe(404)
      for (const act of ['sperren', 'loeschen', 'passwort', 'rollen', 'zweiter-faktor'])
        expect(
          (await server.request(`${base}/${act}`, form(office, { role: 'resident', place: 'klein' }))).status,
        ).toBe(404)
    }
  })

  it('groups: made, filled, given a role, inherited, deleted', async () => {
    const admin = await signedIn(workspace.get(), [grant('administrator', { region: null })])
    const member = await signedIn(workspace.get(), [])
    const made = await server.request('/verwaltung/gruppen', form(admin, { name: HOSTILE, of: 'klein' }))
    const path = made.headers.get('location')!.split('?')[0]!
    const send = (to: string, fields: Record<string, string>) => server.request(`${path}/${to}`, form(admin, fields))
    expect((await send('mitglieder', { account: member.account, change: 'in' })).status).toBe(303)
    expect((await send('rollen', { role: 'moderator', place: 'klein' })).status).toBe(303)
    expect((await send('eltern', { parent: path.split('/').at(-1)!, change: 'in' })).status).toBe(422)
    const own = await (await server.request('/konto', { headers: member.headers })).text()
    expect(own).toContain('Moderation')
    expect(own).toContain('durch die Gruppe')
    expect(own).not.toContain(HOSTILE)
    expect((await send('loeschen', {})).status).toBe(303)
    expect((await server.request(path, { headers: admin.headers })).status).toBe(404)
  })
})

describe('one’s own account', () => {
  it('is downloaded, and erased for good', async () => {
    const who = await signedIn(workspace.get(), [grant('resident')])
    const mail = await withPassword(who)
    const data = (await (await server.request('/konto/daten.json', { headers: who.headers })).json()) as {
      account: object
      notices: object
      traces: object
    }
    expect(data.account).toMatchObject({ mail })
    expect(data.notices).toEqual({ mail: 'daily', watches: [] })
    expect(data.traces).toEqual({ mail, hidden: 0, entries: [] })
    expect((await server.request('/konto/loeschen', form(who, { erase: 'x', present: PASSWORD }))).status).toBe(422)
    expect((await server.request('/konto/loeschen', form(who, { erase: mail, present: 'x' }))).status).toBe(422)
    const done = await server.request('/konto/loeschen', form(who, { erase: mail, present: PASSWORD }))
    expect(done.headers.get('location')).toBe('/anmelden?erledigt=erased')
    expect((await server.request('/konto', { headers: who.headers })).status).toBe(303)
  })

  it('speaks the language that was chosen', async () => {
    const who = await signedIn(workspace.get(), [])
    await server.request(
      '/konto/angaben',
      form(who, { name: 'Ada', mail: `${who.account}@example.org`, language: 'en' }),
    )
    expect(await (await server.request('/', { headers: who.headers })).text()).toContain('<html lang="en">')
  })
})

describe('every page about accounts', () => {
  it('is whole in German and English', async () => {
    const admin = await signedIn(workspace.get(), [grant('administrator', { region: null })])
    const link = `/einladung/${await administratorLink(workspace.get())}`
    for (const [path, headers] of [
      ['/anmelden', HOST],
      ['/passwort/vergessen', HOST],
      [`/passwort/neu/${'A'.repeat(43)}`, HOST],
      [link, HOST],
      ['/konto', admin.headers],
      ['/konto/zweiter-faktor', admin.headers],
      ['/verwaltung/konten', admin.headers],
      [`/verwaltung/konten/${admin.account}`, admin.headers],
      ['/verwaltung/gruppen', admin.headers],
    ] as const)
      for (const lang of ['de', 'en']) {
        const response = await server.request(`${path}?lang=${lang}`, { headers })
        const text = await response.text()
        expect([path, response.status]).toEqual([path, 200])
        expect(text).toContain(`<html lang="${lang}">`)
        expect(text).not.toMatch(/undefined|NaN|\[object/)
      }
  })

  it('a closed region appears in nobody’s choices who may not read it', async () => {
    await closeRegion(workspace.get(), description.id)
    const nobody = await signedIn(workspace.get(), [])
    expect(await (await server.request('/', { headers: nobody.headers })).text()).not.toContain('region=klein')
  })
})

describe('when the store cannot do it', () => {
  it('says so with what to do, and pages that need none still open', async () => {
    const who = await signedIn(workspace.get(), [grant('resident')])
    const broken = (code: StoreFaultCode) => {
      const { store, ...rest } = workspace.get()
      const fail = () => Promise.reject(new StoreFault(code))
      return make({
        workspace: { ...rest, store: Object.assign(Object.create(store), { write: fail, read: store.read }) },
      })
    }
    const change = form(who, { name: 'Neu', mail: `${who.account}@example.org`, language: '' })
    for (const [code, status] of [
      ['store-full', 507],
      ['store-busy', 503],
      ['store-unreachable', 503],
      ['store-read-only', 503],
    ] as const) {
      const response = await broken(code).request('/konto/angaben', change)
      expect([code, response.status]).toEqual([code, status])
      expect(await response.text()).toContain('nichts gespeichert')
    }
    expect((await broken('store-full').request('/konto', { headers: who.headers })).status).toBe(200)
  })

  it('without a workspace everything is open and nobody signs in', async () => {
    const plain = createServer(port)
    const text = await (await plain.request('/', { headers: HOST })).text()
    expect(text).not.toContain('/anmelden')
    expect((await plain.request('/anmelden', { headers: HOST })).status).toBe(404)
    expect((await plain.request('/anmelden', { method: 'POST', headers: HOST })).status).toBe(405)
  })
})

describe('many people', () => {
  it('the list of two thousand is short, and its search and file reach everybody', async () => {
    const admin = await signedIn(workspace.get(), [grant('administrator', { region: null })])
    await workspace.get().store.write(async ({ query, at }) => {
      const rows = Array.from({ length: 2000 }, (_, i) => ({
        id: `many-${i}`,
        name: `Zeta ${i}`,
        mail: `zeta${i}@example.org`,
        mail_key: `zeta${i}@example.org`,
        state: 'active',
        created_at: at,
        created_by: 'system',
      }))
      for (let i = 0; i < rows.length; i += 500)
        await query
          .insertInto('account')
          .values(rows.slice(i, i + 500))
          .execute()
    })
    const get = async (path: string) => (await server.request(path, { headers: admin.headers })).text()
    const page = await get('/verwaltung/konten?q=zeta')
    expect(page.match(/zeta\d+@example\.org/g)).toHaveLength(200)
    expect(page).toContain('Gezeigt werden die ersten 200')
    expect(await get('/verwaltung/konten?q=zeta1999')).toContain('zeta1999@example.org')
    expect((await get('/verwaltung/konten.csv?q=zeta')).match(/zeta\d+@example\.org/g)).toHaveLength(2000)
  })
})
