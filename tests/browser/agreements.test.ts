import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { describeInBrowser, expectAccessible, PHONE, takeFaults, type World } from './harness.ts'
import { expectNoOverflow, expectUsable, SCREENS } from './opened.ts'

const PASSWORD = 'drei Kühe im Nebel'
const REGION = 'musterkreis'
const FORMS = `/zusammenarbeit/rechtsformen?region=${REGION}`
const LIST = `/zusammenarbeit/vereinbarungen?region=${REGION}`
const SCHOOL = `/zusammenarbeit/vereinbarungen/${REGION}-schulverbund`
const WITHOUT_SCRIPT = { javaScriptEnabled: false } as const
const OFFICE = 'office'
const CLERK = 'clerk'

const fill = async (page: Page, fields: Record<string, string>) => {
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value)
}
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const sessions = new Map<string, Exclude<BrowserContextOptions['storageState'], string | undefined>>()
const openAs = (world: World, who: string, path: string, options: BrowserContextOptions = {}) =>
  world.open(path, { ...options, storageState: sessions.get(who)! })

/** The co-ordination unit, and somebody of the town hall of Mühlgrund. */
async function makeAccounts(world: World): Promise<void> {
  const link = /\/einladung\/[\w-]{43}/.exec(world.program.output())![0]
  const page = await world.open(link, WITHOUT_SCRIPT)
  await fill(page, {
    Name: 'Koordinierungsstelle',
    'E-Mail-Adresse': 'stelle@example.org',
    'Neues Passwort': PASSWORD,
    'Neues Passwort wiederholen': PASSWORD,
  })
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/konto/)
  sessions.set(OFFICE, await page.context().storageState())
  await page.goto(`${world.program.url}/verwaltung/konten`)
  await fill(page, { Name: 'Hauptamt Mühlgrund', 'E-Mail-Adresse': 'hauptamt@example.org' })
  await page.locator('#field-role').selectOption({ label: 'Gemeinde' })
  const town = page.locator('#field-place option', { hasText: 'Mühlgrund' })
  await page.locator('#field-place').selectOption((await town.first().getAttribute('value'))!)
  await page.getByRole('button', { name: 'Einladen', exact: true }).click()
  const address = (await page.locator('.hand-on').textContent())!
  const guest = await world.open(new URL(address).pathname, WITHOUT_SCRIPT)
  await fill(guest, { 'Neues Passwort': PASSWORD, 'Neues Passwort wiederholen': PASSWORD })
  await press(guest, 'Konto anlegen')
  await guest.waitForURL(/\/konto/)
  sessions.set(CLERK, await guest.context().storageState())
}

