import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallNetwork } from '../../../tests/network/smallNetwork.ts'
import { buildModeGraph, closeDeadEnds, placeAccess, StreetSearch, snapPoints, travelProfile } from './index.ts'

const east = (metres: number) => [10 + metres * 1.5e-5, 51] as const

describe('dead ends', () => {
  it('without a target are not entered, and can be left', () => {
    // 0 – 1 – 2 with a lane of two links at 1: 1 – 3 – 4.
    const network = smallNetwork([0, 100, 200, 300, 400].map(east), [
      { from: 0, to: 1, access: 127 },
      { from: 1, to: 2, access: 127 },
      { from: 1, to: 3, access: 127 },
      { from: 3, to: 4, access: 127 },
    ])
    const graph = buildModeGraph(network, travelProfile('walk'))!
    const touchedFrom = (targets: number[], at: number) => {
      const search = new StreetSearch(closeDeadEnds(graph, targets, 'against'))
      const seed = {
        start: Uint32Array.of(0, 1),
        vertex: Uint32Array.of(at),
        time: Uint32Array.of(0),
        metres: Float32Array.of(0),
        side: Uint32Array.of(0),
      }
      search.run(seed, 'against')
      return [...search.touched].sort()
    }
    expect(touchedFrom([0, 2], 0)).toEqual([0, 1, 2])
    expect(touchedFrom([0, 2], 4)).toEqual([0, 1, 2, 3, 4])
    expect(touchedFrom([0, 3], 0)).toEqual([0, 1, 3])
  })

  const spot = fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 90 }))
  const at = ([x, y]: readonly [number, number]) => [10 + x * 1e-4, 51 + y * 1e-4] as const
  const link = fc.record({
    from: fc.nat(15),
    to: fc.nat(15),
    access: fc.constantFrom(127, 127, 127, 31, 21, 63, 85, 3, 48),
  })
  it('change no label of a vertex that is asked about, in either direction and with turn restrictions', () => {
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
            const open = new StreetSearch(closeDeadEnds(graph, targets, direction)).run(seeds, direction, limit)
            for (const v of targets)
              expect([open.time[v], open.origin[v], open.metres[v]]).toEqual([
                whole.time[v],
                whole.origin[v],
                whole.time[v] === 0xffffffff ? open.metres[v] : whole.metres[v],
              ])
          }
        },
      ),
      { numRuns: 400 },
    )
  })
})
