import { readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest'
import { CHROMIUM_FLAGS, chromiumOrReason } from './chromium.ts'
import { exampleData, type Program, startProgram } from './program.ts'

export { emptyData, exampleData, type Outcome, type Program, runProgram, startProgram } from './program.ts'

export const LAPTOP = { viewport: { width: 1366, height: 768 } } as const
export const PROJECTOR = { viewport: { width: 1920, height: 1080 } }
export const PHONE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
} as const

/** What a test of pages works with. Valid inside `it`, after the program has started. */
export interface World {
  readonly program: Program
  readonly browser: Browser
  /** Opens a path of the program in a fresh context and waits for its load event. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>
  /** Everything that went wrong so far in the pages of this test: script errors, failed and outside requests. */
  faults(): readonly string[]
}

/**
 * A suite over the running program in Chromium; skipped, saying why, where there is none. After each test the pages are
 * closed and must be without faults: no error on the console, no script error, no answer ≥ 400, no request that leaves
 * this machine. A test that provokes faults on purpose takes them away with `takeFaults`.
 *
 *     describeInBrowser('the data page', (world) => {
 *       it('names the region', async () => {
 *         const page = await world().open('/daten')
 *         await expectAccessible(page)
 *       })
 *     })
 *
 * `prepare` makes the data folder (removed at the end); the example county without it.
 */
export function describeInBrowser(
  name: string,
  body: (world: () => World) => void,
  prepare: () => Promise<string> = exampleData,
): void {
  const found = chromiumOrReason()
  if ('reason' in found) {
    describe.skip(`${name} (not run: ${found.reason})`, () => body(() => undefined as never))
    return
  }
  describe(name, () => {
    let world: (World & { closePages(): Promise<void>; takeFaults(): string[] }) | undefined
    beforeAll(async () => {
      const program = await startProgram(await prepare())
      const browser = await chromium.launch({ executablePath: found.path, args: CHROMIUM_FLAGS })
      world = createWorld(program, browser)
    })
    afterEach(async () => {
      await world?.closePages()
      expect(world?.takeFaults()).toEqual([])
    })
    afterAll(async () => {
      await world?.browser.close()
      await world?.program.stop()
      if (world) rmSync(world.program.data, { recursive: true, force: true })
    })
    body(() => world!)
  })
}

/** Takes away the faults that a test has provoked on purpose and checked. */
export function takeFaults(world: World): string[] {
  return (world as World & { takeFaults(): string[] }).takeFaults()
}

function createWorld(program: Program, browser: Browser) {
  let faults: string[] = []
  return {
    program,
    browser,
    faults: () => faults,
    takeFaults: () => {
      const taken = faults
      faults = []
      return taken
    },
    async open(path: string, options: BrowserContextOptions = {}) {
      const context = await browser.newContext({ locale: 'de-DE', ...LAPTOP, ...options })
      const page = await context.newPage()
      watch(page, program.url, (fault) => faults.push(fault))
      await page.goto(new URL(path, program.url).href)
      return page
    },
    async closePages() {
      await Promise.all(browser.contexts().map((context) => context.close()))
    },
  }
}

function watch(page: Page, home: string, report: (fault: string) => void): void {
  page.on('pageerror', (error) => report(`script error on ${page.url()}: ${error.stack ?? error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') report(`console on ${page.url()}: ${message.text()}`)
  })
  // The context sees the requests of workers too.
  page.context().on('request', (request) => {
    const url = request.url()
    const isInside = url.startsWith(`${home}/`) || url.startsWith('data:') || url.startsWith('blob:')
    if (!isInside) report(`request to outside from ${page.url()}: ${url}`)
  })
  page.context().on('response', (response) => {
    if (response.status() >= 400) report(`answer ${response.status()}: ${response.url()}`)
  })
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** WCAG 2.2 A and AA, as far as a machine can see; the message names rule, help page and elements. */
export async function expectAccessible(page: Page, options: { exclude?: readonly string[] } = {}): Promise<void> {
  // Evaluated through the debugger, so that the page's security policy stays as it is.
  await page.evaluate(axeSource)
  const violations = await page.evaluate(
    async ({ exclude }) => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
      const context = exclude.length > 0 ? { exclude: exclude.map((selector) => [selector]) } : document
      const result = await axe.run(context, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
      return result.violations.map(
        ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).join(' | ')}`,
      )
    },
    { exclude: [...(options.exclude ?? [])] },
  )
  if (violations.length > 0) throw new Error(`not accessible: ${page.url()}\n${violations.join('\n')}`)
}
