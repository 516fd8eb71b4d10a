import type { OsmSheet } from './osmSheet.ts'
import type { Places, Settlement } from './places.ts'
import { headingFrom, type RoadNetwork } from './roads.ts'

const RADIUS_METRES = 17
const CORNERS = 12

/** Turns one junction on the way into each county town into a roundabout. */
export function buildRoundabouts(roads: RoadNetwork, places: Places): void {
  for (const place of countyTowns(places)) {
    const vertex = nearestJunction(roads, places, place, 3)
    if (vertex >= 0) buildRoundabout(roads, vertex)
  }
}

function countyTowns(places: Places): Settlement[] {
  return places.settlements.filter(
    (place) => place.isMain && place.municipality.role === 0 && place.municipality.inside,
  )
}

/** The nearest junction of at least `degree` larger roads that is no place itself. */
function nearestJunction(roads: RoadNetwork, places: Places, place: Settlement, degree: number): number {
  const centres = new Set(places.settlements.map((other) => roads.centre[other.index]))
  let best = -1
  let bestSquare = 9000 ** 2
  for (const [vertex, chains] of roads.chainsAt) {
    if (chains.length < degree || centres.has(vertex) || roads.alias.has(vertex)) continue
    if (!chains.some((index) => roads.chains[index].roadClass >= 2)) continue
    // Neither short stubs nor bridge heads.
    if (chains.some((index) => roads.chains[index].vertices.length < 4)) continue
    const square = (roads.x[vertex] - place.x) ** 2 + (roads.y[vertex] - place.y) ** 2
    if (square < bestSquare && square > 500 ** 2) {
      best = vertex
      bestSquare = square
    }
  }
  return best
}

/** Replaces a junction by a ring of vertices, driven counter-clockwise; the roads end on it in their own direction. */
function buildRoundabout(roads: RoadNetwork, vertex: number): void {
  const corners: { x: number; y: number; turn: number; chain: number }[] = []
  const add = (dx: number, dy: number, chain: number) =>
    corners.push({
      x: roads.x[vertex] + dx * RADIUS_METRES,
      y: roads.y[vertex] + dy * RADIUS_METRES,
      turn: turnOf(dx, dy),
      chain,
    })
  for (const index of roads.chainsAt.get(vertex)!) {
    const [dx, dy] = headingFrom(roads, vertex, roads.chains[index])
    add(dx, dy, index)
  }
  for (let k = 0; k < CORNERS; k++) {
    const [dx, dy] = CIRCLE[k]
    if (corners.every((corner) => corner.chain < 0 || Math.abs(corner.turn - turnOf(dx, dy)) > 0.12)) add(dx, dy, -1)
  }
  corners.sort((a, b) => a.turn - b.turn)
  const ring = corners.map((corner) => {
    roads.y.push(corner.y)
    const made = roads.x.push(corner.x) - 1
    roads.alias.set(made, vertex)
    if (corner.chain >= 0) {
      const { vertices } = roads.chains[corner.chain]
      vertices[vertices[0] === vertex ? 0 : vertices.length - 1] = made
    }
    return made
  })
  const roadClass = roads.chains[roads.chainsAt.get(vertex)![0]].roadClass
  roads.roundabouts.push({ vertices: [...ring, ring[0]], roadClass })
  roads.chainsAt.delete(vertex)
}

/** Twelve directions, written out so that no machine rounds them differently. */
const CIRCLE = [
  [1, 0],
  [0.8660254, 0.5],
  [0.5, 0.8660254],
  [0, 1],
  [-0.5, 0.8660254],
  [-0.8660254, 0.5],
  [-1, 0],
  [-0.8660254, -0.5],
  [-0.5, -0.8660254],
  [0, -1],
  [0.5, -0.8660254],
  [0.8660254, -0.5],
] as const

/** Rises with the angle from east, 0 … 4. */
function turnOf(dx: number, dy: number): number {
  const t = dy / (Math.abs(dx) + Math.abs(dy) || 1)
  return dx < 0 ? 2 - t : dy < 0 ? 4 + t : t
}

/** No left turn at one junction near each county town. `ways` are the way ids of every chain in its own order. */
export function drawTurnRestrictions(
  sheet: OsmSheet,
  roads: RoadNetwork,
  places: Places,
  ways: readonly (readonly number[])[],
): void {
  for (const place of countyTowns(places)) {
    const vertex = nearestJunction(roads, places, place, 3)
    if (vertex < 0) continue
    const arms = roads.chainsAt.get(vertex)!.map((index) => {
      const chain = roads.chains[index]
      return {
        heading: headingFrom(roads, vertex, chain),
        way: chain.vertices[0] === vertex ? ways[index][0] : ways[index].at(-1)!,
      }
    })
    const from = arms[0]
    // Coming in against its heading, left is where the cross product with the driving direction is positive.
    const left = arms.slice(1).find((arm) => -from.heading[0] * arm.heading[1] + from.heading[1] * arm.heading[0] > 0.3)
    if (!left || left.way === from.way) continue
    sheet.relation(
      [
        { type: 'way', ref: from.way, role: 'from' },
        { type: 'node', ref: vertex + 1, role: 'via' },
        { type: 'way', ref: left.way, role: 'to' },
      ],
      { type: 'restriction', restriction: 'no_left_turn' },
    )
  }
}
