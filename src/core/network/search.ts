import { BucketQueue } from './bucketQueue.ts'
import { type ModeGraph, UNREACHED } from './modeGraph.ts'

/** Where a search begins: a vertex with the time already spent and the label (origin) it carries. */
export interface Seed {
  readonly vertex: number
  readonly time: number
  readonly origin: number
  readonly metres: number
}

/** Labels of one search, reused from search to search; only touched vertices are cleaned. */
export interface Labels {
  /** Tenths of a second, UNREACHED = not reached. */
  readonly time: Uint32Array
  /** Which seed's origin reaches the vertex first. */
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

  /** Runs until all vertices within `limit` (inclusive, tenths of a second) have their final label. Labels beyond it are not final. */
  run(seeds: readonly Seed[], direction: 'along' | 'against', limit: number = UNREACHED - 1): Labels {
    const { time, origin, metres, arc } = this.labels
    const touched = this.#touched
    for (let i = 0; i < this.#touchedCount; i++) {
      time[touched[i]!] = UNREACHED
      origin[touched[i]!] = -1
      arc[touched[i]!] = -1
    }
    let touchedCount = 0
    // Lowest origin first at equal times, so that the result does not depend on the order of the seeds.
    const sorted = [...seeds].sort((a, b) => a.time - b.time || a.origin - b.origin)
    const first = sorted[0]?.time ?? 0
    const spread = (sorted.at(-1)?.time ?? 0) - first
    if (spread > this.#span) {
      this.#span = spread
      this.#queue = new BucketQueue(this.graph.vertexCount, spread)
    }
    const queue = this.#queue
    queue.reset(first)
    for (const seed of sorted) {
      if (seed.time > limit || seed.time >= time[seed.vertex]!) continue
      if (time[seed.vertex] === UNREACHED) touched[touchedCount++] = seed.vertex
      time[seed.vertex] = seed.time
      origin[seed.vertex] = seed.origin
      metres[seed.vertex] = seed.metres
      arc[seed.vertex] = -1
      queue.push(seed.vertex, seed.time)
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
