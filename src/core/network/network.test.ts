import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallNetwork } from '../../../tests/network/smallNetwork.ts'
import {
  BARRIER_FREE,
  buildModeGraph,
  type RoadClass,
  STREET_MODES,
  StreetSearch,
  snapPoints,
  TRAFFIC_SIGNALS,
  TUNNEL,
  travelProfile,
} from './index.ts'
import { linkPart } from './linkShape.ts'
import { CAR_KMH, linkKmh } from './profiles.ts'
import { largestComponent } from './strongComponent.ts'

describe('StreetSearch', () => {
  /** A street of ten nodes, 100 m apart, and a seed at a node. */
  const line = smallNetwork(
    Array.from({ length: 10 }, (_, i) => [10 + i * 0.001, 51] as const),
    Array.from({ length: 9 }, (_, i) => ({ from: i, to: i + 1, access: 127, metres: 100 })),
  )
  const seed = (vertex: number, time = 0) => ({
    start: Uint32Array.of(0, 1),
    vertex: Uint32Array.of(vertex),
    time: Uint32Array.of(time),
    metres: Float32Array.of(0),
    side: Uint32Array.of(0),
  })
  const graph = buildModeGraph(line, travelProfile('walk'))!
  /** 100 m at 4.8 km/h. */
  const step = 750

  it('forgets the search before, also one that was cut off by its limit', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(9 * step), fc.nat(20_000)), { maxLength: 8 }), (runs) => {
        const search = new StreetSearch(graph)
        for (const [vertex, limit, late] of runs) {
          const { time } = search.run(seed(vertex, late), 'along', late + limit)
          for (let v = 0; v < 10; v++) {
            const expected = late + Math.abs(v - vertex) * step
            if (expected <= late + limit) expect(time[v]).toBe(expected)
            else expect(time[v]).toBeGreaterThan(late + limit)
          }
        }
      }),
    )
  })

  it('joins seeds whose times lie farther apart than any street is long', () => {
    const far = {
      start: Uint32Array.of(0, 1, 2),
      vertex: Uint32Array.of(0, 9),
      time: Uint32Array.of(0, 6 * step),
      metres: Float32Array.of(0, 0),
      side: Uint32Array.of(0, 0),
    }
    const { time, origin, metres } = new StreetSearch(graph).run(far, 'along')
    expect([...time]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 7, 6].map((n) => n * step))
    expect([...origin]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 1])
    expect(metres[8]).toBe(100)
  })
})

describe('where places may be joined', () => {
  // A street in the south; in the north, parallel to it, a link of another kind that ends in two streets.
  const joinedTo = (mode: 'walk' | 'car', cls: RoadClass, flags = 0) => {
    const nodes = [[10, 51] as const, [10.01, 51] as const, [10, 51.002] as const, [10.01, 51.002] as const]
    const links = [
      { from: 0, to: 1, access: 63 },
      { from: 2, to: 3, access: 63, cls, flags },
      { from: 0, to: 2, access: 63 },
      { from: 1, to: 3, access: 63 },
    ]
    return snapPoints(buildModeGraph(smallNetwork(nodes, links), travelProfile(mode))!, [10.005], [51.0018]).link[0]
  }
  it('not to ferries, motorways and tunnels, however near', () => {
    expect(joinedTo('car', 'primary')).toBe(1)
    expect(joinedTo('car', 'motorway')).toBe(0)
    expect(joinedTo('car', 'primary', TUNNEL)).toBe(0)
    expect(joinedTo('walk', 'ferry')).toBe(0)
  })
})

describe('a ferry of several links', () => {
  it('is waited for once, where one comes from the land', () => {
    const nodes = [0, 1, 2, 3, 4].map((i) => [10 + i * 0.001, 51] as const)
    const links = nodes.slice(1).map((_, i) => ({
      from: i,
      to: i + 1,
      access: 3,
      metres: 80,
      cls: i === 1 || i === 2 ? ('ferry' as const) : ('footway' as const),
    }))
    const { sideTravel } = buildModeGraph(smallNetwork(nodes, links), travelProfile('walk'))!
    // 80 m at 4.8 km/h = 60 s; at the ferry's 8 km/h 36 s, with 300 s of waiting from the bank.
    expect([...sideTravel]).toEqual([600, 600, 3360, 360, 360, 3360, 600, 600])
  })
})

