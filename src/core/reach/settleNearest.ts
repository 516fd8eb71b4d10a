import { BucketList, type ModeGraph, placeAccess, type Snaps } from '../network/index.ts'

/** Up to n labels per vertex, of different sites, in order of time: label k of vertex v at v · n + k. */
export interface ManyLabels {
  readonly count: Uint8Array
  readonly time: Uint32Array
  readonly origin: Int32Array
  readonly metres: Float32Array
}

/**
 * A search from all sites in which every vertex is settled by up to n of them (buckets as in StreetSearch). A site that comes to a
 * vertex which has n labels already can be no n-th nearest behind it either, so that it goes no farther.
 */
export function settleNearest(graph: ModeGraph, sites: Snaps, toSite: boolean, n: number, limit: number): ManyLabels {
  const size = graph.vertexCount
  const count = new Uint8Array(size)
  const time = new Uint32Array(size * n)
  const origin = new Int32Array(size * n)
  const metres = new Float32Array(size * n)
  const start = toSite ? graph.inStart : graph.outStart
  const target = toSite ? graph.inTail : graph.outHead
  const weight = toSite ? graph.inWeight : graph.outWeight
  const lengths = toSite ? graph.inMetres : graph.outMetres

  const seeds = placeAccess(graph, sites, toSite ? 'finish' : 'start')
  let least = limit
  let most = 0
  for (const t of seeds.time) {
    least = Math.min(least, t)
    most = Math.max(most, t)
  }
  const waiting = new BucketList(graph.maxWeight)
  // Each label may send one entry along each arc.
  waiting.reset(Math.max(graph.maxWeight, most - least), seeds.vertex.length + graph.arcCount * n)
  const { head, next, vertex, mask } = waiting
  const site = new Int32Array(next.length)
  const far = new Float32Array(next.length)
  let entries = 0
  let left = 0
  const enter = (v: number, t: number, from: number, metresTo: number) => {
    vertex[entries] = v
    site[entries] = from
    far[entries] = metresTo
    next[entries] = head[t & mask]!
    head[t & mask] = entries++
    left++
  }
  for (let j = 0; j < sites.count; j++)
    for (let k = seeds.start[j]!; k < seeds.start[j + 1]!; k++)
      if (seeds.time[k]! <= limit) enter(seeds.vertex[k]!, seeds.time[k]!, j, seeds.metres[k]!)

  for (let t = least; left > 0 && t <= limit; t++) {
    const bucket = t & mask
    for (let entry = head[bucket]!; entry !== -1; entry = next[entry]!) {
      left--
      const v = vertex[entry]!
      const from = site[entry]!
      const have = count[v]!
      if (have === n || hasLabel(origin, v * n, have, from)) continue
      const slot = v * n + have
      time[slot] = t
      origin[slot] = from
      metres[slot] = far[entry]!
      count[v] = have + 1
      for (let a = start[v]!, end = start[v + 1]!; a < end; a++) {
        const w = target[a]!
        const others = count[w]!
        if (others === n || hasLabel(origin, w * n, others, from)) continue
        enter(w, t + weight[a]!, from, far[entry]! + lengths[a]!)
      }
    }
    head[bucket] = -1
  }
  return { count, time, origin, metres }
}

function hasLabel(origin: Int32Array, first: number, count: number, from: number): boolean {
  for (let k = 0; k < count; k++) if (origin[first + k] === from) return true
  return false
}
