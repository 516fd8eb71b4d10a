import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { describeInBrowser, expectAccessible, takeFaults, type World } from './harness.ts'
import { EVERY_SCREEN, expectNoOverflow, expectUsable, SCREENS } from './opened.ts'

const PASSWORD = 'drei Kühe im Nebel'
const REGION = 'musterkreis'
const CHECKS = '/zusammenarbeit/pruefraster'
const OPEN = `${CHECKS}/${REGION}-ag-aerzte-2026`
const CLOSED = `${CHECKS}/${REGION}-ag-aerzte-2025`
const POOL = '/zusammenarbeit/pool'
const MOWER = `${POOL}/${REGION}-boeschungsmaeher`
const WITHOUT_SCRIPT = { javaScriptEnabled: false } as const
const OFFICE = 'office'
const TOWN = 'town'

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const fill = async (page: Page, fields: Record<string, string>) => {
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value)
}
const sessions = new Map<string, Exclude<BrowserContextOptions['storageState'], string | undefined>>()
const openAs = (world: World, who: string, path: string, options: BrowserContextOptions = {}) =>
  world.open(`${path}?region=${REGION}`, { ...options, storageState: sessions.get(who)! })

/** The office of the county, and somebody of Birkenried, one of the municipalities that are asked. */
async function makePeople(world: World): Promise<void> {
  const link = /\/einladung\/[\w-]{43}/.exec(world.program.output())![0]
  const page = await world.open(link, WITHOUT_SCRIPT)
  const password = { 'Neues Passwort': PASSWORD, 'Neues Passwort wiederholen': PASSWORD }
  await fill(page, { Name: 'Anna Amt', 'E-Mail-Adresse': 'anna@example.org', ...password })
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/konto/)
  sessions.set(OFFICE, await page.context().storageState())
  await page.goto(`${world.program.url}/verwaltung/konten`)
  await fill(page, { Name: 'Bert Beispiel', 'E-Mail-Adresse': 'bert@example.org' })
  await page.locator('#field-role').selectOption({ label: 'Gemeinde' })
  await page.locator('#field-place').selectOption({ label: 'Birkenried' })
  await press(page, 'Einladen')
  const address = (await page.locator('.hand-on').textContent())!
  const guest = await world.open(new URL(address).pathname, WITHOUT_SCRIPT)
  await fill(guest, password)
  await press(guest, 'Konto anlegen')
  await guest.waitForURL(/\/konto/)
  sessions.set(TOWN, await guest.context().storageState())
}

