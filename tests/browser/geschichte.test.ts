import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { describeInBrowser, runProgram, takeFaults } from './harness.ts'
import { fill, invite, type OpenAs, type Person, press } from './people.ts'
import { weeklyMail } from './weeklyMail.ts'

const OFFICE = {
  name: 'Koordinierungsstelle',
  mail: 'stelle@example.org',
  role: 'Koordinierungsstelle',
  place: null,
} as const
const mayor = (place: string, mail: string): Person => ({
  name: `Bürgermeisteramt ${place}`,
  mail,
  role: 'Gemeinde',
  place,
})
const BIRKENRIED = mayor('Birkenried', 'birkenried@example.org')
const KALTENBORN = mayor('Kaltenborn', 'kaltenborn@example.org')
const OEDENTHAL = mayor('Ödenthal', 'oedenthal@example.org')
const PROJECT = 'Ärztezentrum Nord'
const AGREEMENT = 'Vereinbarung über das Ärztezentrum Nord'

const heading = (page: Page) => page.locator('h1').textContent()
const main = async (page: Page) => (await page.locator('main').innerText()).replace(/[\u00a0\u202f]/g, ' ')
const link = (page: Page, name: string | RegExp) => page.locator('main').getByRole('link', { name }).first().click()
/** A page of the co-operation by its navigation. */
async function part(page: Page, name: string): Promise<void> {
  if (new URL(page.url()).pathname === '/')
    await page.locator('header').getByRole('link', { name: 'Zusammenarbeit', exact: true }).click()
  await page.locator('main').getByRole('link', { name, exact: true }).first().click()
}
async function project(page: Page): Promise<void> {
  await part(page, 'Vorhaben')
  await link(page, PROJECT)
  await page.waitForURL(/vorhaben\/[^?]+\?/)
}
async function agreement(page: Page): Promise<void> {
  await part(page, 'Vereinbarungen')
  await link(page, AGREEMENT)
}
async function inGroup(page: Page, group: string, ...names: string[]): Promise<void> {
  for (const name of names) await page.getByRole('group', { name: group }).getByLabel(name, { exact: true }).check()
}

