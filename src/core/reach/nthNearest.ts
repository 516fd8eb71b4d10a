import FlatQueue from 'flatqueue'
import { type ModeGraph, placeAccess, type Snaps, sameLinkTime, UNREACHED } from '../network/index.ts'
import { type NearestQuestion, type NearestResult, NO_SITE, NO_WAY, NOT_SNAPPED, placesByLink } from './nearest.ts'

/**
 * The n-th nearest different site of every place (n ≥ 1): a search in which every vertex may be settled by up to n sites.
 * For n = 1 it equals nearestSites; it is slower, so that one is used there.
 */
export function nthNearestSites(graph: ModeGraph, question: NearestQuestion, n: number): NearestResult {
  const { places, sites, direction } = question
  const limit = question.limit ?? UNREACHED - 1
  const toSite = direction === 'to-site'
  const labels = settle(graph, sites, toSite, n, limit)
  const access = question.access ?? placeAccess(graph, places, toSite ? 'start' : 'finish')
  const byLink = placesByLink(sites)

  const count = places.count
  const time = new Uint32Array(count).fill(UNREACHED)
  const site = new Int32Array(count).fill(-1)
  const metres = new Float32Array(count).fill(Number.NaN)
  const state = new Uint8Array(count)
  for (let i = 0; i < count; i++) {
    const best = new Map<number, { time: number; metres: number }>()
    const offer = (j: number, t: number, m: number) => {
      if (t <= limit && t < (best.get(j)?.time ?? UNREACHED)) best.set(j, { time: t, metres: m })
    }
    for (let a = access.start[i]!; a < access.start[i + 1]!; a++) {
      const vertex = access.vertex[a]!
      for (let k = 0; k < labels.count[vertex]!; k++)
        offer(
          labels.origin[vertex * n + k]!,
          access.time[a]! + labels.time[vertex * n + k]!,
          access.metres[a]! + labels.metres[vertex * n + k]!,
        )
    }
    for (const j of byLink.get(places.link[i]!) ?? []) {
      const direct = toSite ? sameLinkTime(graph, places, i, sites, j) : sameLinkTime(graph, sites, j, places, i)
      offer(j, direct.time, direct.metres)
    }
    const sorted = [...best.entries()].sort((a, b) => a[1].time - b[1].time || a[0] - b[0])
    const found = sorted[n - 1]
    if (found) {
      site[i] = found[0]
      time[i] = found[1].time
      metres[i] = found[1].metres
    } else state[i] = sites.count < n ? NO_SITE : places.link[i]! < 0 ? NOT_SNAPPED : NO_WAY
  }
  return { count, time, site, metres, state }
}

/** Up to n labels per vertex, of different sites, in order of time. */
interface ManyLabels {
  readonly count: Uint8Array
  readonly time: Uint32Array
  readonly origin: Int32Array
  readonly metres: Float32Array
}

interface Waiting {
  readonly vertex: number
  readonly time: number
  readonly origin: number
  readonly metres: number
}

function settle(graph: ModeGraph, sites: Snaps, toSite: boolean, n: number, limit: number): ManyLabels {
  const size = graph.vertexCount
  const count = new Uint8Array(size)
  const time = new Uint32Array(size * n)
  const origin = new Int32Array(size * n)
  const metres = new Float32Array(size * n)
  const start = toSite ? graph.inStart : graph.outStart
  const target = toSite ? graph.inTail : graph.outHead
  const weight = toSite ? graph.inWeight : graph.outWeight
  const side = toSite ? graph.inSide : graph.outSide
  const lengths = graph.network.linkLengthMetres

  const waiting: Waiting[] = []
  const seeds = placeAccess(graph, sites, toSite ? 'finish' : 'start')
  for (let j = 0; j < sites.count; j++)
    for (let k = seeds.start[j]!; k < seeds.start[j + 1]!; k++)
      waiting.push({ vertex: seeds.vertex[k]!, time: seeds.time[k]!, origin: j, metres: seeds.metres[k]! })
  const queue = new FlatQueue<number>()
  for (let s = 0; s < waiting.length; s++) queue.push(s, waiting[s]!.time)
  while (queue.length > 0) {
    const entry = waiting[queue.pop()!]!
    if (entry.time > limit) break
    const v = entry.vertex
    const have = count[v]!
    if (have === n) continue
    let known = false
    for (let k = 0; k < have; k++) if (origin[v * n + k] === entry.origin) known = true
    if (known) continue
    const slot = v * n + have
    time[slot] = entry.time
    origin[slot] = entry.origin
    metres[slot] = entry.metres
    count[v] = have + 1
    for (let a = start[v]!; a < start[v + 1]!; a++) {
      const w = target[a]!
      if (count[w] === n) continue
      const next = {
        vertex: w,
        time: entry.time + weight[a]!,
        origin: entry.origin,
        metres: entry.metres + lengths[side[a]! >> 1]!,
      }
      queue.push(waiting.length, next.time)
      waiting.push(next)
    }
  }
  return { count, time, origin, metres }
}
