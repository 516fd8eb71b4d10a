import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallNetwork } from '../../../tests/network/smallNetwork.ts'
import { buildModeGraph, coreGraph, placeAccess, StreetSearch, snapPoints, travelProfile } from './index.ts'

const east = (metres: number) => [10 + metres * 1.5e-5, 51] as const

const only = (vertex: number) => ({
  start: Uint32Array.of(0, 1),
  vertex: Uint32Array.of(vertex),
  time: Uint32Array.of(0),
  metres: Float32Array.of(0),
  side: Uint32Array.of(0),
})

describe('the core of a graph', () => {
  // 0 – 1 – 2 with a lane of two links at 1: 1 – 3 – 4, and a detour from 0 to 2 over 5 and 6.
  const links = [
    [0, 1],
    [1, 2],
    [1, 3],
    [3, 4],
    [0, 5],
    [5, 6],
    [6, 2],
  ].map(([from, to]) => ({ from: from!, to: to!, access: 127 }))
  const graph = buildModeGraph(smallNetwork([0, 100, 200, 300, 400, 500, 600].map(east), links), travelProfile('walk'))!
  const touched = (targets: number[], from: number) => {
    const search = new StreetSearch(coreGraph(graph, targets, 'against'))
    const { time } = search.run(only(from), 'against')
    const whole = new StreetSearch(graph).run(only(from), 'against').time
    for (const v of targets) expect(time[v]).toBe(whole[v])
    return [...search.touched].sort()
  }

  it('never enters a dead end without a target, and passes a chain in one arc', () => {
    expect(touched([0, 2], 0)).toEqual([0, 2])
    expect(touched([0, 1, 2], 0)).toEqual([0, 1, 2])
    expect(touched([0, 3], 0)).toEqual([0, 1, 3])
  })

  it('is left from wherever a search begins', () => {
    expect(touched([0, 2], 4)).toEqual([0, 1, 2, 3, 4])
    expect(touched([0, 2], 6)).toEqual([0, 2, 5, 6])
  })

  const spot = fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 90 }))
  const at = ([x, y]: readonly [number, number]) => [10 + x * 1e-4, 51 + y * 1e-4] as const
  const link = fc.record({
    from: fc.nat(15),
    to: fc.nat(15),
    access: fc.constantFrom(127, 127, 127, 31, 21, 63, 85, 3, 48),
  })
  it('has the times of the whole graph at its targets, in either direction and with turn restrictions', () => {
    fc.assert(
      fc.property(
        fc.array(spot, { minLength: 16, maxLength: 16 }),
        fc.array(link, { minLength: 14, maxLength: 30 }),
        fc.array(fc.record({ from: fc.nat(29), to: fc.nat(29), only: fc.boolean() }), { maxLength: 10 }),
        fc.tuple(fc.array(spot, { minLength: 1, maxLength: 3 }), fc.array(spot, { minLength: 1, maxLength: 3 })),
        fc.constantFrom('walk' as const, 'car' as const),
        fc.integer({ min: 0, max: 6000 }),
        (nodes, links, restricted, [places, sites], mode, limit) => {
          const restrictions = restricted.flatMap(({ from, to, only }) => {
            const a = links[from % links.length]!
            const b = links.findIndex((l, k) => k >= to % links.length && (l.from === a.to || l.to === a.to))
            return b < 0 ? [] : [{ from: from % links.length, via: a.to, to: b, only }]
          })
          const graph = buildModeGraph(smallNetwork(nodes.map(at), links, restrictions), travelProfile(mode))
          if (!graph) return
          const snap = (list: typeof places) =>
            snapPoints(
              graph,
              list.map((p) => at(p)[0]),
              list.map((p) => at(p)[1]),
            )
          for (const direction of ['against', 'along'] as const) {
            const [seedEnd, targetEnd] =
              direction === 'against' ? (['finish', 'start'] as const) : (['start', 'finish'] as const)
            const seeds = placeAccess(graph, snap(sites), seedEnd)
            const targets = placeAccess(graph, snap(places), targetEnd).vertex
            const whole = new StreetSearch(graph).run(seeds, direction, limit)
            const open = new StreetSearch(coreGraph(graph, targets, direction)).run(seeds, direction, limit)
            for (const v of targets) expect(open.time[v]).toBe(whole.time[v])
          }
        },
      ),
      { numRuns: 400 },
    )
  })
})
