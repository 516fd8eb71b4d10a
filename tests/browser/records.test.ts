import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readXlsxSheets, writeXlsx } from '../../src/formats/table/index.ts'
import { describeInBrowser, expectAccessible, PHONE, takeFaults, type World } from './harness.ts'
import { expectNoOverflow } from './opened.ts'

const PASSWORD = 'drei Kühe im Nebel'
const REGION = 'musterkreis'
const CONTACTS = `/daten/register/contact?region=${REGION}`
const ANNA = 'anna@example.org'
const BERT = 'bert@example.org'
const WITHOUT_SCRIPT = { javaScriptEnabled: false } as const

const fill = async (page: Page, fields: Record<string, string>) => {
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value)
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

const sessions = new Map<string, Exclude<BrowserContextOptions['storageState'], string | undefined>>()

/** The administrator of the server, made by the link on the terminal. */
async function makeAdministrator(world: World): Promise<void> {
  const link = /\/einladung\/[\w-]{43}/.exec(world.program.output())![0]
  const page = await world.open(link, WITHOUT_SCRIPT)
  await fill(page, {
    Name: 'Anna Amt',
    'E-Mail-Adresse': 'anna@example.org',
    'Neues Passwort': PASSWORD,
    'Neues Passwort wiederholen': PASSWORD,
  })
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/konto/)
  sessions.set(ANNA, await page.context().storageState())
  await inviteClerk(world, page)
}

/** Somebody with a role in a municipality of the example, the second of the list. */
async function inviteClerk(world: World, page: Page): Promise<void> {
  await page.goto(`${world.program.url}/verwaltung/konten`)
  await fill(page, { Name: 'Bert Beispiel', 'E-Mail-Adresse': 'bert@example.org' })
  await page.locator('#field-role').selectOption({ label: 'Gemeinde' })
  await page.locator('#field-place').selectOption({ index: 1 })
  await press(page, 'Einladen')
  const address = (await page.locator('.hand-on').textContent())!
  const guest = await world.open(new URL(address).pathname, WITHOUT_SCRIPT)
  await fill(guest, { 'Neues Passwort': PASSWORD, 'Neues Passwort wiederholen': PASSWORD })
  await press(guest, 'Konto anlegen')
  await guest.waitForURL(/\/konto/)
  sessions.set(BERT, await guest.context().storageState())
}

/** A fresh browser of somebody who has signed in. */
const openAs = (world: World, mail: string, path: string, options: BrowserContextOptions = {}) =>
  world.open(path, { ...options, storageState: sessions.get(mail)! })

