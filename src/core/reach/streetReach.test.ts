import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainTravelTime } from '../../../tests/network/plainSearch.ts'
import { smallNetwork } from '../../../tests/network/smallNetwork.ts'
import { buildModeGraph, STREET_MODES, snapPoints, travelProfile, UNREACHED } from '../network/index.ts'
import { approachOf } from './approach.ts'
import { findRoute, nearestSites, nthNearestSites, sparseMatrix } from './index.ts'
import { siteMatrix } from './matrix.ts'

const NODES = 14

/** Random networks with loops, parallel links, one-way streets, steps, blocking nodes, signals and turn restrictions. */
const network = fc
  .record({
    nodes: fc.array(fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 90 })), {
      minLength: NODES,
      maxLength: NODES,
    }),
    links: fc.array(
      fc.record({
        from: fc.nat(NODES - 1),
        to: fc.nat(NODES - 1),
        access: fc.constantFrom(127, 127, 127, 31, 21, 63, 85, 3, 48),
        cls: fc.constantFrom('residential' as const, 'secondary' as const, 'steps' as const, 'track' as const),
        limit: fc.constantFrom(0, 30, 50, 100, 255),
      }),
      { minLength: 18, maxLength: 40 },
    ),
    restricted: fc.array(fc.record({ from: fc.nat(39), to: fc.nat(39), only: fc.boolean() }), { maxLength: 12 }),
    flags: fc.array(fc.constantFrom(0, 0, 0, 0, 1, 2, 8, 16), { minLength: NODES, maxLength: NODES }),
    places: fc.array(fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 90 })), {
      minLength: 6,
      maxLength: 6,
    }),
  })
  .map(({ nodes, links, restricted, flags, places }) => {
    const at = ([x, y]: readonly [number, number]) => [10 + x * 1e-4, 51 + y * 1e-4] as const
    const restrictions = restricted.flatMap(({ from, to, only }) => {
      const a = links[from % links.length]!
      const b = links.findIndex((l, k) => k >= to % links.length && (l.from === a.to || l.to === a.to))
      return b < 0 ? [] : [{ from: from % links.length, via: a.to, to: b, only }]
    })
    return {
      network: smallNetwork(nodes.map(at), links, restrictions, { ...flags }),
      lon: places.map((p) => at(p)[0]),
      lat: places.map((p) => at(p)[1]),
    }
  })

describe('reach on streets', () => {
  it('matrix, route, nearest and n-th nearest agree with a plain search over links', () => {
    fc.assert(
      fc.property(
        network,
        fc.constantFrom(...STREET_MODES),
        fc.boolean(),
        fc.boolean(),
        ({ network, lon, lat }, mode, barrierFree, pureDriving) => {
          const graph = buildModeGraph(network, travelProfile(mode, { barrierFree, pureDriving }))
          if (!graph) return
          const cells = snapPoints(graph, lon.slice(0, 4), lat.slice(0, 4))
          const sites = snapPoints(graph, lon.slice(3), lat.slice(3))
          const expected = Array.from({ length: sites.count }, (_, j) =>
            Array.from({ length: cells.count }, (_, i) => plainTravelTime(graph, cells, i, sites, j)),
          )
          const matrix = sparseMatrix(graph, cells, sites)
          const got = expected.map((row) => row.map(() => UNREACHED))
          for (let j = 0; j < sites.count; j++)
            for (let k = matrix.start[j]!; k < matrix.start[j + 1]!; k++) got[j]![matrix.origin[k]!] = matrix.time[k]!
          expect(got).toEqual(expected)
          // The same pairs from the other end: sites are where people were, and the search runs along the streets.
          const outward = siteMatrix(approachOf(graph, sites, 'from-site'), cells, 400)
          for (let i = 0; i < cells.count; i++) {
            const reached = expected.map((row) => row[i]!).flatMap((t, j) => (t <= 400 ? [[j, t]] : []))
            const row = [outward.start[i]!, outward.start[i + 1]!] as const
            expect([...outward.origin.slice(...row)].map((j, k) => [j, outward.time[row[0] + k]])).toEqual(reached)
          }

          const nearest = nearestSites(graph, { places: cells, sites, direction: 'to-site' })
          const after = [0, 700, 50]
          const besides = nearestSites(graph, { places: cells, sites, direction: 'to-site', after })
          const second = nthNearestSites(graph, { places: cells, sites, direction: 'to-site' }, 2)
          const first = nthNearestSites(graph, { places: cells, sites, direction: 'to-site' }, 1)
          const outbound = nearestSites(graph, { places: sites, sites: cells, direction: 'from-site' })
          for (let i = 0; i < cells.count; i++) {
            const column = expected.map((row) => row[i]!).sort((a, b) => a - b)
            expect(nearest.time[i]).toBe(column[0])
            const costs = expected.map((row, j) => (row[i] === UNREACHED ? UNREACHED : row[i]! + after[j]!))
            expect(besides.time[i]).toBe(Math.min(...costs))
            expect(first.time[i]).toBe(column[0])
            expect(second.time[i]).toBe(column[1])
            if (nearest.site[i]! >= 0) {
              const j = nearest.site[i]!
              const route = findRoute(graph, cells, i, sites, j)!
              expect(route.time).toBe(nearest.time[i])
              const sum = route.steps.reduce((t, s) => t + s.time, route.startTime + route.finishTime)
              expect(sum).toBe(route.time)
              expect(Math.abs(route.steps.reduce((m, s) => m + s.metres, 0) - route.metres)).toBeLessThan(0.5)
            }
          }
          for (let j = 0; j < sites.count; j++) expect(outbound.time[j]).toBe(Math.min(...expected[j]!))
        },
      ),
      { numRuns: 400 },
    )
  })

  it('a cut-off is inclusive to the last tenth of a second', () => {
    const network9 = smallNetwork(
      [
        [10, 51],
        [10.01, 51],
        [10.02, 51],
      ],
      [
        { from: 0, to: 1, access: 127 },
        { from: 1, to: 2, access: 127 },
      ],
    )
    const graph = buildModeGraph(network9, travelProfile('walk'))!
    const cells = snapPoints(graph, [10.0005], [51])
    const sites = snapPoints(graph, [10.0195], [51])
    const question = { places: cells, sites, direction: 'to-site' as const }
    const { time } = nearestSites(graph, question)
    expect(nearestSites(graph, { ...question, limit: time[0]! }).time[0]).toBe(time[0])
    expect(nearestSites(graph, { ...question, limit: time[0]! - 1 }).time[0]).toBe(UNREACHED)
    expect(sparseMatrix(graph, cells, sites, time[0]!).time[0]).toBe(time[0])
    expect(sparseMatrix(graph, cells, sites, time[0]! - 1).time.length).toBe(0)
  })
})
