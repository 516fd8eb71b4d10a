import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { describeInBrowser, expectAccessible, PHONE, takeFaults, type World } from './harness.ts'
import { expectNoOverflow, expectUsable } from './opened.ts'

const PASSWORD = 'drei Kühe im Nebel'
const REGION = 'musterkreis'
const WITHOUT_SCRIPT = { javaScriptEnabled: false } as const
const OFFICE = 'stelle@example.org'
const MAYOR = 'rathaus@example.org'
const TOWN = 'Kaltenborn'

const fill = async (page: Page, fields: Record<string, string>) => {
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value)
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

const sessions = new Map<string, Exclude<BrowserContextOptions['storageState'], string | undefined>>()

async function makePeople(world: World): Promise<void> {
  const link = /\/einladung\/[\w-]{43}/.exec(world.program.output())![0]
  const page = await world.open(link, WITHOUT_SCRIPT)
  const password = { 'Neues Passwort': PASSWORD, 'Neues Passwort wiederholen': PASSWORD }
  await fill(page, { Name: 'Anna Amt', 'E-Mail-Adresse': 'anna@example.org', ...password })
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/konto/)
  for (const [mail, role, place] of [
    [OFFICE, 'Koordinierungsstelle', null],
    [MAYOR, 'Gemeinde', TOWN],
  ] as const) {
    await page.goto(`${world.program.url}/verwaltung/konten`)
    await fill(page, { Name: role, 'E-Mail-Adresse': mail })
    await page.locator('#field-role').selectOption({ label: role })
    const places = page.locator('#field-place option')
    const wanted = place ?? 'ganze Region'
    const value = await places.evaluateAll(
      (options, text) => options.find((one) => one.textContent?.includes(text))?.getAttribute('value') ?? null,
      wanted,
    )
    if (value !== null) await page.locator('#field-place').selectOption(value)
    await press(page, 'Einladen')
    const address = (await page.locator('.hand-on').textContent())!
    const guest = await world.open(new URL(address).pathname, WITHOUT_SCRIPT)
    await fill(guest, password)
    await press(guest, 'Konto anlegen')
    await guest.waitForURL(/\/konto/)
    sessions.set(mail, await guest.context().storageState())
  }
}

async function openAs(world: World, mail: string, path: string): Promise<Page> {
  const page = await world.open(path, { storageState: sessions.get(mail)! })
  page.setDefaultTimeout(15_000)
  return page
}

