import { beforeAll, describe, expect, it } from 'vitest'
import { HOSTILE, smallPort } from '../../tests/web/smallRegion.ts'
import type { SupplyAnswer } from '../contract/index.ts'
import { createServer } from './createServer.ts'

let server: ReturnType<typeof createServer>
beforeAll(async () => {
  server = createServer(await smallPort())
})

const page = async (query: string) =>
  (await server.request(`/lagebild?measure=supply&mode=air-line&${query}`, { headers: { host: 'localhost' } })).text()
const plain = async (query: string) => (await page(query)).replaceAll('\u00a0', ' ')

describe('the page about supply', () => {
  it('answers in words and tables, in both languages, with nothing unescaped', async () => {
    const german = await plain('service=pharmacy')
    expect(german).toContain('Wie viel kommt auf wie viele Menschen?')
    expect(german).toContain('id="standorte"')
    expect(german).not.toContain(HOSTILE)
    expect(german).not.toMatch(/<style|\sstyle=|\son\w+=/)
    expect(await page('service=pharmacy&lang=en')).toContain('how much is there for how many people?')
  })

  it('shows the figures of the API', async () => {
    const response = await server.request('/api/regions/klein/supply?service=pharmacy&mode=air-line', {
      headers: { host: 'localhost' },
    })
    const { total } = (await response.json()) as SupplyAnswer
    expect(total.people).toBeGreaterThan(0)
    expect(await plain('service=pharmacy')).toContain(new Intl.NumberFormat('de-DE').format(Math.round(total.people!)))
  })

  it('keeps method, count and orders in its links, and goes back to reach', async () => {
    const text = await page('service=pharmacy&method=bfca&decay=linear&count=sites&kilometres=7&sort=-mean&sites=-load')
    const link = /href="([^"]*closure=[^"]*)"/.exec(text)![1].replaceAll('&amp;', '&')
    const query = new URL(link, 'http://localhost').searchParams
    expect(Object.fromEntries(query)).toMatchObject({
      measure: 'supply',
      service: 'pharmacy',
      mode: 'air-line',
      kilometres: '7',
      method: 'bfca',
      decay: 'linear',
      count: 'sites',
      sort: '-mean',
      sites: '-load',
    })
    expect(text).toMatch(/<option value="reach"/)
  })

  it('asks for the list of capacities where none is known', async () => {
    const text = await page('service=hospital')
    expect(text).toContain('Gezählt werden deshalb Standorte')
    expect(text).toContain('--facilities')
    // A pharmacy has no capacity that a list could hold.
    expect(await page('service=pharmacy')).not.toContain('--facilities')
  })

  it('tells what a closure would do', async () => {
    const text = await plain('service=pharmacy&closure=pharmacy-4')
    expect(text).toContain('id="schliessung"')
    expect(text).toContain('Wohin die Menschen gingen')
    expect(text).toContain('Eine Rechnung, keine Entscheidung.')
  })

  it.each([
    ['service=pharmacy&closure=nowhere', 'Den Standort „nowhere“ gibt es bei dieser Leistung nicht'],
    ['service=pharmacy&method=magic', '„magic“'],
    ['service=pharmacy&count=beds', '„beds“'],
    ['service=pharmacy&assume-capacity=-3', '„-3“'],
    ['service=pharmacy&sort=beauty', '„beauty“'],
    ['service=general-practitioner', 'kein Standort verzeichnet'],
  ])('says what is wrong with %s and stays a page', async (query, sentence) => {
    const text = await plain(query)
    expect(text).toContain(sentence)
    expect(text).toContain('id="choice-measure"')
  })

  it('computes by car where bus and train are asked for, and says so', async () => {
    const response = await server.request('/lagebild?measure=supply&service=pharmacy&mode=transit', {
      headers: { host: 'localhost' },
    })
    expect(await response.text()).toContain('nicht mit Bus und Bahn gerechnet. Gerechnet ist: mit dem Auto.')
  })

  it('shows reach where the measure is not known', async () => {
    const response = await server.request('/lagebild?measure=magic&service=pharmacy&mode=air-line', {
      headers: { host: 'localhost' },
    })
    const text = await response.text()
    expect(text).toContain('„magic“ lässt sich nicht zeigen')
    expect(text).toContain('Luftlinie entfernt')
  })
})
