import { beforeEach, describe, expect, it } from 'vitest'
import { accountServer } from '../../tests/accounts/accountServer.ts'
import { form, grant, HOST, type SignedIn, signedIn } from '../../tests/accounts/testWorkspace.ts'

const { workspace, logged, server } = accountServer()

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
