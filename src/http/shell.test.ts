import { beforeAll, describe, expect, it } from 'vitest'
import { closeRegion, grant, HOST, signedIn, testWorkspace } from '../../tests/accounts/testWorkspace.ts'
import { description, HOSTILE, smallPort } from '../../tests/web/smallRegion.ts'
import { HELP_TERMS, HELP_TOPICS, type ServerPort } from '../contract/index.ts'
import { words } from '../messages/index.ts'
import { createServer } from './createServer.ts'

const workspace = testWorkspace()
let port: ServerPort
beforeAll(async () => {
  port = await smallPort()
})

const get = (path: string, changes: Partial<ServerPort> = {}) =>
  createServer({ ...port, ...changes }).request(path, { headers: HOST })
const page = async (path: string, changes: Partial<ServerPort> = {}) => (await get(path, changes)).text()
const two = { listRegions: async () => [description, { ...description, id: 'gross', name: 'Großkreis' }] }

describe('municipalities', () => {
  it('are listed by the alphabet with hand-counted figures, those of the ring left out', async () => {
    const { municipalities } = (await (await get('/api/regions/klein/municipalities')).json()) as {
      municipalities: { ags: string; people: number; sites: number; stops: number | null }[]
    }
    // Cells of 100 and 300 people, of 1000, of 50 and 7; pharmacies in the first and second, a fire station in the first.
    expect(municipalities.map(({ ags, people, sites, stops }) => [ags, people, sites, stops])).toEqual([
      ['06636002', 1000, 1, null],
      ['06636003', 57, 0, null],
      ['06636001', 400, 2, null],
    ])
    const text = await page('/gemeinden')
    expect(text).toContain('href="/gemeinden/06636003?region=klein"')
    expect(text).not.toContain('Nachbarort')
    expect(text).not.toContain(HOSTILE)
    // The region's sum stands below the whole list only.
    expect(text).toContain('1.457')
    expect(await page('/gemeinden?q=oehringsdorf')).not.toContain('1.457')
  })

  it('are sorted, filtered and taken along', async () => {
    const sorted = await page('/gemeinden?sort=-people')
    const at = (ags: string) => sorted.indexOf(`/gemeinden/${ags}?`)
    expect(at('06636002')).toBeLessThan(at('06636001'))
    expect(at('06636001')).toBeLessThan(at('06636003'))
    const filtered = await page('/gemeinden?q=OEHRING')
    expect(filtered).toContain('/gemeinden/06636001?')
    expect(filtered).not.toContain('/gemeinden/06636003?')
    expect(await page('/gemeinden?q=%3Cb%3Enirgends')).toContain('&lt;b>nirgends')
    expect(await page('/gemeinden?sort=money')).toContain(
      words('de').issue({ code: 'query-sort', params: { value: 'money' } }),
    )
    const csv = await page('/api/regions/klein/municipalities.csv')
    expect(csv.split('\r\n')[0]).toBe('ags,name,population,facilities,stops')
    expect(csv).toContain('06636001,Öhringsdorf,400,2,\r\n')
  })

  it('have a sheet each, with the way to their neighbours in the alphabet', async () => {
    const text = await page('/gemeinden/06636003?region=klein')
    expect(text).toContain('<h1>Daseinsvorsorge in Donaudampf')
    expect(text).toContain('rel="prev" href="/gemeinden/06636002?region=klein"')
    expect(text).toContain('aria-current="page">Donaudampf')
    for (const path of ['/gemeinden/06637001', '/gemeinden/nirgends', '/gemeinden/%3Cscript%3E'])
      expect((await get(path)).status).toBe(404)
    expect((await get('/gemeinden/06636001?region=nirgends')).status).toBe(404)
    expect((await get('/api/regions/klein/report.pdf?municipality=06636001&extent=sheet')).status).toBe(200)
    expect((await get('/api/regions/klein/report.pdf?municipality=06636001&extent=book')).status).toBe(400)
  })
})

