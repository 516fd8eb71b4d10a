import { type Frame, GRID_METRES } from './frame.ts'
import { type Places, RIVER_CLEARANCE_METRES, type Settlement } from './places.ts'
import { createRandom } from './random.ts'
import { type RoadGrid, roadsAt, routeLinks } from './roadGrid.ts'
import { planLinks, type RoadClass } from './roadLinks.ts'
import type { Terrain } from './terrain.ts'
import type { Water } from './water.ts'

/** A stretch of road between two junctions; `vertices` are indices into the network's positions. */
export interface RoadChain {
  readonly roadClass: RoadClass
  /** For example `B 917`, `L 3124`, `K 12`; empty for local roads. */
  ref: string
  readonly vertices: number[]
  /** First index of `vertices` that starts a step over the river, −1 = none. */
  readonly bridgeAt: number
}

/** The roads between places. Vertices are shared where roads meet. */
export interface RoadNetwork {
  readonly x: number[]
  readonly y: number[]
  readonly chains: RoadChain[]
  /** Vertex at the centre of each settlement. */
  readonly centre: Int32Array
  /** Chains that begin or end at a vertex. */
  readonly chainsAt: Map<number, number[]>
  /** Roundabouts: closed, in driving direction. */
  readonly roundabouts: { readonly vertices: number[]; readonly roadClass: RoadClass }[]
  /** Vertex on a roundabout → the junction that it replaced. */
  readonly alias: Map<number, number>
  /** Ends of the road bridges: west, then east. */
  readonly bridges: readonly {
    readonly column: number
    readonly west: number
    readonly east: number
    readonly y: number
  }[]
}

/** Plans and draws the roads between all places. */
export function buildRoads(frame: Frame, water: Water, terrain: Terrain, places: Places, large: number): RoadNetwork {
  const grid = routeLinks(frame, water, terrain, places.settlements, planLinks(places.settlements, large))
  return drawRoads(frame, water, grid, places.settlements)
}

function drawRoads(frame: Frame, water: Water, grid: RoadGrid, settlements: readonly Settlement[]): RoadNetwork {
  const { gridWidth, gridHeight } = frame
  const network = {
    x: [] as number[],
    y: [] as number[],
    chains: [] as RoadChain[],
    centre: new Int32Array(settlements.length).fill(-1),
    chainsAt: new Map<number, number[]>(),
    roundabouts: [],
    alias: new Map<number, number>(),
    bridges: [] as { column: number; west: number; east: number; y: number }[],
  }
  const isPlace = new Set(settlements.map((place) => place.gridY * gridWidth + place.gridX))
  const vertexOf = new Map<number, number>()
  const addVertex = (x: number, y: number) => {
    network.y.push(y)
    return network.x.push(x) - 1
  }
  const junctionVertex = (cell: number) => {
    const known = vertexOf.get(cell)
    if (known !== undefined) return known
    const made = addVertex(grid.x[cell], grid.y[cell])
    vertexOf.set(cell, made)
    return made
  }
  const isJunction = (cell: number, around: readonly { roadClass: RoadClass }[]) =>
    isPlace.has(cell) || around.length !== 2 || around[0].roadClass !== around[1].roadClass
  const done = new Set<number>()
  const side = (cell: number) => grid.x[cell] > water.riverX(grid.x[cell], grid.y[cell])
  const column = (cell: number) => Math.floor((grid.x[cell] - frame.west) / (GRID_METRES * 120))
  const over = (a: number, b: number) => column(a) === column(b) && side(a) !== side(b)

  for (let start = 0; start < gridWidth * gridHeight; start++) {
    const around = [...roadsAt(grid, gridWidth, start)]
    if (around.length === 0 || !isJunction(start, around)) continue
    for (const first of around) {
      const startKey = start * 8 + directionKey(start, first.cell, gridWidth)
      if (done.has(startKey)) continue
      const cells = [start, first.cell]
      for (;;) {
        const here = cells.at(-1)!
        const onward = [...roadsAt(grid, gridWidth, here)]
        if (isJunction(here, onward)) break
        cells.push(onward[0].cell === cells.at(-2) ? onward[1].cell : onward[0].cell)
      }
      const end = cells.at(-1)!
      done.add(startKey)
      done.add(end * 8 + directionKey(end, cells.at(-2)!, gridWidth))
      emitChain(cells, first.roadClass)
    }
  }
  for (const place of settlements) network.centre[place.index] = junctionVertex(place.gridY * gridWidth + place.gridX)
  numberRoads(frame, network)
  return network

  function emitChain(cells: readonly number[], roadClass: RoadClass): void {
    // Smooth each stretch between bridges; the step over the river stays straight.
    const vertices = [junctionVertex(cells[0])]
    let bridgeAt = -1
    let piece: [number, number][] = [[grid.x[cells[0]], grid.y[cells[0]]]]
    const flush = (last: boolean, cell: number) => {
      const smooth = chaikin(chaikin(piece))
      for (const [x, y] of smooth.slice(1, -1)) vertices.push(addVertex(clearOfRiver(water, x, y), y))
      if (piece.length > 1) vertices.push(last ? junctionVertex(cell) : addVertex(grid.x[cell], grid.y[cell]))
    }
    for (let k = 1; k < cells.length; k++) {
      if (over(cells[k - 1], cells[k])) {
        flush(false, cells[k - 1])
        bridgeAt = vertices.length - 1
        vertices.push(k === cells.length - 1 ? junctionVertex(cells[k]) : addVertex(grid.x[cells[k]], grid.y[cells[k]]))
        const ends = [vertices.at(-2)!, vertices.at(-1)!].sort((a, b) => network.x[a] - network.x[b])
        network.bridges.push({ column: column(cells[k]), west: ends[0], east: ends[1], y: network.y[ends[0]] })
        piece = [[grid.x[cells[k]], grid.y[cells[k]]]]
      } else {
        piece.push([grid.x[cells[k]], grid.y[cells[k]]])
      }
    }
    flush(true, cells.at(-1)!)
    const index = network.chains.push({ roadClass, ref: '', vertices, bridgeAt }) - 1
    for (const vertex of [vertices[0], vertices.at(-1)!]) {
      const list = network.chainsAt.get(vertex)
      if (list) list.push(index)
      else network.chainsAt.set(vertex, [index])
    }
  }
}

