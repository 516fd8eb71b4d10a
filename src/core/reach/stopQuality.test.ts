import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classesOfPlaces, QUALITY_CH, QUALITY_DE, QUALITY_METHODS, qualityClass, stopCategory } from './stopQuality.ts'

const nothing = { rail: 0, metro: 0, tram: 0, bus: 0, ferry: 0, cableway: 0, taxi: 0 }

describe('stop categories', () => {
  // Departures of both directions in 14 hours; 28 are one each hour each way.
  it.each([
    ['de', { bus: 28 }, 6],
    ['de', { bus: 27 }, 7],
    ['de', { bus: 14 }, 7],
    ['de', { bus: 13 }, 0],
    ['de', { bus: 168 }, 3],
    ['de', { rail: 28 }, 4],
    ['de', { tram: 84 }, 3],
    ['de', { rail: 1, bus: 83 }, 2],
    ['de', {}, 0],
    ['ch', { bus: 28 }, 0],
    ['ch', { bus: 43 }, 5],
    ['ch', { bus: 168 }, 4],
    ['ch', { rail: 43 }, 4],
    ['ch', { rail: 1, bus: 83 }, 5],
    ['ch', { cableway: 84 }, 5],
  ] as const)('%s %o → %i', (id, departures, category) => {
    const method = QUALITY_METHODS.find((one) => one.id === id)!
    expect(stopCategory(method, { ...nothing, ...departures })).toBe(category)
  })

  it('more departures never give a worse category', () => {
    const kinds = fc.constantFrom('rail', 'metro', 'tram', 'bus', 'ferry', 'cableway', 'taxi') as fc.Arbitrary<'bus'>
    fc.assert(
      fc.property(kinds, fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 99 }), (kind, n, more) => {
        for (const method of QUALITY_METHODS) {
          const before = stopCategory(method, { ...nothing, [kind]: n })
          const after = stopCategory(method, { ...nothing, [kind]: n + more })
          if (before > 0) expect(after).toBeLessThanOrEqual(before)
          if (before > 0) expect(after).toBeGreaterThan(0)
        }
      }),
    )
  })
})

describe('quality classes', () => {
  it('a limit belongs to the nearer class', () => {
    const of = (metres: number) => qualityClass(QUALITY_DE, 1, metres)
    expect([0, 300, 300.1, 500, 750, 1000, 1000.1, Number.NaN].map(of)).toEqual([1, 1, 1, 1, 2, 3, 0, 0])
    expect(qualityClass(QUALITY_CH, 5, 300)).toBe(4)
    expect(qualityClass(QUALITY_CH, 5, 301)).toBe(0)
    expect(qualityClass(QUALITY_DE, 0, 0)).toBe(0)
  })

  it('of a place is the best over all stops', () => {
    const stops = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 1200 })), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(stops, (near) => {
        for (const method of QUALITY_METHODS) {
          const metres = method.classes.map((_, k) => {
            const own = near.filter(([category]) => category === k + 1).map(([, m]) => m)
            return [own.length > 0 ? Math.min(...own) : Number.NaN]
          })
          const every = near.map(([category, m]) => qualityClass(method, category, m)).filter((c) => c > 0)
          expect(classesOfPlaces(method, metres, 1)[0]).toBe(every.length > 0 ? Math.min(...every) : 0)
        }
      }),
    )
  })
})
