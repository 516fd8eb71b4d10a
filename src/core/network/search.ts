import type { PlaceAccess } from './access.ts'
import { BucketQueue } from './bucketQueue.ts'
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

/**
 * Shortest travel times from many places at once (Dijkstra 1959 with Dial's buckets).
 * `along`: from the seeds in the direction of travel; `against`: to the seeds, against it.
 */
export class StreetSearch {
  readonly graph: ModeGraph
  readonly labels: Labels
  readonly #touched: Uint32Array
  #touchedCount = 0
  #queue: BucketQueue
  #span: number

  constructor(graph: ModeGraph) {
    this.graph = graph
    const n = graph.vertexCount
    this.labels = {
      time: new Uint32Array(n).fill(UNREACHED),
      origin: new Int32Array(n).fill(-1),
      metres: new Float32Array(n),
      arc: new Int32Array(n).fill(-1),
    }
    this.#touched = new Uint32Array(n)
    this.#span = graph.maxWeight
    this.#queue = new BucketQueue(n, this.#span)
  }

  /** Vertices with a label, in the order in which they were first seen. */
  get touched(): Uint32Array {
    return this.#touched.subarray(0, this.#touchedCount)
  }

  /**
   * From all places of `seeds`, or only from place `only`. Runs until all vertices within `limit` (inclusive, tenths of a second) have
   * their final label; labels beyond it are not final.
   */
  run(seeds: PlaceAccess, direction: 'along' | 'against', limit: number = UNREACHED - 1, only = -1): Labels {
    const { time, origin, metres, arc } = this.labels
    const touched = this.#touched
    for (let i = 0; i < this.#touchedCount; i++) {
      time[touched[i]!] = UNREACHED
      origin[touched[i]!] = -1
      arc[touched[i]!] = -1
    }
    let touchedCount = 0
    const firstRow = only < 0 ? 0 : only
    const lastRow = only < 0 ? seeds.start.length - 1 : only + 1
    let least = UNREACHED
    let most = 0
    for (let k = seeds.start[firstRow]!; k < seeds.start[lastRow]!; k++) {
      least = Math.min(least, seeds.time[k]!)
      most = Math.max(most, seeds.time[k]!)
    }
    if (most - least > this.#span && most >= least) {
      this.#span = most - least
      this.#queue = new BucketQueue(this.graph.vertexCount, this.#span)
    }
    const queue = this.#queue
    queue.reset(least === UNREACHED ? 0 : least)
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
        queue.push(v, t)
      }

    const g = this.graph
    const along = direction === 'along'
    const start = along ? g.outStart : g.inStart
    const target = along ? g.outHead : g.inTail
    const weight = along ? g.outWeight : g.inWeight
    const side = along ? g.outSide : g.inSide
    const lengths = g.network.linkLengthMetres

    for (let v = queue.pop(); v !== -1; v = queue.pop()) {
      const t = time[v]!
      if (t > limit) break
      const from = origin[v]!
      const far = metres[v]!
      for (let a = start[v]!, end = start[v + 1]!; a < end; a++) {
        const w = target[a]!
        const reached = t + weight[a]!
        if (reached < time[w]!) {
          if (time[w] === UNREACHED) touched[touchedCount++] = w
          time[w] = reached
          origin[w] = from
          metres[w] = far + lengths[side[a]! >> 1]!
          arc[w] = a
          queue.push(w, reached)
        }
      }
    }
    this.#touchedCount = touchedCount
    return this.labels
  }
}
