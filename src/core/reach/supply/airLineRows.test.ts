import fc from 'fast-check'
import { expect, it } from 'vitest'
import { haversineMetres } from '../../geo/index.ts'
import { airLineRows } from './airLineRows.ts'

it('finds the same pairs as trying all of them', () => {
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
