import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ImportLog } from '../core/evidence/index.ts'
import { haversineMetres } from '../core/geo/index.ts'
import { readBoundaries } from '../formats/boundaries/index.ts'
import { findLandsAround } from './findLandsAround.ts'

let folder: string
let path: string

/** Three squares in a row, 0.1° ≈ 7 km wide: Hesse, Thuringia beside it, Saxony 0.5° ≈ 35 km further. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reihum-lands-'))
  path = join(folder, 'outlines.geojson')
  const square = (ags: string, west: number) => ({
    type: 'Feature',
    properties: { AGS: ags, GEN: ags },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, 51],
          [west + 0.1, 51],
          [west + 0.1, 51.1],
          [west, 51.1],
          [west, 51],
        ],
      ],
    },
  })
  const features = [square('06636001', 10), square('16061001', 10.1), square('14511001', 10.6)]
  writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', features }))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each([
  [0, ['06', '16']],
  [30, ['06', '16']],
  [40, ['06', '14', '16']],
])('a ring of %i km touches %j', async (kilometres, lands) => {
  expect(await findLandsAround(path, '06636', kilometres)).toEqual(lands)
})

test('a key that the outlines do not know', async () => {
  await expect(findLandsAround(path, '06999', 30)).rejects.toMatchObject({ issue: { code: 'fetch-county-unknown' } })
})

const VG250 = resolve(dirname(fileURLToPath(import.meta.url)), '../../../shared/data/vg250/VG250_GEM_simplified.zip')
if (!existsSync(VG250)) console.warn(`real outlines are not tested: ${VG250} does not exist`)

describe.skipIf(!existsSync(VG250))('all municipalities of Germany', () => {
  test.each(['06636', '16073', '11000'])('%s: no Land is missed, none is far off', async (ags) => {
    const found = await findLandsAround(VG250, ags, 30)
    const outlines = await readBoundaries(VG250, { log: new ImportLog() })
    const points = (own: boolean) =>
      outlines
        .filter((municipality) => municipality.ags.startsWith(ags) === own)
        .flatMap(({ ags, outline }) => outline.flat(2).map(([lon, lat]) => ({ land: ags.slice(0, 2), lon, lat })))
    const inside = points(true)
    const nearest = new Map<string, number>()
    for (const { land, lon, lat } of points(false)) {
      if (Math.abs(lat - inside[0].lat) > 2) continue
      for (const point of inside) {
        const metres = haversineMetres(lon, lat, point.lon, point.lat)
        if (metres < (nearest.get(land) ?? Number.POSITIVE_INFINITY)) nearest.set(land, metres)
      }
    }
    for (const [land, metres] of nearest) {
      if (land === ags.slice(0, 2)) continue
      if (metres <= 30_000) expect(found).toContain(land)
      if (metres > 60_000) expect(found).not.toContain(land)
    }
  })
})
