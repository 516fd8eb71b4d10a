import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { CELLS_BYTES, description, HOSTILE, smallPort, TILE } from '../../tests/web/smallRegion.ts'
import {
  type ClosureAnswer,
  type ServerPort,
  type SupplyAnswer,
  type SupplyQuestion,
  supplyToQuery,
} from '../contract/index.ts'
import { words } from '../messages/index.ts'
import { createServer } from './createServer.ts'
import { parseSupply } from './parseSupply.ts'

const HOST = { host: 'localhost:4321' }
let port: ServerPort
beforeAll(async () => {
  port = await smallPort()
})

const get = async (path: string, headers: Record<string, string> = {}, changes: Partial<ServerPort> = {}) =>
  createServer({ ...port, ...changes }).request(path, { headers: { ...HOST, ...headers } })
const page = async (path: string, changes: Partial<ServerPort> = {}) => (await get(path, {}, changes)).text()

describe('pages', () => {
  it.each([
    '/',
    '/lagebild',
    '/haltestelle',
    '/bericht',
    '/gemeinden',
    '/gemeinden/06636001',
    '/suche?q=schule',
    '/hilfe',
    '/daten',
    '/daten/leistungskatalog',
    '/daten/leistungskatalog/pharmacy',
    '/nothing-here',
  ])('%s is a whole document in German, in English on request', async (path) => {
    const german = await page(path)
    expect(german).toMatch(/^<!doctype html>\n<html lang="de">/)
    expect(german).toContain('<h1')
    const english = await page(`${path}${path.includes('?') ? '&' : '?'}lang=en`)
    expect(english).toContain('<html lang="en">')
    expect(await (await get(path, { 'accept-language': 'en-GB,en;q=0.9,de;q=0.1' })).text()).toContain('lang="en"')
    expect(await (await get(path, { 'accept-language': 'fr' })).text()).toContain('<html lang="de">')
  })

  it('carry on the language that the address names, and only that', async () => {
    expect(await page('/?lang=en')).toContain('href="/lagebild?lang=en"')
    expect(await page('/')).toContain('href="/lagebild"')
  })

  it.each([
    '/',
    '/lagebild',
    '/lagebild?service=pharmacy&mode=air-line',
    '/daten',
    '/daten/leistungskatalog',
    '/daten/leistungskatalog/%3Cscript%3Ealert(1)%3C%2Fscript%3E',
    '/daten/leistungskatalog?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E',
    '/api/regions/klein/reach?mode=air-line',
  ])('%s escapes what files and people wrote', async (path) => {
    const response = await get(path)
    const text = await response.text()
    if (response.headers.get('content-type')?.startsWith('text/html')) {
      expect(text).not.toContain('<script>alert')
      expect(text).not.toContain(HOSTILE)
    } else expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('have no inline script, style or handler', async () => {
    for (const path of [
      '/',
      '/lagebild?service=pharmacy&mode=air-line',
      '/daten',
      '/daten/leistungskatalog',
      '/daten/leistungskatalog/ambulance',
      '/nothing',
    ]) {
      const text = await page(path)
      expect(text).not.toMatch(/<style|\sstyle=|\son\w+=/)
      const scripts = text.match(/<script[^>]*>/g) ?? []
      expect(scripts.filter((tag) => !tag.includes('src=') && !tag.includes('type="application/json"'))).toEqual([])
    }
  })

  it('open on foot for a newcomer, and with the own mode of a service that a link names', async () => {
    const select = (text: string, name: string) =>
      new RegExp(`<select[^>]*name="${name}"[\\s\\S]*?<option value="([a-z-]+)" selected`).exec(text)?.[1]
    const shown = (text: string) => [select(text, 'service'), select(text, 'mode')]
    const [small] = await (await smallPort()).listRegions()
    const withStreets = { ...small!, counts: { ...small!.counts, streets: { nodes: 2, edges: 2 } } }
    const completeness = [{ service: 'general-practitioner', state: 'official', inside: 1, ring: 0 }] as const
    const open = (region: typeof withStreets) => page('/lagebild', { listRegions: async () => [region] })
    expect(shown(await open({ ...withStreets, completeness }))).toEqual(['general-practitioner', 'walk'])
    // Without a recorded surgery the next service that everybody asks for, without streets the air line.
    expect(shown(await open(withStreets))).toEqual(['pharmacy', 'walk'])
    expect(shown(await page('/lagebild'))).toEqual(['pharmacy', 'air-line'])
    expect(shown(await page('/lagebild?service=general-practitioner'))).toEqual(['general-practitioner', 'car'])
  })

  it('know services by their other names', async () => {
    const shown = (text: string) =>
      /<select[^>]*name="service"[\s\S]*?<option value="([a-z-]+)" selected/.exec(text)?.[1]
    const text = await page('/lagebild?service=fire-station&mode=air-line')
    expect(shown(text)).toBe('fire-service')
    expect(text).toContain('<div id="input-notices"></div>')
  })

  it('say which command helps where there is no region', async () => {
    for (const path of ['/', '/lagebild', '/daten']) {
      const text = await page(path, { listRegions: async () => [] })
      expect(text).toContain('npx reihum region example')
    }
  })
})

describe('the situation page', () => {
  const air = '/lagebild?service=pharmacy&mode=air-line&kilometres=3'

  it('answers by hand-counted figures', async () => {
    // Pharmacies at 0 and 4 km; cells at 0, 2, 4, 9 and 30 km: beyond 3 km live 50 + 7 of 1457.
    const text = await page(air)
    expect(text).toContain('57 von 1.457 Menschen (3,9\u00a0%) wohnen mehr als 3\u00a0km Luftlinie entfernt.')
    expect(text).toContain('Die größte Gruppe davon wohnt in Donaudampfschifffahrtsgesellschaftskapitänshausen (57).')
  })

  it('speaks English with English numbers', async () => {
    expect(await page(`${air}&lang=en`)).toContain('57 of 1,457 people (3.9%) live more than 3\u00a0km away')
  })

  it('puts heading, answer, table and legend before any script', async () => {
    const text = await page(air)
    const first = text.indexOf('<script')
    for (const mark of ['<h1', 'id="answer-sentence"', '<table', 'class="legend"']) {
      expect(text.indexOf(mark)).toBeGreaterThan(0)
      expect(text.indexOf(mark)).toBeLessThan(first)
    }
  })

  it('keeps the alphabet until the reader sorts', async () => {
    const order = (text: string) => [...text.matchAll(/data-ags="(\d+)"/g)].map((match) => match[1])
    expect(order(await page(air))).toEqual(['06636002', '06636003', '06636001'])
    expect(order(await page(`${air}&sort=-people`))).toEqual(['06636002', '06636001', '06636003'])
    expect(order(await page(`${air}&sort=people`))).toEqual(['06636003', '06636001', '06636002'])
  })

  it('never shows minutes and kilometres together', async () => {
    const text = (await page(air)).replace(/<(details|form)[\s\S]*?<\/\1>/g, '')
    expect(text).toMatch(/\d\u00a0km/)
    expect(text).not.toMatch(/\d\u00a0min/)
  })

  it('says what is wrong with a link and still answers', async () => {
    const text = await page(
      '/lagebild?region=x&service=nix&mode=jet&ages=old&nth=9&minutes=-4&sort=luck&barrier-free=maybe',
    )
    for (const code of ['„nix“', '„jet“', '„old“', '„9“', '„-4“', '„luck“', '„maybe“', '„x“'])
      expect(text).toContain(code)
    expect(text).toContain('<table')
  })

  it('says that the region was built anew when the link names an older state', async () => {
    expect(await page(`${air}&version=old1`)).toContain('Der Link nennt den Stand old1')
    expect(await page(`${air}&version=abc123`)).not.toContain('Der Link nennt den Stand')
  })

  it.each([
    ['service=general-practitioner&mode=air-line', 'im Umkreis kein Standort verzeichnet'],
    ['service=pharmacy&mode=car', 'kein Wegenetz'],
    ['service=pharmacy&mode=air-line&ages=75%2B', 'liegen keine Zahlen vor'],
    ['service=pharmacy&mode=air-line&nth=3', 'zu wenige Standorte'],
    ['service=digital-public-services', 'einen Weg ohne Bildschirm'],
    ['service=drinking-water', 'Dazu hat diese Region keine Daten'],
    ['service=drinking-water', 'Fragen Sie: Untere Wasserbehörde'],
    ['service=pharmacy&mode=air-line&kilometres=100', 'Alle 1.457 Menschen wohnen höchstens 100\u00a0km'],
  ])('explains the empty state of %s', async (query, sentence) => {
    expect(await page(`/lagebild?${query}`)).toContain(sentence)
  })

  it('says that a region cannot be read, and keeps the choices', async () => {
    const broken = Object.assign(new Error('x'), {
      issue: { code: 'region-file-changed', file: '/secret/cells.arrow' },
    })
    const text = await page(air, { answerReach: () => Promise.reject(broken) })
    expect(text).toContain('<form')
    expect(text).not.toContain('/secret/')
  })
})

describe('the API', () => {
  it('lists regions and services, and gives one region', async () => {
    const { regions } = (await (await get('/api/regions')).json()) as { regions: { id: string }[] }
    expect(regions.map(({ id }) => id)).toEqual(['klein'])
    expect(((await (await get('/api/regions/klein')).json()) as { version: string }).version).toBe('abc123')
    expect(((await (await get('/api/services')).json()) as { services: unknown[] }).services.length).toBeGreaterThan(40)
    expect(((await (await get('/api/catalogue')).json()) as { version: string }).version).toBe(port.catalogue.version)
  })

  it('answers a question, and refuses one that it does not understand', async () => {
    const answer = (await (
      await get('/api/regions/klein/reach?service=pharmacy&mode=air-line&kilometres=3')
    ).json()) as {
      total: { beyond: number }
    }
    expect(answer.total.beyond).toBe(57)
    const alias = await get('/api/regions/klein/reach?service=fire-station&mode=air-line')
    expect(alias.status).toBe(200)
    expect(((await alias.json()) as { question: { service: string } }).question.service).toBe('fire-service')
    const refused = await get('/api/regions/klein/reach?service=nix')
    expect(refused.status).toBe(400)
    const { error } = (await refused.json()) as { error: { code: string; issues: { message: string }[] } }
    expect(error.code).toBe('question-not-understood')
    expect(error.issues[0].message).toContain('nix')
    expect((await get('/api/regions/klein/reach?service=broadband')).status).toBe(422)
    expect((await get('/api/regions/other/reach')).status).toBe(404)
  })

  it('gives the table as CSV for programs and for Excel, without formulas', async () => {
    const query = 'service=pharmacy&mode=air-line&kilometres=3'
    const plain = await get(`/api/regions/klein/reach.csv?${query}`)
    expect(plain.headers.get('content-disposition')).toContain('lagebild_klein_abc123_pharmacy_air-line.csv')
    const lines = (await plain.text()).split('\r\n')
    expect(lines[0]).toBe('ags,name,people,within,beyond,unreachable,share_within,median_metres,p90_metres,sites')
    expect(lines[1]).toMatch(/^,,1457,1400,57,0,0\.960879,/)
    // text() would take the byte order mark away.
    const excel = Buffer.from(
      await (await get(`/api/regions/klein/reach.csv?${query}&excel=1`)).arrayBuffer(),
    ).toString()
    expect(excel.startsWith('\ufeffAGS;Gemeinde;')).toBe(true)
    expect(excel).toContain(';0,960879;')
  })
})

describe('the API of supply', () => {
  const of = (path: string) => get(`/api/regions/klein/${path}`)

  it('answers with sites per people, by municipality and by site', async () => {
    // Pharmacies at 0 and 4 km, 3 km: the first for 400 people, the second for 1,300.
    const query = 'service=pharmacy&mode=air-line&kilometres=3'
    const answer = (await (await of(`supply?${query}`)).json()) as SupplyAnswer
    expect(answer.question).toMatchObject({ method: '2sfca', measure: 'sites', catchment: 3000, ages: 'users' })
    expect(answer.facilities.map((f) => f.peopleInReach)).toEqual([400, 1300])
    expect(answer.total).toMatchObject({ people: 1457, withoutSite: 57 })
    const table = await of(`supply.csv?${query}`)
    expect(table.headers.get('content-disposition')).toContain('versorgung_klein_abc123_pharmacy_air-line_2sfca.csv')
    const lines = (await table.text()).split('\r\n')
    expect(lines[0]).toBe('ags,name,people,without_site,index_mean,index_p10,index_median,sites,capacity,unmet')
    expect(lines[1]).toMatch(/^,,1457,57,/)
    const sites = await (await of(`supply-sites.csv?${query}`)).text()
    expect(sites.split('\r\n')[1]).toMatch(/^pharmacy-0,/)
  })

  it('answers what a closure does', async () => {
    const closure = (await (
      await of('closure?service=pharmacy&mode=air-line&kilometres=3&facility=pharmacy-4')
    ).json()) as ClosureAnswer
    // 1,000 people at 4 km, 50 at 9 km and the others go back to the first.
    expect(closure.inside).toMatchObject({ beyondBefore: 57, beyondAfter: 1057, more: 1000 })
  })

  it.each([
    ['supply?service=pharmacy&mode=air-line&method=huff', 400],
    ['supply?service=pharmacy&mode=air-line&decay=steep', 400],
    ['supply?service=pharmacy&mode=air-line&measure=beds', 400],
    ['supply?service=pharmacy&mode=air-line&assume-capacity=-3', 400],
    ['supply?service=pharmacy&mode=air-line&measure=capacity', 400],
    ['supply?service=broadband', 422],
    ['closure?service=pharmacy&mode=air-line', 400],
    ['closure?service=pharmacy&mode=air-line&facility=none', 400],
  ])('refuses %s', async (path, status) => {
    expect((await of(path)).status).toBe(status)
    expect((await get(`/api/regions/other/${path}`)).status).toBe(404)
  })

  it('reads the addresses that it writes', () => {
    const question: SupplyQuestion = {
      service: 'pharmacy',
      mode: 'air-line',
      ages: '75+',
      barrierFree: false,
      pureDriving: false,
      catchment: 2500,
      method: 'bfca',
      decay: 'gaussian',
      measure: 'sites',
      assumeCapacity: 2.5,
    }
    const none = { ages: null, catchment: null, method: null, decay: null, measure: null, assumeCapacity: null }
    for (const asked of [question, { ...question, ...none }]) {
      const parsed = parseSupply(supplyToQuery('klein', asked), port.services, words('de'))
      expect(parsed).toMatchObject({ question: asked, issues: [] })
    }
  })
})

describe('networked and digital services', () => {
  const path = '/lagebild?service=broadband'

  it('are answered with people, standards by kind, a table, and where the figures come from', async () => {
    const text = await page(path)
    expect(text).toContain('320 von 1.457 Menschen sind angeschlossen (80,0\u00a0%), Stufe ≥ 100 Mbit/s.')
    expect(text).toContain('Für 1.000 Menschen hält die Statistik den Anteil geheim')
    expect(text).toContain('Für 57 Menschen gibt es keine Angabe')
    expect(text).toContain(': Gesetz oder Verordnung<')
    expect(text).toContain('geheim gehalten')
    expect(text).toContain('Breitbandatlas, 30.06.2025')
    expect(text).not.toContain('<script>alert')
    const english = await page(`${path}&lang=en`)
    expect(english).toContain('320 of 1,457 people are connected')
  })

  it('sort, keep what is not known at the end, and say what was not understood', async () => {
    const order = async (sort: string) =>
      [...(await page(`${path}&sort=${sort}`)).matchAll(/data-ags="(\d+)"/g)].map(([, ags]) => ags)
    expect((await order('-people'))[0]).toBe('06636002')
    expect((await order('share'))[0]).toBe('06636001')
    expect((await order('-share'))[0]).toBe('06636001')
    const text = await page(`${path}&level=schnell&sort=median`)
    expect(text).toContain('„schnell“')
    expect(text).toContain('„median“')
  })

  it('have an API in JSON and CSV; others are refused there', async () => {
    const answer = await get('/api/regions/klein/connected?service=broadband')
    expect(await answer.json()).toMatchObject({
      service: 'broadband',
      people: 1457,
      levels: [{ total: { connected: 320 } }],
    })
    const csv = await get('/api/regions/klein/connected.csv?service=broadband')
    expect(csv.headers.get('content-disposition')).toContain('angeschlossen_klein_abc123_broadband.csv')
    const lines = (await csv.text()).split('\r\n')
    expect(lines[1]).toBe(',,1457,320,80,≥ 100 Mbit/s,Breitbandatlas,2025-06-30,households,1000,57')
    expect(lines[2]).toContain('06636001,Öhringsdorf,400,320,80,')
    expect(lines[3]).toMatch(/^06636002,.*,1000,,,≥ 100 Mbit\/s,,,,1000,0$/)
    const bytes = await (await get('/api/regions/klein/connected.csv?service=broadband&excel=1&lang=de')).arrayBuffer()
    const excel = Buffer.from(bytes).toString()
    expect(excel.startsWith('\ufeffAGS;Gemeinde;')).toBe(true)
    expect(excel).toContain(';Haushalte;')
    expect((await get('/api/regions/klein/connected?service=pharmacy')).status).toBe(422)
    expect((await get('/api/regions/klein/connected?service=nix')).status).toBe(400)
    expect((await get('/api/regions/other/connected?service=broadband')).status).toBe(404)
  })

  it('every standard of such a service is worded in both languages', async () => {
    for (const service of port.services.filter(({ kind }) => kind === 'networked' || kind === 'digital'))
      for (const lang of ['de', 'en']) {
        const text = await page(`/lagebild?service=${service.id}&lang=${lang}`)
        expect(text, service.id).not.toMatch(/undefined|(?<![/])connected\.[a-z]|NaN|\d [a-z]+(-[a-z]+)+:/)
      }
  })
})

describe('what a municipality can shoulder', () => {
  it('is told by key or name, with nought apart from secret', async () => {
    const debt = async (municipality: string) => {
      const answer = await get(`/api/regions/klein/outlook?municipality=${encodeURIComponent(municipality)}`)
      const { indicators } = (await answer.json()) as {
        indicators: { definition: { id: string }; state: string; latest: { value: number } | null }[]
      }
      return indicators.find(({ definition }) => definition.id === 'debt-per-person')
    }
    expect(await debt('Öhringsdorf')).toMatchObject({ state: 'known', latest: { value: 0 } })
    expect(await debt('06636002')).toMatchObject({ state: 'suppressed', latest: null })
    expect((await get('/api/regions/klein/outlook?municipality=Atlantis')).status).toBe(404)
    expect((await get('/api/regions/klein/outlook')).status).toBe(400)
  })
})

describe('region files', () => {
  it('are sent with their hash, for ever, compressed for other machines', async () => {
    const path = '/regions/klein/abc123/cells.arrow'
    const here = await get(path)
    expect(new Uint8Array(await here.arrayBuffer())).toEqual(CELLS_BYTES)
    expect(here.headers.get('cache-control')).toContain('immutable')
    expect(here.headers.get('content-encoding')).toBeNull()
    const etag = here.headers.get('etag')!
    expect((await get(path, { 'if-none-match': etag })).status).toBe(304)
    const server = createServer(port, { host: 'planung.example' })
    const far = await server.request(path, { headers: { host: 'planung.example', 'accept-encoding': 'gzip, br' } })
    expect(far.headers.get('content-encoding')).toBe('br')
    expect(new Uint8Array(brotliDecompressSync(new Uint8Array(await far.arrayBuffer())))).toEqual(CELLS_BYTES)
  })

  it('of an older state lead to the current one with a sentence', async () => {
    const response = await get('/regions/klein/old/cells.arrow')
    expect(response.status).toBe(307)
    expect(response.headers.get('location')).toBe('/regions/klein/abc123/cells.arrow')
    expect(await response.text()).toContain('neu gebaut')
  })

  it.each([
    '/regions/klein/abc123/report.json',
    '/regions/klein/abc123/..%2F..%2Fsecret',
    '/regions/klein/abc123/%2e%2e%2fcells.arrow',
    '/regions/..%2Fklein/abc123/cells.arrow',
    '/regions/other/abc123/cells.arrow',
    '/assets/..%2f..%2fpackage.json',
    '/assets/../../package.json',
  ])('that nobody listed are not there: %s', async (path) => {
    expect((await get(path)).status).toBe(404)
  })

  it('include tiles of the base map, 204 where nothing is drawn', async () => {
    const tile = await get('/regions/klein/abc123/tiles/6/33/21.pbf')
    expect(tile.headers.get('content-encoding')).toBe('gzip')
    expect(new Uint8Array(await tile.arrayBuffer())).toEqual(TILE)
    expect((await get('/regions/klein/abc123/tiles/7/33/21.pbf')).status).toBe(204)
    expect(((await (await get('/regions/klein/abc123/tiles.json')).json()) as { state: string }).state).toBe('ready')
    for (const bad of ['6/64/0', '6/0/64', '-1/0/0', '6.5/1/1', '30/1/1', '6/1e1/1', '6/1/1.png'])
      expect((await get(`/regions/klein/abc123/tiles/${bad}${bad.endsWith('png') ? '' : '.pbf'}`)).status).toBe(404)
  })
})

describe('every answer', () => {
  it('carries the security headers, errors too', async () => {
    for (const path of ['/', '/api/regions', '/nothing', '/regions/klein/old/cells.arrow']) {
      const { headers } = await get(path)
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    }
  })

  it.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '',
    'localhost:80:80',
    '[::1',
    '192.168.0.7',
  ])('is refused to the name “%s”', async (host) => {
    const response = await get('/', { host })
    expect(response.status).toBe(421)
    expect(await response.text()).not.toContain('klein')
  })

  it.each(['localhost', 'LOCALHOST:4321', '127.0.0.1:1', '[::1]:4321', 'localhost.'])(
    'comes under the name %s',
    async (host) => {
      expect((await get('/', { host })).status).toBe(200)
    },
  )

  it('comes under addresses in numbers when the server listens beyond this machine, and under allowed names', async () => {
    const server = createServer(port, { host: '0.0.0.0', allowedHosts: ['planung.kreis.example'] })
    const status = async (host: string) => (await server.request('/', { headers: { host } })).status
    expect(await status('192.168.0.7:4321')).toBe(200)
    expect(await status('planung.kreis.example')).toBe(200)
    expect(await status('evil.example')).toBe(421)
  })

  it('only reads', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const response = await createServer(port).request('/lagebild', { method, headers: HOST })
      expect(response.status).toBe(405)
      expect(response.headers.get('allow')).toBe('GET, HEAD')
    }
    const head = await createServer(port).request('/', { method: 'HEAD', headers: HOST })
    expect(head.status).toBe(200)
    expect(await head.text()).toBe('')
  })

  it('is compressed where that is accepted, and not sent twice', async () => {
    const plain = await get('/daten')
    const zipped = await get('/daten', { 'accept-encoding': 'gzip' })
    expect(gunzipSync(new Uint8Array(await zipped.arrayBuffer())).toString()).toBe(await plain.text())
    const etag = plain.headers.get('etag')!
    expect((await get('/daten', { 'if-none-match': etag })).status).toBe(304)
    expect((await get('/daten', { 'accept-encoding': 'br;q=0, identity' })).headers.get('content-encoding')).toBeNull()
  })

  it('to a fault of the program says so, with a reference that is logged', async () => {
    const lines: string[] = []
    const broken = { ...port, listRegions: () => Promise.reject(new Error('inner detail')) }
    const server = createServer(broken, { log: (line) => lines.push(line) })
    const response = await server.request('/', { headers: HOST })
    expect(response.status).toBe(500)
    const text = await response.text()
    expect(text).not.toContain('inner detail')
    const reference = lines[0].slice(0, 8)
    expect(text).toContain(reference)
    expect(lines[0]).toContain('inner detail')
    expect(response.headers.get('content-security-policy')).toBeTruthy()
  })
})

describe('the example region', () => {
  it('is marked as invented', async () => {
    const text = await page('/daten', { listRegions: async () => [{ ...description, example: true }] })
    expect(text).toContain('Erfundener Beispielkreis')
  })
})
