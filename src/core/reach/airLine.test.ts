import fc from 'fast-check'
import { expect, it } from 'vitest'
import { haversineMetres } from '../geo/index.ts'
import { airLineNearest, NO_SITE } from './index.ts'

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
