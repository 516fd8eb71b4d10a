import type { Page } from 'playwright-core'
import { h } from 'preact'
import { renderToStaticMarkup } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import {
  AnswerHead,
  Closure,
  Departures,
  Facilities,
  Histogram,
  LeftOut,
  Legend,
  Municipalities,
  Provenance,
  QuestionForm,
  SupplyForm,
  SupplyHead,
  SupplyLeftOut,
  SupplyMunicipalities,
  SupplyTakeAlong,
  TakeAlong,
  Viability,
} from '../../src/web/components/index.ts'
import { exampleAnswers, exampleDepartureRows, exampleForm, exampleView } from '../web/answerExamples.ts'
import { exampleSupplies, exampleSupplyForm, exampleSupplyView } from '../web/supplyExamples.ts'
import { describeInBrowser, emptyData, expectAccessible, LAPTOP, PHONE, PROJECTOR, takeFaults } from './harness.ts'
import { expectExamplesToSuit, expectNoOverflow, expectUsable } from './opened.ts'

const count = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 0 })

interface Answer {
  readonly total: { readonly people: number; readonly within: number; readonly beyond: number }
}

async function answerOf(page: Page, query: string): Promise<Answer> {
  const address = new URL(`/api/regions/musterkreis/reach?${query}`, page.url()).href
  return (await (await page.request.get(address)).json()) as Answer
}

const totalOnPage = async (page: Page) =>
  (await page.locator('#gemeinden tfoot td').allTextContents()).slice(0, 4).map((text) => text.trim())

const totalOf = ({ total: { people, within, beyond } }: Answer) => [people, within, beyond].map((n) => count.format(n))

