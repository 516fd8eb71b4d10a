import FlatQueue from 'flatqueue'
import type { Settlement } from './places.ts'
import { createRandom, type Random } from './random.ts'
import { createTownGround, type TownGround } from './townGround.ts'

export interface Street {
  /** Node indices of the ground. */
  readonly nodes: number[]
  /** Its last step joined an existing street: the street can lose one direction without cutting anybody off. */
  readonly loop: boolean
  readonly generation: number
}

export interface House {
  readonly x: number
  readonly y: number
  /** Unit vector along the street. */
  readonly dx: number
  readonly dy: number
  readonly width: number
  readonly depth: number
  /** The nearer end of its piece of street. */
  readonly node: number
  people: number
}

/** A built-up place: its ground, its local streets and its houses, in the order of growth from the centre outwards. */
export interface Town {
  readonly settlement: Settlement
  readonly ground: TownGround
  readonly streets: readonly Street[]
  readonly houses: readonly House[]
}

/** What the growing place must respect. */
export interface TownSurroundings {
  /** Polylines of main roads: vertex ids and positions. */
  readonly roads: readonly {
    readonly vertices: readonly number[]
    readonly x: readonly number[]
    readonly y: readonly number[]
  }[]
  /** Railway and motorway. */
  readonly obstacles: readonly { readonly x: readonly number[]; readonly y: readonly number[] }[]
  /** Vertex of the road network at the centre. */
  readonly centre: number
  /** False near the river and over it. */
  allowed(x: number, y: number): boolean
}

const STEP_METRES = 38
const MINIMUM_GAP_METRES = 46

interface Growth {
  readonly settlement: Settlement
  readonly ground: TownGround
  readonly random: Random
  readonly around: TownSurroundings
  readonly streets: Street[]
  readonly houses: House[]
  readonly queue: FlatQueue<Job>
  /** Residents to house, and those who have a roof. */
  readonly target: number
  people: number
}

type Job =
  | {
      readonly kind: 'street'
      readonly node: number
      readonly dx: number
      readonly dy: number
      readonly generation: number
    }
  | { readonly kind: 'houses'; readonly nodes: readonly number[] }

/**
 * Grows streets outwards from the main roads, as Parish and Müller (2001) do: the job nearest to the centre comes first; a new street
 * bends a little, keeps its distance, joins what it meets or ends; houses line it. It ends when all residents have a roof.
 */
export function growTown(seed: number, settlement: Settlement, around: TownSurroundings, people: number): Town {
  const growth: Growth = {
    settlement,
    ground: createTownGround(),
    random: createRandom(seed, 17, settlement.gridX, settlement.gridY),
    around,
    streets: [],
    houses: [],
    queue: new FlatQueue<Job>(),
    target: people,
    people: 0,
  }
  enterSurroundings(growth)
  while (growth.people < people && growth.queue.length > 0) {
    const job = growth.queue.pop()!
    if (job.kind === 'houses') lineWithHouses(growth, job.nodes)
    else growStreet(growth, job)
  }
  settleRest(growth)
  return { settlement, ground: growth.ground, streets: growth.streets, houses: growth.houses }
}

