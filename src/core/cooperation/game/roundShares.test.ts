import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundShares } from './roundShares.ts'

describe('rounding of shares', () => {
  it.each([
    ['a third each: the first gets the cent', [100 / 3, 100 / 3, 100 / 3], 100, [34, 33, 33]],
    ['the largest remainder gets it', [10.2, 10.3, 79.5], 100, [10, 10, 80]],
    ['negative shares', [-0.5, 100.5], 100, [0, 100]],
    ['noise below a whole unit', [49.9999999999, 50.0000000001], 100, [50, 50]],
    ['nothing', [0, 0], 0, [0, 0]],
  ])('%s', (_, shares, total, wanted) => {
    expect(roundShares(shares, total)).toEqual(wanted)
  })

  it('keeps the sum and moves no share by a whole unit', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(weights, fc.integer({ min: 0, max: 1e12 }), (parts, total) => {
        const sum = parts.reduce((a, b) => a + b, 0)
        fc.pre(sum > 0)
        const shares = parts.map((part) => (total * part) / sum)
        const rounded = roundShares(shares, total)
        expect(rounded.reduce((a, b) => a + b, 0)).toBe(total)
        for (const [i, share] of shares.entries()) expect(Math.abs(rounded[i]! - share)).toBeLessThan(1.001)
        expect(rounded.every(Number.isSafeInteger)).toBe(true)
      }),
    )
  })
})
