import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { summariseReach } from './index.ts'

const INF = Number.POSITIVE_INFINITY
const municipalities = [
  { ags: '1', name: 'A', inside: true },
  { ags: '2', name: 'B', inside: true },
  { ags: '3', name: 'Ring', inside: false },
]

describe('summariseReach', () => {
  it('counts a worked example by hand', () => {
    const {
      total,
      municipalities: rows,
      histogram,
    } = summariseReach({
      value: Float64Array.of(300, 900, 901, INF, 60),
      people: Float64Array.of(10, 20, 30, 5, 1000),
      inside: Uint8Array.of(1, 1, 1, 1, 0),
      municipality: Int32Array.of(0, 0, 1, 1, 2),
      municipalities,
      sitesIn: Uint32Array.of(1, 0, 4),
      sitesInside: 1,
      threshold: 900,
      binEnds: [300, 600, 900],
    })
    // 900 s is still within; the ring's thousand people do not count.
    expect(total).toEqual({
      ags: '',
      name: '',
      people: 65,
      within: 30,
      beyond: 35,
      unreachable: 5,
      median: 901,
      p90: 901,
      sites: 1,
    })
    expect(rows.map((r) => [r.name, r.within, r.beyond, r.median])).toEqual([
      ['A', 30, 0, 900],
      ['B', 0, 35, 901],
    ])
    expect(histogram.map((b) => b.people)).toEqual([10, 0, 20, 30])
  })

  it('within + beyond = people, municipalities sum to the total, nothing of the ring counts', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            value: fc.oneof(fc.nat(2000), fc.constant(INF)),
            people: fc.nat(50),
            m: fc.integer({ min: 0, max: 2 }),
          }),
          { minLength: 1, maxLength: 40 },
        ),
        fc.integer({ min: 1, max: 1500 }),
        (cells, threshold) => {
          const {
            total,
            municipalities: rows,
            histogram,
          } = summariseReach({
            value: Float64Array.from(cells, (c) => c.value),
            people: Float64Array.from(cells, (c) => c.people),
            inside: Uint8Array.from(cells, (c) => (c.m < 2 ? 1 : 0)),
            municipality: Int32Array.from(cells, (c) => c.m),
            municipalities,
            sitesIn: new Uint32Array(3),
            sitesInside: 0,
            threshold,
            binEnds: [500, 1000],
          })
          const inside = cells.filter((c) => c.m < 2)
          const sum = (list: typeof cells) => list.reduce((n, c) => n + c.people, 0)
          expect((total.within ?? 0) + (total.beyond ?? 0)).toBe(sum(inside))
          for (const key of ['people', 'within', 'beyond', 'unreachable'] as const)
            expect(rows.reduce((n, r) => n + (r[key] ?? 0), 0)).toBe(total[key] ?? 0)
          expect(histogram.reduce((n, b) => n + b.people, 0)).toBe(sum(inside.filter((c) => c.value < INF)))
        },
      ),
    )
  })

  it('unknown people stay unknown: null for a municipality without figures, never zero', () => {
    const { municipalities: rows } = summariseReach({
      value: Float64Array.of(1, 1),
      people: Float64Array.of(Number.NaN, 4),
      inside: Uint8Array.of(1, 1),
      municipality: Int32Array.of(0, 1),
      municipalities,
      sitesIn: new Uint32Array(3),
      sitesInside: 0,
      threshold: 5,
      binEnds: [5],
    })
    expect(rows[0]).toMatchObject({ people: null, within: null, beyond: null, median: null })
    expect(rows[1]).toMatchObject({ people: 4, within: 4 })
  })
})
