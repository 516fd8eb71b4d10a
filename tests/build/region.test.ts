import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openRegionFolder } from '../../src/app/index.ts'
import { IN_SETTLEMENT } from '../../src/core/network/index.ts'
import { readRegion } from '../../src/formats/region/index.ts'
import {
  build,
  catalogue,
  folder,
  gridCells,
  gtfs,
  middle,
  NINE,
  ninePoints,
  osm,
  outlines,
  SOUTH,
  WEST,
  write,
} from './smallCounty.ts'

const dirs: string[] = []
const fresh = () => {
  const dir = folder()
  dirs.push(dir)
  return dir
}
afterAll(() => {
  for (const dir of dirs) rmSync(dir, { recursive: true, force: true })
})

describe('a region from open files', () => {
  it('computes with the ring and reports the inside', async () => {
    const dir = fresh()
    const { manifest, codes } = await build(dir, {
      osm: [osm(dir)],
      population: [write(dir, 'people.csv', ninePoints())],
      boundaries: [write(dir, 'gem.geojson', outlines(NINE))],
      inside: ['06636'],
    })
    expect(manifest.counts).toMatchObject({
      cells: 9,
      cellsInside: 1,
      population: 900,
      populationInside: 100,
      municipalities: 9,
      municipalitiesInside: 1,
    })
    // Along an edge of the street that the clip box leaves whole, once in each direction.
    expect(manifest.counts.streets.edges).toBeGreaterThan(0)
    expect(manifest.counts.streets.edges % 2).toBe(0)
    expect(manifest.ring).toBe('partial')
    expect(codes).toEqual(['build-ring-partial'])
    expect(manifest.populationEstimated).toBe(false)
  })

  it('a ring on all sides, on some, and none', async () => {
    const dir = fresh()
    const around: [number, number, number][] = [[WEST + 0.15, SOUTH + 0.15, 50]]
    for (let k = 0; k < 32; k++) {
      const angle = (k / 32) * 2 * Math.PI
      around.push([WEST + 0.15 + 0.14 * Math.cos(angle), SOUTH + 0.15 + 0.14 * Math.sin(angle), 10])
    }
    const boundaries = [write(dir, 'gem.geojson', outlines(NINE))]
    const ringOf = async (cells: typeof around) =>
      (await build(dir, { population: [write(dir, 'grid.csv', gridCells(cells))], boundaries, inside: ['06636'] }))
        .manifest.ring
    expect(await ringOf(around)).toBe('around')
    expect(await ringOf(around.filter(([lon, , people]) => people === 50 || lon > WEST + 0.15))).toBe('partial')
    expect(await ringOf(around.slice(0, 1))).toBe('none')
  })

  it('without boundaries all is inside, and the region says that there is no ring', async () => {
    const dir = fresh()
    const { manifest, codes } = await build(dir, { osm: [osm(dir)], population: [write(dir, 'p.csv', ninePoints())] })
    expect(manifest.counts).toMatchObject({ cellsInside: 9, populationInside: 900, municipalities: 0 })
    expect(codes).toContain('build-no-ring')
  })

  it('an outline that the extract happens to hold whole does not make the others ring', async () => {
    const dir = fresh()
    const { manifest } = await build(dir, {
      osm: [osm(dir, { outline: true })],
      population: [write(dir, 'p.csv', ninePoints())],
    })
    expect(manifest.counts).toMatchObject({ cellsInside: 9, populationInside: 900, municipalities: 1 })
  })

  it('without streets only the air line answers, and says so', async () => {
    const dir = fresh()
    const list = write(dir, 'l.csv', `id,name,service,lon,lat\n1,Apotheke,pharmacy,${WEST + 0.15},${SOUTH + 0.15}\n`)
    const { manifest, codes } = await build(dir, {
      population: [write(dir, 'p.csv', ninePoints())],
      facilities: [list],
    })
    expect(codes).toContain('build-no-streets')
    const { situation } = await openRegionFolder(join(dir, 'region'), catalogue)
    const ask = (mode: 'walk' | 'air-line') =>
      situation.answer({
        service: 'pharmacy',
        mode,
        ages: 'all',
        nth: 1,
        barrierFree: false,
        pureDriving: false,
        threshold: 1000,
      })
    expect(ask('air-line').total.within).toBe(100)
    const walk = ask('walk')
    expect(walk.warnings.map((w) => w.code)).toContain('answer-no-network')
    expect(manifest.counts.streets).toEqual({ nodes: 0, edges: 0 })
  })

  it('estimates people from houses and marks every answer', async () => {
    const dir = fresh()
    const places = NINE.map((p) => ({ ...p, people: p.ags === '06636001' ? 1234 : 0 }))
    const { manifest, codes } = await build(dir, {
      osm: [osm(dir, { houses: 12 })],
      boundaries: [write(dir, 'gem.geojson', outlines(places))],
    })
    expect(manifest.counts.population).toBeCloseTo(1234, 6)
    expect(manifest.populationEstimated).toBe(true)
    expect(codes).toContain('build-people-estimated')
    const { situation } = await openRegionFolder(join(dir, 'region'), catalogue)
    for (const mode of ['walk', 'car', 'air-line'] as const) {
      const answer = situation.answer({
        service: 'pharmacy',
        mode,
        ages: 'all',
        nth: 1,
        barrierFree: false,
        pureDriving: false,
        threshold: null,
      })
      expect(answer.warnings.map((w) => w.code)).toContain('answer-people-estimated')
    }
  })

  it('says when an extract has streets and hardly any building', async () => {
    const dir = fresh()
    const { codes, issues } = await build(dir, { osm: [osm(dir, { houses: 1 })] })
    expect(codes).toContain('spread-assumed-total-all')
    // Some 300 m² of floor: five people are plausible beside one piece of street.
    expect(issues.find((i) => i.code === 'spread-assumed-total-all')!.params!.people).toBeGreaterThan(3)
    expect(codes).not.toContain('build-hardly-buildings')
  })

  it('an official list replaces OSM for its service only; a timetable replaces the stops', async () => {
    const dir = fresh()
    const list = write(
      dir,
      'list.csv',
      `id,name,service,lon,lat,capacity\n7,Amtsapotheke,pharmacy,${WEST + 0.15},${SOUTH + 0.15},3\n`,
    )
    const population = [write(dir, 'p.csv', ninePoints())]
    const mapped = [osm(dir, { pharmacies: 3 })]
    const before = (await build(dir, { osm: mapped, population })).manifest
    const state = (manifest: typeof before, service: string) => manifest.completeness.find((c) => c.service === service)
    expect(state(before, 'pharmacy')).toMatchObject({ state: 'osm-unchecked', inside: 3 })
    // Stops come from timetables only.
    expect(state(before, 'public-transport-stop')).toMatchObject({ state: 'none', inside: 0 })
    const listed = await build(dir, { osm: mapped, population, facilities: [list] })
    expect(state(listed.manifest, 'pharmacy')).toMatchObject({ state: 'official', inside: 1 })
    expect(listed.issues.filter((i) => i.code === 'build-list-replaces-osm')).toHaveLength(1)
    const timed = await build(dir, { osm: mapped, population, gtfs: [write(dir, 'feed.zip', gtfs())] })
    expect(state(timed.manifest, 'public-transport-stop')).toMatchObject({ state: 'timetable', inside: 2 })
    expect(state(timed.manifest, 'pharmacy')).toMatchObject({ state: 'osm-unchecked', inside: 3 })
    expect(timed.manifest.counts).toMatchObject({ stops: 2, trips: 2 })
    expect(timed.manifest.serviceDays).toEqual({ from: '2026-01-05', to: '2026-01-30' })
    expect(timed.codes).not.toContain('build-list-replaces-osm')
  })

  it('clips the grid to the ring, and gives a cell just outside an outline to its neighbour', async () => {
    const dir = fresh()
    const east = WEST + 0.2
    const cells: [number, number, number][] = [
      [WEST + 0.15, SOUTH + 0.15, 10],
      // Just beyond the eastern border, where no other municipality is drawn.
      [east + 0.0005, SOUTH + 0.15, 5],
      // Well beyond it: ring.
      [east + 0.02, SOUTH + 0.15, 3],
      // Farther than the ring.
      [east + 1, SOUTH + 0.15, 1000],
    ]
    const { manifest } = await build(dir, {
      population: [write(dir, 'grid.csv', gridCells(cells))],
      boundaries: [write(dir, 'gem.geojson', outlines(NINE.filter((p) => p.ags.startsWith('06636'))))],
      inside: ['06636'],
      ringMetres: 10_000,
    })
    expect(manifest.counts).toMatchObject({ cells: 3, population: 18, cellsInside: 2, populationInside: 15 })
  })

  it('municipalities add up to the inside, and take names from the register', async () => {
    const dir = fresh()
    const nameless = NINE.map(({ name: _, ...place }) => place)
    const register = 'Datum;AGS;Gebietsname;Bevölkerung insgesamt\n31.12.2024;06636001;Talheim, Stadt;4321\n'
    await build(dir, {
      population: [write(dir, 'p.csv', ninePoints())],
      boundaries: [write(dir, 'gem.geojson', outlines(nameless))],
      statistics: [write(dir, 'register.csv', register)],
    })
    const { region, situation } = await openRegionFolder(join(dir, 'region'), catalogue)
    const talheim = region.municipalities.find((m) => m.ags === '06636001')!
    expect(talheim).toMatchObject({ name: 'Talheim, Stadt', officialPopulation: 4321 })
    const answer = situation.answer({
      service: 'pharmacy',
      mode: 'air-line',
      ages: 'all',
      nth: 1,
      barrierFree: false,
      pureDriving: false,
      threshold: null,
    })
    expect(answer.municipalities.reduce((n, m) => n + (m.people ?? 0), 0)).toBe(answer.total.people)
    expect(answer.total.people).toBe(900)
  })

  it('marks streets between many people as settlement, and no others', async () => {
    const dir = fresh()
    const { manifest } = await build(dir, {
      osm: [osm(dir)],
      population: [
        write(
          dir,
          'grid.csv',
          gridCells([
            [WEST + 0.15, SOUTH + 0.15, 400],
            [WEST + 0.02, SOUTH + 0.05, 400],
          ]),
        ),
      ],
    })
    const { streets } = await readRegion(join(dir, 'region'))
    const marked = Array.from(streets!.linkFlags.subarray(0, streets!.linkCount), (f) => (f & IN_SETTLEMENT) !== 0)
    expect(manifest.counts.streets.edges).toBe(2 * streets!.linkCount)
    expect(marked).toContain(true)
    const far = await build(dir, {
      osm: [osm(dir)],
      population: [write(dir, 'grid.csv', gridCells([[WEST + 0.02, SOUTH + 0.05, 400]]))],
    })
    expect(far.manifest.version).not.toBe(manifest.version)
    const none = await readRegion(join(dir, 'region'))
    expect(Array.from(none.streets!.linkFlags).every((f) => (f & IN_SETTLEMENT) === 0)).toBe(true)
  })

  it('the manifest names inputs with hashes, licences, dates and parameters; equal input gives an equal version', async () => {
    const dir = fresh()
    const people = write(dir, 'p.csv', ninePoints())
    const path = osm(dir)
    const given = {
      osm: [path],
      population: [people],
      boundaries: [write(dir, 'gem.geojson', outlines(NINE))],
      inside: ['06636'],
      provenance: { [people]: { licence: 'dl-de/by-2-0', attribution: 'Amt', dataDate: '2022-05-15' } },
    }
    const first = (await build(dir, given)).manifest
    const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex')
    expect(first.inputs[0]).toMatchObject({ role: 'streets', file: 'county.osm.pbf', sha256, licence: 'ODbL-1.0' })
    expect(first.inputs.find((i) => i.role === 'population')).toMatchObject({
      licence: 'dl-de/by-2-0',
      attribution: 'Amt',
      dataDate: '2022-05-15',
    })
    expect(first.parameters).toMatchObject({
      inside: ['06636'],
      ringMetres: 30_000,
      catalogueVersion: catalogue.version,
    })
    expect(first.catalogueVersion).toBe(catalogue.version)
    expect((await build(dir, given)).manifest.version).toBe(first.version)
    write(dir, 'p.csv', ninePoints(101))
    expect((await build(dir, given)).manifest.version).not.toBe(first.version)
    write(dir, 'p.csv', ninePoints())
    expect((await build(dir, { ...given, ringMetres: 29_000 })).manifest.version).not.toBe(first.version)
  })
})

