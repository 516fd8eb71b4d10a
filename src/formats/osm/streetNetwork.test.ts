import { describe, expect, test } from 'vitest'
import { scanTest, type TestMap } from '../../../tests/osm/testFiles.ts'
import { ImportLog } from '../../core/evidence/index.ts'
import { haversineMetres } from '../../core/geo/index.ts'
import {
  BLOCKS_CAR,
  buildModeGraph,
  type ModeGraph,
  RESTRICTS_BICYCLE,
  RESTRICTS_CAR,
  ROAD_CLASSES,
  type StreetNetwork,
  TRAFFIC_SIGNALS,
  travelProfile,
} from '../../core/network/index.ts'
import { hilbert, hilbertOrder } from './hilbert.ts'
import { StreetCollector } from './index.ts'

async function streetsOf(map: TestMap, box?: readonly [number, number, number, number]) {
  const log = new ImportLog()
  const collector = new StreetCollector(log)
  await scanTest(map, [collector], box)
  const network = collector.finish()
  return { network: network!, codes: log.report().counts.map(({ code }) => code) }
}

/** Node of the network at the position of a node of the map, −1 = none. */
function nodeAt(network: StreetNetwork, map: TestMap, name: string): number {
  const [x, y] = map.nodes[name]
  for (let n = 0; n < network.nodeCount; n++)
    if (network.nodeLonE7[n] === 9e7 + x * 1e4 && network.nodeLatE7[n] === 50e7 + y * 1e4) return n
  return -1
}

/** Links as `way:from-to`, sorted; letters of the map. */
function linksOf(network: StreetNetwork, map: TestMap): string[] {
  const names = Object.keys(map.nodes)
  const nameOf = (n: number) => names.find((name) => nodeAt(network, map, name) === n)
  return Array.from(
    { length: network.linkCount },
    (_, l) =>
      `${Object.keys(map.ways)[network.linkWay[l] - 1]}:${nameOf(network.linkFrom[l])}-${nameOf(network.linkTo[l])}`,
  ).sort()
}

/** Fewest links from a to b in a mode's graph, Infinity = no way. */
function steps(graph: ModeGraph, from: number, to: number): number {
  const distance = new Map<number, number>()
  const queue: number[] = []
  for (let v = 0; v < graph.vertexCount; v++)
    if (v === from) {
      distance.set(v, 0)
      queue.push(v)
    }
  for (let v = queue.shift(); v !== undefined; v = queue.shift()) {
    if (graph.vertexNode[v] === to) return distance.get(v)!
    for (let a = graph.outStart[v]; a < graph.outStart[v + 1]; a++) {
      const head = graph.outHead[a]
      if (distance.has(head)) continue
      distance.set(head, distance.get(v)! + 1)
      queue.push(head)
    }
  }
  return Number.POSITIVE_INFINITY
}

const street = (more = {}) => ({ highway: 'residential', ...more })

