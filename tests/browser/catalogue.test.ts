import type { Page } from 'playwright-core'
import { h } from 'preact'
import { renderToStaticMarkup } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import {
  AskedTable,
  CatalogueFilter,
  CatalogueTable,
  DutyPart,
  NegotiationList,
  StandardList,
} from '../../src/web/components/index.ts'
import {
  exampleDuty,
  exampleFilter,
  exampleNegotiationList,
  exampleServices,
  exampleStandards,
  exampleTable,
} from '../web/catalogueExamples.ts'
import { describeInBrowser, emptyData, expectAccessible, PHONE, takeFaults } from './harness.ts'
import { EVERY_SCREEN, expectExamplesToSuit, expectUsable, SCREENS } from './opened.ts'

const LIST = '/daten/leistungskatalog'
const WITHOUT_SCRIPT = { javaScriptEnabled: false }

const rows = (page: Page) => page.locator('table.stacked tbody tr:not(.group-row)').count()

describeInBrowser('the catalogue in the browser', (world) => {
  it.each(EVERY_SCREEN)('list and services can be used by everybody and fit, %s', async (screen) => {
    await expectUsable(
      (path) => world().open(path, SCREENS[screen]),
      [
        LIST,
        `${LIST}?lang=en&sort=state`,
        `${LIST}?q=nichtsdergleichen`,
        `${LIST}/general-practitioner`,
        `${LIST}/primary-school?lang=en`,
        `${LIST}/drinking-water`,
        `${LIST}/womens-shelter`,
        `${LIST}/middle-centre`,
      ],
    )
  })

  it('is found from the data page, narrowed by keyboard alone, and leads to one service and on to the map', async () => {
    const page = await world().open('/daten')
    await page.locator('a[href^="/daten/leistungskatalog"]').first().click()
    await page.waitForURL(/leistungskatalog/)
    const all = await rows(page)
    await page.locator('main input[name="q"]').focus()
    await page.keyboard.type('hausarzt')
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=hausarzt/)
    expect(await rows(page)).toBeLessThan(all)
    await page.locator('table.stacked th a').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/general-practitioner/)
    expect(await page.locator('h1').textContent()).toBe('Hausarztpraxis')
    await page.locator('a[href^="/lagebild"][href*="service=general-practitioner"]').click()
    await page.waitForURL(/\/lagebild/)
    expect(await page.locator('.standard').textContent()).toContain('eigener Standard, von der Region beschlossen')
  })

  it('the button that narrows is there with and without script', async () => {
    for (const options of [{}, WITHOUT_SCRIPT]) {
      const page = await world().open(LIST, options)
      await page.locator('select[name="claim"]').selectOption('yes')
      await page.locator('.filter__send button').click()
      await page.waitForURL(/claim=yes/)
      expect(await rows(page)).toBeGreaterThan(3)
      expect(await page.locator('select[name="claim"]').inputValue()).toBe('yes')
      await page.locator('.filter__send a').click()
      await page.waitForURL((url) => !url.search.includes('claim'))
    }
  })

  it('shows what the region decided beside what sources say', async () => {
    const page = await world().open(`${LIST}/general-practitioner`)
    expect(await page.locator('.standards__item--own').textContent()).toContain('höchstens 15 Minuten mit dem Auto')
    expect(await page.locator('.standards__item--test').first().textContent()).toContain('höchstens 20 Minuten')
    expect(await page.locator('.negotiations').textContent()).toContain('Kreistag, 08.12.2025: beschlossen.')
  })

  it('map and page answer by the same catalogue, whose version both name', async () => {
    const page = await world().open('/lagebild?service=general-practitioner&mode=car')
    await page.waitForLoadState('networkidle')
    const answer = (await (
      await page.request.get(
        new URL('/api/regions/musterkreis/reach?service=general-practitioner&mode=car', page.url()).href,
      )
    ).json()) as { question: { threshold: number }; catalogueVersion: string }
    expect(answer.question.threshold).toBe(900)
    expect(answer.catalogueVersion).toMatch(/\+[0-9a-f]{8}$/)
    expect(await page.locator('#map').getAttribute('data-catalogue')).toBe('/api/regions/musterkreis/catalogue')
    expect(await page.locator('main').textContent()).toContain(answer.catalogueVersion)
  })

  it('prints the whole list without its form', async () => {
    const page = await world().open(LIST)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('main form').isVisible()).toBe(false)
    expect(await page.locator('.site-search form').isVisible()).toBe(false)
    expect(await page.locator('table.stacked').isVisible()).toBe(true)
  })

  it('a service that does not exist is refused in words', async () => {
    const page = await world().open(`${LIST}/zauberei`)
    await expectAccessible(page)
    expect(await page.locator('main').textContent()).toContain('steht nicht im Leistungskatalog')
    expect(takeFaults(world()).join()).toContain('404')
  })

  it('the examples of the parts can be used by everybody and fit', async () => {
    const examples = Object.entries(exampleServices).map(([name, service]) => {
      const parts = [
        h('h1', null, 'x'),
        h(CatalogueFilter, { view: exampleFilter('de') }),
        h(CatalogueTable, { view: exampleTable('de', [name]) }),
        h('h2', { id: 'asked-title' }, 'x'),
        h(AskedTable, { words: exampleFilter('de').words, service }),
        h(DutyPart, { view: exampleDuty(name, 'de') }),
        h(StandardList, { view: exampleStandards(name, 'de') }),
        h('h2', null, 'x'),
        h(NegotiationList, {
          view: exampleNegotiationList(name === 'hostile names' ? 'hostile and long' : 'usual', 'de'),
        }),
      ]
      return [name, renderToStaticMarkup(h('div', null, parts))] as const
    })
    await expectExamplesToSuit(await world().open(LIST, PHONE), examples)
  })
})

describeInBrowser(
  'the catalogue without a region',
  (world) => {
    it('is shown as it ships', async () => {
      const page = await world().open(LIST)
      await expectAccessible(page)
      expect(await page.locator('main').textContent()).toContain('wie er mitgeliefert wird')
      await page.locator('table.stacked th a').first().click()
      await page.waitForURL(/leistungskatalog\//)
      await expectAccessible(page)
    })
  },
  async () => emptyData(),
)
