import type { Settlement } from './places.ts'

/** 3 = federal road, 2 = state road, 1 = county road, 0 = local connecting road. */
export type RoadClass = 0 | 1 | 2 | 3

export interface RoadLink {
  readonly from: Settlement
  readonly to: Settlement
  readonly roadClass: RoadClass
}

/** Which places a road joins: neighbours without a third place between them, coarse networks first. */
export function planLinks(settlements: readonly Settlement[], large: number): RoadLink[] {
  const towns = settlements.filter((place) => place.isMain && place.people >= large)
  const mains = settlements.filter((place) => place.isMain)
  const links: RoadLink[] = []
  const seen = new Set<number>()
  const add = (pairs: [Settlement, Settlement][], roadClass: RoadClass | null) => {
    for (const [from, to] of pairs) {
      const key = from.index * settlements.length + to.index
      if (seen.has(key)) continue
      seen.add(key)
      const small = Math.min(from.people, to.people) < large * 0.022
      links.push({ from, to, roadClass: roadClass ?? (small ? 0 : 1) })
    }
  }
  add(neighbours(towns, 0.75), 3)
  add(neighbours(mains, 0.75), 2)
  add(neighbours(settlements, 0.88), null)
  return links
}

/**
 * Pairs of places with no third place in the lens between them. `tightness` 1 = relative neighbourhood graph (Toussaint 1980), smaller = more links;
 * the graph is connected because it holds the minimum spanning tree.
 */
function neighbours(places: readonly Settlement[], tightness: number): [Settlement, Settlement][] {
  const pairs: [Settlement, Settlement][] = []
  const near = createNeighbourSearch(places)
  for (const a of places) {
    const candidates = near(a)
    for (const b of candidates) {
      if (b.index <= a.index) continue
      const ab = distance(a, b) * tightness
      if (!candidates.some((c) => c !== b && distance(a, c) < ab && distance(b, c) < ab)) pairs.push([a, b])
    }
  }
  return pairs
}

/** The nearest places around one, at most 40. */
function createNeighbourSearch(places: readonly Settlement[]) {
  const size = 30_000
  const buckets = new Map<string, Settlement[]>()
  for (const place of places) {
    const key = `${Math.floor(place.x / size)} ${Math.floor(place.y / size)}`
    const bucket = buckets.get(key)
    if (bucket) bucket.push(place)
    else buckets.set(key, [place])
  }
  return (place: Settlement): Settlement[] => {
    const found: Settlement[] = []
    const i = Math.floor(place.x / size)
    const j = Math.floor(place.y / size)
    for (let dj = -1; dj <= 1; dj++) {
      for (let di = -1; di <= 1; di++) found.push(...(buckets.get(`${i + di} ${j + dj}`) ?? []))
    }
    return found
      .filter((other) => other !== place)
      .sort((a, b) => distance(place, a) - distance(place, b) || a.index - b.index)
      .slice(0, 40)
  }
}

function distance(a: Settlement, b: Settlement): number {
  return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2)
}
