import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallNetwork } from '../../../tests/network/smallNetwork.ts'
import { haversineMetres } from '../geo/index.ts'
import { buildModeGraph, snapPoints, travelProfile } from '../network/index.ts'
import { approachOf } from './approach.ts'
import { sparseMatrix } from './index.ts'
import { type Walks, walksByAirLine, walksOnStreets } from './walks.ts'

const spot = fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 90 }))
const at = ([x, y]: readonly [number, number]) => [10 + x * 1e-4, 51 + y * 1e-4] as const
const given = fc.record({
  nodes: fc.array(spot, { minLength: 10, maxLength: 10 }),
  links: fc.array(
    fc.record({
      from: fc.nat(9),
      to: fc.nat(9),
      access: fc.constantFrom(127, 63, 21),
      cls: fc.constant('residential' as const),
    }),
    { minLength: 10, maxLength: 24 },
  ),
  places: fc.array(spot, { minLength: 1, maxLength: 6 }),
  stops: fc.array(spot, { minLength: 1, maxLength: 6 }),
  limit: fc.integer({ min: 0, max: 9000 }),
})

const listed = ({ start, stop, time }: Walks) =>
  Array.from({ length: start.length - 1 }, (_, i) =>
    Array.from({ length: start[i + 1]! - start[i]! }, (_, k) => [i, stop[start[i]! + k]!, time[start[i]! + k]!]),
  ).flat()

describe('short walks', () => {
  it('on streets are the entries of the matrix', () => {
    fc.assert(
      fc.property(given, ({ nodes, links, places, stops, limit }) => {
        const graph = buildModeGraph(smallNetwork(nodes.map(at), links), travelProfile('walk'))
        if (!graph) return
        const [from, to] = [places, stops].map((list) =>
          snapPoints(
            graph,
            list.map((p) => at(p)[0]),
            list.map((p) => at(p)[1]),
          ),
        )
        const matrix = sparseMatrix(graph, from!, to!, limit)
        const expected: number[][] = []
        for (let j = 0; j < to!.count; j++)
          for (let k = matrix.start[j]!; k < matrix.start[j + 1]!; k++)
            expected.push([matrix.origin[k]!, j, matrix.time[k]!])
        expected.sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!)
        expect(listed(walksOnStreets(approachOf(graph, from!, 'to-site'), to!, limit))).toEqual(expected)
      }),
    )
  })

  it('by straight line are all pairs within the limit', () => {
    fc.assert(
      fc.property(given, ({ places, stops, limit }) => {
        const points = (list: typeof places) => ({ lon: list.map((p) => at(p)[0]), lat: list.map((p) => at(p)[1]) })
        const expected = places.flatMap((p, i) =>
          stops
            .map((s, j) => [i, j, Math.round(haversineMetres(...at(p), ...at(s)) * 9.75)])
            .filter(([, , time]) => time! <= limit),
        )
        expect(listed(walksByAirLine(points(places), points(stops), 9.75, limit))).toEqual(expected)
      }),
    )
  })

  it('leave out stops without a position', () => {
    const stops = { lon: [10, 10, 10, 10], lat: [51, Number.NaN, 50, 51] }
    const walks = walksByAirLine({ lon: [10], lat: [51] }, stops, 1, 10)
    expect(listed(walks)).toEqual([
      [0, 0, 0],
      [0, 3, 0],
    ])
    expect(listed(walksByAirLine(stops, stops, 1, 10))).toEqual([
      [0, 0, 0],
      [0, 3, 0],
      [2, 2, 0],
      [3, 0, 0],
      [3, 3, 0],
    ])
  })
})
