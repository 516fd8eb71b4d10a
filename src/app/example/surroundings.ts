import { RIVER_CLEARANCE_METRES, type Settlement } from './places.ts'
import type { RoadNetwork } from './roads.ts'
import type { TownSurroundings } from './town.ts'
import type { Water } from './water.ts'

export interface Line {
  readonly x: readonly number[]
  readonly y: readonly number[]
}

const BUCKET_METRES = 2000

/** Finds what lies around a settlement: pieces of main roads, railways and motorways, and where building is possible. */
export function createSurroundings(
  roads: RoadNetwork,
  water: Water,
  obstacles: readonly Line[],
): (place: Settlement) => TownSurroundings {
  const chains = bucketLines(
    roads.chains.map((chain) => ({
      x: chain.vertices.map((v) => roads.x[v]),
      y: chain.vertices.map((v) => roads.y[v]),
    })),
  )
  const blocks = bucketLines(obstacles)
  return (place) => {
    const reach = place.radiusMetres * 1.7 + 500
    return {
      centre: roads.centre[place.index],
      allowed: (x, y) => Math.abs(x - water.riverX(x, y)) > RIVER_CLEARANCE_METRES - 8,
      roads: chains(place.x, place.y, reach).map((index) => {
        const { vertices } = roads.chains[index]
        return { vertices, x: vertices.map((v) => roads.x[v]), y: vertices.map((v) => roads.y[v]) }
      }),
      obstacles: blocks(place.x, place.y, reach).map((index) => nearPart(obstacles[index], place, reach)),
    }
  }
}

/** Indices of the lines that come near a point, ascending. */
function bucketLines(lines: readonly Line[]): (x: number, y: number, reach: number) => number[] {
  const buckets = new Map<number, number[]>()
  const key = (i: number, j: number) => i * 100_000 + j
  for (const [index, line] of lines.entries()) {
    let last = -1
    for (let k = 0; k < line.x.length; k++) {
      const at = key(Math.floor(line.x[k] / BUCKET_METRES), Math.floor(line.y[k] / BUCKET_METRES))
      if (at === last) continue
      last = at
      const list = buckets.get(at)
      if (!list) buckets.set(at, [index])
      else if (list.at(-1) !== index) list.push(index)
    }
  }
  return (x, y, reach) => {
    const found = new Set<number>()
    for (let i = Math.floor((x - reach) / BUCKET_METRES); i <= Math.floor((x + reach) / BUCKET_METRES); i++) {
      for (let j = Math.floor((y - reach) / BUCKET_METRES); j <= Math.floor((y + reach) / BUCKET_METRES); j++) {
        for (const index of buckets.get(key(i, j)) ?? []) found.add(index)
      }
    }
    return [...found].sort((a, b) => a - b)
  }
}

function nearPart(line: Line, place: Settlement, reach: number): Line {
  let first = line.x.length
  let last = 0
  for (let k = 0; k < line.x.length; k++) {
    if (Math.abs(line.x[k] - place.x) > reach + 500 || Math.abs(line.y[k] - place.y) > reach + 500) continue
    first = Math.min(first, k)
    last = Math.max(last, k)
  }
  return { x: line.x.slice(first, last + 1), y: line.y.slice(first, last + 1) }
}
