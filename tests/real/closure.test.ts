import { existsSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { openRegionFolder } from '../../src/app/index.ts'
import { build, catalogue, folder } from '../build/smallCounty.ts'

const DATA = join(dirname(fileURLToPath(import.meta.url)), '../../../shared/data')
const has = existsSync(DATA)
if (!has) console.warn(`real files are not here (${DATA}): these tests are skipped`)
const at = (path: string) => join(DATA, path)
const dir = folder()
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const closing = { service: 'hospital', ages: null, barrierFree: false, pureDriving: false, threshold: null } as const

describe.skipIf(!has)('closing hospitals of real regions', () => {
  it('Heidelberg by car: the legal test of every hospital', { timeout: 120_000 }, async () => {
    await build(dir, {
      osm: [at('heidelberg/heidelberg.osm.pbf')],
      population: [at('regions/rhein-neckar-heidelberg-08221-08226/grid100m_modelled.csv')],
      boundaries: [at('regions/rhein-neckar-heidelberg-08221-08226/gemeinden.geojson')],
      inside: ['08221'],
    })
    const { situation } = await openRegionFolder(join(dir, 'region'), catalogue)
    const sites = situation.sites('hospital')
    expect(sites.length).toBeGreaterThan(3)
    for (const { id } of sites) {
      const { inside, ring, receivers, test, question, warnings } = situation.closure({
        ...closing,
        mode: 'car',
        facility: id,
      })
      expect(question.threshold).toBe(1800)
      const received = receivers.reduce((n, r) => n + r.people, 0)
      expect(received + inside.cutOff + ring.cutOff).toBeCloseTo(inside.affected + ring.affected, 3)
      // A town with many hospitals: none of them alone keeps anybody of the town within half an hour.
      expect(inside.more).toBe(0)
      // Beyond the extract streets and hospitals are missing, so that the test of the whole area may be reached too early: it is said.
      expect(warnings.some(({ code }) => code === 'closure-ring')).toBe(ring.affected > 0)
      expect(test).toMatchObject({ value: 5000, more: ring.more, reached: ring.more >= 5000 })
      expect(test!.standard.kind).toBe('test')
    }
  })

  it('all of Germany by air line: what each closure adds beyond 15 km', { timeout: 120_000 }, async () => {
    await build(dir, {
      population: [at('zensus/Zensus2011_spitze_Werte_1km-Gitter.zip')],
      boundaries: [at('vg250/VG250_GEM_simplified.zip')],
      facilities: [at('statistics/krankenhaeuser_2019.csv')],
      facilityService: 'hospital',
    })
    const { situation } = await openRegionFolder(join(dir, 'region'), catalogue)
    const sites = situation.sites('hospital')
    // The island of Helgoland has one hospital and nothing near it.
    const helgoland = sites.find((site) => Math.abs(site.lon - 7.89) < 0.03 && Math.abs(site.lat - 54.18) < 0.03)!
    const far = situation.closure({ ...closing, mode: 'air-line', threshold: 15_000, facility: helgoland.id })
    expect(far.inside.more).toBeCloseTo(far.inside.affected, 6)
    expect(far.inside.more).toBeGreaterThan(1000)
    expect(far.inside.medianAfter).toBeGreaterThan(40_000)
    expect(far.test).toBeNull()
    // In the middle of Berlin nobody comes to live farther than 15 km away.
    const berlin = sites.find((site) => Math.abs(site.lon - 13.378) < 0.02 && Math.abs(site.lat - 52.526) < 0.02)!
    const near = situation.closure({ ...closing, mode: 'air-line', threshold: 15_000, facility: berlin.id })
    expect(near.inside.more).toBe(0)
    expect(near.receivers.length).toBeGreaterThan(0)
  })
})
