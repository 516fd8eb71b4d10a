import type { PlaceAccess } from './access.ts'
import { BucketList } from './bucketList.ts'
import { type ModeGraph, UNREACHED } from './modeGraph.ts'

/** Labels of one search, reused from search to search; only touched vertices are cleaned. */
export interface Labels {
  /** Tenths of a second, UNREACHED = not reached. */
  readonly time: Uint32Array
  /** Which seed reaches the vertex first: its row in the access given. */
  readonly origin: Int32Array
  /** Length of that way in metres. */
  readonly metres: Float32Array
  /** Arc number (in out or in arrays, by direction) by which the vertex was reached, −1 at a seed. */
  readonly arc: Int32Array
}

/** Longest time of a way, tenths of a second: seven years. Times are handled as signed numbers, which the machine adds and compares fastest. */
const LATEST = 0x7fff_ffff - 1

/** The same numbers read as signed ones: UNREACHED is −1. */
function signed(numbers: Uint32Array): Int32Array {
  return new Int32Array(numbers.buffer, numbers.byteOffset, numbers.length)
}

/**
 * Shortest travel times from many places at once (Dijkstra 1959 with Dial's buckets).
 * `along`: from the seeds in the direction of travel; `against`: to the seeds, against it.
 */
export class StreetSearch {
  readonly graph: ModeGraph
  readonly labels: Labels
  readonly #signedTime: Int32Array
  readonly #touched: Uint32Array
  #touchedCount = 0
  readonly #waiting: BucketList

  constructor(graph: ModeGraph) {
    this.graph = graph
    const n = graph.vertexCount
    this.labels = {
      time: new Uint32Array(n).fill(UNREACHED),
      origin: new Int32Array(n).fill(-1),
      metres: new Float32Array(n),
      arc: new Int32Array(n).fill(-1),
    }
    this.#signedTime = signed(this.labels.time)
    this.#touched = new Uint32Array(n)
    this.#waiting = new BucketList(graph.maxWeight)
  }

  /** Vertices with a label, in the order in which they were first seen. */
  get touched(): Uint32Array {
    return this.#touched.subarray(0, this.#touchedCount)
  }

  /**
   * From all places of `seeds`, or only from place `only`. Runs until all vertices within `limit` (inclusive, tenths of a second) have
   * their final label; vertices beyond it have none.
   */
  run(seeds: PlaceAccess, direction: 'along' | 'against', limit: number = UNREACHED - 1, only = -1): Labels {
    const { time, origin, metres, arc } = this.labels
    const touched = this.#touched
    for (let i = 0; i < this.#touchedCount; i++) time[touched[i]!] = UNREACHED
    let touchedCount = 0
    const firstRow = Math.max(only, 0)
    const lastRow = only < 0 ? seeds.start.length - 1 : only + 1
    const firstSeed = seeds.start[firstRow]!
    const lastSeed = seeds.start[lastRow]!
    let least = UNREACHED
    let most = 0
    for (let k = firstSeed; k < lastSeed; k++) {
      least = Math.min(least, seeds.time[k]!)
      most = Math.max(most, seeds.time[k]!)
    }
    const g = this.graph
    const waiting = this.#waiting
    // An arc is relaxed once, when its tail is settled, so that no more entries than seeds and arcs can be made.
    waiting.reset(Math.max(g.maxWeight, most - least), g.arcCount + lastSeed - firstSeed)
    const { head, next, vertex, mask } = waiting
    let entries = 0
    let left = 0
    // Of places at equal times the first one wins: the result does not depend on anything else.
    for (let i = firstRow; i < lastRow; i++)
      for (let k = seeds.start[i]!; k < seeds.start[i + 1]!; k++) {
        const v = seeds.vertex[k]!
        const t = seeds.time[k]!
        if (t > limit || t >= time[v]!) continue
        if (time[v] === UNREACHED) touched[touchedCount++] = v
        time[v] = t
        origin[v] = i
        metres[v] = seeds.metres[k]!
        arc[v] = -1
        vertex[entries] = v
        next[entries] = head[t & mask]!
        head[t & mask] = entries++
        left++
      }

    const along = direction === 'along'
    const start = along ? g.outStart : g.inStart
    const target = along ? g.outHead : g.inTail
    const weight = signed(along ? g.outWeight : g.inWeight)
    const lengths = along ? g.outMetres : g.inMetres
    const known = this.#signedTime
    const last = Math.min(limit, LATEST) | 0

    for (let t = least | 0; left > 0 && t <= last; t = (t + 1) | 0) {
      const bucket = t & mask
      // Weights are at least 1, so nothing is added to the bucket while it is emptied.
      for (let entry = head[bucket]!; entry !== -1; entry = next[entry]!) {
        left--
        const v = vertex[entry]!
        if (known[v] !== t) continue
        const from = origin[v]!
        const far = metres[v]!
        for (let a = start[v]!, end = start[v + 1]!; a < end; a++) {
          const w = target[a]!
          const reached = (t + weight[a]!) | 0
          if (reached > last) continue
          const before = known[w]!
          if (before === -1) touched[touchedCount++] = w
          else if (reached >= before) continue
          known[w] = reached
          origin[w] = from
          metres[w] = far + lengths[a]!
          arc[w] = a
          const b = reached & mask
          vertex[entries] = w
          next[entries] = head[b]!
          head[b] = entries++
          left++
        }
      }
      head[bucket] = -1
    }
    if (left > 0) head.fill(-1)
    this.#touchedCount = touchedCount
    return this.labels
  }
}
