import { describe, expect, it } from 'vitest'
import { accountServer, Browser, PASSWORD, withPassword } from '../../../tests/accounts/accountServer.ts'
import { form, grant, HOST, signedIn } from '../../../tests/accounts/testWorkspace.ts'
import { administratorLink, type OutgoingMail } from '../../app/index.ts'

const { workspace, make, server } = accountServer()

describe('links', () => {
  it('the first administrator comes by the link of the terminal, once', async () => {
    const path = `/einladung/${await administratorLink(workspace.get())}`
    const browser = new Browser(server)
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
    const guest = new Browser(server)
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
    const mail = await withPassword(workspace.get(), await signedIn(workspace.get(), []))
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
