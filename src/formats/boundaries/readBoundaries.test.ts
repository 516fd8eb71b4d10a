import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ImportLog, InputError } from '../../core/evidence/index.ts'
import {
  type LonLat,
  OutlineIndex,
  outlineAreaSquareMetres,
  pointInMultiPolygon,
  projectionOf,
} from '../../core/geo/index.ts'
import { openSource, readBytes } from '../source/index.ts'
import { parseAgs, readBoundaries } from './index.ts'
import { polygonsOfWkb } from './wkb.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reihum-boundaries-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const write = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function read(paths: string | string[], options = {}) {
  const log = new ImportLog()
  const got = await readBoundaries(paths, { log, ...options })
  const codes = Object.fromEntries(log.report().counts.map((count) => [count.code, count.count]))
  return { got, codes, report: log.report() }
}

const square = (lon: number, lat: number, side = 0.1): LonLat[] => [
  [lon, lat],
  [lon + side, lat],
  [lon + side, lat + side],
  [lon, lat + side],
  [lon, lat],
]
const feature = (properties: object, ring: readonly LonLat[], more = {}) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: [ring] },
  ...more,
})
const collection = (features: object[], more = {}) => JSON.stringify({ type: 'FeatureCollection', features, ...more })

describe('parseAgs', () => {
  it.each([
    ['06636001', '06636001', false, true],
    [6636001, '06636001', true, true],
    ['6636001', '06636001', true, true],
    [6636001n, '06636001', true, true],
    ['066360001001', '06636001', false, true],
    [66360001001, '06636001', true, true],
    ['06 6 36 001', '06636001', false, true],
    ['99123456', '99123456', false, false],
    ['33103', '33103', false, false],
    ['LI-Vaduz', 'LI-Vaduz', false, false],
  ])('%s → %s', (value, ags, padded, german) => expect(parseAgs(value)).toEqual({ ags, padded, german }))
  it('knows what is empty', () => {
    for (const value of ['', null, undefined, '0', {}]) expect(parseAgs(value)).toBeNull()
  })
})