describe('what a junction costs a car', () => {
  /** Node 0 in the middle; one street of each class from it, and the cost of reaching node 0 by it. */
  const costs = (...classes: RoadClass[]) => {
    const nodes = [[10, 51] as const, ...classes.map((_, i) => [10.01 + i * 0.01, 51.01] as const)]
    const links = classes.map((cls, i) => ({ from: i + 1, to: 0, access: 127, cls, metres: 100 }))
    const graph = buildModeGraph(smallNetwork(nodes, links), travelProfile('car', { pureDriving: true }))!
    return classes.map((_, i) => graph.sideEndCost[2 * i]! / 10)
  }
  it.each<[RoadClass[], number[]]>([
    [
      ['residential', 'residential'],
      [0, 0],
    ],
    [
      ['residential', 'residential', 'residential'],
      [2, 2, 2],
    ],
    // Side streets and driveways do not slow the greater road.
    [
      ['primary', 'primary', 'residential'],
      [0, 0, 5],
    ],
    [
      ['residential', 'residential', 'service'],
      [0, 0, 2],
    ],
    [
      ['primary', 'primary', 'residential', 'residential'],
      [0, 0, 5, 5],
    ],
    [
      ['secondary', 'secondary', 'secondary'],
      [2, 2, 2],
    ],
    // A slip road is of the same rank as its road; motorways have no junctions on the level.
    [
      ['primary', 'primary', 'primary_link'],
      [2, 2, 2],
    ],
    [
      ['motorway', 'motorway', 'motorway_link'],
      [0, 0, 0],
    ],
  ])('%j → %j s', (classes, expected) => expect(costs(...classes)).toEqual(expected))
})

describe('largestComponent', () => {
  it('is the largest set of vertices that all reach each other (checked by transitive closure)', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 20 }), (arcs) => {
        const n = 8
        const reach = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => i === j))
        for (const [a, b] of arcs) reach[a]![b] = true
        for (let k = 0; k < n; k++)
          for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) if (reach[i]![k] && reach[k]![j]) reach[i]![j] = true
        const sizes = reach.map((_, i) => reach.filter((_, j) => reach[i]![j] && reach[j]![i]).length)
        const rows = (from: 0 | 1) => {
          const to = from === 0 ? 1 : 0
          const sorted = [...arcs].sort((a, b) => a[from] - b[from])
          const start = new Uint32Array(n + 1)
          for (const arc of arcs) start[arc[from] + 1]!++
          for (let v = 0; v < n; v++) start[v + 1]! += start[v]!
          return [start, Uint32Array.from(sorted, (a) => a[to])] as const
        }
        const part = largestComponent(n, ...rows(0), ...rows(1))
        const members = [...part.keys()].filter((v) => part[v])
        expect(members.length).toBe(Math.max(...sizes))
        for (const a of members) for (const b of members) expect(reach[a]![b]).toBe(true)
      }),
    )
  })
})

const square = smallNetwork(
  [
    [10, 51],
    [10.01, 51],
    [10.01, 51.01],
    [10, 51.01],
  ],
  [
    { from: 0, to: 1, access: 127, shape: [[10.005, 51.003]] },
    { from: 1, to: 2, access: 127, cls: 'secondary', limit: 50 },
    { from: 2, to: 3, access: 127 & ~BARRIER_FREE, cls: 'steps' },
    { from: 3, to: 0, access: 21 },
  ],
)

