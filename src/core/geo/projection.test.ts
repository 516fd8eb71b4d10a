import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guessCrs } from './guessCrs.ts'
import { gridCellId, parseGridCellId } from './laeaGrid.ts'
import { type Crs, findCrs, projectionFromWkt, projectionOf } from './projection.ts'

const SYSTEMS: Crs[] = [
  'EPSG:3035',
  'EPSG:3034',
  'EPSG:4839',
  'EPSG:25831',
  'EPSG:25832',
  'EPSG:25833',
  'EPSG:4647',
  'EPSG:5650',
  'EPSG:3857',
  'EPSG:31466',
  'EPSG:31467',
  'EPSG:31468',
  'EPSG:31469',
  'EPSG:2056',
  'EPSG:21781',
  'EPSG:31287',
  'EPSG:4326',
]

describe('projectionOf', () => {
  // EPSG guidance note 7-2: worked example of LAEA Europe; on the central meridian the northing is the arc of the meridian (numerically integrated) × 0.9996.
  it.each([
    ['EPSG:3035', 5, 50, 3962799.45, 2999718.85],
    ['EPSG:3035', 10, 52, 4321000, 3210000],
    ['EPSG:25832', 9, 51, 500000, 5649824.89],
    ['EPSG:25833', 15, 51, 500000, 5649824.89],
    ['EPSG:4647', 9, 51, 32500000, 5649824.89],
    ['EPSG:3857', 10, 0, 1113194.91, 0],
  ] as const)('%s: %d, %d → %d, %d', (crs, lon, lat, x, y) => {
    const [gotX, gotY] = projectionOf(crs).fromLonLat(lon, lat)
    expect(Math.abs(gotX - x)).toBeLessThan(0.02)
    expect(Math.abs(gotY - y)).toBeLessThan(0.02)
  })

  it('agrees with the midpoints published beside the census cells', () => {
    const [lon, lat] = projectionOf('EPSG:3035').toLonLat(4295850, 3121150)
    expect(lon).toBeCloseTo(9.640172, 6)
    expect(lat).toBeCloseTo(51.200861, 6)
  })

  it('comes back to the same point in every system', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SYSTEMS),
        fc.double({ min: 5.5, max: 15.5, noNaN: true }),
        fc.double({ min: 46, max: 55.5, noNaN: true }),
        (crs, lon, lat) => {
          const projection = projectionOf(crs)
          const [lon2, lat2] = projection.toLonLat(...projection.fromLonLat(lon, lat))
          expect(Math.abs(lon2 - lon)).toBeLessThan(2e-7)
          expect(Math.abs(lat2 - lat)).toBeLessThan(2e-7)
        },
      ),
    )
  })

  it('never throws on absurd coordinates', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SYSTEMS), fc.double(), fc.double(), (crs, x, y) => {
        expect(projectionOf(crs).toLonLat(x, y)).toHaveLength(2)
        expect(projectionOf(crs).fromLonLat(x, y)).toHaveLength(2)
      }),
    )
  })

  it('projects three million cells in seconds', () => {
    const laea = projectionOf('EPSG:3035')
    const start = performance.now()
    let sum = 0
    for (let i = 0; i < 300_000; i++) sum += laea.toLonLat(4_200_000 + i, 3_000_000 + i)[0]
    expect(sum).toBeGreaterThan(0)
    expect((performance.now() - start) * 10).toBeLessThan(10_000)
  })
})

describe('findCrs', () => {
  it.each([
    ['EPSG:25832', 'EPSG:25832'],
    ['urn:ogc:def:crs:EPSG::25832', 'EPSG:25832'],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326'],
    ['http://www.opengis.net/def/crs/EPSG/0/3035', 'EPSG:3035'],
    [4326, 'EPSG:4326'],
    ['4258', 'EPSG:4326'],
    ['EPSG:32632', 'EPSG:25832'],
    ['EPSG:27700', null],
    ['local', null],
  ])('%s → %s', (name, expected) => expect(findCrs(name)).toBe(expected))
})

