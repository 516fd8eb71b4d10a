import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { smallPort, smallTransitPort } from '../../tests/web/smallRegion.ts'
import { AGE_CHOICES, MODES, SORT_COLUMNS } from '../contract/index.ts'
import { createServer } from './createServer.ts'

let server: ReturnType<typeof createServer>
let withTimetable: ReturnType<typeof createServer>
const logged: string[] = []
beforeAll(async () => {
  const log = (line: string) => logged.push(line)
  server = createServer(await smallPort(), { log })
  withTimetable = createServer(await smallTransitPort(), { log })
})

const status = async (path: string) => (await server.request(path, { headers: { host: 'localhost' } })).status

const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    'NaN',
    'Infinity',
    '-0',
    '1e999',
    '0x10',
    '٣',
    '%',
    '{',
    '<b>',
    '\u0000',
    'a'.repeat(5000),
  ),
  fc.double().map(String),
)
const value = (...good: string[]) => fc.oneof(fc.constantFrom(...good), odd)

const query = fc.record(
  {
    region: value('klein', 'andere'),
    version: value('abc123', 'alt'),
    service: value('pharmacy', 'hospital', 'fire-service', 'broadband', 'digital-public-services'),
    mode: value(...MODES, 'transit'),
    ages: value(...AGE_CHOICES),
    nth: value('1', '2', '5', '6', '0', '-1'),
    minutes: value('20', '7,5', '0', '-1', '99999'),
    kilometres: value('3', '0,5', '1e3'),
    threshold: value('1200', '0'),
    'barrier-free': value('1', '0', 'on'),
    'pure-driving': value('1', '0', 'on'),
    sort: value(...SORT_COLUMNS, '-beyond', '--beyond'),
    date: value('2024-03-06', '2024-03-10', '2024-02-30', '2030-01-01', '0000-00-00'),
    from: value('7:00', '22:30', '25:00', '9', '24:00'),
    to: value('9:00', '25:30', '48:00', '6:59', '99:99'),
    timing: value('depart', 'arrive'),
    percentile: value('5', '50', '95', '0'),
    'last-walk': value('0', '1'),
    lang: value('de', 'en', 'fr'),
    excel: value('1'),
    q: odd,
    group: value('health'),
    state: value('core'),
    claim: value('yes'),
  },
  { requiredKeys: [] },
)

describe('whatever stands in the address', () => {
  it('a page answers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          '/',
          '/lagebild',
          '/haltestelle',
          '/daten',
          '/daten/leistungskatalog',
          '/daten/leistungskatalog/pharmacy',
        ),
        query,
        async (path, values) => {
          expect(await status(`${path}?${new URLSearchParams(values)}`)).toBe(200)
        },
      ),
      { numRuns: 400 },
    )
    expect(logged.filter((line) => line.includes('Error'))).toEqual([])
  })

  it('the API answers or says what is wrong', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('reach', 'reach.csv'), query, async (format, values) => {
        expect([200, 400, 422]).toContain(await status(`/api/regions/klein/${format}?${new URLSearchParams(values)}`))
      }),
      { numRuns: 300 },
    )
  })

  it('and so it is by bus and train, where there is a timetable', async () => {
    const asked = query.map((values) => new URLSearchParams({ ...values, mode: 'transit' }))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('/lagebild', '/api/regions/klein/reach'), asked, async (path, values) => {
        const { status } = await withTimetable.request(`${path}?${values}`, { headers: { host: 'localhost' } })
        expect(path === '/lagebild' ? [200] : [200, 400, 422]).toContain(status)
      }),
      { numRuns: 300 },
    )
    expect(logged.filter((line) => line.includes('Error'))).toEqual([])
  })

  it('no path is a fault of the program', async () => {
    const part = fc.oneof(
      fc.constantFrom(
        'api',
        'daten',
        'leistungskatalog',
        'catalogue',
        'regions',
        'klein',
        'abc123',
        'tiles',
        '6',
        'assets',
        '..',
        '.',
        'cells.arrow',
        '%2e%2e',
        '%00',
        '%zz',
      ),
      odd.map(encodeSafely),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 7 }), async (parts) => {
        expect(await status(`/${parts.join('/')}`)).toBeLessThan(500)
      }),
      { numRuns: 500 },
    )
  })
})

function encodeSafely(text: string): string {
  // Lone surrogates have no encoding.
  return encodeURIComponent(text.toWellFormed()).slice(0, 300)
}