describeInBrowser('the situation page with script', (world) => {
  it('follows the form without a reload, with the figures of the API', async () => {
    const page = await world().open('/lagebild?service=pharmacy&mode=car')
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => Object.assign(window, { isSame: true }))
    await page.locator('select[name="mode"]').selectOption('walk')
    await page.waitForURL(/mode=walk/)
    const expected = totalOf(await answerOf(page, 'service=pharmacy&mode=walk'))
    await expect.poll(async () => (await totalOnPage(page)).filter((_, index) => index !== 2)).toEqual(expected)
    expect(await page.locator('h1').textContent()).toContain('zu Fuß')
    expect(await page.locator('#answer-sentence').textContent()).toContain(expected[2])
    expect(await page.evaluate(() => 'isSame' in window)).toBe(true)
    // The choice that only walking has.
    await page.locator('input[name="barrier-free"]').check()
    await page.waitForURL(/barrier-free=1/)
    const barrierFree = totalOf(await answerOf(page, 'service=pharmacy&mode=walk&barrier-free=1'))
    await expect.poll(async () => (await totalOnPage(page)).filter((_, index) => index !== 2)).toEqual(barrierFree)
  })

  it('shows after a reload what it showed before', async () => {
    const page = await world().open('/lagebild?service=pharmacy&mode=car')
    await page.waitForLoadState('networkidle')
    await page.locator('select[name="service"]').selectOption('hospital')
    await page.locator('input[name="minutes"]').fill('12')
    await page.waitForURL(/minutes=12/)
    const wanted = totalOf(await answerOf(page, 'service=hospital&mode=car&minutes=12'))
    await expect.poll(async () => (await totalOnPage(page)).filter((_, index) => index !== 2)).toEqual(wanted)
    const head = await page.locator('#answer-head').textContent()
    await page.reload()
    expect(await page.locator('#answer-head').textContent()).toBe(head)
    expect(await page.locator('input[name="minutes"]').inputValue()).toBe('12')
    // At once, before the script of the page may have begun.
    await page.evaluate(() => history.go(-2))
    await expect.poll(() => page.locator('h1').textContent(), { timeout: 10_000 }).toContain('Apotheke')
  })

  it('sorts in place, by keyboard, and keeps the focus', async () => {
    const page = await world().open('/lagebild?service=pharmacy&mode=walk')
    await page.waitForLoadState('networkidle')
    const people = page.locator('#gemeinden thead a[data-sort]').nth(1)
    await people.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/sort=-people/)
    const figures = (await page.locator('#gemeinden tbody td:nth-of-type(1)').allTextContents()).map((text) =>
      Number(text.replace('.', '')),
    )
    expect(figures).toEqual([...figures].sort((a, b) => b - a))
    expect(await people.evaluate((link) => link === document.activeElement)).toBe(true)
    expect(await page.locator('#gemeinden thead th').nth(1).getAttribute('aria-sort')).toBe('descending')
  })

  it.each([
    '/lagebild?service=general-practitioner&mode=transit',
    '/lagebild?service=general-practitioner&measure=supply',
    '/lagebild?service=broadband',
    '/haltestelle',
    '/bericht',
    '/daten/leistungskatalog/general-practitioner',
  ])('%s shows at every stop of the Tab key where it is', async (path) => {
    const page = await world().open(path)
    if (await page.locator('#map').count()) await page.locator('.map-legend').waitFor({ timeout: 60_000 })
    const hidden: string[] = []
    for (let stop = 0; stop < 60; stop++) {
      await page.keyboard.press('Tab')
      const at = await page.evaluate(() => {
        const element = document.activeElement!
        const { outlineStyle, outlineWidth } = getComputedStyle(element)
        const isShown = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
        return isShown || element === document.body ? null : element.outerHTML.slice(0, 80)
      })
      if (at !== null) hidden.push(at)
    }
    expect(hidden).toEqual([])
  })

  it('can be used by keyboard alone', async () => {
    const page = await world().open('/lagebild')
    await page.waitForLoadState('networkidle')
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').textContent()).toBe('Zum Inhalt springen')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    for (let step = 0; step < 12; step++) {
      if ((await page.locator(':focus').getAttribute('name')) === 'service') break
      await page.keyboard.press('Tab')
    }
    await page.keyboard.type('Apoth')
    await page.keyboard.press('Tab')
    await page.waitForURL(/service=pharmacy/)
    await expect.poll(() => page.locator('h1').textContent()).toContain('Apotheke')
  })

  it('asks the server for a page where there is nothing to travel to', async () => {
    const page = await world().open('/lagebild')
    await page.waitForLoadState('networkidle')
    await page.locator('select[name="service"]').selectOption('broadband')
    await page.waitForURL(/service=broadband/)
    expect(await page.locator('.answer').textContent()).toContain('sind angeschlossen')
  })

  it('keeps light or dark as chosen', async () => {
    const page = await world().open('/', { colorScheme: 'light' })
    await page.locator('#theme-switch').click()
    expect(await page.locator('html').getAttribute('data-kern-theme')).toBe('dark')
    await page.goto(new URL('/daten', page.url()).href)
    await expect.poll(() => page.locator('html').getAttribute('data-kern-theme')).toBe('dark')
    await expectAccessible(page)
  })

  it('prints question, answer and figures, not the choices', async () => {
    const page = await world().open('/lagebild')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('#question-form form').isVisible()).toBe(false)
    for (const part of ['h1', '#answer-sentence', '#gemeinden table', '.provenance'])
      expect(await page.locator(part).first().isVisible()).toBe(true)
  })

  it.each([
    ['laptop', LAPTOP],
    ['phone', PHONE],
    ['projector', PROJECTOR],
  ])(
    'other languages, air line, odd questions and the interface can be used by everybody and fit, %s',
    async (_, screen) => {
      await expectUsable(
        (path) => world().open(path, screen),
        [
          '/?lang=en',
          '/lagebild?lang=en&mode=air-line',
          '/lagebild?service=nix&minutes=-1',
          '/lagebild?service=digital-public-services',
          '/daten?lang=en',
          '/daten/schnittstelle',
        ],
      )
    },
  )

  it('a page that does not exist says so, accessibly', async () => {
    const page = await world().open('/nirgends')
    await expectAccessible(page)
    expect(takeFaults(world()).join()).toContain('404')
  })

  it('the examples about supply can be used by everybody and fit', async () => {
    const examples = Object.keys(exampleSupplies).map((name) => {
      const view = exampleSupplyView(name)
      const parts = [
        h(SupplyHead, { view }),
        h(SupplyForm, { view: exampleSupplyForm(view) }),
        h(SupplyLeftOut, { view }),
        h(Viability, { view }),
        h(Closure, { view }),
        h(Facilities, { view }),
        h(SupplyMunicipalities, { view }),
        h(SupplyTakeAlong, { view }),
      ]
      return [name, renderToStaticMarkup(h('div', null, parts))] as const
    })
    await expectExamplesToSuit(await world().open('/daten', PHONE), examples)
  })

  it('the examples of the parts can be used by everybody and fit', async () => {
    const examples = Object.keys(exampleAnswers).map((name) => {
      const view = exampleView(name)
      const parts = [
        h(AnswerHead, { view }),
        h(QuestionForm, { view: exampleForm(view) }),
        h(Legend, { view }),
        h(LeftOut, { view }),
        h(Departures, { view, rows: exampleDepartureRows }),
        h(Histogram, { view }),
        h(Municipalities, { view }),
        h(TakeAlong, { view }),
        h(Provenance, { view }),
      ]
      return [name, renderToStaticMarkup(h('div', null, parts))] as const
    })
    await expectExamplesToSuit(await world().open('/lagebild', PHONE), examples)
  })
})

describeInBrowser(
  'the pages without a region',
  (world) => {
    it.each(['/', '/lagebild', '/daten'])('%s says what to do', async (path) => {
      const page = await world().open(path)
      await expectAccessible(page)
      expect(await page.locator('main').textContent()).toContain('npx reihum region example')
      await expectNoOverflow(await world().open(path, PHONE))
    })
  },
  async () => emptyData(),
)