describe('the search', () => {
  it.each([
    ['oehringsdorf', '/gemeinden/06636001?region=klein'],
    ['Öhringsdrof', '/gemeinden/06636001?region=klein'],
    ['06636003', '/gemeinden/06636003?region=klein'],
    ['Apotheke', '/lagebild?region=klein&amp;service=pharmacy'],
    ['apoteke', '/lagebild?region=klein&amp;service=pharmacy'],
    ['Fahrplan', '/haltestelle?region=klein'],
    ['Geheimhaltung', '/hilfe'],
    ['Luftlinie', '/hilfe#wort-air-line'],
  ])('“%s” leads to %s', async (typed, href) => {
    expect(await page(`/suche?${new URLSearchParams({ q: typed })}`)).toContain(`href="${href}`)
  })

  it('answers programs with the same, and refuses what it does not understand', async () => {
    const answer = (await (await get('/api/regions/klein/search?q=oehringsdorf')).json()) as {
      total: number
      groups: { kind: string; hits: { href: string }[] }[]
    }
    expect(answer.groups[0]).toMatchObject({
      kind: 'municipality',
      hits: [{ href: '/gemeinden/06636001?region=klein' }],
    })
    expect((await get('/api/regions/klein/search?q=a&art=money')).status).toBe(400)
    expect((await get(`/api/regions/klein/search?q=${'x'.repeat(200)}`)).status).toBe(400)
    expect((await get('/api/regions/nirgends/search?q=a')).status).toBe(404)
  })

  it('says what helps where nothing is found, and escapes what was typed', async () => {
    const text = await page('/suche?q=%3Cscript%3Ealert(1)%3C/script%3E')
    expect(text).not.toContain('<script>alert')
    expect(await page('/suche?q=qqqqqqqqqqqq')).toContain(words('de').text('search.none-remedy'))
    expect(await page('/suche')).toContain(words('de').text('search.empty'))
  })

  it('finds services, pages and help where there is no region', async () => {
    const text = await page('/suche?q=Apotheke', { listRegions: async () => [] })
    expect(text).toContain('href="/daten/leistungskatalog/pharmacy"')
  })

  it('never tells a guest of a closed region', async () => {
    await closeRegion(workspace.get(), 'klein')
    const server = createServer(port, { workspace: workspace.get() })
    const guest = await (await server.request('/suche?q=oehringsdorf&region=klein', { headers: HOST })).text()
    expect(guest).not.toContain('06636001')
    const { headers } = await signedIn(workspace.get(), [grant('resident')])
    expect(await (await server.request('/suche?q=oehringsdorf', { headers })).text()).toContain('/gemeinden/06636001')
  })
})

describe('help', () => {
  it('tells everything on one page, in both languages', async () => {
    for (const language of ['de', 'en'] as const) {
      const text = await page(`/hilfe?lang=${language}`)
      for (const id of HELP_TOPICS) expect(text).toContain(`id="thema-${id}"`)
      for (const id of HELP_TERMS) expect(text).toContain(`id="wort-${id}"`)
    }
  })

  it('is found by what it says', async () => {
    const text = await page('/hilfe?q=umlaute')
    expect(text).toContain('id="thema-search"')
    expect(text).not.toContain('id="wort-ags"')
    expect(await page('/hilfe?q=qqqqqqqq')).toContain(words('de').text('hilfe.none'))
  })
})

describe('the frame', () => {
  it('offers other regions and keeps the page, without what means nothing there', async () => {
    const text = await page('/bericht?region=klein&gemeinde=06636001&lang=en', two)
    expect(text).toContain('href="/bericht?lang=en&amp;region=gross"')
    expect(await page('/gemeinden/06636001?region=klein', two)).toContain('href="/gemeinden?region=gross"')
    expect(await page('/bericht?region=klein')).not.toContain('region-switch')
  })

  it('carries the region on that the address names', async () => {
    expect(await page('/daten?region=gross', two)).toContain('href="/bericht?region=gross"')
    expect(await page('/daten', two)).toContain('href="/bericht"')
  })
})
