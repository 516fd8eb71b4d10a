import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeWorkspace, openWorkspace } from '../../src/app/index.ts'
import { grant, signedIn } from '../accounts/testWorkspace.ts'
import { NINE, ninePoints, osm, outlines } from '../build/smallCounty.ts'
import { describeInBrowser, emptyData, expectAccessible, PHONE, takeFaults, type World } from './harness.ts'
import { expectNoOverflow } from './opened.ts'

/** Open files of a small county, as somebody has them on her machine. */
const folder = mkdtempSync(join(tmpdir(), 'reihum-open-files-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const FILES = {
  population: file('Einwohner Ötal.csv', ninePoints()),
  more: file('mehr.csv', ninePoints(250)),
  wrong: file('falsch.csv', 'nothing;to;read\n1;2;3\n'),
  boundaries: file('gemeinden.geojson', outlines(NINE)),
  osm: osm(folder),
}

let options: BrowserContextOptions
let world: () => World

/** The administrator of the server under test has signed in. */
async function enter(): Promise<void> {
  const { program } = world()
  const workspace = await openWorkspace({ dataDir: program.data, version: 'test' })
  const { headers } = await signedIn(workspace, [grant('administrator', { region: null })])
  await closeWorkspace(workspace)
  const [name = '', value = ''] = headers.cookie!.split('=')
  const cookie = {
    name,
    value,
    domain: '127.0.0.1',
    path: '/',
    expires: -1,
    httpOnly: true,
    secure: false,
    sameSite: 'Lax' as const,
  }
  options = { storageState: { cookies: [cookie], origins: [] } }
}

const fill = async (page: Page, name: string, files: Partial<Record<'population' | 'boundaries' | 'osm', string>>) => {
  await page.fill('#field-name', name)
  for (const [role, path] of Object.entries(files)) await page.setInputFiles(`#field-${role}`, path)
  await page.fill('#field-inside', '06636')
}
const whole = { population: FILES.population, boundaries: FILES.boundaries, osm: FILES.osm }
const send = (page: Page) => page.getByRole('button', { name: 'Hochladen und bauen' }).click()
const done = (page: Page) => page.locator('#result-title').waitFor({ timeout: 60_000 })

describeInBrowser(
  'regions in the browser',
  (given) => {
    world = given
    beforeAll(enter)

    it('are built from files, with progress, and open in the situation', async () => {
      const page = await world().open('/daten/regionen', options)
      await expectAccessible(page)
      await page.getByRole('link', { name: 'Region aus eigenen Dateien bauen' }).click()
      await expectAccessible(page)
      await fill(page, 'Talkreis', whole)
      await send(page)
      await page.waitForURL('**/verwaltung/arbeiten/*', { timeout: 30_000 })
      expect(await page.locator('h1').textContent()).toBe('Region bauen: Talkreis')
      await expectAccessible(page)
      // It follows the work without being loaded again.
      await page.evaluate(() => Object.assign(window, { isSame: true }))
      await done(page)
      expect(await page.evaluate(() => 'isSame' in window)).toBe(true)
      expect(await page.locator('#arbeit').textContent()).toContain('Die Region umfasst 100 Menschen')
      await expectAccessible(page)
      await page.getByRole('link', { name: 'Lagebild der Region öffnen' }).click()
      await page.waitForURL('**/lagebild?region=talkreis')
      expect(await page.locator('h1').count()).toBe(1)
      const guest = await world().open('/lagebild?region=talkreis')
      expect(guest.url()).toContain('/anmelden')
    })

    it('get new states, go back to older ones, are deleted and restored, all without script', async () => {
      const page = await world().open('/daten/regionen/neu', { ...options, javaScriptEnabled: false })
      await fill(page, 'Ohne Skript', whole)
      await send(page)
      await done(page)
      await page.getByRole('link', { name: 'Mit anderen Angaben noch einmal bauen' }).click()
      expect(await page.locator('h1').textContent()).toContain('Ohne Skript')
      await page.getByLabel(/Bevölkerung: Einwohner Ötal.csv/).uncheck()
      await page.setInputFiles('#field-population', FILES.more)
      await send(page)
      await done(page)
      expect(await page.locator('#arbeit').textContent()).toContain('250 Menschen')
      await page.getByRole('link', { name: 'Stände der Region verwalten' }).click()
      await page.getByRole('button', { name: /wieder einsetzen/ }).click()
      expect(await page.locator('tbody tr').first().textContent()).toMatch(/100.*gilt/)
      await page.getByRole('button', { name: 'Region löschen' }).click()
      await page.waitForURL('**/daten/regionen')
      expect(await page.locator('#regionen').textContent()).not.toContain('Ohne Skript')
      await page.getByRole('button', { name: 'Ohne Skript wiederherstellen' }).click()
      expect(await page.locator('#regionen').textContent()).toContain('Ohne Skript')
    })

    it('go on uploading where the connection broke', async () => {
      const page = await world().open('/daten/regionen/neu', options)
      let broken = 0
      await page.route('**/api/uploads/*?offset=*', (route) => (broken++ < 2 ? route.abort() : route.continue()))
      await fill(page, 'Wackelkreis', whole)
      await send(page)
      await done(page)
      expect(broken).toBeGreaterThan(3)
      takeFaults(world())
    })

    it('that cannot be built say why and what to do', async () => {
      const page = await world().open('/daten/regionen/neu', options)
      await fill(page, 'Falschkreis', { population: FILES.wrong })
      await send(page)
      await page.locator('.notices--danger').waitFor({ timeout: 60_000 })
      await page.getByText('Die Arbeit ist fehlgeschlagen').waitFor()
      expect(await page.locator('#arbeit').textContent()).toContain('falsch.csv')
      await expectAccessible(page)
      await page.getByRole('link', { name: 'Alle Arbeiten' }).click()
      expect(await page.locator('#arbeiten tbody tr').first().textContent()).toContain('fehlgeschlagen')
      await expectAccessible(page)
    })

    it('fit on a phone', async () => {
      for (const path of [
        '/daten/regionen',
        '/daten/regionen/neu',
        '/daten/regionen/talkreis',
        '/verwaltung/arbeiten',
        '/verwaltung/arbeiten?lang=en',
      ]) {
        const page = await world().open(path, { ...PHONE, ...options })
        await expectNoOverflow(page)
        await expectAccessible(page)
      }
    })
  },
  async () => emptyData(),
)
