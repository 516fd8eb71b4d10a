import { inflateSync } from 'node:zlib'
import type { BrowserContext } from 'playwright-core'
import { expect, it } from 'vitest'
import { startSession } from '../../src/app/accounts/sessions.ts'
import { askQuestion, closeWorkspace, openWorkspace } from '../../src/app/index.ts'
import { makeNotices } from '../../src/app/notices/makeNotices.ts'
import { person } from '../notices/people.ts'
import { describeInBrowser, PHONE } from './harness.ts'
import { EVERY_SCREEN, expectUsable, SCREENS } from './opened.ts'

const AUENTAL = '/gemeinden/99001007?region=musterkreis'

describeInBrowser('the shell', (world) => {
  it.each(EVERY_SCREEN)('every page can be used by everybody and fits, %s', async (screen) => {
    await expectUsable(
      (path) => world().open(path, SCREENS[screen]),
      ['/gemeinden', AUENTAL, '/suche?q=schule', '/suche?q=nichtsdergleichen', '/hilfe', '/hilfe?q=umlaut&lang=en'],
    )
  })

  it('finds a municipality by keyboard alone, without script', async () => {
    const page = await world().open('/lagebild?service=pharmacy&mode=car', { javaScriptEnabled: false })
    const field = page.locator('.site-search input[type="search"]')
    for (let i = 0; i < 30 && !(await field.evaluate((one) => one === document.activeElement)); i++)
      await page.keyboard.press('Tab')
    await page.keyboard.type('auental')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/suche\?/)
    expect(await page.locator('h1').textContent()).toBe('„auental“ suchen')
    await page.locator('.search-hits a').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/gemeinden\/99001007/)
    expect(await page.locator('h1').textContent()).toBe('Daseinsvorsorge in Auental')
    expect(await page.locator('.breadcrumb li').allTextContents()).toEqual(['Start', 'Gemeinden', 'Auental'])
  })

  it('has a menu on the phone that opens without script', async () => {
    const page = await world().open('/', { ...PHONE, javaScriptEnabled: false })
    const link = page.locator('.site-menu a[href="/gemeinden"]')
    expect(await link.isVisible()).toBe(false)
    await page.locator('.site-menu summary').click()
    await link.click()
    await page.waitForURL(/\/gemeinden$/)
    expect(await page.locator('.site-header__nav').isVisible()).toBe(false)
  })

  it('prints every municipality on one sheet', async () => {
    const list = await world().open('/gemeinden')
    const paths = await list
      .locator('#gemeinden-title ~ section tbody a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')!))
    expect(paths).toHaveLength(14)
    const page = await world().open(paths[0]!)
    for (const path of paths) {
      await page.goto(new URL(path, page.url()).href)
      expect([path, pagesOf(await page.pdf({ preferCSSPageSize: true }))]).toEqual([path, 1])
    }
  })

  it('helps where help is needed, and leads to the same words among all', async () => {
    const page = await world().open('/daten')
    const help = page.locator('details.help')
    await help.locator('summary').click()
    const told = await help.locator('p').first().textContent()
    await help.locator('a').click()
    await page.waitForURL(/\/hilfe#thema-data/)
    expect(await page.locator('#thema-data + p').textContent()).toBe(told)
  })

  it('leads the language from any page to the same page', async () => {
    const page = await world().open(AUENTAL)
    await page.locator('.language-switch a[lang="en"]').click()
    await page.waitForURL(/\/gemeinden\/99001007\?region=musterkreis&lang=en/)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
  })
})

describeInBrowser('notices and questions', (world) => {
  /** A coordinator and a mayor who have signed in, as their browsers know it. */
  const signIn = async () => {
    const { program } = world()
    const workspace = await openWorkspace({ dataDir: program.data, version: '0' })
    try {
      const of = { region: 'musterkreis' }
      const office = await person(workspace, `${Math.random()}@example.org`, [{ ...of, role: 'coordination' }])
      const mayor = await person(workspace, `${Math.random()}@example.org`, [
        { ...of, role: 'municipality', municipality: '99001007' },
      ])
      const state = {
        title: 'Stimmt der Bestand an Feuerwehrautos noch?',
        text: '',
        choices: ['Ja', 'Nein'],
        freeText: true,
        municipalities: ['99001007'],
        accounts: [],
        due: '2099-12-31',
        confirms: null,
      }
      await askQuestion(workspace, office, { region: 'musterkreis', state, known: ['99001007'], today: '2026-11-25' })
      await makeNotices(workspace, '2026-11-25')
      const session = async (account: string) =>
        (await startSession(workspace, { account, secondFactor: 'none', agent: '' })).token
      return { office: await session(office.account), mayor: await session(mayor.account) }
    } finally {
      await closeWorkspace(workspace)
    }
  }
  const as = async (context: BrowserContext, token: string) => {
    const url = world().program.url
    await context.addCookies([{ name: 'reihum', value: token, url, httpOnly: true, sameSite: 'Lax' }])
  }

  it('a question is answered from the start page by keyboard, and the office sees it', async () => {
    const { office, mayor } = await signIn()
    const page = await world().open('/', { javaScriptEnabled: false })
    await as(page.context(), mayor)
    await page.reload()
    expect(await page.locator('.bell').getAttribute('aria-label')).toBe('Mitteilungen, 1 ungelesen')
    await page.locator('.your-desk a').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/fragen\//)
    await page.locator('input[name="choice"]').first().focus()
    await page.keyboard.press('Space')
    await page.locator('textarea[name="text"]').fill('Drei Fahrzeuge.')
    await page.locator('.post-form button').click()
    await page.waitForURL(/erledigt=beantwortet/)
    expect(await page.locator('[role="status"]').textContent()).toBe('Ihre Antwort ist gespeichert.')
    expect(await page.locator('.bell').getAttribute('aria-label')).toBe('Mitteilungen')
    const other = await world().open('/', { javaScriptEnabled: false })
    await as(other.context(), office)
    // The server turns what was written into notices by itself.
    await expect
      .poll(
        async () => {
          await other.goto(new URL('/mitteilungen', other.url()).href)
          return other.locator('.notice-row__text').allTextContents()
        },
        { timeout: 10_000 },
      )
      .toEqual([expect.stringContaining('Antwort auf Ihre Frage')])
    await other.locator('.notice-row a').click()
    expect(await other.locator('tbody td').allTextContents()).toEqual(['Ja', 'Drei Fahrzeuge.', expect.any(String)])
  })

  it.each([
    ['light', 'mayor'],
    ['dark', 'office'],
    ['phone', 'mayor'],
  ] as const)('every page can be used by everybody who signed in and fits, %s, %s', async (screen, who) => {
    const token = (await signIn())[who]
    const page = await world().open('/hilfe', SCREENS[screen])
    await as(page.context(), token)
    await page.goto(new URL('/fragen', page.url()).href)
    const question = (await page.locator('.notice-row a').first().getAttribute('href'))!
    const open = async (path: string) => {
      await page.goto(new URL(path, page.url()).href)
      return page
    }
    await expectUsable(open, ['/', '/mitteilungen', '/fragen', question])
  })
})

/** Pages of a PDF: its page objects may lie in compressed streams. */
function pagesOf(pdf: Buffer): number {
  let text = pdf.toString('latin1')
  for (const match of text.matchAll(/stream\r?\n/g)) {
    const start = match.index + match[0].length
    try {
      text += inflateSync(pdf.subarray(start, text.indexOf('endstream', start)), { finishFlush: 2 }).toString('latin1')
    } catch {
      // Not every stream is compressed.
    }
  }
  return text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}