function enterSurroundings(growth: Growth): void {
  const { ground, around, settlement, random } = growth
  const nodeOf = new Map<number, number>()
  for (const road of around.roads) {
    const nodes = road.vertices.map((vertex, k) => {
      const known = nodeOf.get(vertex)
      if (known !== undefined) return known
      const made = ground.addNode(road.x[k], road.y[k], vertex)
      nodeOf.set(vertex, made)
      return made
    })
    for (let k = 1; k < nodes.length; k++) ground.addSegment(nodes[k - 1], nodes[k], false)
    let sinceSeed = 0
    for (let k = 1; k < nodes.length - 1; k++) {
      const reach = settlement.radiusMetres * 1.15
      if (distanceToCentre(settlement, ground.x[nodes[k]], ground.y[nodes[k]]) > reach) continue
      push(growth, { kind: 'houses', nodes: [nodes[k], nodes[k + 1]] }, 0.9 + 0.5 * random.next())
      if (k === 1) push(growth, { kind: 'houses', nodes: [nodes[0], nodes[1]] }, 0.6)
      if (++sinceSeed % (random.chance(0.5) ? 1 : 2) !== 0) continue
      const dx = ground.x[nodes[k + 1]] - ground.x[nodes[k - 1]]
      const dy = ground.y[nodes[k + 1]] - ground.y[nodes[k - 1]]
      const length = Math.sqrt(dx * dx + dy * dy) || 1
      for (const side of [-1, 1]) {
        if (random.chance(0.25)) continue
        const [sx, sy] = turn((-dy / length) * side, (dx / length) * side, 0.25 * random.normal())
        push(growth, { kind: 'street', node: nodes[k], dx: sx, dy: sy, generation: 1 }, 0.8 + 0.7 * random.next())
      }
    }
  }
  for (const obstacle of around.obstacles) {
    let before = -1
    for (let k = 0; k < obstacle.x.length; k++) {
      const node = ground.addNode(obstacle.x[k], obstacle.y[k], -2)
      if (before >= 0) ground.addSegment(before, node, true)
      before = node
    }
  }
}

function push(growth: Growth, job: Job, factor: number): void {
  const node = job.kind === 'houses' ? job.nodes[job.nodes.length >> 1] : job.node
  growth.queue.push(job, distanceToCentre(growth.settlement, growth.ground.x[node], growth.ground.y[node]) * factor)
}

function growStreet(growth: Growth, job: Extract<Job, { kind: 'street' }>): void {
  const { ground, random, around, settlement } = growth
  const town = settlement.people > 2500
  const nodes = [job.node]
  let { dx, dy } = job
  const drift = random.chance(0.3) ? 0.13 * random.normal() : 0.035 * random.normal()
  const steps = Math.round(random.between(2, town ? 9 : 6))
  let loop = false
  for (let step = 0; step < steps; step++) {
    const here = nodes.at(-1)!
    const recent = (node: number) => node === here || (nodes.length > 1 && node === nodes.at(-2))
    ;[dx, dy] = turn(dx, dy, drift + 0.04 * random.normal())
    const length = STEP_METRES * random.between(0.85, 1.2)
    const x = ground.x[here] + dx * length
    const y = ground.y[here] + dy * length
    const meets = ground.nearestNode(x, y, 34, (node) => !nodes.includes(node))
    if (meets >= 0) {
      const towards = (ground.x[meets] - ground.x[here]) * dx + (ground.y[meets] - ground.y[here]) * dy
      const far = Math.sqrt((ground.x[meets] - ground.x[here]) ** 2 + (ground.y[meets] - ground.y[here]) ** 2)
      if (towards > 0.45 * far && far > 10 && !ground.crosses(here, ground.x[meets], ground.y[meets], meets)) {
        ground.addSegment(here, meets, false)
        nodes.push(meets)
        loop = true
      }
      break
    }
    if (!around.allowed(x, y)) break
    if (ground.clearance(x, y, MINIMUM_GAP_METRES, recent) < MINIMUM_GAP_METRES) break
    if (ground.crosses(here, x, y, -1) || ground.houseWithin(x, y, 13)) break
    const node = ground.addNode(x, y, -1)
    ground.addSegment(here, node, false)
    nodes.push(node)
  }
  if (nodes.length < 2) return
  growth.streets.push({ nodes, loop, generation: job.generation })
  push(growth, { kind: 'houses', nodes }, 0.85 + 0.4 * random.next())
  const end = loop ? nodes.length - 1 : nodes.length
  for (let k = 1; k < end; k++) {
    const last = k === nodes.length - 1
    if (!last && !random.chance(0.62)) continue
    const before = nodes[k - 1]
    const ux = ground.x[nodes[k]] - ground.x[before]
    const uy = ground.y[nodes[k]] - ground.y[before]
    const length = Math.sqrt(ux * ux + uy * uy) || 1
    for (const side of [-1, 1]) {
      const [sx, sy] = turn((-uy / length) * side, (ux / length) * side, 0.14 * random.normal())
      push(
        growth,
        { kind: 'street', node: nodes[k], dx: sx, dy: sy, generation: job.generation + 1 },
        0.9 + 0.5 * random.next(),
      )
    }
    if (last)
      push(
        growth,
        { kind: 'street', node: nodes[k], dx: ux / length, dy: uy / length, generation: job.generation + 1 },
        1.15,
      )
  }
}

