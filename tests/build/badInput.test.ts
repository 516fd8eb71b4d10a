import { mkdirSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { type BuildQuestion, InputError } from '../../src/app/index.ts'
import { issueText } from '../../src/messages/index.ts'
import { build, folder, NINE, ninePoints, osm, outlines, points, SOUTH, WEST, write } from './smallCounty.ts'

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
      `id,name,service,lon,lat\n1,A,pharmacie,${WEST},${SOUTH}\n2,B,pharmacy,${WEST + 0.15},${SOUTH + 0.15}\n`,
    )
    const { issues, manifest } = await said({ population: people(), facilities: [list] })
    const unknown = issues.find((i) => i.code.startsWith('facility-service-unknown'))
    expect(unknown).toMatchObject({ file: 'l.csv', line: 2 })
    expect(manifest.counts.facilities).toBe(1)
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