describeInBrowser('checks and the shared pool', (world) => {
  beforeAll(() => makePeople(world()))

  it('who is asked rates without script, in between too, and then sees where others differ, without names', async () => {
    const page = await openAs(world(), TOWN, CHECKS, WITHOUT_SCRIPT)
    expect(await page.locator('.check-rounds__waiting').textContent()).toContain('Sie sind gefragt')
    await page.locator('.check-rounds__waiting a').click()
    expect(await page.locator('main').textContent()).toContain('Sie antworten für: Gemeinde Birkenried')
    expect(await page.locator('.spread').count()).toBe(0)
    await press(page, 'Bewertung speichern')
    expect(await page.locator('.notices--danger').textContent()).toContain('noch keine Frage beantwortet')
    expect(takeFaults(world()).every((fault) => fault.includes('422'))).toBe(true)
    const questions = page.locator('.rate')
    await questions.first().getByLabel('0', { exact: true }).check()
    await questions.first().getByLabel('Warum?').fill('Von der Schließung aus der Zeitung erfahren')
    await press(page, 'Bewertung speichern')
    await page.waitForURL(/erledigt=rated/)
    expect(await page.locator('main').textContent()).toContain('sobald Sie alle Fragen beantwortet haben')
    expect(await questions.first().getByLabel('0', { exact: true }).isChecked()).toBe(true)
    for (let k = 1; k < 7; k++) await questions.nth(k).getByLabel('3', { exact: true }).check()
    await questions.nth(7).getByLabel('weiß nicht').check()
    await press(page, 'Bewertung speichern')
    expect(await page.locator('.spread').count()).toBe(8)
    const first = page.locator('section[aria-labelledby="result-title"] tbody tr').first()
    expect((await first.locator('td').allTextContents()).slice(1)).toEqual(['2,0', '0 – 3', '3'])
    expect(await first.textContent()).toContain('uneinig')
    const reasons = await page.locator('.check-reasons').first().textContent()
    expect(reasons).toContain('aus der Zeitung')
    expect(reasons).not.toContain('Kreiskrankenhaus')
    // The round before this one, about the same working group.
    expect(await page.locator('[aria-labelledby="course-title"] thead th').count()).toBe(4)
    await page.goto(`${world().program.url}${CHECKS}?region=${REGION}`)
    expect(await page.locator('.check-rounds__waiting').count()).toBe(0)
  })

  it('the office rates for the county, sees names, makes tasks in one step and closes the round', async () => {
    const page = await openAs(world(), OFFICE, OPEN)
    expect(await page.locator('.spread').count()).toBe(0)
    await page.getByLabel('Für wen antworten Sie?').selectOption({ label: 'Landkreis Musterkreis' })
    for (const one of await page.locator('.rate').all()) await one.getByLabel('1', { exact: true }).check()
    await press(page, 'Bewertung speichern')
    await page.waitForURL(/erledigt=rated/)
    expect(await page.locator('main').textContent()).not.toMatch(/Es fehlen noch:[^.]*Landkreis/)
    await page.locator('.check-reasons summary').first().click()
    expect(await page.locator('.check-reasons').first().textContent()).toContain('Bert Beispiel')
    await expectAccessible(page)
    const wanted = await page.locator('input[name="criterion"]:checked').count()
    expect(wanted).toBeGreaterThan(2)
    await page.getByLabel('Bis', { exact: true }).fill('2027-02-28')
    await press(page, 'Aufgaben anlegen')
    await page.waitForURL(/erledigt=tasks/)
    expect(await page.getByText('ist Aufgabe').count()).toBe(wanted)
    await page.locator('[aria-labelledby="follow-title"] a').first().click()
    expect(await page.locator('h1').textContent()).toMatch(/^(Verbessern|Darüber sprechen): /)
    await page.goBack()
    await press(page, 'Runde abschließen')
    await page.waitForURL(/erledigt=closed/)
    const guest = await world().open(`${OPEN}?region=${REGION}`, WITHOUT_SCRIPT)
    expect(await guest.locator('.spread').count()).toBe(8)
    expect(await guest.locator('.check-reasons').count()).toBe(0)
    expect(await guest.locator('main').textContent()).not.toContain('Bert')
    const csv = await guest.request.get(`${world().program.url}${OPEN}/tabelle.csv?region=${REGION}`)
    expect((await csv.text()).split('\r\n')[0]).toContain('Frage;Niedrigste;Unteres Viertel;Median')
  })

  it('a round begins from the questions of a check, with what is wrong beside its field', async () => {
    const page = await openAs(world(), OFFICE, `${CHECKS}/vorlage/commons`)
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Runde beginnen' }).click()
    await page.getByLabel('Worum geht es? (nötig)').fill('Trägt der Dorfladen?')
    await press(page, 'Speichern')
    expect(await page.locator('.entry-field__problem').textContent()).toContain('Es fehlt, was bewertet werden soll')
    expect(takeFaults(world()).every((fault) => fault.includes('422'))).toBe(true)
    await page.getByLabel('Etwas anderes').fill('Dorfladen Auental')
    await press(page, 'Speichern')
    await page.waitForURL(/gespeichert=1/)
    expect(new URL(page.url()).pathname).toBe(CHECKS)
    expect(await page.locator('.check-rounds').first().textContent()).toContain('Trägt der Dorfladen?')
  })

  it('something is booked in one form; an overlap is refused with who has it; a cancelled booking is gone', async () => {
    const page = await openAs(world(), TOWN, MOWER, WITHOUT_SCRIPT)
    await page.getByRole('link', { name: 'Buchen', exact: true }).click()
    await fill(page, {
      'Wofür? (nötig)': 'Graben am Sportplatz',
      'Erster Tag (nötig)': '2026-12-08',
      'Ab (Uhrzeit) (nötig)': '07:00',
      'Bis (Uhrzeit) (nötig)': '11:00',
      'Wer bucht? (nötig)': 'Bauhof Birkenried',
    })
    await press(page, 'Speichern')
    expect(await page.locator('.entry-field__problem').first().textContent()).toContain(
      'ist schon gebucht von: Bauhof der Gemeinde im Norden',
    )
    expect(takeFaults(world()).every((fault) => fault.includes('422'))).toBe(true)
    await page.getByLabel('Erster Tag (nötig)').fill('2099-12-14')
    await press(page, 'Speichern')
    await page.waitForURL(/gespeichert=1/)
    expect(new URL(page.url()).pathname).toBe(MOWER)
    const mine = page.locator('[aria-labelledby="bookings-title"] tbody tr', { hasText: 'Graben am Sportplatz' })
    expect(await mine.textContent()).toContain('14.12.2099, 07:00 bis 11:00 Uhr')
    await mine.getByRole('button').click()
    await page.waitForURL(/erledigt=abgesagt/)
    expect(await page.locator('main').textContent()).not.toContain('Graben am Sportplatz')
  })

  it('offers and purchases are told from the page, and the weeks go out as a table', async () => {
    const page = await openAs(world(), TOWN, POOL)
    await page.getByRole('link', { name: 'Etwas anbieten' }).click()
    await page.getByLabel('Was? (nötig)').fill('Festzelt')
    await page.getByLabel('Art (nötig)').selectOption({ label: 'Sonstiges' })
    await press(page, 'Speichern')
    await page.waitForURL(/\/pool\?.*gespeichert=1/)
    expect(await page.locator('[aria-labelledby="items-title"] tbody').textContent()).toContain('Festzelt')
    await page.getByLabel('Art', { exact: true }).selectOption({ label: 'Raum' })
    await press(page, 'Anzeigen')
    expect(await page.locator('[aria-labelledby="items-title"] tbody tr').count()).toBe(1)
    expect(await page.locator('.pool-joint').textContent()).toContain('Kehrmaschine')
    const csv = await page.request.get(`${world().program.url}${POOL}/wochen.csv?region=${REGION}`)
    expect((await csv.text()).split('\r\n')[0]).toContain('Gebucht (Std.);Geplant (Std.)')
  })

  it.each([...EVERY_SCREEN, 'en'] as const)('pages are accessible and fit, %s', async (kind) => {
    const options = kind === 'en' ? {} : SCREENS[kind]
    const address = (path: string) => `${path}?region=${REGION}${kind === 'en' ? '&lang=en' : ''}`
    await expectUsable(
      (path) => world().open(path, { ...options, storageState: sessions.get(OFFICE)! }),
      [address(CHECKS), ...[CLOSED, `${CHECKS}/vorlage/tensions`, POOL, MOWER].map(address)],
    )
  })

  it('printed, nothing is to be pressed', async () => {
    const page = await openAs(world(), OFFICE, OPEN, { viewport: { width: 680, height: 1000 } })
    await page.emulateMedia({ media: 'print' })
    for (const path of [OPEN, CLOSED, POOL, MOWER]) {
      await page.goto(`${world().program.url}${path}?region=${REGION}`)
      expect(await page.locator('h1').isVisible()).toBe(true)
      expect(await page.locator('main button:visible').count()).toBe(0)
      await expectNoOverflow(page)
    }
  })
})
