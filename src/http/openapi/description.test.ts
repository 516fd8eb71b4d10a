import { Validator } from '@seriousme/openapi-schema-validator'
import { beforeAll, describe, expect, it } from 'vitest'
import { grant, signedIn, testWorkspace } from '../../../tests/accounts/testWorkspace.ts'
import { answerChecker, shapeNames, undescribedFields } from '../../../tests/http/describedAnswers.ts'
import { timetablePort } from '../../../tests/http/timetablePort.ts'
import { negotiatingPort, smallPort, smallTransitPort } from '../../../tests/web/smallRegion.ts'
import { stopsPort } from '../../../tests/web/smallStops.ts'
import { isTravelled, MODES, type ServerPort, SUPPLY_METHODS } from '../../contract/index.ts'
import { LANGUAGES, words } from '../../messages/index.ts'
import { type RoutedServer, routeServer } from '../createServer.ts'
import { isForPrograms } from '../isPage.ts'
import {
  alternativesOf,
  exampleCall,
  exampleOf,
  OPERATIONS,
  type OpenApiDocument,
  type Operation,
  openApiDocument,
  rowOf,
} from './index.ts'

const workspace = testWorkspace()
const HEADERS = { host: 'localhost' }

let port: ServerPort
let routed: RoutedServer
let document: OpenApiDocument
let check: ReturnType<typeof answerChecker>

beforeAll(async () => {
  port = await smallPort()
  // With a workspace: only then the routes that change something are there.
  routed = routeServer(port, { workspace: workspace.get() })
  const example = await exampleOf(port, await port.listRegions())
  document = openApiDocument({ words: words('de'), version: '0', rows: routed.rows, example })
  check = answerChecker(document)
})

const get = (path: string, headers: Record<string, string> = HEADERS) => routed.server.request(path, { headers })
/** Somebody who may everything. */
const administrator = async () => ({
  ...(await signedIn(workspace.get(), [grant('administrator', { region: null })])).headers,
})
const byId = (id: string) => OPERATIONS.find((one) => one.id === id)!

/** What is wrong with the JSON of an address, as sentences. */
async function faultsOf(
  operation: Operation,
  address: string,
  server = routed.server,
  headers: Record<string, string> = HEADERS,
): Promise<string[]> {
  const response = await server.request(address, { headers })
  const type = response.headers.get('content-type')?.split(';')[0]
  if (response.status !== (operation.status ?? 200)) return [`${address}: ${response.status} ${await response.text()}`]
  if (type !== operation.answer.type) return [`${address}: ${type}, not ${operation.answer.type}`]
  const names = shapeNames(operation.answer)
  if (names.length === 0) return []
  const value: unknown = await response.json()
  const faults = names.map((name) => check(name, value))
  const unfit = faults.some((one) => one.length === 0) ? [] : faults.flat()
  return [...unfit, ...undescribedFields(operation.answer, value).map((path) => `${path} is not described`)].map(
    (fault) => `${address}: ${fault}`,
  )
}

