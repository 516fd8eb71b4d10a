import fc from 'fast-check'
import { expect, it } from 'vitest'
import { classEnds, classOf } from './reachClasses.ts'

it('the threshold itself still counts as within', () => {
  expect(classOf(1200, 1200, 'seconds')).toBe('2')
  expect(classOf(1200.1, 1200, 'seconds')).toBe('3')
  expect(classOf(0, 1200, 'seconds')).toBe('1')
  expect(classOf(Number.POSITIVE_INFINITY, 1200, 'seconds')).toBe('never')
})

it('the ends beside the threshold are whole minutes or fifty metres', () => {
  expect(classEnds(750, 'seconds')).toEqual([360, 750, 1140, 1500])
  expect(classEnds(5000, 'metres')).toEqual([2500, 5000, 7500, 10_000])
})

it('the ends rise for every threshold', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 200_000, noNaN: true }),
      fc.constantFrom('seconds', 'metres'),
      (threshold, measure) => {
        const ends = classEnds(threshold, measure as 'seconds')
        expect([...ends].sort((a, b) => a - b)).toEqual([...ends])
        expect(new Set(ends).size).toBe(4)
      },
    ),
  )
})
