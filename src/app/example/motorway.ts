import { type Frame, TILE_HEIGHT_METRES, TILE_WIDTH_METRES } from './frame.ts'
import type { OsmSheet, Tags } from './osmSheet.ts'
import type { Places } from './places.ts'
import { noise } from './random.ts'
import type { RoadNetwork } from './roads.ts'
import type { Line } from './surroundings.ts'

/** From the centre line to the middle of a carriageway. */
const CARRIAGEWAY_METRES = 14
const SPACING_METRES = 100
const RAMP_NODES = 4

export interface Motorway extends Line {
  readonly x: number[]
  readonly y: number[]
  readonly ref: string
  readonly junctions: readonly Junction[]
}

interface Junction {
  /** Node of the centre line next to the crossing. */
  readonly at: number
  /** Vertices of the crossing road south and north of it, far enough for ramps. */
  readonly south: number
  readonly north: number
  readonly number: number
  readonly name: string
}

/** A motorway from west to east along the southern edge of the counties, one for every second row of them. */
export function layMotorways(frame: Frame, places: Places, roads: RoadNetwork): Motorway[] {
  const motorways: Motorway[] = []
  for (let row = 1; row < frame.rows - 1; row += 2) {
    const base = frame.south + (row + 0.035) * TILE_HEIGHT_METRES
    const x: number[] = []
    const y: number[] = []
    for (let px = frame.west + 600; px < frame.east - 600; px += SPACING_METRES) {
      x.push(px)
      y.push(base + 1500 * noise(frame.seed + 95 + row, px, 0, 9000))
    }
    avoid(x, y, places)
    motorways.push({ x, y, ref: `A ${(row - 1) / 2 + 199}`, junctions: findJunctions(frame, places, roads, x, y) })
  }
  return motorways
}

/** Shifts the line away from places, then smooths it. */
function avoid(x: readonly number[], y: number[], places: Places): void {
  for (let round = 0; round < 3; round++) {
    for (const place of places.settlements) {
      const wanted = place.radiusMetres + 420
      const k = Math.round((place.x - x[0]) / SPACING_METRES)
      if (k < 0 || k >= y.length || Math.abs(y[k] - place.y) > wanted) continue
      const shift = y[k] >= place.y ? place.y + wanted - y[k] : place.y - wanted - y[k]
      const span = Math.ceil((wanted * 3) / SPACING_METRES)
      for (let s = -span; s <= span; s++) {
        const fade = (1 - (s / span) ** 2) ** 2
        if (k + s >= 0 && k + s < y.length) y[k + s] += shift * fade
      }
    }
  }
  for (let round = 0; round < 30; round++) {
    for (let k = 1; k < y.length - 1; k++) y[k] = (y[k - 1] + 2 * y[k] + y[k + 1]) / 4
  }
}

/** One junction per county at most, with the most important road that crosses. */
function findJunctions(
  frame: Frame,
  places: Places,
  roads: RoadNetwork,
  x: readonly number[],
  y: readonly number[],
): Junction[] {
  const best = new Map<number, { score: number; junction: Omit<Junction, 'number' | 'name'>; px: number; py: number }>()
  const above = (vertex: number) => {
    const t = (roads.x[vertex] - x[0]) / SPACING_METRES
    const k = Math.max(0, Math.min(x.length - 2, Math.floor(t)))
    return roads.y[vertex] - (y[k] + (y[k + 1] - y[k]) * (t - k))
  }
  for (const chain of roads.chains) {
    if (chain.roadClass < 2) continue
    for (let v = 1; v < chain.vertices.length; v++) {
      const [a, b] = [chain.vertices[v - 1], chain.vertices[v]]
      if (Math.abs(above(a)) > 3000 || above(a) > 0 === above(b) > 0) continue
      const side = (step: number) => {
        for (let w = step < 0 ? v - 1 : v; w >= 0 && w < chain.vertices.length; w += step)
          if (Math.abs(above(chain.vertices[w])) > 110) return chain.vertices[w]
        return -1
      }
      const [first, second] = [side(-1), side(1)]
      const at = Math.round((roads.x[a] - x[0]) / SPACING_METRES)
      if (first < 0 || second < 0 || at < 12 || at > x.length - 13) continue
      const tile = Math.floor((roads.x[a] - frame.west) / TILE_WIDTH_METRES)
      const score = chain.roadClass * 10 - Math.abs(roads.x[a] - frame.west - (tile + 0.6) * TILE_WIDTH_METRES) / 3000
      if (score <= (best.get(tile)?.score ?? 0)) continue
      const [south, north] = above(first) < 0 ? [first, second] : [second, first]
      best.set(tile, { score, junction: { at, south, north }, px: roads.x[a], py: roads.y[a] })
    }
  }
  return [...best.values()]
    .sort((a, b) => a.junction.at - b.junction.at)
    .map(({ junction, px, py }, k) => ({
      ...junction,
      number: 11 + k,
      name: nearestName(places, px, py),
    }))
}

function nearestName(places: Places, x: number, y: number): string {
  let best = places.settlements[0]
  for (const place of places.settlements) {
    if (!place.isMain) continue
    if ((place.x - x) ** 2 + (place.y - y) ** 2 < (best.x - x) ** 2 + (best.y - y) ** 2) best = place
  }
  return best.name
}

/** Two one-way carriageways and the ramps of the junctions; drivers keep right, so the southern carriageway leads east. */
export function drawMotorway(sheet: OsmSheet, motorway: Motorway): void {
  const { x, y, ref, junctions } = motorway
  const exits = new Map(
    junctions.flatMap((junction) =>
      [junction.at - RAMP_NODES, junction.at + RAMP_NODES].map((k) => [k, junction] as const),
    ),
  )
  const carriageway = (offset: number, exitStep: number) =>
    x.map((px, k) => {
      const junction = exits.get(k)
      const isExit = junction !== undefined && k - junction.at === exitStep
      return sheet.node(
        px,
        y[k] + offset,
        isExit ? { highway: 'motorway_junction', ref: String(junction.number), name: junction.name } : undefined,
      )
    })
  const eastbound = carriageway(-CARRIAGEWAY_METRES, -RAMP_NODES)
  const westbound = carriageway(CARRIAGEWAY_METRES, RAMP_NODES)
  const tags = { highway: 'motorway', ref, oneway: 'yes', lanes: '2', surface: 'asphalt' }
  for (let k = 0; k < x.length - 1; k += 100) {
    // A speed limit on every third stretch.
    const limit: Tags = k % 300 === 100 ? { maxspeed: '130' } : {}
    sheet.way(eastbound.slice(k, k + 101), { ...tags, ...limit })
    sheet.way(westbound.slice(k, k + 101).reverse(), { ...tags, ...limit })
  }
  for (const { at, south, north } of junctions) {
    const ramp = (from: number, to: number) =>
      sheet.way([from, to], { highway: 'motorway_link', oneway: 'yes', surface: 'asphalt' })
    ramp(eastbound[at - RAMP_NODES], south + 1)
    ramp(south + 1, eastbound[at + RAMP_NODES])
    ramp(westbound[at + RAMP_NODES], north + 1)
    ramp(north + 1, westbound[at - RAMP_NODES])
  }
}
