import { describe, expect, it } from 'vitest'
import type { ClosureAnswer, SupplyAnswer } from '../../src/contract/index.ts'
import { describeInBrowser, expectAccessible, PHONE, PROJECTOR, runProgram, type World } from './harness.ts'
import { hasHeidelberg, heidelberg } from './heidelberg.ts'
import { eventually, expectNoOverflow, legendOf, openWithMap, rowsOf, sum } from './opened.ts'

const DOCTOR = '/lagebild?region=musterkreis&measure=supply&service=general-practitioner&mode=car'
const count = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 0 })

async function commandLine<Answer>(world: World, region: string, service: string, more: readonly string[] = []) {
  const args = ['supply', region, '--data', world.program.data, '--service', service, '--json', ...more]
  const { code, stdout, stderr } = await runProgram(args)
  if (code !== 0) throw new Error(`supply ended with ${code}: ${stderr}`)
  return JSON.parse(stdout) as Answer
}

/** An index as the page writes it. */
function index(value: number | null): string {
  if (value === null) return 'keine Daten'
  const digits = value === 0 || value >= 100 ? 0 : value >= 10 ? 1 : 2
  return value.toLocaleString('de-DE', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}

/** Tables and map show the figures of the command line. */
async function expectSameFigures(
  world: World,
  region: string,
  service: string,
  query: string,
  more: readonly string[],
): Promise<void> {
  const answer = await commandLine<SupplyAnswer>(world, region, service, more)
  const page = await openWithMap(world, `/lagebild?region=${region}&measure=supply&service=${service}${query}`)
  const { total, municipalities, facilities } = answer
  const lines = [...municipalities, { ...total, name: 'Ganze Region' }]
    .filter(({ people }) => people !== null && people > 0)
    .map(({ name, people, mean }) => [name, count.format(people!), index(mean)].join('|'))
    .sort()
  const shown = (await rowsOf(page, 'gemeinden')).map((row) => [row[0], row[1], row[3]].join('|')).sort()
  for (const line of lines) expect(shown).toContain(line)
  const sites = await rowsOf(page, 'standorte')
  expect(sites).toHaveLength(facilities.filter(({ inside }) => inside).length)
  const people = sites.map((row) => row[6]).sort()
  const wanted = facilities.filter(({ inside }) => inside).map(({ catchmentPeople }) => count.format(catchmentPeople))
  expect(people).toEqual(wanted.sort())
  const legend = await legendOf(page)
  expect(Math.abs(sum(legend) - total.people!)).toBeLessThanOrEqual(legend.length)
}

describeInBrowser('supply in the example county', (world) => {
  it.each([
    ['general-practitioner', '&mode=car', ['--mode', 'car']],
    ['pharmacy', '&mode=walk&minutes=20&count=sites', ['--mode', 'walk', '--catchment', '20', '--measure', 'sites']],
    [
      'general-practitioner',
      '&mode=car&method=bfca&decay=linear',
      ['--mode', 'car', '--method', 'bfca', '--decay', 'linear'],
    ],
  ])('%s%s: the figures of the command line', (service, query, more) =>
    expectSameFigures(world(), 'musterkreis', service, query, more),
  )

  it('is chosen from the page about reach and follows its form without a reload', async () => {
    const page = await openWithMap(world(), '/lagebild?region=musterkreis&service=general-practitioner&mode=car')
    await page.locator('select[name="measure"]').selectOption('supply')
    await page.waitForURL(/measure=supply/)
    await page.locator('.map-legend').waitFor({ timeout: 60_000 })
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => {
      document.body.dataset.mark = 'same'
    })
    const before = await page.locator('#answer-sentence').textContent()
    const legend = await page.locator('.map-legend').textContent()
    await page.locator('#choice-limit').fill('25')
    await page.waitForURL(/minutes=25/)
    await eventually(() => page.locator('#answer-sentence').textContent()).toContain('25 Minuten mit dem Auto')
    expect(await page.locator('#answer-sentence').textContent()).not.toBe(before)
    await eventually(() => page.locator('.map-legend').textContent()).not.toBe(legend)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('choice-limit')
    await page.locator('summary', { hasText: 'Methode' }).click()
    await page.locator('select[name="method"]').selectOption('3sfca')
    await page.waitForURL(/method=3sfca/)
    await eventually(() => page.locator('select[name="method"]').inputValue()).toBe('3sfca')
    expect(await page.locator('select[name="method"]').isVisible()).toBe(true)
    expect(await page.evaluate(() => document.body.dataset.mark)).toBe('same')
    await expectAccessible(page)
    const sentence = await page.locator('#answer-sentence').textContent()
    await page.reload()
    expect(await page.locator('#answer-sentence').textContent()).toBe(sentence)
    await page.goBack()
    await eventually(() => page.locator('select[name="method"]').inputValue()).toBe('')
  })

  it('tells what the closure of a site would do, as the command line does', async () => {
    const page = await openWithMap(world(), DOCTOR)
    const link = page.locator('#standorte .what-if').first()
    const name = (await page.locator('#standorte tbody th').first().textContent())!.split(' Was, wenn')[0]
    await link.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/closure=/)
    const closure = page.locator('#schliessung')
    await closure.waitFor()
    await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe('schliessung')
    expect(await closure.locator('h2').textContent()).toContain(name)
    const id = new URL(page.url()).searchParams.get('closure')!
    const told = await commandLine<ClosureAnswer>(world(), 'musterkreis', 'general-practitioner', ['--closure', id])
    const text = (await closure.textContent())!
    expect(text).toContain(`Für ${count.format(told.inside.affected)} Menschen ist dies heute der nächste Standort`)
    const receivers = await closure.locator('table').first().locator('tbody tr').count()
    expect(receivers).toBe(told.receivers.length)
    await expectAccessible(page)
    await page.locator('a', { hasText: 'Ohne diese Frage zeigen' }).click()
    await eventually(() => closure.count()).toBe(0)
    expect(page.url()).not.toContain('closure=')
  })

  it('sorts sites by keyboard and keeps the order in the address', async () => {
    const page = await openWithMap(world(), DOCTOR)
    await page.locator('#standorte thead a', { hasText: 'Auslastung' }).first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/sites=-loadShare/)
    await eventually(() => page.locator('#standorte thead th').nth(5).getAttribute('aria-sort')).toBe('descending')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Auslastung')
    const shares = (await rowsOf(page, 'standorte')).map((row) =>
      Number(row[5].replace(/[^\d,]/g, '').replace(',', '.')),
    )
    expect(shares).toEqual([...shares].sort((a, b) => b - a))
  })

  it('tells a cell of the map, step by step', async () => {
    const page = await openWithMap(world(), DOCTOR)
    await page.locator('.map-steps__buttons button').last().click()
    await eventually(() => page.locator('.map-cell').textContent()).toMatch(/Standorte? im Einzugsbereich/)
    expect(await page.locator('.map-cell').textContent()).toContain('Der nächste:')
    expect(await page.locator('.map-steps__note').textContent()).toContain('Zelle 1 von')
  })

  it('works as a plain form, with the map said in tables', async () => {
    const page = await world().open(DOCTOR, { javaScriptEnabled: false })
    await page.locator('select[name="mode"]').selectOption('walk')
    await page.locator('main form button[type="submit"]').first().click()
    await page.waitForURL(/mode=walk/)
    expect(await page.locator('#answer-sentence').textContent()).toContain('zu Fuß')
    await page.locator('#standorte .what-if').first().click()
    expect(await page.locator('#schliessung').count()).toBe(1)
    expect(await page.locator('select[name="mode"]').inputValue()).toBe('walk')
  })

  it('prints answer and tables, not the choices', async () => {
    const page = await openWithMap(world(), DOCTOR)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('#question-form form').isVisible()).toBe(false)
    expect(await page.locator('.what-if').first().isVisible()).toBe(false)
    for (const part of ['h1', '#answer-sentence', '#standorte table', '#gemeinden table', '.provenance'])
      expect(await page.locator(part).first().isVisible()).toBe(true)
  })

  it.each([
    ['a phone in the dark, in English', `${DOCTOR}&lang=en`, { ...PHONE, colorScheme: 'dark' as const }],
    ['a projector', DOCTOR, PROJECTOR],
  ])('fits %s', async (_, path, options) => {
    const page = await openWithMap(world(), path, options)
    await expectNoOverflow(page)
    await expectAccessible(page)
    if (path.includes('lang=en')) {
      expect(await page.locator('#answer-sentence').textContent()).toContain('in the catchment')
      expect(await page.locator('main').textContent()).not.toMatch(/Standort|Einzugsbereich|Menschen/)
    }
  })

  it('downloads hold the figures, and the permalink leads back', async () => {
    const page = await openWithMap(world(), `${DOCTOR}&method=e2sfca`)
    const csv = await page.locator('.take-along a', { hasText: 'Tabelle (CSV)' }).getAttribute('href')
    const text = await (await fetch(new URL(csv!, world().program.url))).text()
    expect(text.split('\r\n')[0]).toContain('index_mean')
    const json = await page.locator('.take-along a', { hasText: 'JSON' }).getAttribute('href')
    const answer = (await (await fetch(new URL(json!, world().program.url))).json()) as SupplyAnswer
    expect(answer.question.method).toBe('e2sfca')
    const sentence = await page.locator('#answer-sentence').textContent()
    await page.locator('.take-along a[rel="bookmark"]').click()
    await page.waitForURL(/version=/)
    expect(await page.locator('#answer-sentence').textContent()).toBe(sentence)
    expect(await page.locator('#input-notices').textContent()).toBe('')
  })
})

describe.skipIf(!hasHeidelberg)('with real files (../shared/data, skipped without)', () => {
  describeInBrowser(
    'supply in Heidelberg',
    (world) => {
      it('shows the figures of the command line, and asks for the list where capacities are missing', async () => {
        await expectSameFigures(world(), 'heidelberg', 'pharmacy', '&mode=walk', ['--mode', 'walk'])
        const page = await world().open('/lagebild?measure=supply&service=kindergarten&mode=walk')
        const text = await page.locator('#answer-head').textContent()
        expect(text).toMatch(/Gezählt werden deshalb Standorte|fehlt die Kapazität/)
        expect(text).toContain('--facilities')
      })
    },
    heidelberg,
  )
})
