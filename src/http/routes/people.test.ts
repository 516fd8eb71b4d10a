import { describe, expect, it } from 'vitest'
import { accountServer } from '../../../tests/accounts/accountServer.ts'
import { form, grant, signedIn } from '../../../tests/accounts/testWorkspace.ts'
import { HOSTILE } from '../../../tests/web/smallRegion.ts'

const { workspace, server } = accountServer()

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
