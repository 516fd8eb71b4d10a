import { type ModeGraph, placeAccess, type Snaps, StreetSearch, sameLinkTime, UNREACHED } from '../network/index.ts'
import { placesByLink } from './nearest.ts'

/** Times between many places, only those within the limit. Entries of destination j: start[j] … start[j + 1] − 1, by rising origin. */
export interface SparseMatrix {
  readonly start: Uint32Array
  readonly origin: Uint32Array
  /** Tenths of a second. */
  readonly time: Uint32Array
  readonly metres: Float32Array
}

/** Travel times from all origins to all destinations within `limit` (inclusive, tenths of a second): one bounded search per destination. */
export function sparseMatrix(
  graph: ModeGraph,
  origins: Snaps,
  destinations: Snaps,
  limit: number = UNREACHED - 1,
  progress?: (done: number, total: number) => void,
): SparseMatrix {
  const search = new StreetSearch(graph)
  const byLink = placesByLink(origins)
  const start = new Uint32Array(destinations.count + 1)
  let capacity = Math.max(1024, origins.count * 4)
  let origin = new Uint32Array(capacity)
  let time = new Uint32Array(capacity)
  let metres = new Float32Array(capacity)
  let size = 0
  const rowTime = new Uint32Array(origins.count)
  const rowMetres = new Float32Array(origins.count)
  const leave = placeAccess(graph, origins, 'start')
  const enter = placeAccess(graph, destinations, 'finish')
  for (let j = 0; j < destinations.count; j++) {
    const labels = search.run(enter, 'against', limit, j)
    for (let i = 0; i < origins.count; i++) {
      let best = UNREACHED
      for (let k = leave.start[i]!; k < leave.start[i + 1]!; k++) {
        const vertex = leave.vertex[k]!
        const reached = labels.time[vertex]!
        if (reached === UNREACHED || leave.time[k]! + reached >= best) continue
        best = leave.time[k]! + reached
        rowMetres[i] = leave.metres[k]! + labels.metres[vertex]!
      }
      rowTime[i] = best
    }
    for (const i of byLink.get(destinations.link[j]!) ?? []) {
      const direct = sameLinkTime(graph, origins, i, destinations, j)
      if (direct.time < rowTime[i]!) {
        rowTime[i] = direct.time
        rowMetres[i] = direct.metres
      }
    }
    if (size + origins.count > capacity) {
      capacity = Math.max(capacity * 2, size + origins.count)
      origin = grown(origin, capacity, Uint32Array)
      time = grown(time, capacity, Uint32Array)
      metres = grown(metres, capacity, Float32Array)
    }
    for (let i = 0; i < origins.count; i++) {
      if (rowTime[i]! > limit) continue
      origin[size] = i
      time[size] = rowTime[i]!
      metres[size++] = rowMetres[i]!
    }
    start[j + 1] = size
    progress?.(j + 1, destinations.count)
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
