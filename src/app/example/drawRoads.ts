import type { OsmSheet } from './osmSheet.ts'
import type { Places, Settlement } from './places.ts'
import { hash } from './random.ts'
import type { RoadChain, RoadNetwork } from './roads.ts'

const HIGHWAY = ['unclassified', 'tertiary', 'secondary', 'primary'] as const
const MAIN_NAMES = [
  'Hauptstraße',
  'Dorfstraße',
  'Kirchstraße',
  'Bahnhofstraße',
  'Lange Straße',
  'Mittelstraße',
  'Obere Straße',
  'Untere Straße',
  'Talstraße',
]

/** Draws the nodes of the road network (they come first in the file, see OsmSheet). */
export function drawRoadNodes(
  sheet: OsmSheet,
  roads: RoadNetwork,
  tags: ReadonlyMap<number, Record<string, string>>,
): void {
  for (let vertex = 0; vertex < roads.x.length; vertex++) sheet.node(roads.x[vertex], roads.y[vertex], tags.get(vertex))
}

/** Draws the roads between places as ways that change where the built-up area begins or a bridge does. Returns the way ids of each chain. */
export function drawRoadWays(sheet: OsmSheet, roads: RoadNetwork, places: Places, seed: number): number[][] {
  const builtUp = createBuiltUpTest(places)
  for (const { vertices, roadClass } of roads.roundabouts) {
    sheet.way(
      vertices.map((vertex) => vertex + 1),
      { highway: HIGHWAY[roadClass], junction: 'roundabout', oneway: 'yes', surface: 'asphalt' },
    )
  }
  return roads.chains.map((chain, index) => {
    const ids: number[] = []
    const { vertices } = chain
    const kindOf = (k: number) => {
      if (k === chain.bridgeAt) return 'bridge'
      const x = (roads.x[vertices[k]] + roads.x[vertices[k + 1]]) / 2
      const y = (roads.y[vertices[k]] + roads.y[vertices[k + 1]]) / 2
      return builtUp(x, y) ? 'town' : 'land'
    }
    let start = 0
    let kind = kindOf(0)
    for (let k = 1; k <= vertices.length - 1; k++) {
      const next = k < vertices.length - 1 ? kindOf(k) : ''
      if (next === kind) continue
      ids.push(
        sheet.way(
          vertices.slice(start, k + 1).map((vertex) => vertex + 1),
          roadTags(chain, kind, seed, index),
        ),
      )
      start = k
      kind = next
    }
    return ids
  })
}

function roadTags(chain: RoadChain, kind: string, seed: number, index: number): Record<string, string> {
  const draw = hash(seed, 41, index) / 4294967296
  const tags: Record<string, string> = { highway: HIGHWAY[chain.roadClass], surface: 'asphalt' }
  if (chain.ref !== '') tags.ref = chain.ref
  if (kind === 'town') {
    tags.name = MAIN_NAMES[Math.floor(draw * MAIN_NAMES.length)]
    tags.sidewalk = chain.roadClass === 0 ? 'right' : 'both'
    // Not every mapper states the limit: without it the importer must know that a town begins.
    if (draw < 0.7) tags.maxspeed = '50'
  } else if (draw < 0.5) {
    tags.maxspeed = chain.roadClass >= 2 ? '100' : chain.roadClass === 1 ? (draw < 0.2 ? '80' : '100') : '70'
  }
  if (kind === 'bridge') {
    tags.bridge = 'yes'
    tags.layer = '1'
  }
  return tags
}

/** Is a point within the expected radius of a place, or a margin around it? */
export function createBuiltUpTest(places: Places, marginMetres = 0): (x: number, y: number) => boolean {
  const size = 4000
  const buckets = new Map<number, Settlement[]>()
  for (const place of places.settlements) {
    const key = Math.floor(place.x / size) * 100_000 + Math.floor(place.y / size)
    const list = buckets.get(key)
    if (list) list.push(place)
    else buckets.set(key, [place])
  }
  return (x, y) => {
    const i = Math.floor(x / size)
    const j = Math.floor(y / size)
    for (let di = -1; di <= 1; di++) {
      for (let dj = -1; dj <= 1; dj++) {
        for (const place of buckets.get((i + di) * 100_000 + j + dj) ?? []) {
          if ((place.x - x) ** 2 + (place.y - y) ** 2 < (0.9 * place.radiusMetres + marginMetres) ** 2) return true
        }
      }
    }
    return false
  }
}
