import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ImportLog } from '../evidence/index.ts'
import { type LonLat, type MultiPolygon, pointInMultiPolygon } from '../geo/index.ts'
import { spreadPeople } from './spreadPeople.ts'

const square = (lon: number, lat: number, side: number): MultiPolygon => {
  const ring: LonLat[] = [
    [lon, lat],
    [lon + side, lat],
    [lon + side, lat + side],
    [lon, lat + side],
    [lon, lat],
  ]
  return [[ring]]
}
const place = (ags: string, officialPopulation: number | null, outline: MultiPolygon) => ({
  ags,
  name: ags,
  officialPopulation,
  outline,
})
const WEST = square(9, 51, 0.1)
const EAST = square(9.1, 51, 0.1)

function spread(
  municipalities: ReturnType<typeof place>[],
  homes: Partial<Parameters<typeof spreadPeople>[1]>,
  options = {},
) {
  const log = new ImportLog()
  const cells = spreadPeople(
    municipalities,
    { lon: [], lat: [], floorSquareMetres: [], residential: [], ...homes },
    { log, ...options },
  )
  const codes = Object.fromEntries(log.report().counts.map((count) => [count.code, count.count]))
  const sumIn = (outline: MultiPolygon) =>
    cells.population.reduce(
      (sum, people, i) => sum + (pointInMultiPolygon(cells.lon[i], cells.lat[i], outline) ? people : 0),
      0,
    )
  return { cells, codes, sumIn }
}

describe('spreadPeople', () => {
  it('spreads by floor area', () => {
    const { cells, codes } = spread([place('a', 90, WEST)], {
      lon: [9.02, 9.02, 9.08],
      lat: [51.02, 51.02, 51.08],
      floorSquareMetres: [100, 100, 100],
    })
    expect([...cells.population].sort((a, b) => a - b)).toEqual([30, 60])
    expect(cells).toMatchObject({ sizeMetres: 100, estimated: true, groups: [] })
    expect(cells.id[0]).toMatch(/^CRS3035RES100mN\d{7}E\d{7}$/)
    expect(codes).toEqual({})
  })

  it('gives residential land without mapped houses the density of mapped land', () => {
    // Two equal pieces of land, houses on one of them only.
    const land = [square(9.02, 51.02, 0.005), square(9.06, 51.06, 0.005)]
    const { cells, codes, sumIn } = spread([place('a', 100, WEST)], {
      lon: [9.022, 9.023],
      lat: [51.022, 51.023],
      floorSquareMetres: [500, 500],
      residential: land,
    })
    expect(sumIn(square(9.05, 51.05, 0.03)) / 50).toBeCloseTo(1, 1)
    expect(cells.population.reduce((sum, value) => sum + value, 0)).toBeCloseTo(100, 9)
    expect(codes['spread-bare-land']).toBe(1)
  })

  it('takes any building only on residential land, or where there is nothing else', () => {
    const homes = { lon: [9.02, 9.08], lat: [51.02, 51.08], floorSquareMetres: [100, 300], isHome: [1, 0] }
    expect([...spread([place('a', 10, WEST)], homes).cells.population]).toEqual([10])
    expect(
      spread([place('a', 10, WEST)], { ...homes, residential: [square(9.0799, 51.0799, 0.0002)] }).cells.count,
    ).toBe(2)
    expect(
      [...spread([place('a', 10, WEST)], { ...homes, isHome: [0, 0] }).cells.population].sort((a, b) => a - b),
    ).toEqual([2.5, 7.5])
  })

  it('counts buildings of unknown use where homes are hardly tagged, and says so', () => {
    const homes = { lon: [9.02, 9.08], lat: [51.02, 51.08], isHome: [1, 0] }
    const few = spread([place('a', 10, WEST)], { ...homes, floorSquareMetres: [100, 400] })
    expect([...few.cells.population]).toEqual([10])
    expect(few.codes).toEqual({})
    const hardly = spread([place('a', 10, WEST)], { ...homes, floorSquareMetres: [100, 900] })
    expect([...hardly.cells.population].sort((a, b) => a - b)).toEqual([1, 9])
    expect(hardly.codes).toEqual({ 'spread-other-buildings': 1 })
  })

  it('takes an assumed floor area for residential land whose houses are hardly mapped', () => {
    // 100 m² on some 390,000 m² of land: the density of mapped land would leave the other piece all but empty.
    const land = [square(9.02, 51.02, 0.005), square(9.06, 51.06, 0.005)]
    const homes = { lon: [9.022], lat: [51.022], floorSquareMetres: [100], residential: land }
    const { cells, sumIn } = spread([place('a', null, WEST)], homes, { squareMetresPerPerson: 60 })
    const people = cells.population.reduce((sum, value) => sum + value, 0)
    expect(people).toBeGreaterThan(1200)
    expect(people).toBeLessThan(1400)
    expect(sumIn(square(9.05, 51.05, 0.03)) / (people / 2)).toBeCloseTo(1, 1)
  })

  it('reports municipalities without homes or without a total, and never invents people', () => {
    const homes = { lon: [9.02], lat: [51.02], floorSquareMetres: [450] }
    const without = spread([place('a', null, WEST), place('b', 70, EAST)], homes)
    expect(without.codes).toEqual({ 'spread-no-total': 1, 'spread-no-homes': 1 })
    expect([...without.cells.population]).toEqual([70])
    const assumed = spread([place('a', null, WEST)], homes, { squareMetresPerPerson: 45 })
    expect([...assumed.cells.population]).toEqual([10])
    expect(assumed.codes).toEqual({ 'spread-assumed-total': 1 })
    expect(spread([], homes).codes).toEqual({ 'spread-homes-outside': 1 })
  })

  it('sums to the official total in every municipality', () => {
    const floor = fc.oneof(
      fc.double({ min: 0, max: 5000, noNaN: true }),
      fc.constantFrom(Number.NaN, -5, 0, Number.POSITIVE_INFINITY),
    )
    const building = fc.tuple(
      fc.double({ min: 8.99, max: 9.21, noNaN: true }),
      fc.double({ min: 50.99, max: 51.11, noNaN: true }),
      floor,
      fc.constantFrom(0, 1),
    )
    fc.assert(
      fc.property(
        fc.array(building, { maxLength: 30 }),
        fc.nat(5000),
        fc.nat(5000),
        fc.boolean(),
        (buildings, west, east, withLand) => {
          const { cells, sumIn } = spread([place('a', west, WEST), place('b', east, EAST)], {
            lon: buildings.map((b) => b[0]),
            lat: buildings.map((b) => b[1]),
            floorSquareMetres: buildings.map((b) => b[2]),
            isHome: buildings.map((b) => b[3]),
            residential: withLand ? [square(9.03, 51.03, 0.004), square(9.15, 51.05, 0.004)] : [],
          })
          expect(cells.population.reduce((sum, value) => sum + value, 0)).toBeCloseTo(west + east, 6)
          // Midpoints may lie just beyond the outer rim, never beyond the border between the two.
          const half: LonLat[] = [
            [8.9, 50.5],
            [9.1, 50.5],
            [9.1, 52],
            [8.9, 52],
            [8.9, 50.5],
          ]
          expect(sumIn([[half]])).toBeCloseTo(west, 6)
          expect(new Set(cells.id).size).toBe(cells.count)
          for (const people of cells.population) expect(people).toBeGreaterThan(0)
        },
      ),
      { numRuns: 60 },
    )
  })
})
