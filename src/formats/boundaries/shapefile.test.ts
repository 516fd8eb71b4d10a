import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ImportLog, InputError } from '../../core/evidence/index.ts'
import { type LonLat, pointInMultiPolygon, projectionOf } from '../../core/geo/index.ts'
import { readBoundaries } from './index.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reihum-shapefile-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function read(path: string) {
  const log = new ImportLog()
  const got = await readBoundaries(path, { log })
  return { got, codes: Object.fromEntries(log.report().counts.map((count) => [count.code, count.count])) }
}

const UTM =
  'PROJCS["ETRS_1989_UTM_Zone_32N",GEOGCS["GCS_ETRS_1989",DATUM["D_ETRS_1989",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",9.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]'
const clockwise = (lon: number): LonLat[] =>
  [
    [lon, 51],
    [lon, 51.1],
    [lon + 0.1, 51.1],
    [lon + 0.1, 51],
    [lon, 51],
  ].map(([x, y]) => projectionOf('EPSG:25832').fromLonLat(x, y) as LonLat)
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

/** A shapefile of polygons with one ring each. */
function shpOf(rings: readonly (readonly LonLat[])[]): Uint8Array {
  const length = 100 + rings.reduce((sum, ring) => sum + 8 + 48 + 16 * ring.length, 0)
  const bytes = new Uint8Array(length)
  const view = new DataView(bytes.buffer)
  view.setInt32(0, 9994)
  view.setInt32(24, length / 2)
  view.setInt32(28, 1000, true)
  view.setInt32(32, 5, true)
  let at = 100
  rings.forEach((ring, i) => {
    view.setInt32(at, i + 1)
    view.setInt32(at + 4, (48 + 16 * ring.length) / 2)
    view.setInt32(at + 8, 5, true)
    view.setInt32(at + 44, 1, true)
    view.setInt32(at + 48, ring.length, true)
    ring.forEach(([x, y], p) => {
      view.setFloat64(at + 56 + 16 * p, x, true)
      view.setFloat64(at + 64 + 16 * p, y, true)
    })
    at += 8 + 48 + 16 * ring.length
  })
  return bytes
}

/** A dBASE table with the text columns AGS (8) and GEN (12), in Latin-1. */
function dbfOf(rows: readonly (readonly [string, string])[]): Uint8Array {
  const header = 32 + 2 * 32 + 1
  const bytes = new Uint8Array(header + rows.length * 21 + 1)
  const view = new DataView(bytes.buffer)
  bytes[0] = 3
  view.setUint32(4, rows.length, true)
  view.setUint16(8, header, true)
  view.setUint16(10, 21, true)
  ;(['AGS', 'GEN'] as const).forEach((name, i) => {
    bytes.set(latin1(name), 32 + 32 * i)
    bytes[32 + 32 * i + 11] = 67
    bytes[32 + 32 * i + 16] = i === 0 ? 8 : 12
  })
  bytes[header - 1] = 13
  for (const [i, [ags, name]] of rows.entries()) {
    bytes.set(latin1(` ${ags.padEnd(8)}${name.padEnd(12)}`), header + 21 * i)
  }
  bytes[bytes.length - 1] = 26
  return bytes
}

const SHP = shpOf([clockwise(9), clockwise(9.2)])
const DBF = dbfOf([
  ['06636001', 'Gemünden'],
  ['6636002', 'Meißner'],
])

describe('shapefile', () => {
  it('reads outlines, Latin-1 names and the projection, zipped and as plain files side by side', async () => {
    const zip = join(folder, 'vg.zip')
    writeFileSync(
      zip,
      zipSync({
        'a/VG250_GEM.shp': SHP,
        'a/VG250_GEM.dbf': DBF,
        'a/VG250_GEM.prj': latin1(UTM),
        'a/VG250_KRS.shp': SHP,
      }),
    )
    for (const [name, bytes] of [
      ['p.shp', SHP],
      ['p.dbf', DBF],
      ['p.prj', latin1(UTM)],
    ] as const)
      writeFileSync(join(folder, name), bytes)
    for (const path of [zip, join(folder, 'p.shp')]) {
      const { got } = await read(path)
      expect(got.map(({ ags, name }) => [ags, name])).toEqual([
        ['06636001', 'Gemünden'],
        ['06636002', 'Meißner'],
      ])
      expect(pointInMultiPolygon(9.25, 51.05, got[1].outline)).toBe(true)
    }
  })

  it('says when the table or the end is missing', async () => {
    writeFileSync(join(folder, 'alone.shp'), SHP.subarray(0, SHP.length - 20))
    const { got, codes } = await read(join(folder, 'alone.shp'))
    expect(got.length).toBe(1)
    expect(codes).toMatchObject({
      'shapefile-without-dbf': 1,
      'shapefile-truncated': 1,
      'coordinates-projected': 1,
      'boundary-missing-ags': 1,
    })
  })

  it('never crashes or hangs on altered bytes', async () => {
    const path = join(folder, 'fuzz.zip')
    const change = fc.tuple(fc.boolean(), fc.nat(600), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { maxLength: 6 }),
        fc.nat(SHP.length),
        fc.nat(DBF.length),
        async (changes, shpCut, dbfCut) => {
          const shp = Uint8Array.from(SHP)
          const dbf = Uint8Array.from(DBF)
          for (const [inShp, at, value] of changes) {
            const bytes = inShp ? shp : dbf
            bytes[at % bytes.length] = value
          }
          const cut = changes.length % 2 === 0
          writeFileSync(
            path,
            zipSync({ 'x.shp': cut ? shp.subarray(0, shpCut) : shp, 'x.dbf': cut ? dbf.subarray(0, dbfCut) : dbf }),
          )
          try {
            await read(path)
          } catch (error) {
            expect(error).toBeInstanceOf(InputError)
          }
        },
      ),
      { numRuns: 300 },
    )
  }, 30_000)
})