/** Goes on by Tab until the focus stands on this. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let k = 0; k < 80; k++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
    })
    if (name.test(focused.trim())) return
  }
  throw new Error(`the keyboard does not reach ${name}`)
}

describeInBrowser('structure and cycle', (world) => {
  beforeAll(() => makePeople(world()))

  it('a guest sees at a glance where each field stands, what is due and which council decides', async () => {
    const page = await world().open('/')
    expect(await page.locator('h1').textContent()).toBe('Wo stehen wir, und was ist zu tun?')
    const steps = await page
      .locator('.field-row')
      .evaluateAll((rows) =>
        rows.map((row) => [
          row.querySelector('h3')!.textContent,
          row.querySelector('[aria-current=step]')!.textContent,
        ]),
      )
    expect(steps).toEqual([
      ['Kreisentwicklung gemeinsam steuern', 'Planen'],
      ['Bildung und Betreuung', 'Verstehen'],
      ['Gesundheit und Pflege', 'Ideen sammeln'],
      ['Mobilität', 'Umsetzen'],
      ['Nahversorgung und Soziale Orte', 'Planen'],
      ['Brandschutz und Rettung', 'Auswerten'],
      ['Wasser und Abwasser', 'Umsetzen'],
    ])
    await page.getByText('Rat von Auental · bis 08.12.2026').first().waitFor()
    expect(await page.getByText('Wer hat noch nicht geantwortet?').count()).toBe(0)
    expect(await page.getByRole('heading', { name: 'Ihre Aufgaben' }).count()).toBe(0)
    await page.getByRole('heading', { name: 'Regionen auf diesem Rechner' }).waitFor()
    await expectAccessible(page)
  })

  it.each(['de', 'en'])('the pages are accessible, on a phone too, in %s', async (lang) => {
    await expectUsable(
      (path) => world().open(path, PHONE),
      [
        `/?lang=${lang}`,
        `/zusammenarbeit?lang=${lang}`,
        `/zusammenarbeit/aufgaben?lang=${lang}`,
        `/zusammenarbeit/gremien?lang=${lang}`,
      ],
    )
    const field = await world().open(`/zusammenarbeit/felder/${REGION}-gesundheit?lang=${lang}`, {
      ...PHONE,
      colorScheme: 'dark',
    })
    await expectNoOverflow(field)
    await expectAccessible(field)
  })

  it('a small municipality answers what waits by keyboard: done at a press, another day in a line', async () => {
    const page = await openAs(world(), MAYOR, '/')
    let pages = 1
    page.on('request', (request) => {
      if (request.isNavigationRequest() && request.redirectedFrom() === null) pages++
    })
    const started = performance.now()
    const own = page.locator('.own-duties')
    expect(await own.locator('li a').allTextContents()).toEqual(
      expect.arrayContaining([
        'Fahrtwünsche zum Rufbus aus den Ortsteilen sammeln',
        'Leerstehende Räume melden, die für eine Zweigpraxis taugen',
      ]),
    )
    await page.getByText('Wer hat noch nicht geantwortet?').waitFor()
    await expectAccessible(page)

    await tabTo(page, /^Aufgaben ansehen und beantworten$/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/wer=meine/)
    await expectAccessible(page)
    await tabTo(page, /^Erledigt: Fahrtwünsche/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/erledigt=done/)
    expect(await page.locator('.done').textContent()).toBe('Erledigt. Danke!')
    expect(await page.locator('h1').textContent()).toBe('Was wartet auf uns?')

    await tabTo(page, /^Später, oder etwas dazu sagen$/)
    await page.keyboard.press('Enter')
    await tabTo(page, /^Verschieben: Leerstehende/)
    await page.keyboard.press('Enter')
    await page.getByText('Nennen Sie den neuen Tag').waitFor()
    await expect.poll(() => takeFaults(world()).some((fault) => fault.includes('422'))).toBe(true)
    await page.getByLabel('Neuer Tag').fill('2027-01-15')
    await press(page, 'Verschieben: Leerstehende Räume melden, die für eine Zweigpraxis taugen')
    await page.waitForURL(/erledigt=later/)
    await page.getByText('bis 15.01.2027').waitFor()

    await page.getByRole('link', { name: /^Antworten: Welche Idee/ }).click()
    await page.getByLabel('Gemeinsames Ärztehaus').check()
    await page.locator('main form button[type=submit]').click()
    await page.waitForURL(/beantwortet/)
    // Three duties, one of them first sent with a fault: seven pages, far within the half hour of a month.
    expect(pages).toBe(7)
    expect((performance.now() - started) / 60_000).toBeLessThan(30)
    await page.goto(`${world().program.url}/`)
    const left = await page.locator('.own-duties li a').allTextContents()
    expect(left.filter((title) => /Fahrtwünsche|Welche Idee/.test(title))).toEqual([])
  })

  it('the office wakes what sleeps before it founds anything new', async () => {
    const page = await openAs(world(), OFFICE, `/zusammenarbeit/felder/${REGION}-gesundheit`)
    await page.getByRole('link', { name: 'Neues Gremium', exact: true }).click()
    expect(await page.locator('h1').textContent()).toBe('Braucht es ein neues Gremium?')
    expect(await page.locator('.bodies h2').allTextContents()).toEqual(['Arbeitsgruppe Ärztliche Versorgung ruht'])
    await expectAccessible(page)

    // Whoever founds all the same is met with the one that exists.
    await page.getByRole('link', { name: 'Neues Gremium gründen' }).click()
    await page.getByLabel('Name (nötig)').fill('Neue Ärzterunde')
    await press(page, 'Speichern')
    await page.getByText('Dafür gibt es schon „Arbeitsgruppe Ärztliche Versorgung“; es ruht.').first().waitFor()
    // The browser may tell of the refusal a moment after it has shown the page.
    await expect.poll(() => takeFaults(world()).some((fault) => fault.includes('422'))).toBe(true)

    await page.goto(`${world().program.url}/zusammenarbeit/gremien?region=${REGION}`)
    const sleeping = page.locator(`#${REGION}-ag-aerzte`)
    await sleeping.getByLabel('Nächstes Treffen am').fill('2027-01-12')
    await sleeping.getByRole('button', { name: /^Wiederbeleben/ }).click()
    await page.waitForURL(/wiederbelebt/)
    await page.getByText('wieder am Dienstag, 12.01.2027').waitFor()
    await page.goto(`${world().program.url}/zusammenarbeit/aufgaben?region=${REGION}&wer=meine`)
    await page.getByText('Arbeitsgruppe Ärztliche Versorgung: zum Treffen einladen').waitFor()
  })

  it('a field goes on once nothing holds it; of two tabs the second is told, and keeps what was written', async () => {
    const path = `/zusammenarbeit/felder/${REGION}-gesundheit?region=${REGION}`
    const page = await openAs(world(), OFFICE, path)
    const late = await openAs(world(), OFFICE, path)
    await page.getByText('„Ziel und Zuständige stehen fest“').waitFor()
    await page.locator('.held').getByRole('link', { name: 'Eintragen' }).click()
    await page.getByLabel('Ziel', { exact: true }).fill('Eine Zweigpraxis im Norden bis 2028.')
    await press(page, 'Speichern')
    await page.waitForURL(/zusammenarbeit\/felder/)
    await page.getByText('Nichts: Der nächste Schritt ist frei.').waitFor()
    await press(page, 'Weiter zu „Planen“')
    await page.waitForURL(/gespeichert=1/)
    expect(await page.locator('[aria-current=step]').textContent()).toBe('Planen')
    expect(await page.locator('.passages strong').allTextContents()).toEqual(['Planen', 'Ideen sammeln'])
    await expectAccessible(page)

    await late.getByText('Zurückgehen, warten oder beenden').click()
    await late.getByLabel('Wieder hinsehen am').fill('2027-03-01')
    await late.getByLabel('Worauf wird gewartet?').fill('Auf die Kassenärztliche Vereinigung')
    await press(late, 'Mit Absicht warten')
    await late.getByText('Jemand war schneller').waitFor()
    await expect.poll(() => takeFaults(world()).some((fault) => fault.includes('409'))).toBe(true)
    expect(await late.getByLabel('Worauf wird gewartet?').inputValue()).toBe('Auf die Kassenärztliche Vereinigung')
    await press(late, 'Mit Absicht warten')
    await late.waitForURL(/gespeichert=1/)
    await late.getByText('ruht mit Absicht bis 01.03.2027').first().waitFor()
  })

  it('the lists go out as tables with the same choice', async () => {
    const page = await world().open(`/zusammenarbeit/aufgaben?region=${REGION}&art=council`)
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /CSV/ }).click()])
    const lines = (await (await file.createReadStream()).toArray()).join('').trim().split('\r\n')
    expect(lines[0]!.replace('\ufeff', '')).toBe('Aufgabe;Art;Wer;Handlungsfeld;Bis')
    expect(lines.slice(1).every((line) => line.includes(';Beschluss;Rat von'))).toBe(true)
    expect(lines.length).toBeGreaterThan(3)
  })
})
