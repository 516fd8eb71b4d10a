import { describe, expect, it } from 'vitest'
import { accountServer, PASSWORD, withPassword } from '../../../tests/accounts/accountServer.ts'
import { closeRegion, form, grant, HOST, signedIn } from '../../../tests/accounts/testWorkspace.ts'
import { description } from '../../../tests/web/smallRegion.ts'
import { administratorLink } from '../../app/index.ts'

const { workspace, server } = accountServer()

describe('one’s own account', () => {
  it('is downloaded, and erased for good', async () => {
    const who = await signedIn(workspace.get(), [grant('resident')])
    const mail = await withPassword(workspace.get(), who)
    const data = (await (await server.request('/konto/daten.json', { headers: who.headers })).json()) as {
      account: object
    }
    expect(data.account).toMatchObject({ mail })
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
