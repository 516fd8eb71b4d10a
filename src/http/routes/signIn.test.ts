import { Secret, TOTP } from 'otpauth'
import { describe, expect, it } from 'vitest'
import { accountServer, Browser, PASSWORD, withPassword } from '../../../tests/accounts/accountServer.ts'
import { grant, HOST, signedIn } from '../../../tests/accounts/testWorkspace.ts'

const { workspace, make, server } = accountServer()

describe('signing in', () => {
  it('needs a token from the page, leads back, and out again', async () => {
    const mail = await withPassword(workspace.get(), await signedIn(workspace.get(), [grant('resident')]))
    const browser = new Browser(server)
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
    const mail = await withPassword(workspace.get(), await signedIn(workspace.get(), []))
    const browser = new Browser(server)
    const query = new URLSearchParams({ zurueck: back })
    await browser.ask(`/anmelden?${query}`)
    const done = await browser.post(`/anmelden?${query}`, { mail, password: PASSWORD })
    expect(done.headers.get('location')).toBe('/')
  })

  it('behind a proxy with https the cookies are bound to the host and secure', async () => {
    const mail = await withPassword(workspace.get(), await signedIn(workspace.get(), []))
    const browser = new Browser(make({ trustProxy: true }), { 'x-forwarded-proto': 'https' })
    await browser.ask('/anmelden')
    const done = await browser.post('/anmelden', { mail, password: PASSWORD })
    const [cookie] = done.headers.getSetCookie()
    expect(cookie).toMatch(/^__Host-reihum=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/)
    const plain = await make().request('/anmelden', {
      headers: { ...HOST, 'x-forwarded-proto': 'https' },
    })
    expect(plain.headers.getSetCookie()[0]).not.toContain('Secure')
  })

  it('is slowed down after ten wrong passwords, with the seconds to wait', async () => {
    const mail = await withPassword(workspace.get(), await signedIn(workspace.get(), []))
    const browser = new Browser(server)
    await browser.ask('/anmelden')
    for (let i = 0; i < 10; i++) expect((await browser.post('/anmelden', { mail, password: 'x' })).status).toBe(422)
    const refused = await browser.post('/anmelden', { mail: mail.toUpperCase(), password: PASSWORD })
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(800)
    expect(browser.last).toMatch(/\d+ Sekunden/)
  })

  it('with a second factor asks for a code before anything is open', async () => {
    const who = await signedIn(workspace.get(), [grant('coordination', { region: null })])
    const mail = await withPassword(workspace.get(), who)
    const own = new Browser(server)
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

    const browser = new Browser(server)
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