describe('building anew', () => {
  it('replaces the region while others read it, and leaves nothing behind', async () => {
    const dir = fresh()
    const given = { population: [write(dir, 'p.csv', ninePoints())], osm: [osm(dir)] }
    await build(dir, given)
    let building = true
    const read = async () => {
      let count = 0
      while (building) {
        const region = await readRegion(join(dir, 'region'))
        expect(region.cells.count).toBe(9)
        count++
      }
      return count
    }
    const readers = [read(), read()]
    for (let i = 0; i < 6; i++) await build(dir, given)
    building = false
    for (const count of await Promise.all(readers)) expect(count).toBeGreaterThan(0)
    expect(readdirSync(dir).sort()).toEqual(['county.osm.pbf', 'p.csv', 'region'])
  })

  it('two builds into one folder do not mix', async () => {
    const dir = fresh()
    const a = { population: [write(dir, 'a.csv', ninePoints(1))] }
    const b = { population: [write(dir, 'b.csv', ninePoints(2))] }
    for (let i = 0; i < 4; i++) {
      const [x, y] = await Promise.all([build(dir, a), build(dir, b)])
      const { manifest, cells } = await readRegion(join(dir, 'region'))
      expect([x.manifest.version, y.manifest.version]).toContain(manifest.version)
      expect(cells.population.reduce((n, p) => n + p, 0)).toBe(manifest.counts.population)
    }
    expect(readdirSync(dir).filter((name) => name.includes('.writing') || name.includes('.old'))).toEqual([])
  })
})

it('middle is the midpoint of a square', () => {
  expect(middle(NINE[4]!)[0]).toBeCloseTo(WEST + 0.15, 9)
})
