import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { describeInBrowser, expectAccessible, PHONE, takeFaults, type World } from './harness.ts'
import { expectUsable } from './opened.ts'

const PASSWORD = 'drei Kühe im Nebel'
const REGION = 'musterkreis'
const LIST = `/zusammenarbeit/vorhaben?region=${REGION}`
const SHOP = `/zusammenarbeit/vorhaben/${REGION}-dorfladen-auental?region=${REGION}`
const DATES = `/zusammenarbeit/termine?region=${REGION}`
const WITHOUT_SCRIPT = { javaScriptEnabled: false } as const

let session: Exclude<BrowserContextOptions['storageState'], string | undefined>

async function signIn(world: World): Promise<void> {
  const page = await world.open(/\/einladung\/[\w-]{43}/.exec(world.program.output())![0], WITHOUT_SCRIPT)
  await page.getByLabel('Name', { exact: true }).fill('Anna Amt')
  await page.getByLabel('E-Mail-Adresse', { exact: true }).fill('anna@example.org')
  await page.getByLabel('Neues Passwort', { exact: true }).fill(PASSWORD)
  await page.getByLabel('Neues Passwort wiederholen').fill(PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/konto/)
  session = await page.context().storageState()
}

const openAs = (world: World, path: string, options: BrowserContextOptions = {}) =>
  world.open(path, { ...WITHOUT_SCRIPT, ...options, storageState: session })

/** Presses a button as somebody without a mouse does. */
async function pressByKey(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().focus()
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}

