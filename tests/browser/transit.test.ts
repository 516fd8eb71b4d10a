import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { describeInBrowser, expectAccessible, PHONE, runProgram, type World } from './harness.ts'
import { hasHeidelberg, heidelbergWithTimetable } from './heidelberg.ts'
import { eventually, expectNoOverflow, legendOf, openWithMap, rowsOf, sum } from './opened.ts'

const DOCTOR = '/lagebild?region=musterkreis&service=general-practitioner&mode=transit'
/** The line that says which departures are chosen, and unfolds their fields. */
const chosen = (page: Page) => page.locator('.transit-fields > details > summary')
const count = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 0 })

interface Row {
  readonly name: string
  readonly people: number
  readonly within: number
  readonly beyond: number
}

async function commandLine(world: World, region: string, service: string, more: readonly string[] = []) {
  const args = ['reach', region, '--data', world.program.data, '--service', service, '--mode', 'transit', '--json']
  const { code, stdout, stderr } = await runProgram([...args, ...more])
  if (code !== 0) throw new Error(`reach ended with ${code}: ${stderr}`)
  return JSON.parse(stdout) as { total: Row; municipalities: Row[]; question: { transit: { date: string } } }
}

/** Table and map show the figures of the command line. */
async function expectSameFigures(
  world: World,
  region: string,
  service: string,
  query = '',
  more: readonly string[] = [],
): Promise<void> {
  const page = await openWithMap(world, `/lagebild?region=${region}&service=${service}&mode=transit${query}`)
  const { total, municipalities } = await commandLine(world, region, service, more)
  const lines = [...municipalities, { ...total, name: 'Ganze Region' }]
    .map(({ name, people, within, beyond }) =>
      [name, ...[people, within, beyond].map((n) => count.format(n))].join('|'),
    )
    .sort()
  const shown = (await rowsOf(page, 'gemeinden')).map((row) => [row[0], row[1], row[2], row[4]].join('|')).sort()
  expect(shown).toEqual(lines)
  expect(total.within).toBeGreaterThan(0)
  const people = await legendOf(page)
  // Each class is rounded by itself.
  expect(Math.abs(sum(people.slice(0, 2)) - total.within)).toBeLessThanOrEqual(2)
  expect(Math.abs(sum(people.slice(2)) - total.beyond)).toBeLessThanOrEqual(3)
}

