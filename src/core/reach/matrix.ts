import {
  type ModeGraph,
  type PlaceAccess,
  placeAccess,
  type Snaps,
  StreetSearch,
  sameLinkTime,
  UNREACHED,
} from '../network/index.ts'
import { type Direction, placesByLink } from './nearest.ts'

/** Times between many places and sites, only those within the limit. Entries of site j: start[j] … start[j + 1] − 1, by rising place. */
export interface SparseMatrix {
  readonly start: Uint32Array
  /** Index of the place: the origin where people travel to the site. */
  readonly origin: Uint32Array
  /** Tenths of a second. */
  readonly time: Uint32Array
  readonly metres: Float32Array
}

export interface MatrixOptions {
  /** to-site: from the places to the sites; from-site: the other way. */
  readonly direction?: Direction
  /** Inclusive, tenths of a second. */
  readonly limit?: number
  /** `indexPlaces` of the places for that direction, if it is known already. */
  readonly index?: PlaceIndex
  readonly search?: StreetSearch
  readonly progress?: (done: number, total: number) => void
}

/** Travel times from all origins to all destinations within `limit` (inclusive, tenths of a second). */
export function sparseMatrix(
  graph: ModeGraph,
  origins: Snaps,
  destinations: Snaps,
  limit: number = UNREACHED - 1,
  progress?: (done: number, total: number) => void,
): SparseMatrix {
  return siteMatrix(graph, origins, destinations, { limit, ...(progress ? { progress } : {}) })
}

/**
 * One bounded search per site, which looks only at the places that hang on the vertices it touched: the work grows with what lies within the
 * limit, not with sites × places.
 */
export function siteMatrix(graph: ModeGraph, places: Snaps, sites: Snaps, options: MatrixOptions = {}): SparseMatrix {
  const { direction = 'to-site', limit = UNREACHED - 1, search = new StreetSearch(graph), progress } = options
  const toSite = direction === 'to-site'
  const { access, byVertex, byLink } = options.index ?? indexPlaces(graph, places, direction)
  const seeds = placeAccess(graph, sites, toSite ? 'finish' : 'start')
  const start = new Uint32Array(sites.count + 1)
  let capacity = Math.max(1024, places.count * 4)
  let origin = new Uint32Array(capacity)
  let time = new Uint32Array(capacity)
  let metres = new Float32Array(capacity)
  let size = 0
  const best = new Uint32Array(places.count).fill(UNREACHED)
  // Access row that explains the best time; of equal times the first row counts, in whatever order the vertices come.
  const by = new Int32Array(places.count)
  const far = new Float32Array(places.count)
  const met = new Uint32Array(places.count)
  for (let j = 0; j < sites.count; j++) {
    const labels = search.run(seeds, toSite ? 'against' : 'along', limit, j)
    const touched = search.touched
    let count = 0
    for (let n = 0; n < touched.length; n++) {
      const v = touched[n]!
      const reached = labels.time[v]!
      for (let h = byVertex.start[v]!, end = byVertex.start[v + 1]!; h < end; h++) {
        const k = byVertex.row[h]!
        const t = reached + access.time[k]!
        if (t > limit) continue
        const i = byVertex.place[h]!
        const before = best[i]!
        if (t > before || (t === before && k > by[i]!)) continue
        if (before === UNREACHED) met[count++] = i
        best[i] = t
        by[i] = k
        far[i] = labels.metres[v]! + access.metres[k]!
      }
    }
    for (const i of byLink.get(sites.link[j]!) ?? []) {
      const direct = toSite ? sameLinkTime(graph, places, i, sites, j) : sameLinkTime(graph, sites, j, places, i)
      if (direct.time > limit || direct.time >= best[i]!) continue
      if (best[i] === UNREACHED) met[count++] = i
      best[i] = direct.time
      far[i] = direct.metres
    }
    if (size + count > capacity) {
      capacity = Math.max(capacity * 2, size + count)
      origin = grown(origin, capacity, Uint32Array)
      time = grown(time, capacity, Uint32Array)
      metres = grown(metres, capacity, Float32Array)
    }
    // Rising order by sorting the few, or by passing over all where they are many.
    const many = count * 8 > places.count
    const row = many ? null : met.subarray(0, count).sort()
    for (let n = 0, end = row ? count : places.count; n < end; n++) {
      const i = row ? row[n]! : n
      if (best[i] === UNREACHED) continue
      origin[size] = i
      time[size] = best[i]!
      metres[size++] = far[i]!
      best[i] = UNREACHED
    }
    start[j + 1] = size
    progress?.(j + 1, sites.count)
  }
  return {
    start,
    origin: origin.subarray(0, size),
    time: time.subarray(0, size),
    metres: metres.subarray(0, size),
  }
}

/** Where places hang on the streets, looked up from there: made once for many searches. */
export interface PlaceIndex {
  readonly access: PlaceAccess
  /** Rows of the access by the vertex at which they meet the streets: start[v] … start[v + 1] − 1 of `row` and `place`. */
  readonly byVertex: { readonly start: Uint32Array; readonly row: Uint32Array; readonly place: Uint32Array }
  readonly byLink: ReadonlyMap<number, readonly number[]>
}

/** `access`: that of the places, if it is known already: start for to-site, finish for from-site. */
export function indexPlaces(
  graph: ModeGraph,
  places: Snaps,
  direction: Direction,
  access: PlaceAccess = placeAccess(graph, places, direction === 'to-site' ? 'start' : 'finish'),
): PlaceIndex {
  const start = new Uint32Array(graph.vertexCount + 1)
  const rows = access.vertex.length
  for (let k = 0; k < rows; k++) start[access.vertex[k]! + 1]!++
  for (let v = 0; v < graph.vertexCount; v++) start[v + 1]! += start[v]!
  const row = new Uint32Array(rows)
  const place = new Uint32Array(rows)
  const free = start.slice()
  for (let i = 0; i < places.count; i++)
    for (let k = access.start[i]!; k < access.start[i + 1]!; k++) {
      const slot = free[access.vertex[k]!]!++
      row[slot] = k
      place[slot] = i
    }
  return { access, byVertex: { start, row, place }, byLink: placesByLink(places) }
}

function grown<T extends Uint32Array | Float32Array>(old: T, length: number, Type: new (length: number) => T): T {
  const made = new Type(length)
  made.set(old)
  return made
}