describeInBrowser('projects', (world) => {
  beforeAll(() => signIn(world()))

  it('a guest finds a project by filter and order, and sees what is due and what is late', async () => {
    const page = await world().open(LIST)
    expect(await page.locator('tbody tr').count()).toBe(5)
    await page.getByLabel('Abschnitt').selectOption({ label: 'ruht mit Absicht' })
    await page.getByRole('button', { name: 'Anzeigen' }).click()
    await page.waitForURL(/phase=waiting/)
    expect(await page.locator('tbody th').allTextContents()).toEqual(['Gemeinsamer Bauhof im Lauchtetal'])
    await page.getByRole('link', { name: 'Auswahl aufheben' }).click()
    await page.getByRole('link', { name: 'Aufgaben' }).last().click()
    await page.waitForURL(/sort=late/)
    expect(await page.locator('.signal-list').textContent()).toContain('Mitfahrbänke im Norden')
    await expectAccessible(page)
    await page.goto(`${world().program.url}${SHOP}`)
    expect(await page.locator('.due').textContent()).toContain('Antrag bei LEADER eingereicht')
    expect(await page.getByRole('button', { name: /nach „/ }).count()).toBe(0)
    expect(await page.getByRole('img', { name: /Zeitplan mit/ }).count()).toBe(1)
    await expectAccessible(page)
  })

  it('a task moves over the board by keyboard without script; what it held up is told anew', async () => {
    const page = await openAs(world(), SHOP)
    await pressByKey(page, '„Kosten und Umsätze für drei Jahre planen“ nach „erledigt“')
    expect(await page.locator('.done').textContent()).toContain('neuen Spalte')
    expect(page.url()).toContain('#tafel')
    const row = page.getByRole('row', { name: /Antrag bei LEADER/ })
    expect(await row.textContent()).not.toContain('Kosten und Umsätze')
    await pressByKey(page, '„Kosten und Umsätze für drei Jahre planen“ nach „in Arbeit“')
    expect(await row.textContent()).toContain('Kosten und Umsätze')
  })

  it('tasks that would wait for each other are refused by name, and nothing is lost', async () => {
    const page = await openAs(world(), SHOP)
    await page.getByRole('link', { name: 'Bauzustand des leeren Ladens prüfen lassen' }).first().click()
    await page.getByRole('checkbox', { name: 'Gründungsversammlung' }).check()
    await page.getByRole('button', { name: 'Speichern' }).click()
    const problem = page.locator('.entry-field__problem')
    expect(await problem.textContent()).toContain(
      'Bauzustand des leeren Ladens prüfen lassen → Gründungsversammlung → Überlassungsvertrag entwerfen → Bauzustand',
    )
    expect(takeFaults(world()).every((fault) => fault.includes('422'))).toBe(true)
    expect(await page.getByRole('checkbox', { name: 'Gründungsversammlung' }).isChecked()).toBe(true)
  })

  it('a resolution becomes a task in one step, and the minutes print without buttons', async () => {
    const page = await openAs(world(), `/zusammenarbeit/sitzungen/${REGION}-dorfladen-november?region=${REGION}`)
    await page.locator('summary', { hasText: 'Zur Aufgabe machen' }).click()
    await page.getByLabel('Bis', { exact: true }).fill('2026-12-20')
    await page.getByRole('button', { name: /Zur Aufgabe machen/ }).click()
    expect(await page.locator('.done').textContent()).toContain('Aufgabe geworden')
    expect(await page.locator('.resolutions').textContent()).toContain('Zurückgenommen am 19.11.2026')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('main .kern-btn:visible').count()).toBe(0)
    await page.goto(`${world().program.url}${SHOP}`)
    expect(await page.locator('.board').textContent()).toContain('Vor Weihnachten wird im Ort')
  })

  it('a project goes through its gate, waits on purpose and is closed with lessons', async () => {
    const page = await openAs(world(), `/zusammenarbeit/vorhaben/${REGION}-einkaufsfahrten?region=${REGION}`)
    expect(await page.locator('.held').textContent()).toContain('Absicht ist schriftlich erklärt')
    await page.locator('.held').getByRole('link', { name: 'Beschluss eintragen' }).click()
    await page.getByLabel(/^Beschluss \(/).fill('Die drei Gemeinden wollen es zusammen versuchen.')
    await page.getByLabel(/^Beschlossen am/).fill('2026-11-24')
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.waitForURL(/zusammenarbeit\/vorhaben/)
    expect(await page.locator('.held').textContent()).not.toContain('Absicht ist schriftlich')
    await page.locator('summary', { hasText: 'Ruhen lassen' }).click()
    await page.getByLabel('Wann wird nachgesehen?').fill('2020-01-01')
    await page.getByLabel('Worauf wird gewartet?').fill('auf den Fahrplan')
    await pressByKey(page, 'Ruhen lassen')
    expect(await page.locator('.notices--danger').count()).toBe(1)
    expect(takeFaults(world()).every((fault) => fault.includes('422'))).toBe(true)
    await page.locator('summary', { hasText: 'Ruhen lassen' }).click()
    await page.getByLabel('Wann wird nachgesehen?').fill('2099-01-01')
    await page.getByLabel('Worauf wird gewartet?').fill('auf den Fahrplan')
    await pressByKey(page, 'Ruhen lassen')
    expect(await page.locator('.phase-part').textContent()).toContain('auf den Fahrplan')
    await pressByKey(page, 'Wieder aufnehmen')
    await page.locator('summary', { hasText: 'Ruhen lassen' }).click()
    await page.getByLabel('Was wurde gelernt?').fill('Ein Bus allein genügt nicht.')
    await pressByKey(page, 'Beenden')
    expect(await page.locator('.phase-part').textContent()).toContain('Ein Bus allein genügt nicht.')
    await page.goto(`${world().program.url}${LIST}`)
    expect(await page.getByRole('row', { name: /Einkaufsfahrten/ }).textContent()).toContain('beendet')
  })

  it('dates go into a calendar under an address that can be revoked', async () => {
    const page = await openAs(world(), DATES)
    await page.getByLabel('Vorhaben', { exact: true }).selectOption({ label: 'Rufbus Nord' })
    await page.getByRole('button', { name: 'Anzeigen' }).click()
    await page.getByRole('button', { name: 'Adresse anlegen' }).click()
    const address = (await page.locator('.hand-on').textContent())!
    const calendar = await (await fetch(address)).text()
    expect(calendar).toContain('SUMMARY:Lenkungsrunde Rufbus Nord (Rufbus Nord)')
    expect(calendar).not.toContain('Dorfladen Auental)')
    await page.getByRole('button', { name: 'Adresse widerrufen' }).click()
    expect((await fetch(address)).status).toBe(404)
  })

  it('list, project, dates and meeting hold on a phone, in English and in the dark', async () => {
    const open = async (path: string) => {
      const page = await openAs(world(), path, { ...PHONE, colorScheme: 'dark', javaScriptEnabled: true })
      expect(await page.locator('html').getAttribute('lang')).toBe('en')
      return page
    }
    const meeting = `/zusammenarbeit/sitzungen/${REGION}-dorfladen-november?region=${REGION}`
    await expectUsable(open, [`${LIST}&lang=en`, `${SHOP}&lang=en`, `${DATES}&lang=en`, `${meeting}&lang=en`])
  })
})