describeInBrowser('bus and train in the example county', (world) => {
  it('shows the figures of the command line', () => expectSameFigures(world(), 'musterkreis', 'general-practitioner'))

  it('shows those of another window, timing and percentile', () =>
    expectSameFigures(
      world(),
      'musterkreis',
      'pharmacy',
      '&from=13:00&to=14:00&timing=arrive&percentile=95&last-walk=0',
      ['--window', '13:00-14:00', '--arrive', '--percentile', '95', '--no-last-walk'],
    ))

  it('is chosen and changed without a reload: day, window, good and bad departure', async () => {
    const page = await openWithMap(world(), '/lagebild?region=musterkreis&service=general-practitioner&mode=walk')
    expect(await page.locator('#choice-date').count()).toBe(0)
    await page.locator('select[name="mode"]').selectOption('transit')
    await page.locator('#choice-date').waitFor({ state: 'attached' })
    await eventually(() => page.locator('#answer-sentence').textContent()).toContain('mit Bus und Bahn in der Regel')
    expect(await page.locator('#choice-date-hint').textContent()).toMatch(/hier \w+, \d\d\.\d\d\.\d{4}/)
    const usual = await page.locator('#answer-sentence').textContent()
    await page.locator('.chip', { hasText: 'Sonntag' }).click()
    await page.waitForURL(/date=\d{4}-\d\d-\d\d.*from=10%3A00&to=18%3A00/)
    await eventually(() => page.locator('#answer-sentence').textContent()).toContain('Gerechnet für Sonntag')
    expect(await page.locator('#answer-sentence').textContent()).not.toBe(usual)
    expect(await page.locator('.chip[aria-current]').textContent()).toContain('Sonntag')
    expect(await chosen(page).textContent()).toMatch(/Fahrplan: Sonntag, .* Abfahrt 10–18 Uhr, in der Regel/)
    await chosen(page).click()
    await page.locator('select[name="percentile"]').selectOption('95')
    await page.waitForURL(/percentile=95/)
    // What is unfolded stays so.
    expect(await page.locator('#choice-to').isVisible()).toBe(true)
    await eventually(() => page.locator('#answer-sentence').textContent()).toContain('bei ungünstiger Abfahrt')
    const sentence = await page.locator('#answer-sentence').textContent()
    await eventually(() => page.locator('#answer-departures [aria-current]').textContent()).toBe('ungünstig')
    await expectAccessible(page)
    // The address keeps everything.
    await page.reload()
    expect(await page.locator('#answer-sentence').textContent()).toBe(sentence)
    expect(await page.locator('#choice-from').inputValue()).toBe('10:00')
    // Another mode and back: the departures chosen are still there.
    await page.waitForLoadState('networkidle')
    await page.locator('select[name="mode"]').selectOption('car')
    await page.waitForURL(/mode=car/)
    await page.locator('select[name="mode"]').selectOption('transit')
    await page.waitForURL(/mode=transit.*percentile=95/)
  })

  it('says at once that a window ends before it begins', async () => {
    const page = await openWithMap(world(), DOCTOR)
    await chosen(page).click()
    await page.locator('#choice-to').fill('6:00')
    await page.locator('#choice-to').press('Enter')
    const message = await page.locator('#choice-to').evaluate((input) => (input as HTMLInputElement).validationMessage)
    expect(message).toContain('Das Ende liegt nach dem Anfang')
    expect(page.url()).not.toContain('to=06')
    // Folded away it comes back as soon as it is in the way.
    await chosen(page).click()
    expect(await page.locator('#choice-to').isVisible()).toBe(false)
    await page.locator('select[name="ages"]').selectOption('75+')
    expect(await page.locator('#choice-to').isVisible()).toBe(true)
  })

  it('a good departure is never slower than a bad one', async () => {
    const page = await openWithMap(world(), DOCTOR)
    const rows = await page
      .locator('#answer-departures tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '')))
    expect(rows.map(([name]) => name)).toEqual(['günstig', 'in der Regel', 'ungünstig'])
    const beyond = rows.map((row) => Number(row[2].replaceAll('.', '')))
    expect(beyond).toEqual([...beyond].sort((a, b) => a - b))
    await page.locator('#answer-departures a', { hasText: 'ungünstig' }).click()
    await page.waitForURL(/percentile=95/)
  })

  it('tells the journey of a cell with lines, stops and times', async () => {
    const page = await openWithMap(world(), DOCTOR)
    const next = page.locator('.map-steps__buttons button').last()
    await expect
      .poll(
        async () => {
          await next.click()
          await page.locator('.map-cell__value').waitFor()
          await page.waitForTimeout(300)
          return page.locator('.journey__leg--ride').count()
        },
        { timeout: 60_000 },
      )
      .toBeGreaterThan(0)
    const ride = await page.locator('.journey__leg--ride').first().textContent()
    expect(ride).toMatch(/\d\d:\d\d ab .+\d\d:\d\d an /)
    expect(await page.locator('.journey__end').first().textContent()).toMatch(/Los um \d\d:\d\d Uhr/)
    expect(await page.locator('.map-cell').textContent()).toContain('Günstig')
    await expectAccessible(page)
  })

  it('can be used by keyboard alone, and keeps the focus', async () => {
    const page = await openWithMap(world(), DOCTOR)
    await page.locator('#choice-limit').focus()
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('Tab')
      if (await page.locator('.chip', { hasText: 'abends' }).evaluate((chip) => chip === document.activeElement)) break
    }
    for (let step = 0; step < 8; step++) {
      if (await page.locator('.chip', { hasText: 'abends' }).evaluate((chip) => chip === document.activeElement)) break
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
    await page.waitForURL(/from=18%3A00&to=22%3A00/)
    expect(await page.locator('.chip', { hasText: 'abends' }).evaluate((chip) => chip === document.activeElement)).toBe(
      true,
    )
    await eventually(() => page.locator('#answer-sentence').textContent()).toContain('zwischen 18 und 22 Uhr')
  })

  it('works as a plain form', async () => {
    const page = await world().open(DOCTOR, { javaScriptEnabled: false })
    await chosen(page).click()
    await page.locator('#choice-from').fill('17:00')
    await page.locator('#choice-to').fill('18:30')
    await page.locator('#choice-last-walk').check()
    await page.locator('main form button[type="submit"]').first().click()
    await page.waitForURL(/from=17%3A00/)
    expect(await page.locator('#answer-sentence').textContent()).toContain('zwischen 17 und 18:30 Uhr')
    expect(await page.locator('#choice-last-walk').isChecked()).toBe(true)
    expect(await chosen(page).textContent()).toContain('Abfahrt 17–18:30 Uhr, in der Regel, ohne letzten Fußweg')
    await page.locator('.chip', { hasText: 'Samstag' }).click()
    expect(await page.locator('#answer-sentence').textContent()).toContain('Gerechnet für Samstag')
    expect(await page.locator('#choice-last-walk').isChecked()).toBe(true)
  })

  it('fits a phone and can be read in English and in the dark', async () => {
    const page = await openWithMap(world(), `${DOCTOR}&lang=en`, { ...PHONE, colorScheme: 'dark' })
    await expectNoOverflow(page)
    await expectAccessible(page)
    expect(await page.locator('#answer-sentence').textContent()).toContain('by bus and train as a rule')
    expect(await page.locator('main').textContent()).not.toMatch(/Abfahrt|Uhr\b|Werktag/)
  })
})

describe.skipIf(!hasHeidelberg)('with real files (../shared/data, skipped without)', () => {
  describeInBrowser(
    'bus and train in Heidelberg',
    (world) => {
      it('shows the figures of the command line', () => expectSameFigures(world(), 'heidelberg', 'pharmacy'))

      it('says of which year the timetable is', async () => {
        const page = await world().open('/lagebild?service=pharmacy&mode=transit')
        expect(await page.locator('#answer-head').textContent()).toContain('Der Fahrplan ist von 2022')
      })
    },
    heidelbergWithTimetable,
  )
})
