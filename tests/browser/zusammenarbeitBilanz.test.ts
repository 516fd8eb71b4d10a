import { readFileSync } from 'node:fs'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { readXlsxSheets } from '../../src/formats/table/index.ts'
import { describeInBrowser, expectAccessible, PHONE, takeFaults, type World } from './harness.ts'
import { expectUsable } from './opened.ts'

const PASSWORD = 'drei Kühe im Nebel'
const REGION = 'musterkreis'
const BALANCE = `/zusammenarbeit/bilanz?region=${REGION}`
const COSTS = `/zusammenarbeit/kosten?region=${REGION}`
const CENTRE = `/zusammenarbeit/kosten/${REGION}-aerztezentrum-nord?region=${REGION}`
const ANNA = 'anna@example.org'
const BERT = 'bert@example.org'
const WITHOUT_SCRIPT = { javaScriptEnabled: false } as const

const sessions = new Map<string, Exclude<BrowserContextOptions['storageState'], string | undefined>>()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const openAs = (world: World, mail: string, path: string, options: BrowserContextOptions = {}) =>
  world.open(path, { ...options, storageState: sessions.get(mail)! })

/** The administrator, and somebody of the municipality that has said nothing yet. */
async function makePeople(world: World): Promise<void> {
  const link = /\/einladung\/[\w-]{43}/.exec(world.program.output())![0]
  const page = await world.open(link, WITHOUT_SCRIPT)
  for (const [label, value] of [
    ['Name', 'Anna Amt'],
    ['E-Mail-Adresse', ANNA],
    ['Neues Passwort', PASSWORD],
    ['Neues Passwort wiederholen', PASSWORD],
  ] as const)
    await page.getByLabel(label, { exact: true }).fill(value)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/konto/)
  sessions.set(ANNA, await page.context().storageState())
  await page.goto(`${world.program.url}/verwaltung/konten`)
  await page.getByLabel('Name', { exact: true }).fill('Bert Beispiel')
  await page.getByLabel('E-Mail-Adresse', { exact: true }).fill(BERT)
  await page.locator('#field-role').selectOption({ label: 'Gemeinde' })
  const choice = page.locator('#field-place option', { hasText: 'Ödenthal' }).first()
  await page.locator('#field-place').selectOption((await choice.getAttribute('value'))!)
  await press(page, 'Einladen')
  const address = (await page.locator('.hand-on').textContent())!
  const guest = await world.open(new URL(address).pathname, WITHOUT_SCRIPT)
  await guest.getByLabel('Neues Passwort', { exact: true }).fill(PASSWORD)
  await guest.getByLabel('Neues Passwort wiederholen', { exact: true }).fill(PASSWORD)
  await press(guest, 'Konto anlegen')
  await guest.waitForURL(/\/konto/)
  sessions.set(BERT, await guest.context().storageState())
}

/** The browser tells of a refusal whenever it likes; nothing else went wrong. */
function expectOnlyRefused(world: World): void {
  const faults = takeFaults(world)
  expect(faults.some((fault) => fault.includes('422'))).toBe(true)
  expect(faults.filter((fault) => !fault.includes('422'))).toEqual([])
}

const saysOf = (page: Page, name: string) =>
  page.locator('[aria-labelledby="readiness-title"] tbody tr', { hasText: name }).locator('.tag').first().textContent()

