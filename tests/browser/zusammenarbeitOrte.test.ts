import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { describeInBrowser, expectAccessible, LAPTOP, PHONE, type World } from './harness.ts'
import { expectNoOverflow, expectUsable } from './opened.ts'

const PASSWORD = 'drei Kühe im Nebel'
const REGION = 'region=musterkreis'
const ROLES = `/zusammenarbeit/wer-macht-was?${REGION}`
const FUNDING = `/zusammenarbeit/foerderung?${REGION}`
const PLACES = `/zusammenarbeit/orte?${REGION}`
const WITHOUT_SCRIPT = { javaScriptEnabled: false } as const

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

describeInBrowser('who does what, funding and social places', (world) => {
  let session: BrowserContextOptions['storageState']
  const openAs = (path: string, options: BrowserContextOptions = {}) =>
    world().open(path, { ...options, ...WITHOUT_SCRIPT, storageState: session! })

  beforeAll(async () => {
    session = await signUp(world())
  })

  it('a gap is entered and closed on the page of a service, without script', async () => {
    const page = await openAs(ROLES)
    expect(await page.locator('h1').textContent()).toBe('Wer macht was, und was fehlt?')
    await page.getByRole('link', { name: 'Hausarztpraxis' }).click()
    const gaps = page.locator('.notices--warning')
    expect(await gaps.textContent()).toContain('Kassenärztliche Vereinigung (Sicherstellungsauftrag')
    expect(await gaps.textContent()).toContain('„erbringen“ in Birkenried: Das tut heute niemand.')
    await page.getByRole('link', { name: 'Rolle eintragen' }).click()
    expect(await page.getByLabel('Leistung (nötig)').inputValue()).toBe('general-practitioner')
    await page.getByLabel('Was genau (nötig)').fill('Zweigpraxis an zwei Vormittagen')
    await page.getByLabel('Rolle (nötig)').selectOption({ label: 'erbringen' })
    await page.getByLabel('Grundlage (nötig)').selectOption({ label: 'heute' })
    await page.getByLabel('Wer', { exact: true }).selectOption({ label: 'Ärztenetz Lauchtetal' })
    await page.locator('#entry-municipality').selectOption({ label: 'Birkenried' })
    await page.keyboard.press('Tab')
    await page.locator('.entry-form button[type=submit]').first().click()
    await page.waitForURL(/wer-macht-was\/general-practitioner/)
    expect(await page.locator('.notices--warning').textContent()).not.toContain('Das tut heute niemand')
    expect(await page.locator('main').textContent()).toContain('Zweigpraxis an zwei Vormittagen')
  })

  it('filters stand in the address, and what is not recorded is said to be so', async () => {
    const page = await world().open(`${ROLES}&grundlage=wished`)
    expect(await page.locator('.matrix .basis').allTextContents()).toEqual(
      expect.arrayContaining(['gewünscht', 'gewünscht']),
    )
    expect(new Set(await page.locator('.matrix .basis').allTextContents())).toEqual(new Set(['gewünscht']))
    expect(await page.locator('main').textContent()).toMatch(/Zu \d+ weiteren Leistungen ist noch nichts eingetragen/)
    await page.getByRole('link', { name: 'Alle Leistungen zeigen' }).click()
    expect(await page.locator('.matrix tbody tr').count()).toBeGreaterThan(50)
  })

  it('an old entry is confirmed with one click, and the municipalities are asked for the others', async () => {
    const page = await openAs(ROLES)
    await page.getByRole('link', { name: /nicht bestätigt/ }).click()
    const waiting = page.locator('.card')
    const before = await waiting.count()
    expect(before).toBeGreaterThan(2)
    await page.getByRole('button', { name: 'Stimmt noch: Fernleitung aus dem Nachbarkreis' }).click()
    await page.waitForURL(/erledigt=bestaetigt/)
    expect(await page.getByRole('status').first().textContent()).toContain('Danke')
    expect(await waiting.count()).toBe(before - 1)
    await page.locator('form[action*="bestaetigen/fragen"] button').click()
    await page.waitForURL(/erledigt=gefragt/)
    expect(await page.getByRole('status').first().textContent()).toMatch(/gestellt/)
    expect(await page.locator('form[action*="bestaetigen/fragen"]').count()).toBe(0)
  })

  it('the proposal is marked as a simulation and counts in no sum', async () => {
    const page = await world().open(FUNDING)
    const bus = page.locator('tr', { hasText: 'Rufbus Nord' })
    expect(await bus.locator('td').first().textContent()).toBe('90.000 € im Jahr')
    await page.locator('details.simulation summary').click()
    const simulation = await page.locator('details.simulation').textContent()
    expect(simulation).toContain('kein geltendes Recht')
    expect(simulation).toContain('70.000 € bis 95.000 €')
    expect(await bus.locator('td').first().textContent()).toBe('90.000 € im Jahr')
    await page.getByRole('link', { name: 'Dorfladen Auental' }).first().click()
    const main = await page.locator('main').textContent()
    expect(main).toContain('Aus derselben Kasse: Sitzgruppe und Bücherregal und Umbau des leeren Ladens.')
    expect(main).toContain('nicht bekannt')
  })

  it('an expired programme stays and says so; what nobody read is marked', async () => {
    const page = await world().open(`${FUNDING}&stand=all&wo=all&q=Bayern`)
    expect(await page.locator('.card').count()).toBe(1)
    await page.getByRole('link', { name: 'Interkommunale Zusammenarbeit Bayern' }).click()
    expect(await page.locator('main').textContent()).toContain('Dieses Programm ist ausgelaufen')
    const leader = await world().open(`/zusammenarbeit/foerderung/leader?${REGION}`)
    expect(await leader.locator('.tag--standing-unverified').count()).toBeGreaterThan(2)
    expect(await leader.locator('main').textContent()).toContain('Umbau des Dorfgemeinschaftshauses')
  })

  it('a social place is entered with its point and stands on the map and in the table', async () => {
    const page = await openAs(PLACES)
    const marks = page.locator('.place-map__mark')
    expect(await marks.count()).toBe(4)
    const inTable = await page.locator('.places tbody th a').allTextContents()
    expect(inTable).toHaveLength(4)
    const { lon, lat } = await pointOf(page)
    await page.getByRole('link', { name: 'Ort eintragen' }).click()
    await page.getByLabel('Name (nötig)').fill('Bücherei im Pfarrhaus')
    await page.locator('#entry-place').selectOption({ label: 'Hainfeld' })
    await page.locator('input[name="f.place.lon"]').fill(lon)
    await page.locator('input[name="f.place.lat"]').fill(lat)
    await page.getByLabel('Art', { exact: true }).selectOption({ label: 'Bücherei' })
    await page.locator('.entry-form button[type=submit]').first().click()
    await page.waitForURL(/zusammenarbeit\/orte/)
    expect(await marks.count()).toBe(5)
    await page.locator('.place-map__mark[aria-label$="Bücherei im Pfarrhaus"]').focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/zusammenarbeit\/orte\/[0-9a-f]+/)
    expect(await page.locator('h1').textContent()).toBe('Bücherei im Pfarrhaus')
    await page.goto(`${world().program.url}${PLACES}&gemeingut=1`)
    expect(await marks.count()).toBe(3)
  })

  it.each([
    ['on a laptop', LAPTOP, 'de'],
    ['on a phone, in the dark and in English', { ...PHONE, colorScheme: 'dark' }, 'en'],
  ] as const)('every page is accessible and fits %s', async (_, screen, lang) => {
    const address = (path: string) => `${path}&lang=${lang}`
    const open = async (path: string) => {
      const page = await world().open(path, screen)
      expect(await page.locator('html').getAttribute('lang')).toBe(lang)
      return page
    }
    const others = [
      `/zusammenarbeit/wer-macht-was/on-demand-transport?${REGION}`,
      FUNDING,
      `/zusammenarbeit/foerderung/gemeindepflege-hessen?${REGION}`,
      `/zusammenarbeit/foerderung/vorhaben/musterkreis-rufbus-nord?${REGION}`,
      PLACES,
      `/zusammenarbeit/orte/musterkreis-reparaturtreff-ort?${REGION}`,
    ]
    await expectUsable(open, [address(ROLES), ...others.map(address)])
  })

  it('the list of what waits is accessible', async () => {
    const page = await world().open(`/zusammenarbeit/bestaetigen?${REGION}`, { storageState: session! })
    await expectAccessible(page)
    await expectNoOverflow(page)
  })
})

/** A point of the region, from its GeoJSON. */
async function pointOf(page: Page): Promise<{ lon: string; lat: string }> {
  const url = new URL(`/zusammenarbeit/orte/karte.geojson?${REGION}`, page.url()).href
  const { features } = (await (await page.request.get(url)).json()) as {
    features: readonly { geometry: { coordinates: [number, number] } }[]
  }
  const [lon, lat] = features[0]!.geometry.coordinates
  return { lon: String(lon + 0.02).replace('.', ','), lat: String(lat).replace('.', ',') }
}

/** The administrator of the server, made by the link on the terminal. */
async function signUp(world: World): Promise<BrowserContextOptions['storageState']> {
  const link = /\/einladung\/[\w-]{43}/.exec(world.program.output())![0]
  const page = await world.open(link, WITHOUT_SCRIPT)
  for (const [label, value] of Object.entries({
    Name: 'Anna Amt',
    'E-Mail-Adresse': 'anna@example.org',
    'Neues Passwort': PASSWORD,
    'Neues Passwort wiederholen': PASSWORD,
  }))
    await page.getByLabel(label, { exact: true }).fill(value)
  await press(page, 'Konto anlegen')
  await page.waitForURL(/\/konto/)
  return page.context().storageState()
}
