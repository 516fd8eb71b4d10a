import { type ModeGraph, placeAccess, type Snaps, sameLinkTime, UNREACHED } from '../network/index.ts'
import { type Approach, approachOf } from './approach.ts'

/** Times between many places and sites, only those within the limit. Entries of site j: start[j] … start[j + 1] − 1, by rising place. */
export interface SparseMatrix {
  readonly start: Uint32Array
  /** Index of the place: the origin where people travel to the site. */
  readonly origin: Uint32Array
  /** Tenths of a second. */
  readonly time: Uint32Array
  readonly metres: Float32Array
}

/** Travel times from all origins to all destinations within `limit` (inclusive, tenths of a second). */
export function sparseMatrix(
  graph: ModeGraph,
  origins: Snaps,
  destinations: Snaps,
  limit: number = UNREACHED - 1,
  progress?: (done: number, total: number) => void,
): SparseMatrix {
  return siteMatrix(approachOf(graph, origins, 'to-site'), destinations, limit, progress)
}

/**
 * One bounded search per site, which looks only at the places that hang on the vertices it touched: the work grows with what lies within the
 * limit (inclusive, tenths of a second), not with sites × places.
 */
export function siteMatrix(
  approach: Approach,
  sites: Snaps,
  limit: number = UNREACHED - 1,
  progress?: (done: number, total: number) => void,
): SparseMatrix {
  const { graph, places, search, byVertex, byLink, leastTime } = approach
  const toSite = approach.direction === 'to-site'
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
    const labels = search.run(seeds, toSite ? 'against' : 'along', limit - leastTime, j)
    const touched = search.touched
    let count = 0
    for (let n = 0; n < touched.length; n++) {
      const v = touched[n]!
      const reached = labels.time[v]!
      for (let h = byVertex.start[v]!, end = byVertex.start[v + 1]!; h < end; h++) {
        const t = reached + byVertex.time[h]!
        if (t > limit) continue
        const i = byVertex.place[h]!
        const before = best[i]!
        if (t > before) continue
        const k = byVertex.row[h]!
        if (t === before && k > by[i]!) continue
        if (before === UNREACHED) met[count++] = i
        best[i] = t
        by[i] = k
        far[i] = labels.metres[v]! + byVertex.metres[h]!
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

function grown<T extends Uint32Array | Float32Array>(old: T, length: number, Type: new (length: number) => T): T {
  const made = new Type(length)
  made.set(old)
  return made
}
