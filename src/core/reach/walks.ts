import { haversineMetres, METRES_PER_DEGREE } from '../geo/index.ts'
import { type ModeGraph, placeAccess, type Snaps, StreetSearch, sameLinkTime, UNREACHED } from '../network/index.ts'
import type { Points } from './engine.ts'
import { placesByLink } from './nearest.ts'

/** Short ways from many places to many stops: rows start[i] … start[i + 1] − 1 of place i, by rising number of the stop. */
export interface Walks {
  readonly start: Uint32Array
  readonly stop: Uint32Array
  /** Tenths of a second. */
  readonly time: Uint32Array
}

/**
 * Ways on the streets within `limit` (inclusive, tenths of a second): one bounded search per stop, against travel, which looks only at the places near the streets
 * that it has seen. Equal to the entries of `sparseMatrix`.
 */
export function walksOnStreets(graph: ModeGraph, places: Snaps, stops: Snaps, limit: number): Walks {
  const leave = placeAccess(graph, places, 'start')
  const enter = placeAccess(graph, stops, 'finish')
  const rowsAt = rowsByVertex(graph.vertexCount, leave.start, leave.vertex)
  const byLink = placesByLink(places)
  const search = new StreetSearch(graph)
  const best = new Uint32Array(places.count).fill(UNREACHED)
  const found: Found = { place: [], stop: [], time: [] }
  for (let s = 0; s < stops.count; s++) {
    if (stops.link[s]! < 0) continue
    const seen: number[] = []
    const offer = (place: number, time: number) => {
      if (time > limit || time >= best[place]!) return
      if (best[place] === UNREACHED) seen.push(place)
      best[place] = time
    }
    const labels = search.run(enter, 'against', limit, s)
    for (const vertex of search.touched)
      for (let k = rowsAt.start[vertex]!; k < rowsAt.start[vertex + 1]!; k++)
        offer(rowsAt.place[k]!, leave.time[rowsAt.row[k]!]! + labels.time[vertex]!)
    for (const place of byLink.get(stops.link[s]!) ?? [])
      offer(place, sameLinkTime(graph, places, place, stops, s).time)
    for (const place of seen) {
      found.place.push(place)
      found.stop.push(s)
      found.time.push(best[place]!)
      best[place] = UNREACHED
    }
  }
  return byPlace(places.count, found)
}

/** The same by straight line: metres × detour factor at a walking speed, where there are no streets. */
export function walksByAirLine(places: Points, stops: Points, tenthsPerMetre: number, limit: number): Walks {
  const count = places.lon.length
  const placed = Array.from({ length: stops.lon.length }, (_, s) => s).filter((s) => Number.isFinite(stops.lat[s]!))
  const order = placed.sort((a, b) => stops.lat[a]! - stops.lat[b]!)
  const sorted = Float64Array.from(order, (s) => stops.lat[s]!)
  const reach = limit / tenthsPerMetre / METRES_PER_DEGREE
  const found: Found = { place: [], stop: [], time: [] }
  for (let i = 0; i < count; i++) {
    const lat = places.lat[i]!
    const near: number[] = []
    for (let k = lowerBound(sorted, lat - reach); k < sorted.length && sorted[k]! <= lat + reach; k++)
      near.push(order[k]!)
    for (const s of near.sort((a, b) => a - b)) {
      const time = airLineTime(places.lon[i]!, lat, stops.lon[s]!, stops.lat[s]!, tenthsPerMetre)
      if (time > limit) continue
      found.place.push(i)
      found.stop.push(s)
      found.time.push(time)
    }
  }
  return byPlace(count, found)
}

/** Tenths of a second. */
export function airLineTime(lonA: number, latA: number, lonB: number, latB: number, tenthsPerMetre: number): number {
  return Math.round(haversineMetres(lonA, latA, lonB, latB) * tenthsPerMetre)
}

/** Of one place with the stops rising. */
interface Found {
  readonly place: number[]
  readonly stop: number[]
  readonly time: number[]
}

function byPlace(count: number, found: Found): Walks {
  const start = new Uint32Array(count + 1)
  for (const place of found.place) start[place + 1]!++
  for (let i = 0; i < count; i++) start[i + 1]! += start[i]!
  const next = start.slice(0, -1)
  const stop = new Uint32Array(found.stop.length)
  const time = new Uint32Array(found.time.length)
  for (let k = 0; k < stop.length; k++) {
    const row = next[found.place[k]!]!++
    stop[row] = found.stop[k]!
    time[row] = found.time[k]!
  }
  return { start, stop, time }
}

/** Rows of an access by the vertex at which they stand. */
export function rowsByVertex(vertexCount: number, placeStart: Uint32Array, vertex: Uint32Array) {
  const start = new Uint32Array(vertexCount + 1)
  for (const v of vertex) start[v + 1]!++
  for (let v = 0; v < vertexCount; v++) start[v + 1]! += start[v]!
  const next = start.slice(0, -1)
  const row = new Uint32Array(vertex.length)
  const place = new Uint32Array(vertex.length)
  for (let i = 0; i + 1 < placeStart.length; i++)
    for (let k = placeStart[i]!; k < placeStart[i + 1]!; k++) {
      const at = next[vertex[k]!]!++
      row[at] = k
      place[at] = i
    }
  return { start, row, place }
}

function lowerBound(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
