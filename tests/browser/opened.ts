import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible, LAPTOP, PHONE, type World } from './harness.ts'

/** Waits as long as a busy machine may need. */
export const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 30_000 })

/** Opens a situation page and waits until the answer of the page's worker is drawn on the map. */
export async function openWithMap(world: World, path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await world.open(path, options)
  await page.locator('.map-legend').waitFor({ timeout: 60_000 })
  await page.waitForLoadState('networkidle')
  return page
}

const numberOf = (text: string) => Number(text.replace(/[.,\s]/g, ''))

/** People per class of the map. */
export async function legendOf(page: Page): Promise<number[]> {
  return (await page.locator('.map-legend td').allTextContents()).map(numberOf)
}

/** Cells of the table with this id, row by row, without the links in them. */
export async function rowsOf(page: Page, id: string): Promise<string[][]> {
  return page
    .locator(`#${id} table`)
    .first()
    .locator('tbody tr, tfoot tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('th, td')].map((cell) => {
          const figure = cell.cloneNode(true) as Element
          for (const link of figure.querySelectorAll('a')) link.remove()
          return (figure.textContent ?? '').trim()
        }),
      ),
    )
}

export const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

/** Nothing is wider than the screen. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(tooWide, page.url()).toBeLessThanOrEqual(0)
}

/** How people have a page before them. */
export const SCREENS = { light: { colorScheme: 'light' }, dark: { colorScheme: 'dark' }, phone: PHONE } as const
export const EVERY_SCREEN = ['light', 'dark', 'phone'] as const

/**
 * Every path is accessible and no wider than the screen. One page walks them all, as a reader does: a fresh browser
 * context for each takes longer than looking at it.
 */
export async function expectUsable(
  open: (path: string) => Promise<Page>,
  [first, ...rest]: readonly [string, ...string[]],
): Promise<void> {
  const page = await open(first)
  await expectToSuit(page)
  for (const path of rest) {
    await page.goto(new URL(path, page.url()).href)
    await expectToSuit(page)
  }
}

async function expectToSuit(page: Page): Promise<void> {
  await expectAccessible(page)
  await expectNoOverflow(page)
}

/**
 * Examples of components, one after the other in the place of what a page says, are accessible and fit phone and laptop.
 * Faults name the example in the address.
 */
export async function expectExamplesToSuit(page: Page, examples: Iterable<readonly [name: string, markup: string]>) {
  for (const [name, markup] of examples) {
    await page.setViewportSize(PHONE.viewport)
    await page.evaluate(
      ([hash, html]) => {
        history.replaceState(null, '', `#${hash}`)
        document.querySelector('main')!.innerHTML = html!
      },
      [name, markup],
    )
    await expectToSuit(page)
    await page.setViewportSize(LAPTOP.viewport)
    await expectNoOverflow(page)
  }
}