describe('links', () => {
  const map: TestMap = {
    nodes: {
      a: [0, 0],
      b: [10, 0],
      c: [20, 0],
      d: [30, 0],
      e: [10, 10],
      f: [20, 10],
      g: [40, 0],
      h: [50, 0],
      i: [60, 0, { barrier: 'bollard' }],
      j: [70, 0],
      k: [0, 20],
      l: [10, 20],
      m: [10, 30],
      n: [0, 30],
    },
    ways: {
      Main: ['a b c d', street({ name: 'Hauptstraße', maxspeed: '50', 'maxspeed:backward': '30' })],
      Side: ['b e f', street({ ref: 'K 12' })],
      Bollard: ['h i j', street()],
      Ring: ['k l m n k', street({ junction: 'roundabout' })],
      Balloon: ['d g h d', street({ name: 'Hauptstraße' })],
      House: ['a b e a', { building: 'yes' }],
    },
  }

  test('run from junction to junction; bends, and nodes of other things, are shape points', async () => {
    const { network } = await streetsOf(map)
    expect(linksOf(network, map)).toEqual([
      'Balloon:d-h',
      'Balloon:h-d',
      'Bollard:h-i',
      'Bollard:i-j',
      'Main:a-b',
      'Main:b-d',
      'Ring:k-k',
      'Side:b-f',
    ])
    expect([nodeAt(network, map, 'c'), nodeAt(network, map, 'e'), nodeAt(network, map, 'g')]).toEqual([-1, -1, -1])
    expect(network.nodeFlags[nodeAt(network, map, 'i')]).toBe(BLOCKS_CAR)
  })

  test('carry length, shape, names, limits and class', async () => {
    const { network } = await streetsOf(map)
    const byName = new Map(
      Array.from({ length: network.linkCount }, (_, l) => [network.linkWay[l] * 1000 + network.linkTo[l], l]),
    )
    const main = byName.get(1000 + nodeAt(network, map, 'd'))!
    expect(network.linkLengthMetres[main]).toBeCloseTo(
      haversineMetres(9.01, 50, 9.02, 50) + haversineMetres(9.02, 50, 9.03, 50),
      2,
    )
    const from = network.linkShapeStart[main]
    expect(network.linkShapeStart[main + 1] - from).toBe(1)
    expect([network.shapeLonE7[from], network.shapeLatE7[from]]).toEqual([9.02e7, 50e7])
    expect(network.linkShapeStart[network.linkCount]).toBe(network.shapeLonE7.length)
    expect([network.linkMaxSpeedForward[main], network.linkMaxSpeedBackward[main]]).toEqual([50, 30])
    expect(ROAD_CLASSES[network.linkClass[main]]).toBe('residential')
    expect(network.names).toEqual(['Hauptstraße', 'K 12'])
    expect(network.names[network.linkName[main]]).toBe('Hauptstraße')
    const ring = Array.from(network.linkWay).indexOf(4)
    expect([network.linkFrom[ring], network.linkName[ring]]).toEqual([network.linkTo[ring], -1])
    expect(network.linkLengthMetres[ring]).toBeGreaterThan(3500)
  })

  test('are never drawn across missing nodes', async () => {
    const gap: TestMap = {
      nodes: { a: [0, 0], b: [10, 0], c: [20, 0], d: [30, 0], e: [40, 0] },
      ways: { Way: ['a b x c d', street()], Lost: ['x e y', street()], Twice: ['d d e', street()] },
    }
    const { network } = await streetsOf(gap)
    expect(linksOf(network, gap)).toEqual(['Twice:d-e', 'Way:a-b', 'Way:c-d'])
  })

  test('a box cuts no street short', async () => {
    const { network } = await streetsOf(map, [9.005, 49.99, 9.012, 50.001])
    expect(linksOf(network, map)).toEqual(['Main:a-b', 'Main:b-d', 'Side:b-f'])
  })

  test('no streets: null and a sentence', async () => {
    const { network, codes } = await streetsOf({
      nodes: { a: [0, 0], b: [1, 0] },
      ways: { W: ['a b', { building: 'yes' }] },
    })
    expect([network, codes]).toEqual([null, ['osm-no-streets']])
  })
})

describe('signals', () => {
  const map: TestMap = {
    nodes: {
      a: [-10, 0],
      s: [-0.2, 0, { highway: 'traffic_signals' }],
      x: [0, 0],
      t: [0.2, 0, { highway: 'traffic_signals' }],
      b: [5, 0, { highway: 'traffic_signals' }],
      c: [10, 0],
      n: [0, 10],
      m: [0, -10],
    },
    ways: { EastWest: ['a s x t b c', street()], NorthSouth: ['n x m', street()] },
  }

  test('at stop lines belong to the junction, others stay where they are', async () => {
    const { network } = await streetsOf(map)
    expect(linksOf(network, map)).toEqual([
      'EastWest:a-x',
      'EastWest:b-c',
      'EastWest:x-b',
      'NorthSouth:n-x',
      'NorthSouth:x-m',
    ])
    const signals = ['x', 'b', 'a', 'n'].map((name) => network.nodeFlags[nodeAt(network, map, name)])
    expect(signals).toEqual([TRAFFIC_SIGNALS, TRAFFIC_SIGNALS, 0, 0])
  })
})