describeInBrowser('who joins, does it pay', (world) => {
  beforeAll(() => makePeople(world()))

  it('a guest sees who is ready, who is silent, what it pays and whom a start leaves better off outside', async () => {
    const page = await world().open(BALANCE)
    expect(await page.locator('h1').textContent()).toBe('Wer macht mit, und rechnet es sich?')
    expect(await saysOf(page, 'Ödenthal')).toBe('keine Angabe')
    expect(await saysOf(page, 'Musterstadt')).toBe('bereit')
    const net = await page
      .locator('[aria-labelledby="balance-title"] tbody tr', { hasText: 'Musterstadt' })
      .locator('td')
      .nth(2)
      .textContent()
    expect(net!.replace(/\s/g, ' ')).toBe('-13.500,00 €')
    const cards = await page.locator('.starts .card').allTextContents()
    expect(cards).toHaveLength(3)
    expect(cards[0]).toContain('Birkenried wäre draußen besser dran')
    expect(cards[2]).toContain('Es würde sich lohnen, dazuzukommen, für Ödenthal')
    expect(await page.locator('#own-title').count()).toBe(0)
    await expectAccessible(page)
  })

  it('a municipality says whether it joins: first it alone sees it, then all', async () => {
    const page = await openAs(world(), BERT, BALANCE, WITHOUT_SCRIPT)
    await page.getByRole('link', { name: 'Bereitschaft eintragen' }).click()
    await page.getByLabel('Haltung (nötig)').selectOption({ label: 'unter Bedingungen bereit' })
    await page.getByLabel('Warum? Ein Satz (nötig)').fill('Wir sind die Kleinsten.')
    await press(page, 'Speichern')
    expect(await page.locator('.entry-field__problem').textContent()).toContain('nennt sie')
    await page.getByLabel('Bedingung').fill('Eine Stimme wie alle.')
    await press(page, 'Speichern')
    await page.waitForURL(/bilanz.*gespeichert/)
    expect(await saysOf(page, 'Ödenthal')).toBe('mit Bedingung')
    const others = await openAs(world(), ANNA, BALANCE)
    expect(await saysOf(others, 'Ödenthal')).toBe('keine Angabe')
    await page.getByRole('link', { name: 'Wir sind die Kleinsten.' }).click()
    await page
      .getByRole('button', { name: /Mit allen|mitarbeiten|teilen/i })
      .first()
      .click()
    await others.reload()
    expect(await saysOf(others, 'Ödenthal')).toBe('mit Bedingung')
    expectOnlyRefused(world())
  })

  it('a negative balance is seen by its municipality and the office first', async () => {
    const page = await openAs(world(), BERT, BALANCE, WITHOUT_SCRIPT)
    await page.getByRole('link', { name: /Zahlen für \d{4} eintragen/ }).click()
    await page.getByLabel('Gezahlt').fill('1.200,50')
    await page.getByLabel('Gespart').fill('200')
    await press(page, 'Speichern')
    await page.waitForURL(/bilanz.*gespeichert/)
    expect(await page.locator('[aria-labelledby="own-title"]').textContent()).toContain('mehr gegeben als bekommen')
    const row = (of: Page) => of.locator('[aria-labelledby="balance-title"] tbody tr', { hasText: 'Ödenthal' })
    expect((await row(page).textContent())!.replace(/\s/g, ' ')).toContain('-1.000,50 €')
    const office = await openAs(world(), ANNA, BALANCE)
    expect(await row(office).textContent()).toContain('Vorschau')
    const guest = await world().open(BALANCE)
    expect(await row(guest).count()).toBe(0)
  })

  it('costs: every key to the cent, who pays more than alone, a rule in words, and files', async () => {
    const page = await world().open(CENTRE)
    expect(await page.locator('.notices--warning').textContent()).toContain('zahlt Birkenried mehr als allein')
    const cells = (rule: string) =>
      page
        .locator('.shares tbody tr', { hasText: rule })
        .locator('td')
        .evaluateAll((all) => all.slice(0, 4).map((cell) => (cell.firstChild?.textContent ?? '').replace(/\s/g, ' ')))
    expect(await cells('Nach Einwohnerzahl')).toEqual(['54.558,14 €', '46.534,88 €', '36.906,98 €', '138.000,00 €'])
    expect(await cells('Nach dem Shapley-Wert')).toEqual(['30.500,00 €', '56.500,00 €', '51.000,00 €', '138.000,00 €'])
    await page.getByRole('link', { name: 'Nach dem Nukleolus' }).click()
    await page.waitForURL(/regel=nucleolus/)
    const sentences = (await page.locator('.council-words').textContent())!.replace(/\s/g, ' ')
    expect(sentences).toContain('Nachgeprüft')
    expect(sentences).toContain('Keine Gruppe führe für sich allein besser')
    await expectAccessible(page)
    await page.getByLabel('gleiche Teile').fill('3')
    await page.getByLabel('Einwohner', { exact: true }).fill('1')
    await page.getByLabel('Nutzung', { exact: true }).fill('')
    await press(page, 'Mischen')
    await page.waitForURL(/g\.equal=3/)
    // Three parts of 46,000 and one of 54,558.1395: 48,139.5349, whose remainder is the largest.
    expect((await cells('Nach gemischtem Schlüssel'))[0]).toBe('48.139,54 €')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Anteile für Excel' }).click(),
    ])
    const [sheet] = await readXlsxSheets((await download.path())!, 'anteile.xlsx')
    expect(sheet!.lines[0]!.cells.slice(0, 2)).toEqual(['Beteiligte', 'allein'])
    const [json] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /Nachrechnen/ }).click(),
    ])
    expect(JSON.parse(readFileSync((await json.path())!, 'utf8'))).toMatchObject({
      players: ['Birkenried', 'Kaltenborn', 'Ödenthal'],
    })
  })

  it('a new cost game: partners, figures, what is missing is named, nothing typed is lost', async () => {
    const page = await openAs(world(), ANNA, COSTS)
    await page.getByRole('link', { name: 'Neue Kostenrechnung' }).click()
    await press(page, 'Weiter zu den Zahlen')
    await page.locator('.notices--danger').waitFor()
    expect(await page.locator('.notices--danger').textContent()).toContain('mindestens zwei')
    await page.getByLabel('Auental').check()
    await page.getByLabel('Wiesenthal').check()
    await expectAccessible(page)
    await press(page, 'Weiter zu den Zahlen')
    await page.waitForURL(/teil=/)
    await page.getByLabel('Worum geht es?').fill('Gemeinsamer Rasenmäher')
    await page.getByLabel('nur Auental').fill('ziemlich viel')
    await page.getByLabel('nur Wiesenthal').fill('2.000,50')
    expect(Number(await page.getByRole('textbox', { name: 'Auental Einwohner' }).inputValue())).toBeGreaterThan(2000)
    await press(page, 'Speichern und rechnen')
    await page.locator('.form-field__problem').waitFor()
    expect(await page.locator('.form-field__problem').textContent()).toContain('keine Zahl')
    expect(await page.getByLabel('nur Wiesenthal').inputValue()).toBe('2.000,50')
    await expectAccessible(page)
    await page.getByLabel('nur Auental').fill('1.500')
    await press(page, 'Speichern und rechnen')
    await page.waitForURL(/gespeichert/)
    expect(await page.locator('.notices--warning').first().textContent()).toContain('Auental + Wiesenthal')
    await page.getByRole('link', { name: 'Bearbeiten' }).click()
    await page.getByLabel('Auental + Wiesenthal').fill('2.500')
    await press(page, 'Speichern und rechnen')
    await page.waitForURL(/gespeichert/)
    expect(await page.locator('.shares').textContent()).toContain('Nach dem Nukleolus')
    await page.getByText('Eine frühere Fassung').click()
    await page.getByRole('button', { name: /Wieder gelten lassen/ }).click()
    await page.getByText('Auental + Wiesenthal.').waitFor()
    await press(page, 'Kostenrechnung entfernen')
    await page.waitForURL(/entfernt/)
    expect(await page.locator('.cards').textContent()).not.toContain('Rasenmäher')
    expectOnlyRefused(world())
  })

  it('costs come from a file; a fault is told with its line', async () => {
    const page = await openAs(world(), ANNA, `/zusammenarbeit/kosten/neu?region=${REGION}`)
    const send = async (text: string) => {
      await page.locator('#file-name').fill('Aus der Tabelle')
      await page
        .locator('#file-file')
        .setInputFiles({ name: 'kosten.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
      await press(page, 'Einlesen')
    }
    await send('Gruppe;Kosten\nA;1\nB;zwei\nA + B;2,5\n')
    await page.locator('.notices--danger').waitFor()
    expect(await page.locator('.notices--danger').textContent()).toContain('Zeile 3')
    await send('Gruppe;Kosten\nA;1\nB;2\nA + B;2,5\n')
    await page.waitForURL(/gespeichert/)
    expect(await page.locator('h1').textContent()).toBe('Wer zahlt was: Aus der Tabelle')
    expectOnlyRefused(world())
  })

  it('stays within a phone, in the dark and in English', async () => {
    await expectUsable(
      (path) => world().open(path, { ...PHONE, colorScheme: 'dark' }),
      [BALANCE, CENTRE, COSTS, `${BALANCE}&spiel=${REGION}-vergabestelle`],
    )
    const page = await world().open(`${BALANCE}&lang=en`)
    expect(await page.locator('h1').textContent()).toBe('Who joins, and does it pay?')
  })
})
