// npm run pictures: remakes the pictures of README and docs from the running program with the example county.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core'
import { root } from '../bin/runtime.mjs'
import { CHROMIUM_FLAGS, chromiumOrReason } from '../tests/browser/chromium.ts'
import { exampleData, startProgram } from '../tests/browser/program.ts'

interface Picture {
  readonly file: string
  readonly path: string
  readonly context: BrowserContextOptions
  readonly wholePage?: boolean
  readonly asPrinted?: boolean
}

const laptop: BrowserContextOptions = { viewport: { width: 1366, height: 860 } }
const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
}
const dark: BrowserContextOptions = { ...laptop, colorScheme: 'dark' }
/** A4 within its margins of 15 mm, at 96 pixels an inch. */
const paper: BrowserContextOptions = { viewport: { width: 680, height: 1009 } }

const QUESTION = '/lagebild?service=general-practitioner&mode=walk'

const PICTURES: readonly Picture[] = [
  { file: 'start.png', path: '/', context: laptop },
  { file: 'vorhaben.png', path: '/zusammenarbeit/vorhaben/musterkreis-dorfladen-auental', context: laptop },
  { file: 'bilanz.png', path: '/zusammenarbeit/bilanz', context: laptop },
  { file: 'wer-macht-was.png', path: '/zusammenarbeit/wer-macht-was', context: laptop },
  { file: 'lagebild.png', path: QUESTION, context: laptop },
  { file: 'lagebild-dunkel.png', path: QUESTION, context: dark },
  { file: 'lagebild-telefon.png', path: QUESTION, context: phone },
  { file: 'lagebild-druck.png', path: QUESTION, context: paper, asPrinted: true, wholePage: true },
  { file: 'daten.png', path: '/daten', context: laptop },
  { file: 'versorgung.png', path: '/lagebild?measure=supply&service=general-practitioner&mode=car', context: laptop },
  { file: 'bericht.png', path: '/bericht', context: laptop },
  { file: 'haltestelle.png', path: '/haltestelle?stop=s160', context: laptop },
]

/** Islands say by this attribute that they have drawn everything; pages without one are ready at once. */
const BUSY = '[data-state="busy"], [aria-busy="true"]'
const SETTLE_WITHIN_MS = 20_000

async function take(browser: Browser, url: string, picture: Picture): Promise<void> {
  const context = await browser.newContext({ locale: 'de-DE', ...picture.context })
  const page = await context.newPage()
  if (picture.asPrinted) await page.emulateMedia({ media: 'print' })
  const answer = await page.goto(url + picture.path, { waitUntil: 'load' })
  if (!answer?.ok()) throw new Error(`${picture.path} answered ${answer?.status()}`)
  await page.waitForFunction((busy) => document.querySelector(busy) === null, BUSY, { timeout: SETTLE_WITHIN_MS })
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  // A browser says so before it prints; the map is then drawn for paper.
  if (picture.asPrinted) await page.evaluate(() => void dispatchEvent(new Event('beforeprint')))
  await page.screenshot({
    path: join(root, 'docs', 'pictures', picture.file),
    fullPage: picture.wholePage ?? false,
    animations: 'disabled',
  })
  console.log(`docs/pictures/${picture.file}`)
  await context.close()
}

const found = chromiumOrReason()
if ('reason' in found) throw new Error(found.reason)
mkdirSync(join(root, 'docs', 'pictures'), { recursive: true })
const wanted = process.argv.slice(2)
const program = await startProgram(await exampleData())
const browser = await chromium.launch({ executablePath: found.path, args: CHROMIUM_FLAGS })
try {
  for (const picture of PICTURES) {
    if (wanted.length === 0 || wanted.includes(picture.file)) await take(browser, program.url, picture)
  }
} finally {
  await browser.close()
  await program.stop()
  rmSync(program.data, { recursive: true, force: true })
}
