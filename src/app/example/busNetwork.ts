import FlatQueue from 'flatqueue'
import type { Places, Settlement } from './places.ts'
import { createRandom } from './random.ts'
import type { RoadNetwork } from './roads.ts'

export interface BusStop {
  readonly id: string
  readonly name: string
  readonly place: Settlement
  readonly x: number
  readonly y: number
}

/** What a bus drives: vertices of the road network, and where along them it stops. */
export interface BusPath {
  readonly vertices: readonly number[]
  /** Metres and seconds from the start at each vertex, without stops. */
  readonly metres: readonly number[]
  readonly seconds: readonly number[]
  readonly stops: readonly { readonly stop: BusStop; readonly at: number }[]
}

const BUS_SPEED_KMH = [30, 36, 44, 50]

/** Stops at the places and the quickest roads between them. */
export interface BusNetwork {
  readonly stops: readonly BusStop[]
  stopOf(place: Settlement): BusStop | null
  /** Through all the places in order; null when one cannot be reached or has no stop. */
  path(via: readonly Settlement[]): BusPath | null
}

export function planBusNetwork(roads: RoadNetwork, places: Places, share: number): BusNetwork {
  const stopAt = new Map<number, BusStop>()
  const stops: BusStop[] = []
  const addStop = (vertex: number, place: Settlement, name: string) => {
    const stop = { id: `s${stops.length + 1}`, name, place, x: roads.x[vertex] + 7, y: roads.y[vertex] + 7 }
    stops.push(stop)
    stopAt.set(vertex, stop)
  }
  for (const place of places.settlements) {
    const random = createRandom(places.settlements.length, 43, place.gridX, place.gridY)
    // Some hamlets have never had a stop.
    if (place.people < 75 * share && random.chance(0.55)) continue
    addStop(roads.centre[place.index], place, `${place.name}, ${place.people > 900 * share ? 'Markt' : 'Ortsmitte'}`)
  }
  addTownStops(roads, places, share, stopAt, addStop)
  const search = createRoadSearch(roads)
  return {
    stops,
    stopOf: (place) => stopAt.get(roads.centre[place.index]) ?? null,
    path(via) {
      const vertices: number[] = []
      const classes: number[] = []
      for (let k = 0; k + 1 < via.length; k++) {
        const part = search(roads.centre[via[k].index], roads.centre[via[k + 1].index])
        if (!part) return null
        vertices.push(...(k === 0 ? part.vertices : part.vertices.slice(1)))
        classes.push(...part.classes)
      }
      return timePath(roads, vertices, classes, stopAt)
    },
  }
}

/** Further stops along the main roads of larger places, at least 420 m apart. */
function addTownStops(
  roads: RoadNetwork,
  places: Places,
  share: number,
  stopAt: Map<number, BusStop>,
  addStop: (vertex: number, place: Settlement, name: string) => void,
): void {
  const names = [
    'Siedlung',
    'Schule',
    'Friedhof',
    'Gewerbegebiet',
    'Krankenhaus',
    'Bergstraße',
    'Sportplatz',
    'Mühle',
    'Wasserturm',
    'Stadtpark',
    'Nord',
    'Süd',
    'Ost',
    'West',
  ]
  for (const place of places.settlements) {
    if (place.people < 1500 * share || !stopAt.has(roads.centre[place.index])) continue
    const taken: [number, number][] = [[place.x, place.y]]
    let count = 0
    for (const chain of roads.chains) {
      for (const vertex of chain.vertices.slice(1, -1)) {
        const x = roads.x[vertex]
        const y = roads.y[vertex]
        if ((x - place.x) ** 2 + (y - place.y) ** 2 > (0.85 * place.radiusMetres) ** 2) continue
        if (taken.some(([tx, ty]) => (x - tx) ** 2 + (y - ty) ** 2 < 420 ** 2)) continue
        taken.push([x, y])
        addStop(
          vertex,
          place,
          `${place.name}, ${names[count % names.length]}${count >= names.length ? ` ${Math.floor(count / names.length) + 1}` : ''}`,
        )
        count++
      }
    }
  }
}

function timePath(
  roads: RoadNetwork,
  vertices: readonly number[],
  classes: readonly number[],
  stopAt: ReadonlyMap<number, BusStop>,
): BusPath {
  const metres = [0]
  const seconds = [0]
  const stops: { stop: BusStop; at: number }[] = []
  for (let k = 0; k < vertices.length; k++) {
    if (k > 0) {
      const length = Math.sqrt(
        (roads.x[vertices[k]] - roads.x[vertices[k - 1]]) ** 2 + (roads.y[vertices[k]] - roads.y[vertices[k - 1]]) ** 2,
      )
      metres.push(metres[k - 1] + length)
      seconds.push(seconds[k - 1] + (length * 3.6) / BUS_SPEED_KMH[classes[k - 1]])
    }
    const stop = stopAt.get(vertices[k])
    if (stop && stops.at(-1)?.stop !== stop) stops.push({ stop, at: k })
  }
  return { vertices, metres, seconds, stops }
}

type Part = { readonly vertices: number[]; readonly classes: number[] }

/** Quickest way over the chains between two junctions (Dijkstra). */
function createRoadSearch(roads: RoadNetwork): (from: number, to: number) => Part | null {
  const weight = roads.chains.map((chain) => {
    let length = 0
    for (let k = 1; k < chain.vertices.length; k++) {
      const [a, b] = [chain.vertices[k - 1], chain.vertices[k]]
      length += Math.sqrt((roads.x[a] - roads.x[b]) ** 2 + (roads.y[a] - roads.y[b]) ** 2)
    }
    return length / BUS_SPEED_KMH[chain.roadClass]
  })
  const junction = (vertex: number) => roads.alias.get(vertex) ?? vertex
  const at = new Map<number, number[]>()
  for (const [index, chain] of roads.chains.entries()) {
    for (const end of [chain.vertices[0], chain.vertices.at(-1)!]) {
      const list = at.get(junction(end))
      if (list) list.push(index)
      else at.set(junction(end), [index])
    }
  }
  return (from, to) => {
    const best = new Map<number, number>([[from, 0]])
    const before = new Map<number, { vertex: number; chain: number }>()
    const queue = new FlatQueue<number>()
    queue.push(from, 0)
    while (queue.length > 0) {
      const cost = queue.peekValue()!
      const vertex = queue.pop()!
      if (vertex === to) break
      if (cost > best.get(vertex)!) continue
      for (const index of at.get(vertex) ?? []) {
        const chain = roads.chains[index]
        const first = junction(chain.vertices[0])
        const other = first === vertex ? junction(chain.vertices.at(-1)!) : first
        const next = cost + weight[index]
        if (next >= (best.get(other) ?? Number.POSITIVE_INFINITY)) continue
        best.set(other, next)
        before.set(other, { vertex, chain: index })
        queue.push(other, next)
      }
    }
    if (!best.has(to)) return null
    const steps: { vertex: number; chain: number }[] = []
    for (let vertex = to; vertex !== from; ) {
      const step = before.get(vertex)!
      steps.push(step)
      vertex = step.vertex
    }
    const vertices: number[] = []
    const classes: number[] = []
    for (const step of steps.reverse()) {
      const chain = roads.chains[step.chain]
      const forward = junction(chain.vertices[0]) === step.vertex
      const line = forward ? chain.vertices : [...chain.vertices].reverse()
      for (const vertex of line) {
        if (vertices.at(-1) === vertex) continue
        if (vertices.length > 0) classes.push(chain.roadClass)
        vertices.push(vertex)
      }
    }
    return { vertices, classes }
  }
}
