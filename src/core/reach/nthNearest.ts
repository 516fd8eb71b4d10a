import { type ModeGraph, placeAccess, sameLinkTime, UNREACHED } from '../network/index.ts'
import { type NearestQuestion, type NearestResult, NO_SITE, NO_WAY, NOT_SNAPPED, placesByLink } from './nearest.ts'
import { settleNearest } from './settleNearest.ts'

/**
 * The n-th nearest different site of every place (n ≥ 1): a search in which every vertex may be settled by up to n sites.
 * For n = 1 it equals nearestSites; it is slower, so that one is used there.
 */
export function nthNearestSites(graph: ModeGraph, question: NearestQuestion, n: number): NearestResult {
  const { places, sites, direction } = question
  const limit = question.limit ?? UNREACHED - 1
  const toSite = direction === 'to-site'
  const labels = settleNearest(graph, sites, toSite, n, limit)
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