function lineWithHouses(growth: Growth, nodes: readonly number[]): void {
  const { ground, random, settlement } = growth
  const frontage = settlement.people > 20_000 ? 17 : settlement.people > 4000 ? 20 : 25
  let travelled = random.between(0.3, 0.8) * frontage
  for (let k = 1; k < nodes.length; k++) {
    const ax = ground.x[nodes[k - 1]]
    const ay = ground.y[nodes[k - 1]]
    const ux = ground.x[nodes[k]] - ax
    const uy = ground.y[nodes[k]] - ay
    const length = Math.sqrt(ux * ux + uy * uy) || 1
    for (; travelled < length; travelled += frontage * random.between(0.85, 1.3)) {
      for (const side of [-1, 1]) {
        if (growth.people >= growth.target) return
        if (random.chance(0.14)) continue
        const setback = random.between(12.5, 17)
        const dx = ux / length
        const dy = uy / length
        const x = ax + dx * travelled - dy * side * setback
        const y = ay + dy * travelled + dx * side * setback
        if (!growth.around.allowed(x, y) || ground.houseWithin(x, y, 15.5)) continue
        if (ground.clearance(x, y, 11.5, never) < 11.5) continue
        ground.addHouse(x, y)
        const people = Math.min(residents(growth, x, y), growth.target - growth.people)
        growth.people += people
        growth.houses.push({
          x,
          y,
          dx,
          dy,
          width: random.between(9, 14),
          depth: random.between(8.5, 11),
          node: travelled < length / 2 ? nodes[k - 1] : nodes[k],
          people,
        })
      }
    }
    travelled -= length
  }
}

const never = () => false

/** People of a house: households in villages, flats in the middle of towns, some houses empty. */
function residents(growth: Growth, x: number, y: number): number {
  const { random, settlement } = growth
  const nearness = 1 - distanceToCentre(settlement, x, y) / settlement.radiusMetres
  const flats =
    settlement.people > 20_000 ? 0.75 : settlement.people > 6000 ? 0.4 : settlement.people > 2500 ? 0.15 : 0.02
  if (random.chance(flats * (0.35 + 0.65 * Math.max(0, nearness)))) {
    return settlement.people > 20_000 ? 6 + random.below(15) : 3 + random.below(8)
  }
  if (random.chance(0.03 + 0.05 * Math.max(0, settlement.municipality.age))) return 0
  const draw = random.next()
  return draw < 0.28 ? 1 : draw < 0.63 ? 2 : draw < 0.8 ? 3 : draw < 0.93 ? 4 : 5
}

/** Nobody stays without a roof: where the ground ran out, houses fill up; the last one may hold too many otherwise. */
function settleRest(growth: Growth): void {
  const { houses, settlement, random, ground } = growth
  if (houses.length === 0) {
    houses.push({ x: settlement.x + 14, y: settlement.y + 14, dx: 1, dy: 0, width: 12, depth: 10, node: -1, people: 0 })
    ground.addHouse(settlement.x + 14, settlement.y + 14)
  }
  while (growth.people < growth.target) {
    houses[random.below(houses.length)].people++
    growth.people++
  }
}

function distanceToCentre(settlement: Settlement, x: number, y: number): number {
  return Math.sqrt((x - settlement.x) ** 2 + (y - settlement.y) ** 2)
}

/** Turns a unit vector by a small angle (radians), good to fourth order: no trigonometric functions, same bits everywhere. */
function turn(dx: number, dy: number, angle: number): [number, number] {
  const sine = angle - (angle * angle * angle) / 6
  const cosine = 1 - (angle * angle) / 2 + angle ** 4 / 24
  const x = dx * cosine - dy * sine
  const y = dx * sine + dy * cosine
  const length = Math.sqrt(x * x + y * y)
  return [x / length, y / length]
}