describeInBrowser('the story of a medical centre', (world) => {
  let openAs: OpenAs
  beforeAll(async () => {
    openAs = await invite(world(), [OFFICE, BIRKENRIED, KALTENBORN, OEDENTHAL])
  }, 60_000)

  async function at(person: Person, path = '/zusammenarbeit'): Promise<Page> {
    const page = await openAs(person, path)
    page.setDefaultTimeout(10_000)
    return page
  }
  /** A form that is refused with a sentence answers 422. */
  const refused = async () => {
    await expect.poll(() => takeFaults(world()).filter((fault) => fault.includes('422')).length).toBeGreaterThan(0)
  }

  it('the office wakes the working group that sleeps', async () => {
    const page = await at(OFFICE, '/')
    await part(page, 'Gremien')
    const group = page.locator('.bodies > *', { hasText: 'Arbeitsgruppe Ärztliche Versorgung' }).first()
    expect(await group.textContent()).toContain('ruht')
    await group.getByLabel('Nächstes Treffen am').fill('2027-01-12')
    await group.getByRole('button', { name: /^Wiederbeleben/ }).click()
    await page.waitForURL(/wiederbelebt/)
    expect(await main(page)).toContain('wieder am Dienstag, 12.01.2027')
    await part(page, 'Termine')
    expect(await main(page)).toContain('Arbeitsgruppe Ärztliche Versorgung')
  })

  it('three municipalities plan a medical centre: partners, tasks, a meeting, a resolution', async () => {
    const page = await at(OFFICE, '/')
    await page.locator('main').getByRole('link', { name: 'Gesundheit und Pflege' }).click()
    await link(page, 'Vorhaben anlegen')
    await fill(page, {
      'Name (nötig)': PROJECT,
      Anlass: 'Im Norden praktiziert seit 2024 niemand mehr.',
      Ziel: 'Eine Praxis mit zwei Sitzen, von jedem Ort in einer halben Stunde erreichbar.',
      Beginn: '2026-11-01',
    })
    await page.getByLabel('Federführung', { exact: true }).selectOption({ label: 'Gemeinde Birkenried' })
    await inGroup(page, 'Partner', 'Gemeinde Birkenried', 'Gemeinde Kaltenborn', 'Gemeinde Ödenthal')
    await press(page, 'Speichern')
    // Back in the field, where the project stands now.
    await page.waitForURL(/felder\/.*gespeichert/)
    expect(await heading(page)).toBe('Gesundheit und Pflege')
    await link(page, PROJECT)
    await link(page, 'Neue Aufgabe')
    await fill(page, { 'Aufgabe (nötig)': 'Leeres Schulhaus begehen', Bis: '2027-02-15' })
    await page.getByLabel('Wer', { exact: true }).selectOption({ label: 'Gemeinde Birkenried' })
    await press(page, 'Speichern')
    await page.waitForURL(/vorhaben\/.*gespeichert/)
    await link(page, 'Neue Sitzung')
    // The partners are invited already.
    const invited = page.getByRole('group', { name: 'Eingeladen' }).locator('input:checked')
    expect(await invited.count()).toBe(3)
    await fill(page, { 'Anlass (nötig)': 'Erste Runde Ärztezentrum', 'Tag (nötig)': '2026-11-18', Beginn: '18:00' })
    await press(page, 'Speichern')
    await page.waitForURL(/vorhaben\/.*gespeichert/)
    await link(page, 'Erste Runde Ärztezentrum')
    await link(page, /Beschluss eintragen/)
    await fill(page, {
      'Beschluss (nötig)': 'Die drei Gemeinden wollen ein gemeinsames Ärztezentrum planen.',
      Abstimmung: 'einstimmig',
    })
    await press(page, 'Speichern')
    await page.waitForURL(/sitzungen\/.*gespeichert/)
    await project(page)
    const text = await main(page)
    for (const said of ['Leeres Schulhaus begehen', 'Erste Runde Ärztezentrum', 'ein gemeinsames Ärztezentrum planen'])
      expect(text).toContain(said)
    // The plan has the same kinds of partners as the others see.
    const guest = await at(KALTENBORN)
    await project(guest)
    expect(await main(guest)).toContain('Gemeinde Kaltenborn')
  })

  it('one mayor hesitates and says why; the office sees it when it is shared', async () => {
    const page = await at(OEDENTHAL)
    await project(page)
    await link(page, 'Wer macht mit?')
    await link(page, 'Bereitschaft eintragen')
    await page.getByLabel('Haltung (nötig)').selectOption({ label: 'zögert' })
    await fill(page, { 'Warum? Ein Satz (nötig)': 'Wir sind die Kleinsten und zahlen vielleicht mit.' })
    await press(page, 'Speichern')
    await page.waitForURL(/bilanz.*gespeichert/)
    expect(await main(page)).toContain('Wir sind die Kleinsten')
    const office = await at(OFFICE)
    await project(office)
    await link(office, 'Wer macht mit?')
    expect(await main(office)).not.toContain('Wir sind die Kleinsten')
    await link(page, /Wir sind die Kleinsten/)
    await page.getByRole('button', { name: 'Mit allen Mitarbeitenden teilen' }).click()
    await office.reload()
    const row = office.locator('[aria-labelledby="readiness-title"] tbody tr', { hasText: 'Ödenthal' })
    expect(await row.innerText()).toContain('zögert')
  })

  it('forms are compared, what exists first', async () => {
    const page = await at(OFFICE)
    await part(page, 'Rechtsformen')
    expect(await main(page)).toContain('Lässt sich etwas wiederbeleben')
    await page.getByLabel('Was soll mit der Aufgabe geschehen?').selectOption('help')
    await page.getByLabel('Wie viele Gemeinden machen mit?').fill('3')
    await page.getByLabel('In welchem Land?').selectOption({ label: 'Hessen' })
    await press(page, 'Formen vergleichen')
    await page.waitForURL(/aufgabe=help/)
    const first = page.locator('.form-list li').first()
    expect(await first.locator('h3').textContent()).toBe('Mandatierende Vereinbarung')
    await page.getByLabel('Zum Vergleich: Zweckverband').check()
    await press(page, 'Ausgewählte vergleichen')
    await page.waitForURL(/vergleich=zweckverband/)
    expect(await page.locator('.form-table thead').textContent()).toContain('Mandatierende Vereinbarung')
    await project(page)
    await link(page, 'Angaben ändern')
    await fill(page, { 'Gewählte Form': 'Mandatierende Vereinbarung' })
    await press(page, 'Speichern')
    await page.waitForURL(/vorhaben\/.*gespeichert/)
  })

  it('a key is found that every council accepts: nobody pays more than alone', async () => {
    const page = await at(OFFICE)
    await project(page)
    await link(page, 'Wer zahlt was?')
    await link(page, 'Neue Kostenrechnung')
    for (const name of ['Birkenried', 'Kaltenborn', 'Ödenthal']) await page.getByLabel(name, { exact: true }).check()
    await press(page, 'Weiter zu den Zahlen')
    await page.waitForURL(/teil=/)
    // The game belongs to the project that one came from.
    expect(await page.getByLabel('Vorhaben').locator('option:checked').textContent()).toBe(PROJECT)
    await fill(page, {
      'Worum geht es?': 'Ärztezentrum Nord, Kosten im Jahr',
      'nur Birkenried': '52.000',
      'nur Kaltenborn': '84.000',
      'nur Ödenthal': '79.000',
      'Birkenried + Kaltenborn': '104.000',
      'Birkenried + Ödenthal': '98.000',
      'Kaltenborn + Ödenthal': '118.000',
      'Birkenried + Kaltenborn + Ödenthal': '138.000',
    })
    await press(page, 'Speichern und rechnen')
    await page.waitForURL(/gespeichert/)
    const row = (key: string) => page.locator('.shares tbody tr', { hasText: key }).innerText()
    expect(await row('Nach Einwohnerzahl')).toContain('mehr als allein')
    expect(await row('Nach dem Shapley-Wert')).toContain('niemand')
    await page.getByRole('link', { name: 'Nach dem Shapley-Wert' }).click()
    await page.waitForURL(/regel=shapley/)
    const mayorOf = await at(OEDENTHAL, new URL(page.url()).pathname + new URL(page.url()).search)
    const said = (await mayorOf.locator('.council-words').innerText()).replace(/[\u00a0\u202f]/g, ' ')
    expect(said).toContain('Ödenthal zahlt 51.000,00 € statt 79.000,00 € allein und spart 28.000,00 €.')
    expect(said).toContain('Niemand zahlt mehr als allein.')
    expect(said).toContain('Keine Gruppe führe für sich allein besser')
  })

  it('the mayor who hesitated joins later', async () => {
    const page = await at(OEDENTHAL)
    await project(page)
    await link(page, 'Wer macht mit?')
    await link(page, /Wir sind die Kleinsten/)
    await page.getByLabel('Haltung (nötig)').selectOption({ label: 'bereit' })
    await fill(page, {
      'Warum? Ein Satz (nötig)': 'Mit diesem Schlüssel sparen wir 28.000 € im Jahr.',
      'Dabei ab': '2027-07-01',
    })
    await press(page, 'Speichern')
    await page.waitForURL(/bilanz.*gespeichert/)
    // Back where she came from: the same project.
    expect(page.url()).toContain('vorhaben=')
    const office = await at(OFFICE)
    await project(office)
    await link(office, 'Wer macht mit?')
    const row = office.locator('[aria-labelledby="readiness-title"] tbody tr', { hasText: 'Ödenthal' })
    const text = await row.innerText()
    expect(text).toContain('bereit')
    expect(text).toContain('01.07.2027')
  })

  it('the agreement gets its text and goes to the councils', async () => {
    const page = await at(OFFICE)
    await part(page, 'Vereinbarungen')
    await link(page, 'Neue Vereinbarung')
    await fill(page, { 'Titel (nötig)': AGREEMENT, Kostenschlüssel: 'nach dem Shapley-Wert' })
    await page.getByLabel('Form (nötig)').selectOption({ label: 'Mandatierende Vereinbarung (Zuständigkeit bleibt)' })
    await page.getByLabel('Vorhaben', { exact: true }).selectOption({ label: PROJECT })
    await page.getByLabel('Wer die Aufgabe ausführt').selectOption({ label: 'Gemeinde Birkenried' })
    await inGroup(page, 'Beteiligte', 'Gemeinde Kaltenborn', 'Gemeinde Ödenthal')
    await press(page, 'Speichern')
    await page.waitForURL(/vereinbarungen\?.*gespeichert/)
    await link(page, AGREEMENT)
    await link(page, 'Text bearbeiten')
    await press(page, 'Mit den Bausteinen für diese Form beginnen')
    await page.waitForURL(/gespeichert=1/)
    await page.getByLabel('Entscheidung erbeten bis').fill('2099-01-31')
    await press(page, 'Als Fassung 1 vorlegen')
    await page.waitForURL(/erledigt=vorgelegt/)
    expect(await main(page)).toContain('0 von 3 Räten haben beschlossen (Fassung 1)')
  })

  it('the councils resolve one after the other, one first on a condition; then it is signed and in force', async () => {
    const resolve = async (person: Person, state: string, date: string, text = '') => {
      const page = await at(person)
      await agreement(page)
      await link(page, /^Stand eintragen/)
      await page.getByLabel('Stand (nötig)').selectOption({ label: state })
      await page.getByLabel('Tag (nötig)').fill(date)
      await page.locator('#entry-text').fill(text)
      await press(page, 'Speichern')
      await page.waitForURL(/vereinbarungen\/.*gespeichert/)
      return main(page)
    }
    expect(await resolve(BIRKENRIED, 'beschlossen', '2026-11-19')).toContain('1 von 3 Räten haben beschlossen')
    expect(await resolve(KALTENBORN, 'beschlossen', '2026-11-20')).toContain('2 von 3')
    const some = await resolve(OEDENTHAL, 'mit Bedingung beschlossen', '2026-11-23', 'Beitritt erst zum 01.07.2027.')
    expect(some).toContain('mit Bedingung beschlossen')
    expect(some).toContain('Alle haben geantwortet, aber nicht alle zugestimmt: Gemeinde Ödenthal')
    const all = await resolve(OEDENTHAL, 'beschlossen', '2026-11-24')
    expect(all).toContain('Alle 3 Räte haben beschlossen (Fassung 1).')
    expect(all).toContain('Jetzt unterzeichnen')
    const page = await at(OFFICE)
    await agreement(page)
    await link(page, 'Eckdaten bearbeiten')
    await fill(page, { 'Unterzeichnet am': '2026-11-24', 'In Kraft ab': '2026-11-25' })
    await press(page, 'Speichern')
    await page.waitForURL(/vereinbarungen\/.*gespeichert/)
    expect(await page.locator('main .tag').first().textContent()).toBe('in Kraft')
    await part(page, 'Vereinbarungen')
    const row = page.locator('tbody tr', { hasText: AGREEMENT })
    expect(await row.innerText()).toContain('in Kraft')
  })

  it('a room of the pool is booked; a second booking at the same time is refused with who has it', async () => {
    const book = async (page: Page, purpose: string, from: string, who: string) => {
      await fill(page, {
        'Wofür? (nötig)': purpose,
        'Erster Tag (nötig)': '2099-03-10',
        'Ab (Uhrzeit) (nötig)': from,
        'Bis (Uhrzeit) (nötig)': '20:00',
        'Wer bucht? (nötig)': who,
      })
      await press(page, 'Speichern')
    }
    const page = await at(BIRKENRIED)
    await part(page, 'Pool')
    await link(page, /Bürgersaal/)
    await link(page, 'Buchen')
    await book(page, 'Vorstellung Ärztezentrum', '18:00', 'Hauptamt Birkenried')
    await page.waitForURL(/pool\/.*gespeichert/)
    expect(await main(page)).toContain('Vorstellung Ärztezentrum')
    const other = await at(KALTENBORN)
    await part(other, 'Pool')
    await link(other, /Bürgersaal/)
    await link(other, 'Buchen')
    await book(other, 'Chorprobe', '19:00', 'Hauptamt Kaltenborn')
    await other.locator('.entry-field__problem').first().waitFor()
    const said = await other.locator('.entry-field__problem').first().textContent()
    expect(said).toContain('ist schon gebucht von: Hauptamt Birkenried')
    expect(await other.getByLabel('Wofür? (nötig)').inputValue()).toBe('Chorprobe')
    await refused()
  })

  it('a milestone is missed, and stands on the start page and the project', async () => {
    const page = await at(OFFICE)
    await project(page)
    await link(page, 'Neuer Meilenstein')
    await fill(page, { 'Aufgabe (nötig)': 'Zusage der Kassenärztlichen Vereinigung', Bis: '2026-11-20' })
    await page.getByLabel('Wer', { exact: true }).selectOption({ label: 'Gemeinde Birkenried' })
    await press(page, 'Speichern')
    await page.waitForURL(/vorhaben\/.*gespeichert/)
    expect(await main(page)).toMatch(/Zusage der Kassenärztlichen Vereinigung[\s\S]*zu spät/)
    const mayorOf = await at(BIRKENRIED, '/')
    const own = await mayorOf.locator('.own-duties').innerText()
    expect(own).toContain('Zusage der Kassenärztlichen Vereinigung')
    expect(own).toContain('überfällig seit 20.11.2026')
    const guest = await world().open('/')
    expect(await guest.locator('main').innerText()).not.toContain('Zusage der Kassenärztlichen Vereinigung')
  })

  it('the balance of one turns negative: it sees that first, then it shares it', async () => {
    const row = (page: Page) => page.locator('[aria-labelledby="balance-title"] tbody tr', { hasText: 'Ödenthal' })
    const page = await at(OEDENTHAL)
    await part(page, 'Bilanz')
    await link(page, /Zahlen für \d{4} eintragen/)
    await fill(page, { 'Gezahlt (€)': '3.000', 'Gespart (€)': '1.200' })
    await press(page, 'Speichern')
    await page.waitForURL(/bilanz.*gespeichert/)
    expect((await row(page).innerText()).replace(/\s/g, ' ')).toContain('-1.800,00 €')
    expect(await main(page)).toContain('mehr gegeben als bekommen')
    const neighbour = await at(KALTENBORN)
    await part(neighbour, 'Bilanz')
    expect(await row(neighbour).count()).toBe(0)
    await row(page).getByRole('link').first().click()
    await page.locator('main tbody').getByRole('link').first().click()
    await page.getByRole('button', { name: 'Mit allen Mitarbeitenden teilen' }).click()
    await neighbour.reload()
    expect((await row(neighbour).innerText()).replace(/\s/g, ' ')).toContain('-1.800,00 €')
  })

  it('a small municipality answers its three duties of a month: one by mail, one at a press, one as a form', async () => {
    const started = performance.now()
    let clicks = 0
    const click = async (one: Locator) => {
      clicks++
      await one.click()
    }
    const mail = await weeklyMail(world().program.data, KALTENBORN.mail)
    const numbered = /^(\d) {2}Leerstehende Räume melden/m.exec(mail.text)!
    expect(mail.text).toMatch(/^\d {2}Fahrtwünsche zum Rufbus/m)
    const reply = `From: ${KALTENBORN.mail}\r\nTo: ${mail.replyTo}\r\nSubject: Re\r\n\r\n${numbered[1]} erledigt\r\n`
    const taken = await runProgram(['mail', 'receive', '--data', world().program.data], { input: reply })
    expect(taken.code, taken.stderr).toBe(0)

    const page = await at(KALTENBORN, '/')
    await click(page.getByRole('link', { name: 'Aufgaben ansehen und beantworten' }))
    await page.waitForURL(/wer=meine/)
    expect(await main(page)).not.toContain('Leerstehende Räume')
    await click(page.getByRole('button', { name: /^Erledigt: Fahrtwünsche/ }))
    await page.waitForURL(/erledigt=done/)
    await click(page.getByRole('link', { name: /^Antworten: Welche Idee/ }))
    await click(page.getByLabel('Gemeinsames Ärztehaus'))
    await click(page.locator('main form button[type=submit]'))
    await page.waitForURL(/beantwortet/)
    await page.goto(`${world().program.url}/zusammenarbeit/aufgaben?wer=meine`)
    const left = await main(page)
    for (const done of ['Leerstehende Räume', 'Fahrtwünsche', 'Welche Idee']) expect(left).not.toContain(done)
    const seconds = (performance.now() - started) / 1000
    console.log(`three duties of a month: ${seconds.toFixed(1)} s, ${clicks} clicks and one mail of one line`)
    expect(seconds).toBeLessThan(30 * 60)
    expect(clicks).toBeLessThanOrEqual(5)
  })

  it('the journal verifies', async () => {
    const { code, stdout, stderr } = await runProgram(['verify', '--data', world().program.data])
    expect(code, stdout + stderr).toBe(0)
  })
})