function directionKey(from: number, to: number, gridWidth: number): number {
  const difference = to - from
  return [1, gridWidth + 1, gridWidth, gridWidth - 1, -1, -gridWidth - 1, -gridWidth, 1 - gridWidth].indexOf(difference)
}

/** Corner cutting (Chaikin 1974) with fixed ends. */
export function chaikin(points: readonly [number, number][]): [number, number][] {
  if (points.length < 3) return [...points]
  const out: [number, number][] = [points[0]]
  for (let i = 0; i < points.length - 1; i++) {
    const [ax, ay] = points[i]
    const [bx, by] = points[i + 1]
    if (i > 0) out.push([ax * 0.75 + bx * 0.25, ay * 0.75 + by * 0.25])
    if (i < points.length - 2) out.push([ax * 0.25 + bx * 0.75, ay * 0.25 + by * 0.75])
  }
  out.push(points[points.length - 1])
  return out
}

function clearOfRiver(water: Water, x: number, y: number): number {
  const river = water.riverX(x, y)
  const gap = x - river
  if (Math.abs(gap) >= RIVER_CLEARANCE_METRES) return x
  return river + (gap < 0 ? -1 : 1) * RIVER_CLEARANCE_METRES
}

/** Gives the roads numbers: a road keeps its number straight over junctions as long as its class stays. */
function numberRoads(frame: Frame, network: RoadNetwork): void {
  const counters = [0, 0, 0, 0]
  const random = createRandom(frame.seed, 13)
  const { chains, chainsAt } = network
  for (const chain of chains) {
    if (chain.ref !== '' || chain.roadClass === 0) continue
    const number = ++counters[chain.roadClass]
    const ref =
      chain.roadClass === 3
        ? `B ${900 + number}`
        : chain.roadClass === 2
          ? `L ${3000 + number * 3 + random.below(3)}`
          : `K ${number}`
    chain.ref = ref
    const limit = chain.roadClass === 3 ? 40 : chain.roadClass === 2 ? 12 : 3
    for (const end of [chain.vertices[0], chain.vertices.at(-1)!]) {
      let here = end
      let last = chain
      for (let steps = 0; steps < limit; steps++) {
        const next = straightest(
          network,
          here,
          last,
          (chainsAt.get(here) ?? []).map((index) => chains[index]),
        )
        if (!next) break
        next.ref = ref
        here = next.vertices[0] === here ? next.vertices.at(-1)! : next.vertices[0]
        last = next
      }
    }
  }
}

function straightest(
  network: RoadNetwork,
  here: number,
  last: RoadChain,
  candidates: readonly RoadChain[],
): RoadChain | null {
  const back = headingFrom(network, here, last)
  let best: RoadChain | null = null
  let bestDot = -0.2
  for (const chain of candidates) {
    if (chain.ref !== '' || chain.roadClass !== last.roadClass) continue
    const ahead = headingFrom(network, here, chain)
    const dot = -(back[0] * ahead[0] + back[1] * ahead[1])
    if (dot > bestDot) {
      bestDot = dot
      best = chain
    }
  }
  return best
}

/** Unit vector in which a chain leaves a vertex. */
export function headingFrom(network: RoadNetwork, vertex: number, chain: RoadChain): [number, number] {
  const towards = chain.vertices[0] === vertex ? chain.vertices[1] : chain.vertices.at(-2)!
  const dx = network.x[towards] - network.x[vertex]
  const dy = network.y[towards] - network.y[vertex]
  const length = Math.sqrt(dx * dx + dy * dy) || 1
  return [dx / length, dy / length]
}