describe('the description', () => {
  it('has every route for programs', () => {
    const described = new Set(OPERATIONS.map(({ method, path }) => `${method} ${path.replace(/\{\w+\}/g, ':')}`))
    const missing = routed.rows
      .filter(({ path }) => isForPrograms(path))
      .flatMap(({ method, path }) =>
        alternativesOf(path)
          .map((one) => `${method} ${one.replace(/:\w+/g, ':')}`)
          .filter((one) => !described.has(one))
          .map((one) => `${one} is not described: add it to src/http/openapi/operations.ts (route ${path})`),
      )
    expect(missing).toEqual([])
  })

  it('has nothing that no route answers', () => {
    const gone = OPERATIONS.filter((operation) => !rowOf(routed.rows, operation)).map(
      ({ method, path }) => `${method} ${path} is described, but no route answers it`,
    )
    expect(gone).toEqual([])
  })

  it('names every operation once', () => {
    const ids = OPERATIONS.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each(LANGUAGES)('is a valid OpenAPI document (%s)', async (language) => {
    const response = await get(`/api/openapi.json?lang=${language}`)
    expect(response.status).toBe(200)
    const text = await response.text()
    expect(await new Validator().validate(text)).toEqual({ valid: true })
    const sent = JSON.parse(text) as OpenApiDocument
    expect(sent.openapi).toMatch(/^3\.1\./)
    expect(Object.keys(sent.paths).length).toBeGreaterThan(25)
  })

  it('uses every shape that it names, and names those that it uses', () => {
    const text = JSON.stringify(document)
    const used = new Set([...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name!))
    expect([...used].sort()).toEqual(Object.keys(document.components.schemas).sort())
  })

  it('says who may', () => {
    const { 'x-right': right, security } = document.paths['/api/regions/{region}/reach']!.get!
    expect(right).toEqual({ action: 'region.read', holders: ['readers'] })
    expect(security).toEqual([{}, { session: [] }])
  })
})

describe('answers are as they are described', () => {
  it('to every example call', async () => {
    const faults: string[] = []
    let answered = 0
    const headers = await administrator()
    const withTimetable = await timetablePort()
    for (const [of, { server, rows }] of [
      [port, routed],
      [withTimetable, routeServer(withTimetable)],
    ] as const) {
      const example = (await exampleOf(of, await of.listRegions()))!
      for (const operation of OPERATIONS) {
        if (operation.method !== 'GET' || !rowOf(rows, operation)) continue
        const address = exampleCall(operation, example)
        if (address === null) continue
        answered++
        faults.push(...(await faultsOf(operation, address, server, headers)))
      }
    }
    expect(faults).toEqual([])
    expect(answered).toBeGreaterThan(45)
  })

  it('of every service, by air line', async () => {
    const faults: string[] = []
    for (const service of port.services) {
      if (!isTravelled(service)) {
        faults.push(...(await faultsOf(byId('connected'), `/api/regions/klein/connected?service=${service.id}`)))
        continue
      }
      const query = `service=${service.id}&mode=air-line`
      for (const id of ['reach', 'supply', 'modes'])
        faults.push(...(await faultsOf(byId(id), `/api/regions/klein/${id}?${query}`)))
    }
    expect(faults).toEqual([])
  })

  it('of every way to measure supply, and of closures', async () => {
    const faults: string[] = []
    for (const method of SUPPLY_METHODS)
      for (const rest of ['', '&assume-capacity=2', '&measure=sites', '&decay=gaussian', '&decay=zones'])
        faults.push(
          ...(await faultsOf(
            byId('supply'),
            `/api/regions/klein/supply?service=pharmacy&mode=air-line&method=${method}${rest}`,
          )),
        )
    for (const [service, facility] of [
      ['pharmacy', 'pharmacy-4'],
      ['hospital', 'hospital-12'],
    ])
      faults.push(
        ...(await faultsOf(
          byId('closure'),
          `/api/regions/klein/closure?mode=air-line&service=${service}&facility=${facility}`,
        )),
      )
    expect(faults).toEqual([])
  })

  it('by bus and train', async () => {
    const { server } = routeServer(await smallTransitPort())
    const faults: string[] = []
    for (const id of ['reach', 'modes', 'percentiles'])
      faults.push(
        ...(await faultsOf(byId(id), `/api/regions/klein/${id}?service=pharmacy&mode=transit&date=2024-03-06`, server)),
      )
    expect(faults).toEqual([])
  })

  it('of a stop and of a search', async () => {
    const of = await stopsPort()
    const { server } = routeServer(of)
    const faults = [
      ...(await faultsOf(byId('stops'), '/api/regions/klein/stops?stop=markt', server)),
      ...(await faultsOf(byId('stops'), '/api/regions/klein/stops?q=a', server)),
      ...(await faultsOf(byId('departures'), '/api/regions/klein/departures.csv?stop=markt', server)),
    ]
    expect(faults).toEqual([])
  })

  it('of a catalogue that a region negotiated', async () => {
    const { server } = routeServer(await negotiatingPort(DECISIONS, '2026-11-25'))
    const path = '/api/regions/klein/catalogue/history'
    expect(await faultsOf(byId('region-catalogue-history'), path, server)).toEqual([])
    const { entries } = (await (await server.request(path, { headers: HEADERS })).json()) as { entries: unknown[] }
    expect(entries.length).toBeGreaterThan(2)
  })

  it('when they are refused', async () => {
    for (const path of [
      '/api/regions/keine',
      '/api/regions/klein/reach?nth=9&mode=x',
      '/api/regions/klein/connected?service=pharmacy',
      '/api/regions/klein/outlook',
      '/api/regions/klein/outlook?municipality=nirgends',
      '/regions/klein/abc123/nichts.arrow',
      '/api/nichts',
    ]) {
      const response = await get(path)
      expect(response.status).toBeGreaterThanOrEqual(400)
      expect(check('Error', await response.json())).toEqual([])
    }
  })

  it('and a wrong one is found', () => {
    expect(check('Upload', { id: 'a', name: 'b', bytes: 0, received: -1 })).toHaveLength(2)
    const right = { id: 'a', name: 'b', bytes: null, received: 0, partBytes: 1 }
    expect(undescribedFields(byId('upload').answer, { ...right, more: 1 })).toEqual(['.more'])
  })

  it('in every mode that a shape names', () => {
    const { properties } = document.components.schemas.ReachAnswer as {
      properties: { question: { properties: { mode: { enum: string[] } } } }
    }
    expect(properties.question.properties.mode.enum).toEqual([...MODES])
  })
})

const DECISIONS = `region: klein
entries:
  - proposal: { id: 2026-01, date: 2026-01-10, by: Rat, service: pharmacy, reason: x, review: 2026-06-01,
      change: { own-standard: { measure: travel-time, mode: car, value: 12, share: 90 } } }
  - decision: { proposal: 2026-01, body: Kreistag, date: 2026-02-02, outcome: accepted, text: Beschlossen }
  - proposal: { id: 2026-02, date: 2026-03-01, by: Rat, service: library, reason: x,
      change: { leave: { on: 2030-12-31, substitute: Fahrbibliothek } } }
  - proposal: { id: 2026-03, date: 2026-03-01, by: Rat, service: hospital, reason: x, change: { state: changing } }
  - decision: { proposal: 2026-09, body: Kreistag, date: 2026-02-02, outcome: accepted, text: x }
`

describe('the page of the interface', () => {
  it.each(LANGUAGES)('shows every operation with a call that works (%s)', async (language) => {
    const response = await get(`/daten/schnittstelle?lang=${language}`)
    expect(response.status).toBe(200)
    const page = await response.text()
    for (const { id, path } of OPERATIONS) {
      expect(page).toContain(words(language).text(`schnittstelle.op-${id}`).replaceAll('"', '&quot;'))
      expect(page).toContain(path)
    }
    const headers = await administrator()
    const calls = [...page.matchAll(/curl (?:-OJ )?(-b 'reihum=…' )?'http:\/\/localhost([^']+)'/g)]
    expect(calls.length).toBeGreaterThan(28)
    for (const [, cookie, address] of calls) {
      const asked = get(address!.replaceAll('&amp;', '&'), cookie ? headers : HEADERS)
      expect((await asked).status, address).toBe(200)
    }
  })

  it('is there without a region', async () => {
    const { server } = routeServer({ ...port, listRegions: async () => [] })
    const page = await (await server.request('/daten/schnittstelle', { headers: HEADERS })).text()
    expect(page).toContain(words('de').text('schnittstelle.no-region'))
    expect(page).not.toContain('curl')
  })
})