describe('modes', () => {
  const map: TestMap = {
    nodes: {
      a: [0, 0],
      b: [10, 0],
      c: [20, 0],
      d: [10, 10],
      e: [5, 5],
      p: [15, 0, { barrier: 'bollard' }],
      q: [15, 10, { barrier: 'kissing_gate' }],
    },
    ways: {
      OneWay: ['a b', street({ oneway: 'yes' })],
      Bollard: ['b p c', street()],
      Gate: ['d q c', { highway: 'path' }],
      Back: ['b d e a', street({ oneway: 'yes' })],
    },
  }

  test('obey one-way streets and barriers', async () => {
    const { network } = await streetsOf(map)
    const graphOf = (mode: 'walk' | 'bicycle' | 'car') => buildModeGraph(network, travelProfile(mode))!
    const [walk, bicycle, car] = [graphOf('walk'), graphOf('bicycle'), graphOf('car')]
    const at = (name: string) => nodeAt(network, map, name)
    expect([steps(walk, at('a'), at('b')), steps(walk, at('b'), at('a'))]).toEqual([1, 1])
    expect([steps(car, at('a'), at('b')), steps(car, at('b'), at('a'))]).toEqual([1, 2])
    expect(steps(car, at('a'), at('c'))).toBe(Number.POSITIVE_INFINITY)
    expect(steps(bicycle, at('a'), at('c'))).toBe(3)
    // The kissing gate stops bicycles, walkers go through.
    expect(steps(bicycle, at('d'), at('c'))).toBe(4)
    expect(steps(walk, at('d'), at('c'))).toBe(2)
  })
})

describe('ferries', () => {
  test('keep their crossing time, shared out by length', async () => {
    const { network } = await streetsOf({
      nodes: { a: [0, 0], b: [10, 0], c: [40, 0], d: [10, 5] },
      ways: {
        Ferry: ['a b c', { route: 'ferry', duration: '00:20', motor_vehicle: 'yes' }],
        Stop: ['b d', { highway: 'path' }],
        Slow: ['c d', { route: 'ferry' }],
      },
    })
    const seconds = Array.from(network.linkFixedSeconds).sort((a, b) => a - b)
    expect(seconds).toEqual([0, 0, 300, 900])
  })
})

