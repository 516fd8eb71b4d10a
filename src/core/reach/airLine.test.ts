import fc from 'fast-check'
import { expect, it } from 'vitest'
import { haversineMetres } from '../geo/index.ts'
import { airLineNearest, airLineRows, NO_SITE } from './index.ts'

const place = fc.tuple(fc.double({ min: 5, max: 15, noNaN: true }), fc.double({ min: 47, max: 55, noNaN: true }))

it('the n-th nearest site by air line is that of a full comparison', () => {
  fc.assert(
    fc.property(
      fc.array(place, { minLength: 1, maxLength: 20 }),
      fc.array(place, { maxLength: 30 }),
      fc.integer({ min: 1, max: 4 }),
      (cells, sites, nth) => {
        const result = airLineNearest(
          cells.map((c) => c[0]),
          cells.map((c) => c[1]),
          sites.map((s) => s[0]),
          sites.map((s) => s[1]),
          nth,
        )
        for (const [i, [lon, lat]] of cells.entries()) {
          const all = sites.map((s) => haversineMetres(lon, lat, s[0], s[1])).sort((a, b) => a - b)
          if (all.length < nth) {
            expect(result.state[i]).toBe(NO_SITE)
            expect(result.site[i]).toBe(-1)
            expect(result.metres[i]).toBeNaN()
          } else {
            expect(result.metres[i]).toBe(all[nth - 1])
            const s = sites[result.site[i]!]!
            expect(haversineMetres(lon, lat, s[0], s[1])).toBe(result.metres[i])
          }
        }
      },
    ),
  )
})

it('knows a published distance: one degree along the equator of this sphere is 111.195 km', () => {
  expect(haversineMetres(0, 0, 1, 0)).toBeCloseTo(111_195.08, 1)
})

it('rows are the same pairs as trying all of them', () => {
  const point = fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -40, max: 40 }))
  fc.assert(
    fc.property(
      fc.array(point, { maxLength: 12 }),
      fc.array(point, { maxLength: 4 }),
      fc.integer({ min: 1, max: 6000 }),
      (places, sites, limit) => {
        const at = (points: readonly (readonly [number, number])[]) => ({
          lon: points.map(([x]) => 10 + x / 1000),
          lat: points.map(([, y]) => 51 + y / 1000),
        })
        const [p, s] = [at(places), at(sites)]
        const rows = airLineRows(p.lon, p.lat, s.lon, s.lat, limit)
        const got = sites.map((_, j) => {
          const from = rows.start[j]!
          return [...rows.place.subarray(from, rows.start[j + 1]!)].map((i, k) => [i, rows.way[from + k]])
        })
        const expected = sites.map((_, j) =>
          places.flatMap((_, i) => {
            const way = haversineMetres(p.lon[i]!, p.lat[i]!, s.lon[j]!, s.lat[j]!)
            return way <= limit ? [[i, way]] : []
          }),
        )
        expect(got).toEqual(expected)
      },
    ),
  )
})
