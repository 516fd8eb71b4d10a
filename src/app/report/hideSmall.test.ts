import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hideOne, hideSmall } from './hideSmall.ts'

describe('small numbers of people', () => {
  it.each([
    [
      [10, 2, 40],
      ['protected', 'small', 40],
    ],
    [
      [10, 0, 40],
      [10, 0, 40],
    ],
    [
      [1, 1, 40, 5],
      ['small', 'small', 40, 'protected'],
    ],
    [
      [2, 2, 40],
      ['small', 'small', 40],
    ],
    [
      [null, 1, 7],
      [null, 'small', 'protected'],
    ],
    [[1], ['small']],
    [
      [0.4, 2.6],
      [0, 3],
    ],
  ])('%j → %j', (counts, published) => {
    expect(hideSmall(counts)).toEqual(published)
  })

  it('alone: only 1 and 2 are hidden', () => {
    expect([null, 0, 0.4, 0.5, 2.4, 2.5].map(hideOne)).toEqual([null, 0, 0, 'small', 'small', 3])
  })

  it('no difference gives a small count away: what is hidden can always be split in another way', () =>
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 12 }), (counts) => {
        const published = hideSmall(counts)
        const hidden = counts.filter((_, i) => typeof published[i] === 'string')
        for (const [i, n] of counts.entries()) if (n > 0 && n < 3) expect(published[i]).toBe('small')
        const positive = counts.filter((n) => n > 0).length
        if (hidden.length > 0 && positive > hidden.length) {
          expect(hidden.length).toBeGreaterThan(1)
          expect(hidden.reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(3)
        }
      }),
    ))
})