describe('turn restrictions', () => {
  const nodes = { a: [0, 0], x: [10, 0], b: [20, 0], n: [10, 10], m: [10, -10], y: [20, 10] } as const
  const ways = {
    West: ['a x', street()],
    East: ['x b', street()],
    North: ['x n', street()],
    South: ['m x', street()],
    Through: ['y b', street()],
  } as const
  const read = async (tags: Record<string, string>, members = ['from:West', 'via:x', 'to:North']) => {
    const map: TestMap = { nodes, ways, relations: { r: [members, { type: 'restriction', ...tags }] } }
    const { network, codes } = await streetsOf(map)
    const r = network.restrictions
    const wayOf = (l: number) => Object.keys(ways)[network.linkWay[l] - 1]
    const rows = Array.from({ length: r.count }, (_, i) => {
      expect(r.via[i]).toBe(nodeAt(network, map, 'x'))
      return `${wayOf(r.from[i])} ${r.only[i] ? 'only' : 'no'} ${wayOf(r.to[i])} ${r.modes[i]}`
    })
    return { rows, codes }
  }
  const both = RESTRICTS_CAR | RESTRICTS_BICYCLE

  test.each([
    [{ restriction: 'no_left_turn' }, [`West no North ${both}`]],
    [{ restriction: 'only_straight_on' }, [`West only North ${both}`]],
    [{ restriction: 'no_left_turn', except: 'bicycle;psv' }, [`West no North ${RESTRICTS_CAR}`]],
    [{ restriction: 'no_left_turn', except: 'motorcar' }, [`West no North ${RESTRICTS_BICYCLE}`]],
    [{ 'restriction:motorcar': 'no_left_turn' }, [`West no North ${RESTRICTS_CAR}`]],
    [{ 'restriction:bicycle': 'no_left_turn' }, [`West no North ${RESTRICTS_BICYCLE}`]],
    [{ 'restriction:hgv': 'no_left_turn' }, []],
    [{ restriction: 'no_left_turn', except: 'bicycle;motorcar' }, []],
  ])('%j', async (tags, rows) => {
    expect(await read(tags as unknown as Record<string, string>)).toEqual({ rows, codes: [] })
  })

  test('several ways with one entrance or exit', async () => {
    const entry = await read({ restriction: 'no_entry' }, ['from:West', 'from:South', 'via:x', 'to:North'])
    expect(entry.rows).toEqual([`West no North ${both}`, `South no North ${both}`])
    const exit = await read({ restriction: 'no_exit' }, ['from:West', 'via:x', 'to:North', 'to:East'])
    expect(exit.rows).toEqual([`West no North ${both}`, `West no East ${both}`])
  })

  test.each([
    ['via-way', { restriction: 'no_u_turn' }, ['from:West', 'via:East', 'to:Through']],
    ['conditional', { 'restriction:conditional': 'no_left_turn @ (07:00-09:00)' }, undefined],
    ['conditional', { restriction: 'no_left_turn', hour_on: '07:00' }, undefined],
    ['broken', { restriction: 'nonsense' }, undefined],
    ['broken', { restriction: 'no_left_turn' }, ['from:West', 'to:North']],
    ['broken', { restriction: 'no_left_turn' }, ['from:West', 'via:b', 'to:North']],
    ['broken', { restriction: 'no_left_turn' }, ['from:West', 'via:x', 'to:Zzz']],
    ['broken', { restriction: 'no_left_turn' }, ['from:West', 'from:South', 'via:x', 'to:North']],
  ])('%s: not used and counted', async (code, tags, members) => {
    expect(await read(tags as unknown as Record<string, string>, members)).toEqual({
      rows: [],
      codes: [`osm-restriction-${code}`],
    })
  })

  test('u-turns, and ways that begin in the via node', async () => {
    expect((await read({ restriction: 'no_u_turn' }, ['from:West', 'via:x', 'to:West'])).rows).toEqual([
      `West no West ${both}`,
    ])
    expect((await read({ restriction: 'no_right_turn' }, ['from:North', 'via:x', 'to:West'])).rows).toEqual([
      `North no West ${both}`,
    ])
  })
})

describe('the Hilbert curve', () => {
  test('steps from neighbour to neighbour', () => {
    const cells: { x: number; y: number; d: number }[] = []
    for (let x = 0; x < 32; x++) for (let y = 0; y < 32; y++) cells.push({ x, y, d: hilbert(x, y) })
    cells.sort((a, b) => a.d - b.d)
    expect(cells.map(({ d }) => d)).toEqual(cells.map((_, i) => i))
    for (let i = 1; i < cells.length; i++)
      expect(Math.abs(cells[i].x - cells[i - 1].x) + Math.abs(cells[i].y - cells[i - 1].y)).toBe(1)
  })

  test('order is a permutation, also of one point and of equal points', () => {
    expect([...hilbertOrder(new Int32Array(0), new Int32Array(0))]).toEqual([])
    expect([...hilbertOrder(Int32Array.of(5), Int32Array.of(5))]).toEqual([0])
    expect([...hilbertOrder(Int32Array.of(5, 5, 5), Int32Array.of(7, 7, 7))]).toEqual([0, 1, 2])
    const lon = Int32Array.from({ length: 500 }, (_, i) => (i * 7919) % 1009)
    const lat = Int32Array.from({ length: 500 }, (_, i) => -(i * 104729) % 1013)
    expect([...hilbertOrder(lon, lat)].sort((a, b) => a - b)).toEqual(Array.from(lon.keys()))
  })
})
