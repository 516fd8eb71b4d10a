import { mkdirSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { type BuildQuestion, InputError, loadIndicatorDefinitions } from '../../src/app/index.ts'
import { facilityFacts } from '../../src/core/services/index.ts'
import { Situation } from '../../src/core/situation/index.ts'
import { readRegion } from '../../src/formats/region/index.ts'
import { issueText } from '../../src/messages/index.ts'
import {
  build,
  CATALOGUE_FOLDER,
  catalogue,
  folder,
  NINE,
  ninePoints,
  osm,
  outlines,
  points,
  SOUTH,
  WEST,
  write,
} from './smallCounty.ts'

let dir = ''
const dirs: string[] = []
beforeEach(() => {
  dir = folder()
  dirs.push(dir)
})
afterAll(() => {
  for (const one of dirs) rmSync(one, { recursive: true, force: true })
})

const people = (text = ninePoints()) => [write(dir, 'people.csv', text)]
const boundaries = (text = outlines(NINE)) => [write(dir, 'gem.geojson', text)]

/** The codes of what was said; every one of them is a whole German and English sentence. */
async function said(given: Partial<BuildQuestion>) {
  const built = await build(dir, given)
  for (const issue of built.issues) isSentence(issue)
  return built
}

function isSentence(issue: Parameters<typeof issueText>[1]): void {
  for (const language of ['de', 'en'] as const) {
    const sentence = issueText(language, issue)
    expect(sentence.length).toBeGreaterThan(25)
    expect(sentence).not.toMatch(/[{}]|undefined|NaN|\[object/)
    expect(sentence).toMatch(/[.!?]$/)
  }
}

/** What refuses to build does so with one sentence, and leaves no region. */
async function refused(given: Partial<BuildQuestion>): Promise<string> {
  const error = await build(dir, given).then(
    () => null,
    (thrown) => thrown,
  )
  expect(error).toBeInstanceOf(InputError)
  isSentence((error as InputError).issue)
  return (error as InputError).issue.code
}

describe('OpenStreetMap files', () => {
  it('a truncated file: what stands before counts', async () => {
    const path = osm(dir, { houses: 20 })
    truncateSync(path, readFileSync(path).length - 20)
    const { codes, manifest } = await said({ osm: [path], population: people() })
    expect(codes).toContain('osm-truncated')
    expect(manifest.counts.population).toBe(900)
    expect(manifest.warnings.map((w) => w.code)).toContain('osm-truncated')
  })

  it('no PBF: people and lists still load; without a grid there is no region', async () => {
    const bad = write(dir, 'streets.osm.pbf', '<osm version="0.6"></osm>')
    const { codes, manifest } = await said({ osm: [bad], population: people() })
    expect(codes).toEqual(expect.arrayContaining(['osm-not-a-pbf', 'build-no-streets']))
    expect(manifest.counts.population).toBe(900)
    expect(await refused({ osm: [bad] })).toBe('osm-not-a-pbf')
  })

  it('one of two is no PBF: the other counts', async () => {
    const bad = write(dir, 'other.osm.pbf', 'nothing')
    const { codes, manifest } = await said({ osm: [bad, osm(dir)], population: people() })
    expect(codes).toContain('osm-not-a-pbf')
    expect(manifest.counts.streets.edges).toBeGreaterThan(0)
  })

  it('an extract without streets', async () => {
    const { codes, manifest } = await said({ osm: [osm(dir, { streets: false })], population: people() })
    expect(codes).toEqual(expect.arrayContaining(['osm-no-streets', 'build-no-streets']))
    expect(manifest.counts.facilities).toBeGreaterThan(0)
  })
})

describe('population files', () => {
  it('a zip bomb', async () => {
    const bomb = zipSync({ 'people.csv': strToU8(`id,lon,lat,population\n${' '.repeat(120_000_000)}`) }, { level: 9 })
    expect(await refused({ population: [write(dir, 'bomb.zip', bomb)] })).toMatch(/^archive-/)
  })

  it('Latin-1, semicolons and decimal commas', async () => {
    const text = `id;lon;lat;population\nMühle;${String(WEST + 0.15).replace('.', ',')};${String(SOUTH + 0.15).replace('.', ',')};12,5\n`
    const { manifest } = await said({ population: [write(dir, 'latin.csv', Buffer.from(text, 'latin1'))] })
    expect(manifest.counts).toMatchObject({ cells: 1, population: 12.5 })
  })

  it('swapped coordinates are turned or refused, never a silent zero', async () => {
    const swapped = points(NINE.map((p, i) => [p.ags, SOUTH + 0.15, WEST + 0.15 + i / 1000, 10] as const))
    const given = { population: people(swapped), boundaries: boundaries() }
    const built = await build(dir, given).catch((error) => error)
    if (built instanceof InputError) isSentence(built.issue)
    else {
      expect(built.manifest.counts.populationInside).toBe(90)
      expect(built.codes.length).toBeGreaterThan(0)
    }
  })

  it('duplicate ids, negative and absurd counts: each with file and line, the rest loads', async () => {
    const text = points([
      ['a', WEST + 0.15, SOUTH + 0.15, 10],
      ['a', WEST + 0.16, SOUTH + 0.15, 10],
      ['b', WEST + 0.17, SOUTH + 0.15, -4],
      ['c', WEST + 0.18, SOUTH + 0.15, 9e9],
    ])
    const { manifest, issues, report } = await said({ population: people(text) })
    expect(manifest.counts.population).toBe(10)
    const negative = issues.find((i) => i.code === 'cell-population-negative')
    expect(negative).toMatchObject({ file: 'people.csv', line: 4 })
    expect(issues.map((i) => i.code)).toEqual(expect.arrayContaining(['cell-duplicate', 'cell-population-absurd']))
    expect(report.files.find((f) => f.file === 'people.csv')).toMatchObject({ read: 4, kept: 1, skipped: 3 })
  })

  it('an empty file, and one with a header only', async () => {
    await refused({ population: people('') })
    await refused({ population: people('id,lon,lat,population\n') })
  })

  it('people who all live outside the outlines', async () => {
    const far = points([['a', WEST + 0.5, SOUTH + 0.15, 10]])
    expect(await refused({ population: people(far), boundaries: boundaries() })).toBe('build-nobody-inside')
  })

  it('names reported municipalities in which nobody lives', async () => {
    const some = points([['a', WEST + 0.15, SOUTH + 0.15, 10]])
    const { issues } = await said({ population: people(some), boundaries: boundaries() })
    expect(issues.find((i) => i.code === 'build-municipalities-empty')?.params).toMatchObject({ count: 8 })
  })
})

describe('outlines', () => {
  it('that cross themselves are said and used', async () => {
    const bow = JSON.stringify({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { AGS: '06636001', GEN: 'Talheim' },
          geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [WEST, SOUTH],
                [WEST + 0.3, SOUTH + 0.3],
                [WEST + 0.3, SOUTH],
                [WEST, SOUTH + 0.2],
                [WEST, SOUTH],
              ],
            ],
          },
        },
      ],
    })
    const inIt = points([['a', WEST + 0.25, SOUTH + 0.15, 10]])
    const { codes } = await said({ population: people(inIt), boundaries: boundaries(bow) })
    expect(codes).toContain('boundary-crossing')
  })

  it('in another projection are brought to degrees', async () => {
    const [x, y] = [566_000, 5_673_000]
    const ring = [
      [x, y],
      [x + 30_000, y],
      [x + 30_000, y + 30_000],
      [x, y + 30_000],
      [x, y],
    ]
    const utm = JSON.stringify({
      type: 'FeatureCollection',
      crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25832' } },
      features: [
        {
          type: 'Feature',
          properties: { AGS: '06636001', GEN: 'Talheim' },
          geometry: { type: 'Polygon', coordinates: [ring] },
        },
      ],
    })
    const { manifest } = await said({
      population: people(points([['a', 10.15, 51.3, 10]])),
      boundaries: boundaries(utm),
    })
    expect(manifest.counts.populationInside).toBe(10)
  })

  it('an AGS that does not exist: alone it is refused, beside another it is said', async () => {
    expect(await refused({ population: people(), boundaries: boundaries(), inside: ['99999'] })).toBe(
      'build-nothing-inside',
    )
    const { codes, manifest } = await said({
      population: people(),
      boundaries: boundaries(),
      inside: ['06636', '99999'],
    })
    expect(codes).toContain('build-ags-not-found')
    expect(manifest.counts.populationInside).toBe(100)
  })

  it('missing, empty, no GeoJSON', async () => {
    expect(await refused({ population: people(), boundaries: [join(dir, 'none.geojson')] })).toBe('file-not-found')
    await refused({ population: people(), boundaries: boundaries('') })
    await refused({ population: people(), boundaries: boundaries('{"type":"FeatureCollection","features":[]}') })
    await refused({ population: people(), boundaries: boundaries('not json at all') })
  })
})

