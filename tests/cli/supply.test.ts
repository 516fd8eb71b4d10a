import { beforeAll, describe, expect, it } from 'vitest'
import { osm, write } from '../build/smallCounty.ts'
import { commandLine, onStreet, peopleAt, rows } from './commandLine.ts'

const { dir, run, file, build } = commandLine()
const supply = (...more: string[]) => run(['supply', 'tal', ...more])

beforeAll(async () => {
  osm(dir, { pharmacies: 0 })
  write(
    dir,
    'people.csv',
    peopleAt([0, 1, 2, 3, 4, 5, 6, 7], () => 1000),
  )
  const list = [
    ['p', 'general-practitioner', 1, '2'],
    ['q', 'general-practitioner', 6, '1,5'],
    ['leer', 'general-practitioner', 4, ''],
    ['minus', 'general-practitioner', 5, '-3'],
    ['null', 'general-practitioner', 3, '0'],
    ['h1', 'hospital', 0, '100'],
    ['h2', 'hospital', 7, '1000000000'],
  ] as const
  const lines = list.map(([id, service, k, capacity]) =>
    [id, `Haus ${id}`, service, ...onStreet(k), `"${capacity}"`].join(','),
  )
  write(dir, 'sites.csv', `id,name,service,lon,lat,capacity\n${lines.join('\n')}\n`)
  expect((await build('tal', '--facilities', 'sites.csv')).err).toMatch(/negativ/)
})

describe('reihum supply', () => {
  it('writes cells, sites and where they come from, and says what the index means', async () => {
    const { code, out, err } = await supply('--service', 'general-practitioner', '--out', 'c.csv', '--sites', 's.csv')
    expect({ code, out }).toEqual({ code: 0, out: '' })
    const cells = rows(file('c.csv'))
    expect(Object.keys(cells[0]!)).toEqual([
      'cell_id',
      'lon',
      'lat',
      'population',
      'demand',
      'index',
      'sites_in_reach',
      'nearest_facility_id',
      'nearest_seconds',
      'inside',
    ])
    // 3.5 seats for 8,000 people, all within 20 minutes: 4.375 on 10,000, and all of them arrive.
    for (const cell of cells) expect(Number(cell.index)).toBeCloseTo(4.375, 4)
    expect(err).toContain(
      'Auf 10.000 Menschen, die sich die Angebote im Einzugsbereich (20 min mit dem Auto) teilen, kommen im Mittel 4,4 Arztsitze',
    )
    expect(err).toContain('Bei 2 von 5 Standorten fehlt die Kapazität')
    expect(err).toContain('„Haus null“ hat die Kapazität 0')
    const sites = rows(file('s.csv'))
    expect(sites.find((s) => s.facility_id === 'leer')).toMatchObject({ capacity: '', load: '', spare: '' })
    expect(sites.find((s) => s.facility_id === 'null')).toMatchObject({ capacity: '0', load: '0', load_share: '' })
    const metadata = JSON.parse(file('c.csv-metadata.json'))
    expect(metadata).toMatchObject({
      methodVersion: 'supply-1',
      parameters: { command: 'supply', method: '2sfca', catchment: 1200, index: { per: 10_000 } },
    })
    expect(JSON.parse(file('s.csv-metadata.json')).parameters.service).toBe('general-practitioner')
  })

  it.each(['2sfca', 'e2sfca', '3sfca'])('%s: everybody’s share sums to the capacity', async (method) => {
    const { out, code } = await supply('--service', 'general-practitioner', '--method', method, '--decay', '5:1,20:0.3')
    expect(code).toBe(0)
    const sum = rows(out).reduce((n, cell) => n + Number(cell.demand) * Number(cell.index), 0)
    expect(sum / 10_000).toBeCloseTo(3.5, 3)
  })

  it('assumes a capacity only when asked', async () => {
    const asked = ['--service', 'general-practitioner', '--assume-capacity', '1', '--json'] as const
    const answer = JSON.parse((await supply(...asked)).out)
    expect(answer.capacities).toEqual({ sites: 5, known: 3, zero: 1, missing: 2, assumed: 2 })
    expect(answer.total.capacity).toBe(5.5)
  })

  it('closes a site: cells, receivers, and the legal test, which is no duty', async () => {
    const { code, err } = await supply('--service', 'hospital', '--closure', 'h1', '--out', 'r.csv')
    expect(code).toBe(0)
    expect(err).toContain('Ginge „Haus h1“, hätten 4.000 Menschen einen anderen nächsten Standort.')
    expect(err).toContain('Prüfwert nicht erreicht')
    expect(err).not.toMatch(/Pflicht|muss/)
    // A thousand million beds are no capacity.
    expect(rows(file('r.csv'))).toMatchObject([
      { facility_id: 'h2', people_more: '4000', people_before: '4000', capacity: '' },
    ])
    const closure = JSON.parse((await supply('--service', 'hospital', '--closure', 'h1', '--json')).out)
    expect(closure.test).toMatchObject({ value: 5000, reached: false, standard: { kind: 'test' } })
  })

  it.each([
    [['--service', 'general-practitioner', '--method', 'huff'], 'Verfahren'],
    [['--service', 'general-practitioner', '--decay', 'steep'], 'steep'],
    [['--service', 'general-practitioner', '--decay', '5:0.1,10:1'], 'Gewicht'],
    [['--service', 'general-practitioner', '--assume-capacity', '-1'], '--assume-capacity'],
    [['--service', 'general-practitioner', '--catchment', 'far'], '--catchment'],
    [['--service', 'general-practitioner', '--mode', 'transit'], 'Bus und Bahn'],
    [['--service', 'hospital', '--closure', 'h9'], 'h1, h2'],
    [['--service', 'hospital', '--closure', 'h1', '--method', 'bfca'], '--method'],
    [['--service', 'nothing'], 'nothing'],
    [[], '--service'],
  ])('refuses %j as wrong use', async (argv, word) => {
    const { code, err } = await supply(...argv)
    expect(code).toBe(2)
    expect(err).toContain(word)
  })

  it('has no answer where there is no site: a problem in the data', async () => {
    const { code, err } = await supply('--service', 'library', '--out', 'l.csv')
    expect(code).toBe(1)
    expect(err).toContain('kein Standort bekannt')
    // Nothing is known, so nothing is said about how much there is.
    expect(err).not.toMatch(/niemand|Tragfähigkeit/)
  })

  it('explains itself in both languages', async () => {
    for (const lang of ['de', 'en'])
      expect((await run(['supply', '--help', '--lang', lang])).out).toContain('--closure')
  })
})