describeInBrowser('forms and agreements', (world) => {
  beforeAll(() => makeAccounts(world()))

  it('the form finder proposes what exists first, ranks by reasons, and its answers are a link; without script', async () => {
    const page = await world().open(FORMS, WITHOUT_SCRIPT)
    expect(await page.locator('.existing-list li').first().textContent()).toContain('ruht')
    await page.getByLabel('Was soll mit der Aufgabe geschehen?').selectOption('help')
    await page.getByLabel('Wie viele Gemeinden machen mit?').fill('3')
    await page.getByLabel('In welchem Land?').selectOption({ label: 'Hessen' })
    await press(page, 'Formen vergleichen')
    await page.waitForURL(/aufgabe=help/)
    const first = page.locator('.form-list li').first()
    expect(await first.locator('h3').textContent()).toBe('Mandatierende Vereinbarung')
    expect(await first.textContent()).toContain('Gemacht dafür, dass eine für die anderen arbeitet')
    expect(await first.textContent()).toContain('§§ 24–29')
    // Another choice for the table, sent with the same answers.
    await page.getByLabel('Zum Vergleich: Zweckverband').check()
    await press(page, 'Ausgewählte vergleichen')
    await page.waitForURL(/vergleich=zweckverband/)
    expect(page.url()).toContain('aufgabe=help')
    expect(await page.locator('.form-table thead').textContent()).toContain('Zweckverband')
    const { pathname, search } = new URL(page.url())
    await expectAccessible(await world().open(pathname + search))
  })

  it('a form’s page names steps, duties and traps, and what nobody checked', async () => {
    const page = await world().open(`/zusammenarbeit/rechtsformen/zweckverband?region=${REGION}`)
    const text = (await page.locator('main').textContent())!
    for (const said of ['Vorverband', 'keine Rechtsberatung', 'ungeprüft', 'eigene Schätzung', 'GkG NRW', '01.01.2027'])
      expect(text).toContain(said)
    await expectAccessible(page)
  })

  it('an agreement is made from its form, its text begun, put to the councils and taken along', async () => {
    const page = await openAs(world(), OFFICE, `/zusammenarbeit/rechtsformen/mandating?region=${REGION}`)
    await page.getByRole('link', { name: 'Vereinbarung in dieser Form anlegen' }).click()
    await page.getByLabel('Titel (nötig)').fill('Gemeinsame Lohnabrechnung')
    await page.getByLabel('Wer die Aufgabe ausführt').selectOption({ label: 'Gemeinde Mühlgrund' })
    await page.getByRole('group', { name: 'Beteiligte' }).getByLabel('Stadt Lindenhagen').check()
    await press(page, 'Speichern')
    await page.waitForURL(/vereinbarungen\?/)
    await page.getByRole('link', { name: 'Gemeinsame Lohnabrechnung' }).click()
    expect(await page.locator('main').textContent()).toContain('Es gibt noch keinen Text')
    await page.getByRole('link', { name: 'Text bearbeiten' }).click()
    await press(page, 'Mit den Bausteinen für diese Form beginnen')
    await page.waitForURL(/gespeichert=1/)
    const summaries = page.locator('.clause-form summary')
    expect(await summaries.first().textContent()).toBe('§ 1 Beteiligte')
    expect(await summaries.count()).toBeGreaterThan(12)
    await summaries.first().click()
    expect(await page.locator('.clause-form').first().locator('textarea').inputValue()).toContain(
      'Gemeinde Mühlgrund und Stadt Lindenhagen',
    )
    await page.locator('.clause-form').first().locator('textarea').fill('Beteiligt sind alle Gemeinden im Süden.')
    await press(page, 'Paragraf speichern: Beteiligte')
    await page.waitForURL(/gespeichert=1/)
    await expectAccessible(page)
    await page.getByLabel('Entscheidung erbeten bis').fill('2099-01-31')
    await press(page, 'Als Fassung 1 vorlegen')
    await page.waitForURL(/erledigt=vorgelegt/)
    expect(await page.locator('.done').textContent()).toContain('Fassung 1 liegt jetzt den Räten vor')
    expect(await page.locator('.lead').textContent()).toContain('0 von 2 Räten haben beschlossen (Fassung 1)')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Als Dokument zum Bearbeiten (DOCX)' }).click(),
    ])
    const files = unzipSync(new Uint8Array(readFileSync(await download.path())))
    expect(download.suggestedFilename()).toBe('vereinbarung-gemeinsame-lohnabrechnung.docx')
    expect(strFromU8(files['word/document.xml']!)).toContain('Beteiligt sind alle Gemeinden im Süden.')
    expect(strFromU8(files['word/document.xml']!)).toContain('Kündigung und Austritt')
    const pdf = await page.request.get(
      new URL((await page.getByRole('link', { name: 'Als PDF' }).getAttribute('href'))!, page.url()).href,
    )
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('what somebody else changed meanwhile is told, and nothing typed is lost', async () => {
    const [mine, theirs] = await Promise.all([
      openAs(world(), OFFICE, `${SCHOOL}/text?region=${REGION}`),
      openAs(world(), OFFICE, `${SCHOOL}/text?region=${REGION}`),
    ])
    for (const [page, text] of [
      [theirs!, 'je Kind und Tag'],
      [mine!, 'je Kind und Woche'],
    ] as const) {
      const cost = page.locator('.clause-form', { has: page.locator('summary', { hasText: 'Kosten' }) })
      await cost.locator('summary').click()
      await cost.locator('textarea').fill(text)
      await cost.getByRole('button', { name: /Paragraf speichern/ }).click()
      await page.locator('.done, .notices--danger').first().waitFor()
    }
    expect(takeFaults(world()).every((fault) => fault.includes('422'))).toBe(true)
    expect(await mine!.locator('.notices--danger').textContent()).toContain('jemand anderes geändert')
    const cost = mine!.locator('.clause-form[open]')
    expect(await cost.locator('textarea').inputValue()).toBe('je Kind und Woche')
    expect(await cost.locator('.clause-form__theirs').textContent()).toContain('je Kind und Tag')
  })

  it('a town hall enters its council’s resolution in a minute, for itself only; on a phone', async () => {
    const page = await openAs(world(), CLERK, `${SCHOOL}?region=${REGION}`, PHONE)
    expect(await page.getByRole('link', { name: /Stand eintragen/ }).count()).toBe(1)
    await expectNoOverflow(page)
    await page.getByRole('link', { name: 'Stand eintragen: Gemeinde Mühlgrund' }).click()
    await page.locator('#entry-state').selectOption({ label: 'mit Bedingung beschlossen' })
    await press(page, 'Speichern')
    // A condition without words helps nobody.
    await page.locator('.entry-field__problem').first().waitFor()
    expect(takeFaults(world()).every((fault) => fault.includes('422'))).toBe(true)
    await page.locator('#entry-text').fill('Ausstieg nach drei Jahren möglich.')
    await press(page, 'Speichern')
    await page.waitForURL(/schulverbund\?.*gespeichert/)
    const row = page.locator('#raete tbody tr', { hasText: 'Mühlgrund' })
    expect(await row.textContent()).toContain('mit Bedingung beschlossen')
    expect(await row.textContent()).toContain('Ausstieg nach drei Jahren möglich.')
    expect(await row.locator('details').textContent()).toContain('beraten')
    await expectAccessible(page)
  })

  it('versions are compared clause by clause and word by word', async () => {
    const page = await world().open(`${SCHOOL}?region=${REGION}`, WITHOUT_SCRIPT)
    await press(page, 'Vergleichen')
    await page.waitForURL(/vergleich/)
    expect(await page.locator('.compared__row--added').textContent()).toContain('Frist von 24 Monaten')
    expect(await page.locator('.compared__row--changed del').first().textContent()).not.toBe('')
    const { pathname, search } = new URL(page.url())
    await expectAccessible(await world().open(pathname + search))
  })

  it.each([
    ['dark', SCREENS.dark, [LIST, `${SCHOOL}?region=${REGION}`, `${LIST}&lang=en`]],
    ['phone', PHONE, [FORMS, LIST, `/zusammenarbeit/rechtsformen/mandating?region=${REGION}&lang=en`]],
  ] as const)('every page is clean under axe and no wider than the screen, %s', async (_, screen, paths) => {
    await expectUsable((path) => world().open(path, screen), paths)
  })

  it('what does not exist is told as a page', async () => {
    const page = await world().open(`/zusammenarbeit/vereinbarungen/nichts?region=${REGION}`)
    expect(await page.locator('h1').textContent()).not.toBe('')
    expect(takeFaults(world()).every((fault) => fault.includes('404'))).toBe(true)
  })
})