describe('lists and timetables', () => {
  it('an unknown service', async () => {
    const list = write(
      dir,
      'l.csv',
      `id,name,service,lon,lat,Stand\n1,A,pharmacie,${WEST},${SOUTH},2026-09-01\n2,B,pharmacy,${WEST + 0.15},${SOUTH + 0.15},2026-07-01\n`,
    )
    const { issues, manifest } = await said({ population: people(), facilities: [list] })
    const unknown = issues.find((i) => i.code.startsWith('facility-service-unknown'))
    expect(unknown).toMatchObject({ file: 'l.csv', line: 2 })
    expect(manifest.counts.facilities).toBe(1)
    // The list is as old as the newest row of it that is used.
    expect(manifest.inputs.find((i) => i.role === 'facilities')).toMatchObject({ dataDate: '2026-07-01' })
    const whole = await said({ population: people(), facilities: [list], facilityService: 'chemist-shop' })
    expect(whole.issues.some((i) => i.severity !== 'note')).toBe(true)
  })

  it('points in the sea are too far from any street, and counted as such', async () => {
    const list = write(dir, 'l.csv', `id,name,service,lon,lat\n1,Boje,pharmacy,4,55\n2,Null,pharmacy,0,0\n`)
    const { manifest, issues } = await said({ population: people(), facilities: [list], boundaries: boundaries() })
    expect(manifest.counts.facilities).toBe(0)
    expect(issues.some((i) => i.file === 'l.csv')).toBe(true)
  })

  it('a timetable that is no zip, beside a list that is no table', async () => {
    const { issues, manifest } = await said({
      population: people(),
      gtfs: [write(dir, 'feed.zip', 'not a zip')],
      facilities: [write(dir, 'list.xlsx', 'not a sheet')],
      statistics: [write(dir, 'stat.csv', 'a;b\n1;2\n')],
      boundaries: boundaries(),
    })
    expect(new Set(issues.filter((i) => i.severity === 'error').map((i) => i.file))).toEqual(
      new Set(['feed.zip', 'list.xlsx', 'stat.csv']),
    )
    expect(manifest.counts).toMatchObject({ population: 900, stops: 0 })
  })
})