describeInBrowser('registers', (world) => {
  let folder = ''
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'reihum-sheets-'))
    await makeAdministrator(world())
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('an entry is made by keyboard, with what is wrong beside its field, and nothing typed is lost', async () => {
    const page = await openAs(world(), ANNA, CONTACTS)
    await page.getByRole('link', { name: 'Neuer Eintrag' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/neu/)
    await page.getByLabel('E-Mail').focus()
    await page.keyboard.type('keine Adresse')
    await page.keyboard.press('Enter')
    await page.locator('.entry-field__problem').first().waitFor()
    expect(takeFaults(world()).every((fault) => fault.includes('422'))).toBe(true)
    expect(await page.locator('.entry-field__problem').allTextContents()).toEqual([
      expect.stringContaining('„Stelle“ fehlt'),
      expect.stringContaining('keine E-Mail-Adresse'),
    ])
    expect(await page.getByLabel('E-Mail').inputValue()).toBe('keine Adresse')
    await expectAccessible(page)
    await page.getByLabel('E-Mail').fill('bau@example.org')
    await page.getByLabel('Stelle (nötig)').fill('Bauamt')
    await page.getByLabel('Zuständig für').fill('Radwege\nBushaltestellen')
    await page.getByLabel('Stelle (nötig)').press('Enter')
    await page.waitForURL(/gespeichert=1/)
    expect(await page.locator('h1').textContent()).toBe('Bauamt')
    expect(await page.getByLabel('Zuständig für').inputValue()).toBe('Bushaltestellen\nRadwege')
    await page.goto(`${world().program.url}${CONTACTS}&q=radwege`)
    expect(await page.locator('tbody tr').count()).toBe(1)
  })

  it('of two tabs the second is told, sees both versions, and saves what she joined', async () => {
    const first = await openAs(world(), ANNA, CONTACTS)
    await first.locator('tbody a').first().click()
    await first.waitForURL(/contact\/[^/?]+\?/)
    const second = await openAs(world(), ANNA, new URL(first.url()).pathname + new URL(first.url()).search)
    await fill(first, { Telefon: '0661 1', 'E-Mail': 'neu@example.org' })
    await press(first, 'Speichern')
    await first.waitForURL(/gespeichert/)
    await fill(second, { Name: 'Ada Beispiel', 'E-Mail': 'amt@example.org' })
    await press(second, 'Speichern')
    expect(await second.locator('#merge-title').textContent()).toBe('Jemand war schneller')
    // The browser may tell of the refusal a moment after it has shown the page.
    await expect.poll(() => takeFaults(world()).some((fault) => fault.includes('409'))).toBe(true)
    const cells = await second
      .locator('[aria-labelledby="merge-title"] tbody tr')
      .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)))
    expect(cells).toEqual([
      ['nicht angegeben', 'nicht angegeben', 'Ada Beispiel'],
      ['bau@example.org', 'neu@example.org', 'amt@example.org'],
      ['nicht angegeben', '0661 1', 'nicht angegeben'],
    ])
    await expectAccessible(second)
    expect(await second.getByLabel('Telefon').inputValue()).toBe('0661 1')
    expect(await second.getByLabel('E-Mail').inputValue()).toBe('amt@example.org')
    await press(second, 'So speichern')
    await second.waitForURL(/gespeichert/)
    await first.reload()
    expect(await first.getByLabel('Name').inputValue()).toBe('Ada Beispiel')
    expect(await first.getByLabel('Telefon').inputValue()).toBe('0661 1')
  })

  it('the history tells old and new, and an earlier state comes back, after a deletion too', async () => {
    const page = await openAs(world(), ANNA, CONTACTS)
    await page.locator('tbody a').first().click()
    await press(page, 'Eintrag löschen')
    await page.waitForURL(/\/verlauf\/contact\//)
    expect(await page.locator('.notices--warning').textContent()).toContain('gelöscht')
    const change = page.locator('#v2 .changes tbody tr').first()
    expect(await change.locator('del').textContent()).toBe('bau@example.org')
    expect(await change.locator('ins').textContent()).toBe('neu@example.org')
    await expectAccessible(page)
    await page.locator('#v1 button').click()
    await page.waitForURL(/zurueck=1/)
    expect(await page.locator('[role="status"]').textContent()).toContain('gilt wieder')
    await page.locator('.breadcrumb a').last().click()
    expect(await page.getByLabel('E-Mail').inputValue()).toBe('bau@example.org')
  })

  it('a draft is seen by its own municipality only, until it is shared; the feed never tells of it', async () => {
    const clerk = await openAs(world(), BERT, `/daten/register/contact/neu?region=${REGION}`, WITHOUT_SCRIPT)
    await fill(clerk, { 'Stelle (nötig)': 'Geheimes Amt' })
    await clerk.getByLabel('Vorerst nur die eigene Gemeinde (Entwurf)').check()
    await press(clerk, 'Speichern')
    await clerk.waitForURL(/gespeichert/)
    const administrator = await openAs(world(), ANNA, CONTACTS)
    const pages = [CONTACTS, `/verlauf?region=${REGION}`, `/verlauf/atom?region=${REGION}`, `/suche?q=geheimes`]
    const texts = async (page: Page) => {
      const all = []
      for (const path of pages) all.push(await page.evaluate((address) => fetch(address).then((r) => r.text()), path))
      return all
    }
    for (const text of await texts(administrator)) expect(text).not.toContain('Geheimes Amt')
    await administrator.goto(clerk.url())
    expect(await administrator.locator('h1').textContent()).not.toContain('Geheimes')
    expect(takeFaults(world()).every((fault) => fault.includes('404'))).toBe(true)
    await press(clerk, 'Mit allen Mitarbeitenden teilen')
    await clerk.waitForURL(/gespeichert/)
    for (const text of (await texts(administrator)).slice(0, 3)) expect(text).toContain('Geheimes Amt')
  })

  it('a spreadsheet goes out, is changed and comes in, shown row by row before it is written', async () => {
    const page = await openAs(world(), ANNA, CONTACTS)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Als Excel-Tabelle (XLSX)' }).click(),
    ])
    const path = join(folder, 'kontakte.xlsx')
    await file.saveAs(path)
    const [sheet] = await readXlsxSheets(path, 'kontakte.xlsx')
    const [head, ...rows] = sheet!.lines.map(({ cells }) => [...cells])
    const at = head!.indexOf('Telefon')
    rows[0]![at] = '+49 661 99'
    rows.push(head!.map((name) => (name === 'Stelle' ? 'Aus der Tabelle' : '')))
    rows.push(head!.map((name) => (name === 'E-Mail' ? 'ohne@stelle.de' : '')))
    writeFileSync(path, await writeXlsx({ name: 'x', columns: head!, rows }))
    await page.getByRole('link', { name: 'Tabelle einlesen' }).click()
    await page.locator('#sheet-file').setInputFiles(path)
    await press(page, 'Ansehen, was sich ändern würde')
    expect(await page.locator('[role="status"]').textContent()).toContain('ein neuer Eintrag, eine Änderung')
    expect(await page.locator('main').textContent()).toContain('„Stelle“ fehlt')
    await expectAccessible(page)
    await press(page, '2 Zeilen übernehmen')
    expect(await page.locator('[role="status"]').textContent()).toContain('ist eingelesen')
    await page.goto(`${world().program.url}${CONTACTS}`)
    expect(await page.locator('tbody').textContent()).toContain('Aus der Tabelle')
    expect(await page.locator('tbody').textContent()).toContain('+49 661 99')
    writeFileSync(join(folder, 'bild.png'), readFileSync(path))
    await page.goto(`${world().program.url}/daten/register/contact/einlesen?region=${REGION}`)
    await page.locator('#sheet-file').setInputFiles(join(folder, 'bild.png'))
    await press(page, 'Ansehen, was sich ändern würde')
    expect(await page.locator('.notices--danger').textContent()).toContain('keine Tabelle')
    expect(takeFaults(world()).every((fault) => fault.includes('422'))).toBe(true)
  })

  it('what others did since the last visit is told, and filtered by person', async () => {
    const page = await openAs(world(), ANNA, `/verlauf?region=${REGION}`)
    await press(page, 'Alles gesehen')
    expect(await page.locator('.since').textContent()).toContain('hat niemand sonst etwas geändert')
    const clerk = await openAs(world(), BERT, `/daten/register/contact/neu?region=${REGION}`)
    await fill(clerk, { 'Stelle (nötig)': 'Neues von Bert' })
    await press(clerk, 'Speichern')
    await page.reload()
    expect(await page.locator('.since').textContent()).toContain('eine Änderung von anderen')
    await page.getByRole('link', { name: 'Nur diese zeigen' }).click()
    expect(await page.locator('.feed li').count()).toBe(1)
    await page.goto(`${world().program.url}/verlauf?region=${REGION}`)
    await page.getByLabel('Person').selectOption({ label: 'Bert Beispiel' })
    await press(page, 'Anzeigen')
    const who = await page.locator('.feed strong').allTextContents()
    expect(who.length).toBeGreaterThan(1)
    expect(new Set(who)).toEqual(new Set(['Bert Beispiel']))
    await expectAccessible(page)
  })

  it('what an entry says about a person is erased for good, its history included', async () => {
    const page = await openAs(world(), ANNA, `${CONTACTS}&q=bauamt`)
    await page.locator('tbody a').first().click()
    await page.getByRole('link', { name: 'Angaben zur Person löschen …' }).click()
    await page.waitForURL(/loeschen/)
    expect(await page.locator('.facts').first().textContent()).toContain('bau@example.org')
    await expectAccessible(page)
    await press(page, 'Endgültig löschen')
    await page.waitForURL(/\/verlauf\//)
    const text = await page.locator('main').textContent()
    expect(text).not.toContain('@example.org')
    expect(text).toContain('Was hier stand, ist gelöscht')
    await page.goto(`${world().program.url}/konto/spuren`)
    await expectAccessible(page)
  })

  it('a part that the region does without vanishes and says so', async () => {
    const page = await openAs(world(), ANNA, `/verwaltung/region?region=${REGION}`)
    await page.getByLabel('Bericht', { exact: true }).check()
    await fill(page, { Koordinierungsstelle: 'Stabsstelle Daseinsvorsorge' })
    await expectAccessible(page)
    await press(page, 'Speichern')
    await page.waitForURL(/gespeichert/)
    const guest = await world().open(`/daten?region=${REGION}`)
    expect(await guest.locator('.site-header__nav').textContent()).not.toContain('Bericht')
    expect(await guest.locator('.site-footer').textContent()).toContain('Stabsstelle Daseinsvorsorge')
    await guest.goto(`${world().program.url}/bericht?region=${REGION}`)
    expect(await guest.locator('h1').textContent()).toBe('Dieser Bereich ist hier ausgeschaltet')
    expect(takeFaults(world()).every((fault) => fault.includes('404'))).toBe(true)
    await page.getByLabel('Bericht', { exact: true }).uncheck()
    await press(page, 'Speichern')
    await page.waitForURL(/gespeichert/)
    await guest.goto(`${world().program.url}/bericht?region=${REGION}`)
    expect(await guest.locator('h1').textContent()).not.toContain('ausgeschaltet')
  })

  it.each(['light', 'dark', 'phone'] as const)('every page is accessible and fits, %s', async (kind) => {
    const options = kind === 'phone' ? PHONE : { colorScheme: kind }
    const page = await openAs(world(), ANNA, CONTACTS, options)
    const entry = new URL((await page.locator('tbody a').first().getAttribute('href'))!, world().program.url)
    const paths = [
      CONTACTS,
      `/daten/register?region=${REGION}`,
      `/daten/register/processing?region=${REGION}`,
      `/daten/register/contact/neu?region=${REGION}`,
      `/daten/register/contact/einlesen?region=${REGION}`,
      entry.pathname + entry.search,
      entry.pathname.replace('/daten/register', '/verlauf') + entry.search,
      `/verlauf?region=${REGION}`,
      `/verwaltung/region?region=${REGION}`,
      `/verwaltung/loeschfristen?region=${REGION}`,
      '/daten/protokoll?eintrag=0',
      '/konto/spuren',
      `/verlauf?region=${REGION}&lang=en`,
    ]
    for (const path of paths) {
      await page.goto(`${world().program.url}${path}`)
      await expectAccessible(page)
      await expectNoOverflow(page)
      const shots = process.env.RECORD_SHOTS
      if (shots)
        await page.screenshot({
          path: join(shots, `${path.replace(/\W+/g, '_').slice(0, 50)}-${kind}.png`),
          fullPage: true,
        })
    }
  })
})