describe('readBoundaries, GeoJSON', () => {
  it('repairs keys, joins parts, reports crossings and what has no key', async () => {
    const bowTie: LonLat[] = [
      [10, 51],
      [10.2, 51.1],
      [10.2, 51],
      [10, 51.05],
      [10, 51],
    ]
    const { got, codes } = await read(
      write(
        'a.geojson',
        collection([
          feature({ AGS: 6636002, GEN: 'Berkatal', EWZ: 1463 }, square(9, 51)),
          feature({ AGS: '06636002', GEN: 'Berkatal', EWZ: 1463 }, square(9.3, 51)),
          feature({ AGS: '06636002', GEN: 'Berkatal', EWZ: 1463 }, square(9.3, 51)),
          feature({ ARS: '066360001001', GEN: 'Sooden' }, bowTie),
          feature({ GEN: 'Ohne Schlüssel' }, square(9.6, 51).slice(0, 4).reverse()),
          feature({}, [[1, 2]] as never),
          { type: 'Feature', properties: { AGS: '06636009' }, geometry: null },
          { type: 'Feature', properties: null, geometry: { type: 'Polygon', coordinates: [[['a', 1]]] } },
        ]),
      ),
    )
    expect(got.map(({ ags, name, population }) => [ags, name, population])).toEqual([
      ['06636001', 'Sooden', null],
      ['06636002', 'Berkatal', 1463],
      ['Ohne Schlüssel', 'Ohne Schlüssel', null],
    ])
    expect(got[1].outline.length).toBe(2)
    expect(outlineAreaSquareMetres(got[1].outline)).toBeCloseTo(2 * outlineAreaSquareMetres([got[1].outline[0]]), -1)
    expect(codes).toEqual({
      'ags-zero-added': 1,
      'boundary-crossing': 1,
      'boundary-missing-ags': 1,
      'boundary-without-area': 1,
      'boundary-geometry-broken': 2,
    })
  })

  it('takes only land where the file marks it', async () => {
    const { got } = await read(
      write(
        'gf.geojson',
        collection([
          feature({ AGS: '01001000', GF: 4 }, square(9, 54)),
          feature({ AGS: '01001000', GF: 2 }, square(9.1, 54)),
        ]),
      ),
    )
    expect(got[0].outline.length).toBe(1)
  })

  it('brings swapped and projected coordinates to degrees', async () => {
    const ring = square(9, 51)
    const swap = ring.map(([lon, lat]): LonLat => [lat, lon])
    const utm = ring.map(([lon, lat]) => projectionOf('EPSG:25832').fromLonLat(lon, lat) as LonLat)
    const laea = ring.map(([lon, lat]) => projectionOf('EPSG:3035').fromLonLat(lon, lat) as LonLat)
    const named = (name: string) => ({ crs: { type: 'name', properties: { name } } })
    const cases = [
      [swap, {}, 'coordinates-swapped'],
      [swap, named('urn:ogc:def:crs:EPSG::4326'), 'coordinates-swapped'],
      [utm, {}, 'coordinates-projected'],
      [utm, named('urn:ogc:def:crs:EPSG::25832'), undefined],
      [laea, named('EPSG:3035'), undefined],
      [laea, named('EPSG:4326'), 'coordinates-projected'],
      [laea, named('my own'), 'boundary-crs-unreadable'],
    ] as const
    for (const [points, more, code] of cases) {
      const { got, codes } = await read(write('crs.geojson', collection([feature({ AGS: '06636001' }, points)], more)))
      const inside = pointInMultiPolygon(9.05, 51.05, got[0].outline)
      expect([inside, code === undefined || codes[code] === 1, codes]).toEqual([true, true, codes])
    }
  })

  it('keeps what meets the box', async () => {
    const path = write(
      'box.geojson',
      collection([feature({ AGS: '06636001' }, square(9, 51)), feature({ AGS: '06636002' }, square(12, 51))]),
    )
    const { got, codes } = await read(path, { box: [8.9, 50.9, 9.05, 51.05] })
    expect(got.map(({ ags }) => ags)).toEqual(['06636001'])
    expect(codes['boundary-outside-region']).toBe(1)
  })

  it.each([
    ['{"type":"FeatureCol', 'geojson-broken'],
    ['[1,2]', 'geojson-broken'],
    ['{"type":"Topology"}', 'boundary-topojson'],
    ['{"type":"FeatureCollection","features":[]}', 'boundary-none'],
    [
      collection([
        feature({ AGS: '06636001' }, [
          [1e9, 1e9],
          [2e9, 1e9],
          [2e9, 2e9],
          [1e9, 1e9],
        ]),
      ]),
      'boundary-crs-unknown',
    ],
  ])('refuses %s with %s', async (text, code) => {
    await expect(read(write('bad.geojson', text))).rejects.toMatchObject({ issue: { code } })
  })

  it('never crashes on any JSON', async () => {
    const geometry = fc.record({
      type: fc.constantFrom('Polygon', 'MultiPolygon', 'GeometryCollection', 'Point'),
      coordinates: fc.jsonValue(),
      geometries: fc.jsonValue(),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.jsonValue(),
          fc.record({ features: fc.array(fc.record({ properties: fc.jsonValue(), geometry }), { maxLength: 4 }) }),
        ),
        async (value) => {
          try {
            await read(write('fuzz.geojson', JSON.stringify(value)))
          } catch (error) {
            expect(error).toBeInstanceOf(InputError)
          }
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('readBoundaries, GeoPackage', () => {
  it('reads the layer of municipalities from a table and never from a view', async () => {
    const { got, codes } = await read(geoPackage('vg250.gpkg'))
    expect(got.map(({ ags, name, population }) => [ags, name, population])).toEqual([
      ['06636001', 'Gemünden', 812],
      ['06636002', 'Köln', 90],
    ])
    expect(pointInMultiPolygon(9.05, 51.05, got[0].outline)).toBe(true)
    expect(codes).toEqual({ 'boundary-layer-chosen': 1, 'boundary-geometry-broken': 1 })
    const zipped = write(
      'vg250.zip',
      zipSync({ 'x/DE_VG250.gpkg': new Uint8Array(await bytesOf(join(folder, 'vg250.gpkg'))) }),
    )
    expect((await read(zipped)).got.length).toBe(2)
  })

  it('refuses a damaged file and one without layers', async () => {
    await expect(read(write('no.gpkg', 'SQLite format 3\u0000 and nothing else'))).rejects.toMatchObject({
      issue: { code: 'geopackage-broken' },
    })
    const whole = await bytesOf(join(folder, 'vg250.gpkg'))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        async (changes) => {
          const copy = Uint8Array.from(whole)
          for (const [at, value] of changes) copy[at] = value
          try {
            await read(write('fuzz.gpkg', copy))
          } catch (error) {
            expect(error).toBeInstanceOf(InputError)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('reads any bytes as a geometry or as damaged', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        const polygons = polygonsOfWkb(bytes)
        expect(polygons === null || Array.isArray(polygons)).toBe(true)
      }),
    )
    fc.assert(
      fc.property(fc.nat(120), (cut) => {
        polygonsOfWkb(wkb(square(9, 51)).subarray(0, cut))
      }),
    )
  })
})

/** Well-known binary of a polygon of one ring, little-endian. */
function wkb(ring: readonly LonLat[]): Uint8Array {
  const bytes = new Uint8Array(13 + 16 * ring.length)
  const view = new DataView(bytes.buffer)
  bytes[0] = 1
  view.setUint32(1, 3, true)
  view.setUint32(5, 1, true)
  view.setUint32(9, ring.length, true)
  ring.forEach(([x, y], i) => {
    view.setFloat64(13 + 16 * i, x, true)
    view.setFloat64(21 + 16 * i, y, true)
  })
  return bytes
}

function geoPackage(name: string): string {
  const path = join(folder, name)
  const db = new DatabaseSync(path)
  db.exec(`CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT, organization_coordsys_id INTEGER, definition TEXT);
    INSERT INTO gpkg_spatial_ref_sys VALUES ('utm', 25832, 'EPSG', 25832, '');
    CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER, z INTEGER, m INTEGER);
    INSERT INTO gpkg_geometry_columns VALUES ('vg250_krs', 'geom', 'POLYGON', 25832, 0, 0), ('vg250_gem', 'geom', 'POLYGON', 25832, 0, 0), ('evil', 'geom', 'POLYGON', 25832, 0, 0);
    CREATE TABLE vg250_krs (id INTEGER PRIMARY KEY, geom BLOB, AGS TEXT);
    CREATE TABLE vg250_gem (id INTEGER PRIMARY KEY, geom BLOB, AGS TEXT, GEN TEXT, GF INTEGER, EWZ INTEGER);
    CREATE VIEW evil AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS id, NULL AS geom, i AS AGS FROM n`)
  const utm = (lon: number) => square(lon, 51).map(([x, y]) => projectionOf('EPSG:25832').fromLonLat(x, y) as LonLat)
  const blob = (ring: readonly LonLat[]) => Uint8Array.from([0x47, 0x50, 0, 1, 0, 0, 0, 0, ...wkb(ring)])
  const insert = db.prepare('INSERT INTO vg250_gem (geom, AGS, GEN, GF, EWZ) VALUES (?, ?, ?, ?, ?)')
  insert.run(blob(utm(9)), '06636001', 'Gemünden', 4, 812)
  insert.run(blob(utm(9.2)), '06636002', 'Köln', 4, 90)
  insert.run(blob(utm(9.2)), '06636002', 'Köln', 1, 0)
  insert.run(blob(utm(9.4)).subarray(0, 40), '06636003', 'Kaputt', 4, 1)
  db.close()
  return path
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const source = await openSource(path, { log: new ImportLog() })
  return readBytes(source.entries[0])
}

const DATA = new URL('../../../../shared/data/', import.meta.url).pathname
const real = existsSync(DATA) ? describe : describe.skip

real('real outlines (skipped without ../shared/data)', () => {
  it('reads all municipalities of Germany and places every inhabited kilometre', async () => {
    const { got, codes } = await read(join(DATA, 'vg250/VG250_GEM_simplified.zip'))
    expect(got.length).toBeGreaterThan(10_900)
    expect(got.every(({ ags }) => /^\d{8}$/.test(ags))).toBe(true)
    expect(got.find(({ ags }) => ags === '06636001')?.name ?? '').toBeTypeOf('string')
    expect(codes['boundary-missing-ags']).toBeUndefined()
    const area = got.reduce((sum, { outline }) => sum + outlineAreaSquareMetres(outline), 0)
    expect(area / 1e6 / 357_588).toBeGreaterThan(0.99)
    expect(area / 1e6 / 357_588).toBeLessThan(1.01)
    const index = new OutlineIndex(got.map(({ outline }) => outline))
    const start = performance.now()
    let found = 0
    for (let i = 0; i < 214_633; i++)
      if (index.find(6.5 + ((i * 7919) % 100_000) / 12_500, 47.6 + ((i * 104_729) % 100_000) / 14_500) >= 0) found++
    expect(found).toBeGreaterThan(100_000)
    expect(performance.now() - start).toBeLessThan(3000)
  })

  it('reads the outlines of every pilot county with people', async () => {
    for (const county of readdirSync(join(DATA, 'regions'))) {
      const { got, codes } = await read(join(DATA, 'regions', county, 'gemeinden.geojson'))
      expect(got.length).toBeGreaterThan(15)
      expect(got.every(({ ags, name }) => /^\d{8}$/.test(ags) && name !== ags)).toBe(true)
      expect(got.reduce((sum, { population }) => sum + (population ?? 0), 0)).toBeGreaterThan(90_000)
      expect(codes['coordinates-swapped']).toBeUndefined()
    }
  })
})