describe('snapPoints', () => {
  it('finds the nearest point of the nearest usable link (brute force over points every metre)', () => {
    const graph = buildModeGraph(square, travelProfile('walk'))!
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 140 }), fc.integer({ min: 0, max: 140 }), (x, y) => {
        const lon = 9.998 + x * 1e-4
        const lat = 50.998 + y * 1e-4
        const snap = snapPoints(graph, [lon], [lat])
        let best = Number.POSITIVE_INFINITY
        for (let l = 0; l < square.linkCount; l++)
          for (let k = 0; k <= 1200; k++) {
            const [[a, b]] = linkPart(square, l, k / 1200, k / 1200) as [[number, number]]
            const d = Math.hypot((a - lon) * Math.cos((lat * Math.PI) / 180), b - lat) * 111_195.08
            if (d < best) best = d
          }
        expect(Math.abs(snap.offMetres[0]! - best)).toBeLessThan(1.5)
        const at = linkPart(square, snap.link[0]!, snap.fraction[0]!, snap.fraction[0]!)[0]!
        const d = Math.hypot((at[0] - lon) * Math.cos((lat * Math.PI) / 180), at[1] - lat) * 111_195.08
        expect(Math.abs(d - snap.offMetres[0]!)).toBeLessThan(0.5)
      }),
      { numRuns: 60 },
    )
  })

  it('says so when nothing lies within the limit, and for a place without a position', () => {
    const graph = buildModeGraph(square, travelProfile('walk'))!
    const snap = snapPoints(graph, [11, Number.NaN, 10.005], [51, 51, 51.0031], 500)
    expect([...snap.link]).toEqual([-1, -1, 0])
    expect(snap.offMetres[0]).toBeNaN()
  })
})

describe('buildModeGraph', () => {
  it('has nothing for a mode without streets, and leaves steps out where there must be none', () => {
    const onlyCars = smallNetwork(
      [
        [10, 51],
        [10.01, 51],
      ],
      [{ from: 0, to: 1, access: 48 }],
    )
    expect(buildModeGraph(onlyCars, travelProfile('walk'))).toBeNull()
    const free = buildModeGraph(square, travelProfile('walk', { barrierFree: true }))!
    expect(free.linkUsable[2]).toBe(0)
    expect(free.linkUsable[0]).toBe(1)
  })

  it('lets nobody join a street that leads in but not out', () => {
    const trap = smallNetwork(
      [
        [10, 51],
        [10.01, 51],
        [10.02, 51],
      ],
      [
        { from: 0, to: 1, access: 48 },
        { from: 1, to: 2, access: 16 },
      ],
    )
    const graph = buildModeGraph(trap, travelProfile('car'))!
    expect([...graph.linkUsable]).toEqual([1, 0])
  })

  it('charges signals to those who pass them, and the wait for a ferry', () => {
    const line = (flags: Record<number, number>, cls?: 'ferry') =>
      buildModeGraph(
        smallNetwork(
          [
            [10, 51],
            [10.01, 51],
            [10.02, 51],
          ],
          [
            { from: 0, to: 1, access: 63, ...(cls ? { cls, fixedSeconds: 600 } : {}) },
            { from: 1, to: 2, access: 63 },
          ],
          [],
          flags,
        ),
        travelProfile('walk'),
      )!
    expect(line({ 1: TRAFFIC_SIGNALS }).outWeight[0]! - line({}).outWeight[0]!).toBe(80)
    expect(line({}, 'ferry').sideTravel[1]).toBe(6000 + 3000)
  })
})

describe('linkKmh', () => {
  it('is positive for every class and profile, and never above the class or the sign for cars', () => {
    for (const mode of STREET_MODES)
      for (const cls of Object.keys(CAR_KMH) as (keyof typeof CAR_KMH)[])
        for (const limit of [0, 7, 30, 50, 100, 255]) {
          const network = smallNetwork(
            [
              [10, 51],
              [10.01, 51],
            ],
            [{ from: 0, to: 1, access: 511, cls, limit }],
          )
          const kmh = linkKmh(network, 0, true, travelProfile(mode))
          expect(kmh).toBeGreaterThan(0)
          if (mode === 'car' && limit > 0 && limit < 255) expect(kmh).toBeLessThanOrEqual(limit)
        }
  })
})
