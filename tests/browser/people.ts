import type { BrowserContextOptions, Page } from 'playwright-core'
import type { World } from './harness.ts'

const PASSWORD = 'drei Kühe im Nebel'
const WITHOUT_SCRIPT = { javaScriptEnabled: false } as const

/** Somebody with an account: an office, never a person. */
export interface Person {
  /** What she is called, her office. */
  readonly name: string
  readonly mail: string
  /** A role as the page of accounts calls it. */
  readonly role: string
  /** Part of the name of her municipality; null = the role holds for the whole region. */
  readonly place: string | null
}

type Session = Exclude<BrowserContextOptions['storageState'], string | undefined>

/** Opens a path in the session of one of the people. */
export type OpenAs = (person: Person, path: string, options?: BrowserContextOptions) => Promise<Page>

export async function fill(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value)
}

export const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()

/** Makes the account of the administrator with the link of the terminal, and invites the people; each sets a password. */
export async function invite(world: World, people: readonly Person[]): Promise<OpenAs> {
  const sessions = new Map<string, Session>()
  const link = /\/einladung\/[\w-]{43}/.exec(world.program.output())![0]
  const admin = await world.open(link, WITHOUT_SCRIPT)
  const password = { 'Neues Passwort': PASSWORD, 'Neues Passwort wiederholen': PASSWORD }
  await fill(admin, { Name: 'IT-Stelle', 'E-Mail-Adresse': 'it@example.org', ...password })
  await admin.keyboard.press('Enter')
  await admin.waitForURL(/\/konto/)
  for (const { name, mail, role, place } of people) {
    await admin.goto(`${world.program.url}/verwaltung/konten`)
    await fill(admin, { Name: name, 'E-Mail-Adresse': mail })
    await admin.locator('#field-role').selectOption({ label: role })
    const choice = admin.locator('#field-place option', { hasText: place ?? 'ganze Region' }).first()
    await admin.locator('#field-place').selectOption((await choice.getAttribute('value'))!)
    await press(admin, 'Einladen')
    const address = (await admin.locator('.hand-on').textContent())!
    const page = await world.open(new URL(address).pathname, WITHOUT_SCRIPT)
    await fill(page, password)
    await press(page, 'Konto anlegen')
    await page.waitForURL(/\/konto/)
    sessions.set(mail, await page.context().storageState())
    await page.context().close()
  }
  await admin.context().close()
  return (person, path, options = {}) => world.open(path, { ...options, storageState: sessions.get(person.mail)! })
}