describe('projectionFromWkt', () => {
  const utm = `PROJCS["ETRS_1989_UTM_Zone_32N",GEOGCS["GCS_ETRS_1989",DATUM["D_ETRS_1989",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",9.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`
  it('reads the .prj of a shapefile', () => {
    const [lon, lat] = projectionFromWkt(utm)!.toLonLat(500000, 5649824.89)
    expect(lon).toBeCloseTo(9, 6)
    expect(lat).toBeCloseTo(51, 6)
    expect(projectionFromWkt('GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984"]]')!.toLonLat(9, 51)).toEqual([9, 51])
  })
  it('answers null for nonsense, never throws', () => {
    expect(projectionFromWkt('nonsense')).toBeNull()
    expect(projectionFromWkt('')).toBeNull()
    fc.assert(fc.property(fc.integer({ min: 0, max: utm.length }), (cut) => void projectionFromWkt(utm.slice(0, cut))))
    fc.assert(fc.property(fc.string(), (text) => void projectionFromWkt(text)))
  })
})

describe('guessCrs', () => {
  const lon = [9.1, 9.5, 10.2, 9.9]
  const lat = [51.1, 51.2, 50.9, 51.3]
  const inSystem = (crs: Crs) => {
    const points = lon.map((value, i) => projectionOf(crs).fromLonLat(value, lat[i]))
    return [points.map((p) => p[0]), points.map((p) => p[1])] as const
  }
  it.each(['EPSG:4326', 'EPSG:25832', 'EPSG:3035', 'EPSG:4647', 'EPSG:31467', 'EPSG:3857'] as const)(
    'knows %s and its swapped form',
    (crs) => {
      const [x, y] = inSystem(crs)
      expect(guessCrs(x, y, [9.6, 51.1])).toEqual({ crs, swapped: false })
      expect(guessCrs(y, x, [9.6, 51.1])).toEqual({ crs, swapped: true })
    },
  )
  it('tells zone 33 from zone 32 by the place', () => {
    const points = [13.4, 13.5].map((value) => projectionOf('EPSG:25833').fromLonLat(value, 52.5))
    const guess = guessCrs(
      points.map((p) => p[0]),
      points.map((p) => p[1]),
      [13.4, 52.5],
    )
    expect(guess).toEqual({ crs: 'EPSG:25833', swapped: false })
  })
  it('leaves degrees elsewhere alone and knows when it does not know', () => {
    expect(guessCrs([1.5, 1.6], [42.5, 42.6])).toEqual({ crs: 'EPSG:4326', swapped: false })
    expect(guessCrs([1e9, 1e9], [1e9, 1e9])).toBeNull()
    expect(guessCrs([], [])).toBeNull()
    expect(guessCrs([0, Number.NaN], [0, 1])).toBeNull()
  })
})

describe('grid cells', () => {
  it.each([
    ['CRS3035RES100mN2689000E4337000', 100, 2689000, 4337000],
    ['100mN26890E43370', 100, 2689000, 4337000],
    ['1kmN2689E4337', 1000, 2689000, 4337000],
    ['10kmN268E433', 10000, 2680000, 4330000],
    ['1kmE4337N2689', 1000, 2689000, 4337000],
    ['CRS3035RES1000mN3097000E4322000', 1000, 3097000, 4322000],
  ])('%s', (id, sizeMetres, southMetres, westMetres) => {
    expect(parseGridCellId(id)).toEqual({ sizeMetres, southMetres, westMetres })
    expect(parseGridCellId(gridCellId(sizeMetres, southMetres, westMetres))).toEqual({
      sizeMetres,
      southMetres,
      westMetres,
    })
  })
  it('refuses other ids', () => {
    for (const id of ['', '123', 'CRS3035RES0mN1E1', '1kmN26.5E1', 'CRS3035RES100mN26890x0E4337000'])
      expect(parseGridCellId(id)).toBeNull()
  })
})
