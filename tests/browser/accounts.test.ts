import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { describeInBrowser, expectAccessible, PHONE, takeFaults } from './harness.ts'

const PASSWORD = 'drei Kühe im Nebel'

const fill = async (page: Page, fields: Record<string, string>) => {
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value)
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

async function expectToFit(page: Page): Promise<void> {
  const [needed, there] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
  expect(needed).toBeLessThanOrEqual(there)
}

describeInBrowser('accounts', (world) => {
  it('from the link on the terminal to an invited colleague, without script, by keyboard', async () => {
    const { program } = world()
    const link = /\/einladung\/[\w-]{43}/.exec(program.output())![0]
    const page = await world().open(link, { javaScriptEnabled: false })
    expect(await page.locator('h1').textContent()).toBe('Wer verwaltet diesen Server?')
    await fill(page, {
      Name: 'Anna Amt',
      'E-Mail-Adresse': 'anna@example.org',
      'Neues Passwort': PASSWORD,
      'Neues Passwort wiederholen': PASSWORD,
    })
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/konto/)
    expect(await page.locator('.done').textContent()).toContain('Ihr Konto ist angelegt')

    await page.goto(`${program.url}/verwaltung/konten`)
    await fill(page, { Name: 'Bert Beispiel', 'E-Mail-Adresse': 'bert@example.org' })
    await page.locator('#field-role').selectOption({ label: 'Gemeinde' })
    await page.locator('#field-place').selectOption({ index: 1 })
    await press(page, 'Einladen')
    const address = (await page.locator('.hand-on').textContent())!
    expect(await page.locator('table').textContent()).toContain('eingeladen')

    const guest = await world().open(new URL(address).pathname, { javaScriptEnabled: false })
    await fill(guest, { 'Neues Passwort': PASSWORD, 'Neues Passwort wiederholen': PASSWORD })
    await press(guest, 'Konto anlegen')
    expect(await guest.locator('main').textContent()).toContain('Gemeinde · ')
    await guest.goto(`${program.url}/verwaltung/konten`)
    expect(await guest.locator('h1').textContent()).toBe('Dafür fehlt Ihnen das Recht')
    expect(takeFaults(world()).every((fault) => fault.includes('403'))).toBe(true)
  })

  it('a second factor is set up and asked for', async () => {
    const page = await world().open('/anmelden?zurueck=%2Fkonto')
    await fill(page, { 'E-Mail-Adresse': 'bert@example.org', Passwort: PASSWORD })
    await press(page, 'Anmelden')
    await page.getByRole('link', { name: 'Zweiten Faktor einrichten' }).click()
    const secret = (await page.locator('.secret').textContent())!.replaceAll(' ', '')
    await expectAccessible(page)
    await fill(page, {
      Code: new TOTP({ secret: Secret.fromBase32(secret) }).generate(),
      'Ihr Passwort': PASSWORD,
    })
    await press(page, 'Zweiten Faktor einrichten')
    const codes = await page.locator('.recovery-codes code').allTextContents()
    expect(codes).toHaveLength(8)
    await expectAccessible(page)
    await page.locator('.person-menu__summary').click()
    await press(page, 'Abmelden')
    await fill(page, { 'E-Mail-Adresse': 'bert@example.org', Passwort: PASSWORD })
    await press(page, 'Anmelden')
    expect(await page.locator('h1').textContent()).toBe('Welchen Code zeigt Ihre App?')
    await expectAccessible(page)
    await fill(page, { Code: codes[0]! })
    await press(page, 'Anmelden')
    expect(await page.locator('.person-menu__name').textContent()).toBe('Bert Beispiel')
  })

  it.each(['light', 'dark', 'phone'] as const)('every page is accessible and fits, %s', async (kind) => {
    const options = kind === 'phone' ? PHONE : { colorScheme: kind }
    const page = await world().open('/anmelden', options)
    await expectAccessible(page)
    await expectToFit(page)
    await fill(page, { 'E-Mail-Adresse': 'anna@example.org', Passwort: 'falsch' })
    await press(page, 'Anmelden')
    expect(await page.locator('.notices--danger').textContent()).toContain('Adresse oder Passwort stimmt nicht.')
    await expectAccessible(page)
    expect(takeFaults(world()).every((fault) => fault.includes('422'))).toBe(true)
    await fill(page, { Passwort: PASSWORD })
    await press(page, 'Anmelden')
    await page.waitForURL((url) => url.pathname === '/')
    for (const path of [
      '/konto',
      '/konto/zweiter-faktor',
      '/verwaltung/konten',
      '/verwaltung/gruppen',
      '/passwort/vergessen',
    ]) {
      await page.goto(`${world().program.url}${path}`)
      await expectAccessible(page)
      await expectToFit(page)
    }
    await page.goto(`${world().program.url}/verwaltung/konten`)
    await page.getByRole('link', { name: 'Bert Beispiel' }).click()
    await page.locator('.person-menu__summary').click()
    await expectAccessible(page)
    await expectToFit(page)
    await press(page, 'Rolle geben')
    expect(await page.locator('.form-field__problem').textContent()).toContain('Wählen Sie eine Rolle.')
    await expectAccessible(page)
    expect(takeFaults(world()).every((fault) => fault.includes('422'))).toBe(true)
  })
})