describe('shares connected and municipal statistics', () => {
  const [first, second] = [NINE[0]!.ags, NINE[1]!.ags]
  const rows = (file: string, ...lines: string[]) => write(dir, file, `${lines.join('\n')}\n`)

  it('every faulty row of a list of shares is named with its line, and the rest is in the region', async () => {
    const list = rows(
      'a.csv',
      'service,ags,share_percent,level,source,as_of',
      `broadband,${first},90,≥ 100 Mbit/s,Atlas,2026-06-30`,
      `broadband,${second},.,≥ 100 Mbit/s,Atlas,2026-06-30`,
      `broadband,${first},120,≥ 100 Mbit/s,Atlas,`,
      `broadband,${first.slice(0, 5)}999,50,,,`,
      `broadband,${first},50,≥ 100 Mbit/s,Atlas,2026-06-30`,
      `pharmacy,${first},50,,,`,
      `womens-shelter,${first},50,,,`,
    )
    const { issues, report } = await said({ population: people(), boundaries: boundaries(), connections: [list] })
    const lines = issues.filter((i) => i.file === 'a.csv').map(({ code, line }) => [code, line])
    expect(lines).toEqual([
      ['connection-share-out-of-range', 4],
      ['connection-service-travelled', 7],
      // Places that are kept secret are no service of any list.
      ['connection-service-unknown', 8],
      ['connection-ags-unknown', 5],
      ['connection-twice', 6],
    ])
    expect(report.files.find((f) => f.file === 'a.csv')).toMatchObject({ read: 7, kept: 2, skipped: 5 })
    const region = await readRegion(join(dir, 'region'))
    // The list is as old as its newest row.
    expect(region.manifest.inputs.find((i) => i.role === 'connections')).toMatchObject({ dataDate: '2026-06-30' })
    const { total } = new Situation(region, catalogue).connected('broadband')[0]!
    expect(total).toMatchObject({ people: 900, connected: 90, notConnected: 10, suppressed: 100, missing: 700 })
  })

  it('a list that is none is said, and the region is built', async () => {
    const { issues, manifest } = await said({
      population: people(),
      boundaries: boundaries(),
      connections: [rows('b.csv', 'a,b', '1,2'), write(dir, 'c.xlsx', 'no workbook')],
    })
    const errors = issues.filter((i) => i.severity === 'error').map((i) => [i.code, i.file])
    expect(errors).toEqual([
      ['connection-no-service', 'b.csv'],
      ['archive-broken', 'c.xlsx'],
    ])
    expect(manifest.counts.population).toBe(900)
    expect(await refused({ population: people(), connections: [join(dir, 'none.csv')] })).toBe('file-not-found')
  })

  it('figures of a municipality are kept beside residents; the faulty ones are named', async () => {
    const { definitions } = await loadIndicatorDefinitions(CATALOGUE_FOLDER)
    const money = rows(
      'money.csv',
      'ags,indicator,year,value',
      `${first},debt-per-person,2024,1500`,
      `${second},debt-per-person,2024,.`,
      `${first},debt-per-person,soon,1500`,
      `${first},debt-per-persn,2024,1500`,
      `${first.slice(0, 5)}999,debt-per-person,2024,1500`,
      '09162000,debt-per-person,2024,1',
    )
    const residents = rows('people-official.csv', 'AGS;Gemeinde;Einwohner', `${first};Eins;123`)
    const { issues } = await said({
      population: people(),
      boundaries: boundaries(),
      statistics: [money, residents],
      indicators: definitions,
    })
    expect(issues.filter((i) => i.file === 'money.csv').map(({ code, line }) => [code, line])).toEqual([
      ['statistics-time-unreadable', 4],
      ['indicator-unknown-near', 5],
      ['indicator-ags-unknown', 6],
    ])
    const region = await readRegion(join(dir, 'region'))
    expect(region.indicators).toEqual([
      { indicator: 'debt-per-person', ags: first, time: '2024', value: 1500, state: 'known', source: 'money.csv' },
      {
        indicator: 'debt-per-person',
        ags: second,
        time: '2024',
        value: null,
        state: 'suppressed',
        source: 'money.csv',
      },
    ])
    expect(region.municipalities.find((m) => m.ags === first)).toMatchObject({ officialPopulation: 123 })
  })

  it('capacities, prices and dates of a list: what cannot be is left out and named, and nought is asked about', async () => {
    const at = (k: number) => `${WEST + 0.15 + k / 1000},${SOUTH + 0.15}`
    const list = rows(
      'l.csv',
      'id;name;service;lon;lat;Plätze;Preis;Preis je;offen bis;Geburtsjahr;Barrierefrei',
      ...[
        `1;A;kindergarten;${at(1)};0;kostenlos;Monat;;;ja`,
        `2;B;kindergarten;${at(2)};-5;-3;Monat;31.02.2027;1971;vielleicht`,
        `3;C;kindergarten;${at(3)};4000000;120,50;Stück;12/2027;71;teilweise`,
        `4;D;kindergarten;${at(4)};;80;Mondphase;;;`,
      ].map((row) => row.replaceAll(',', ';').replace('120;50', '120,50')),
    )
    const { issues } = await said({ population: people(), boundaries: boundaries(), facilities: [list] })
    expect(issues.filter((i) => i.file === 'l.csv').map(({ code, line }) => [code, line])).toEqual([
      ['capacity-zero', 2],
      ['capacity-negative', 3],
      ['facility-price-absurd', 3],
      ['facility-date-unreadable', 3],
      ['facility-flag-unreadable', 3],
      ['capacity-absurd', 4],
      ['facility-birth-year-unreadable', 4],
      ['facility-price-unit-unknown', 5],
      ['facility-birth-years-coarsened', undefined],
    ])
    const { facilities } = await readRegion(join(dir, 'region'))
    expect(facilities.map((f) => f.capacity)).toEqual([0, null, null, null])
    expect(facilities.map((f) => facilityFacts(f).price)).toEqual([
      { euros: 0, unit: 'per-month' },
      null,
      { euros: 120.5, unit: 'per-item' },
      null,
    ])
    expect(facilityFacts(facilities[1]!)).toMatchObject({ holderBornFrom: 1970, openUntil: null, wheelchair: null })
    expect(facilityFacts(facilities[2]!)).toMatchObject({ openUntil: '2027-12', wheelchair: 'limited' })
  })
})

describe('the place of the region', () => {
  it('a file, a folder with other things, a path below a file: refused before any work, and nothing is lost', async () => {
    const file = write(dir, 'notes.txt', 'mine')
    expect(await refused({ population: people(), out: file })).toBe('build-out-is-file')
    expect(await refused({ population: people(), out: join(file, 'region') })).toBe('build-out-not-writable')
    expect(await refused({ population: people(), out: dir })).toBe('build-out-not-a-region')
    expect(readFileSync(file, 'utf8')).toBe('mine')
    mkdirSync(join(dir, 'empty'))
    const { manifest } = await said({ population: people(), out: join(dir, 'empty') })
    expect(manifest.id).toBe('empty')
    await said({ population: people(), out: join(dir, 'deep/er/region') })
  })
})
