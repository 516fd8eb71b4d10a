import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ClosureInput, closureReceivers, closureSums } from './closure.ts'
import { peopleByNearest } from './nearestCatchment.ts'

function nearest(ways: readonly (readonly number[])[], without: number) {
  const way = new Float64Array(ways.length).fill(Number.POSITIVE_INFINITY)
  const site = new Int32Array(ways.length).fill(-1)
  for (const [i, row] of ways.entries())
    for (const [j, t] of row.entries())
      if (j !== without && t < way[i]!) {
        way[i] = t
        site[i] = j
      }
  return { way, site }
}

function closing(
  ways: readonly (readonly number[])[],
  people: readonly number[],
  site: number,
  threshold: number,
): ClosureInput {
  const [before, after] = [nearest(ways, -1), nearest(ways, site)]
  return {
    before: before.way,
    nearestBefore: before.site,
    after: after.way,
    nearestAfter: after.site,
    people: Float64Array.from(people),
    site,
    threshold,
  }
}

describe('closing a site', () => {
  it('counts more people beyond the threshold, where they go and how far', () => {
    // Places of 4,000, 2,000 and 1,000; site 0 goes. The first moves from 10 to 35 minutes, the second from 20 to 25, the third stays.
    const input = closing(
      [
        [10, 35, 50],
        [20, 25, 40],
        [60, 5, 50],
      ],
      [4000, 2000, 1000],
      0,
      30,
    )
    expect(closureSums(input, [0, 1, 2])).toEqual({
      people: 7000,
      affected: 6000,
      beyondBefore: 0,
      beyondAfter: 4000,
      more: 4000,
      cutOff: 0,
      medianBefore: 10,
      medianAfter: 35,
    })
    expect(closureReceivers(input, 3)).toEqual([{ site: 1, people: 6000, meanWay: (4000 * 35 + 2000 * 25) / 6000 }])
    expect([...peopleByNearest(input.nearestAfter, input.people, 3)]).toEqual([0, 7000, 0])
  })

  it('the edge of the threshold still counts as within; the last site leaves people cut off', () => {
    expect(closureSums(closing([[10, 30]], [50], 0, 30), [0]).more).toBe(0)
    const last = closing([[10]], [50], 0, 30)
    expect(closureSums(last, [0])).toMatchObject({ more: 50, cutOff: 50, medianAfter: null })
    expect(closureReceivers(last, 1)).toEqual([])
  })

  it('never shortens anybody’s way, and sends on everybody who is not cut off', () => {
    const way = fc.constantFrom(5, 10, 29, 30, 31, 60, Number.POSITIVE_INFINITY)
    const people = fc.constantFrom(0, 1, 17.5, 900, Number.NaN)
    const system = fc.array(fc.tuple(fc.tuple(way, way, way), people), { minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(system, fc.nat(2), (rows, site) => {
        const input = closing(
          rows.map(([ways]) => ways),
          rows.map(([, p]) => p),
          site,
          30,
        )
        for (let i = 0; i < rows.length; i++) expect(input.after[i]).toBeGreaterThanOrEqual(input.before[i]!)
        const sums = closureSums(
          input,
          rows.map((_, i) => i),
        )
        expect(sums.beyondAfter - sums.beyondBefore).toBeCloseTo(sums.more, 9)
        expect(sums.more).toBeLessThanOrEqual(sums.affected + 1e-9)
        const received = closureReceivers(input, 3).reduce((n, receiver) => n + receiver.people, 0)
        expect(received + sums.cutOff).toBeCloseTo(sums.affected, 9)
      }),
    )
  })
})
