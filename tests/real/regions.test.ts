import { existsSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { openRegionFolder } from '../../src/app/index.ts'
import { haversineMetres } from '../../src/core/geo/index.ts'
import { build, catalogue, folder } from '../build/smallCounty.ts'

const DATA = join(dirname(fileURLToPath(import.meta.url)), '../../../shared/data')
const has = existsSync(DATA)
if (!has) console.warn(`real files are not here (${DATA}): these tests are skipped`)
const at = (path: string) => join(DATA, path)
const regional = (name: string) => ({
  population: [at(`regions/${name}/grid100m_modelled.csv`)],
  boundaries: [at(`regions/${name}/gemeinden.geojson`)],
})
const dir = folder()
afterAll(() => rmSync(dir, { recursive: true, force: true }))

describe.skipIf(!has)('regions from real files', () => {
  it('Heidelberg with its timetable', async () => {
    const { manifest, codes } = await build(dir, {
      osm: [at('heidelberg/heidelberg.osm.pbf')],
      gtfs: [at('heidelberg/vrn.gtfs.zip')],
      ...regional('rhein-neckar-heidelberg-08221-08226'),
      inside: ['08221'],
    })
    const { counts } = manifest
    expect(Math.round(counts.populationInside)).toBe(148_344)
    expect(counts).toMatchObject({ cellsInside: 1791, municipalitiesInside: 1, stops: 392, trips: 1480 })
    expect(counts.streets.edges).toBeGreaterThan(80_000)
    expect(manifest.populationEstimated).toBe(false)
    expect(codes).not.toContain('build-people-estimated')
  })

  it('north Bayreuth within its counties', async () => {
    const { manifest, codes } = await build(dir, {
      osm: [at('north-bayreuth/north-bayreuth.osm.pbf')],
      ...regional('bayreuth-09462-09472'),
      inside: ['09472'],
    })
    expect(Math.round(manifest.counts.populationInside)).toBe(102_594)
    // People all around, but streets only in the middle: that is no ring.
    expect(codes).toEqual(expect.arrayContaining(['build-no-ring', 'build-municipalities-empty']))
  })

  // Residents by the statistical offices: Liechtenstein 39,000, Andorra 78,000, Langen and Krems are parts of towns. No estimate from buildings is that good.
  it.each([
    ['liechtenstein', 20_000, 60_000, 11],
    ['andorra', 10_000, 90_000, 6],
    ['krems', 3_000, 25_000, 0],
    ['langen', 1_000, 40_000, 0],
  ])('%s from its buildings', async (name, least, most, municipalities) => {
    const { manifest, codes, issues } = await build(dir, { osm: [at(`${name}/${name}.osm.pbf`)] })
    expect(manifest.counts.population).toBeGreaterThan(least)
    expect(manifest.counts.population).toBeLessThan(most)
    expect(manifest.counts.municipalities).toBe(municipalities)
    expect(manifest.counts.cellsInside).toBe(manifest.counts.cells)
    expect(manifest.counts.facilities).toBeGreaterThan(100)
    expect(codes).toEqual(expect.arrayContaining(['build-people-estimated', 'build-no-ring']))
    expect(codes).not.toContain('build-hardly-buildings')
    for (const issue of issues.filter((i) => i.code.startsWith('osm-'))) expect(issue.file).toBe(`${name}.osm.pbf`)
  })

  it('Monaco, whose extract has no buildings, says that its people are no figure', async () => {
    const { manifest, codes } = await build(dir, {
      osm: [at('monaco/monaco.osm.pbf')],
      gtfs: [at('monaco/monaco.gtfs.zip')],
    })
    expect(codes).toEqual(expect.arrayContaining(['build-hardly-buildings', 'build-people-estimated']))
    expect(manifest.counts).toMatchObject({ stops: 98, trips: 9568 })
  })

  it.each([
    ['werra-meissner-06636', 101_701, 70],
    ['waldeck-frankenberg-06635', 156_815, 95],
    ['saalfeld-rudolstadt-16073', 109_968, 46],
  ])('%s by air line to the hospitals', async (name, people, hospitals) => {
    const { manifest, codes } = await build(dir, {
      ...regional(name),
      inside: [name.slice(-5)],
      facilities: [at('statistics/krankenhaeuser_2019.csv')],
      facilityService: 'hospital',
    })
    expect(Math.round(manifest.counts.populationInside)).toBe(people)
    expect(manifest.counts.facilities).toBe(hospitals)
    expect(codes).toContain('build-no-streets')
  })

  it('all of Germany: people per municipality, nearest hospital of every cell', { timeout: 120_000 }, async () => {
    const { manifest } = await build(dir, {
      population: [at('zensus/Zensus2011_spitze_Werte_1km-Gitter.zip')],
      boundaries: [at('vg250/VG250_GEM_simplified.zip')],
      statistics: [at('vg250/gemeindeverzeichnis_GV4Q.csv')],
      facilities: [at('statistics/krankenhaeuser_2019.csv')],
      facilityService: 'hospital',
    })
    expect(manifest.counts).toMatchObject({ cells: 214_633, cellsInside: 214_579, facilities: 2288 })
    expect(Math.round(manifest.counts.populationInside)).toBe(80_207_722)
    const { region, situation } = await openRegionFolder(join(dir, 'region'), catalogue)
    const asked = {
      service: 'hospital',
      mode: 'air-line',
      ages: 'all',
      nth: 1,
      barrierFree: false,
      pureDriving: false,
      threshold: 10_000,
    } as const
    const answer = situation.answer(asked)
    expect(answer.municipalities.reduce((n, m) => n + (m.people ?? 0), 0)).toBeCloseTo(answer.total.people!, 0)
    expect(region.municipalities.filter((m) => m.name === m.ags).length).toBeLessThan(200)
    const reach = situation.reach(asked)
    for (let k = 0; k < 200; k++) {
      const c = Math.floor((k * region.cells.count) / 200)
      const [lon, lat] = [region.cells.lon[c]!, region.cells.lat[c]!]
      let best = Number.POSITIVE_INFINITY
      for (const site of reach.sites) best = Math.min(best, haversineMetres(lon, lat, site.lon, site.lat))
      expect(reach.value[c]).toBeCloseTo(best, 3)
    }
  })
})
