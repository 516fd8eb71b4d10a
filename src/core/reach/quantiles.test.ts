import fc from 'fast-check'
import { expect, it } from 'vitest'
import { quantiles } from './index.ts'

const INF = Number.POSITIVE_INFINITY
const places = (n: number) => Array.from({ length: n }, (_, i) => i)

it('the edge of a share belongs to it, repeated values are one', () => {
  expect(quantiles(places(4), [5, 1, 5, 9], [10, 50, 30, 10], [0.1, 0.5, 0.6, 0.9, 0.91])).toEqual([1, 1, 5, 5, 9])
})

it('nobody, and people who reach nothing, have no quantile', () => {
  expect(quantiles([], [], [], [0.5])).toEqual([null])
  expect(quantiles(places(2), [1, 2], [0, Number.NaN], [0.5])).toEqual([null])
  expect(quantiles(places(3), [INF, 3, INF], [4, 5, 1], [0.5, 0.6])).toEqual([3, null])
})

it('are those of the people lined up by their value', () => {
  const row = fc.record({ value: fc.oneof(fc.nat(6), fc.nat(900), fc.constant(INF)), people: fc.nat(5) })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), fc.integer({ min: 1, max: 99 }), (rows, percent) => {
      const line = rows.flatMap(({ value, people }) => new Array<number>(people).fill(value)).sort((a, b) => a - b)
      const at = line[Math.ceil((percent * line.length) / 100) - 1]
      const found = quantiles(
        places(rows.length),
        rows.map((r) => r.value),
        rows.map((r) => r.people),
        [percent / 100],
      )
      expect(found).toEqual([at === undefined || at === INF ? null : at])
    }),
  )
})
