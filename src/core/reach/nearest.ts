import {
  type ModeGraph,
  type PlaceAccess,
  placeAccess,
  type Snaps,
  StreetSearch,
  sameLinkTime,
  UNREACHED,
} from '../network/index.ts'

/** Why a place has no time. */
export const REACHED = 0
/** No usable street of the mode within the limit. */
export const NOT_SNAPPED = 1
/** Joined to a street, but no site can be reached on it. */
export const NO_WAY = 2
/** The region has fewer sites of the service than asked for. */
export const NO_SITE = 3

/** Who travels: to-site = people to the site; from-site = the service to people (fire, ambulance, home care). */
export type Direction = 'to-site' | 'from-site'

/** Nearest (or n-th nearest) site for each place. */
export interface NearestResult {
  readonly count: number
  /** Tenths of a second, UNREACHED = none. */
  readonly time: Uint32Array
  /** Index of the site, −1 = none. */
  readonly site: Int32Array
  /** Length of the fastest way in metres, NaN = none. */
  readonly metres: Float32Array
  /** REACHED, NOT_SNAPPED, NO_WAY or NO_SITE. */
  readonly state: Uint8Array
}

export interface NearestQuestion {
  readonly places: Snaps
  readonly sites: Snaps
  readonly direction: Direction
  /** Inclusive, tenths of a second. */
  readonly limit?: number
  /** Tenths of a second that each site costs besides; absent = nothing. */
  readonly after?: ArrayLike<number>
  /** `placeAccess` of the places, if it is known already: start for to-site, finish for from-site. */
  readonly access?: PlaceAccess
}

/** Same-link pairs need no node: places by link. */
export function placesByLink(places: Snaps): Map<number, number[]> {
  const byLink = new Map<number, number[]>()
  for (let j = 0; j < places.count; j++) {
    const link = places.link[j]!
    if (link < 0) continue
    const list = byLink.get(link)
    if (list) list.push(j)
    else byLink.set(link, [j])
  }
  return byLink
}

/**
 * Travel time from every place to its nearest site (or from the nearest site to it), by one search from all sites at once.
 * Exact on the graph: equal to the smallest entry of the row in the matrix (property test).
 */
export function nearestSites(
  graph: ModeGraph,
  question: NearestQuestion,
  search = new StreetSearch(graph),
): NearestResult {
  const { places, sites, direction, after } = question
  const limit = question.limit ?? UNREACHED - 1
  const toSite = direction === 'to-site'
  const seeds = placeAccess(graph, sites, toSite ? 'finish' : 'start')
  if (after)
    for (let j = 0; j < sites.count; j++)
      for (let k = seeds.start[j]!; k < seeds.start[j + 1]!; k++) seeds.time[k]! += after[j]!
  const access = question.access ?? placeAccess(graph, places, toSite ? 'start' : 'finish')
  const labels = search.run(seeds, toSite ? 'against' : 'along', limit)

  const count = places.count
  const time = new Uint32Array(count).fill(UNREACHED)
  const site = new Int32Array(count).fill(-1)
  const metres = new Float32Array(count).fill(Number.NaN)
  const state = new Uint8Array(count)
  const byLink = placesByLink(sites)
  const linkHasSite = new Uint8Array(graph.network.linkCount)
  for (const link of byLink.keys()) linkHasSite[link] = 1
  for (let i = 0; i < count; i++) {
    let best = UNREACHED
    for (let k = access.start[i]!; k < access.start[i + 1]!; k++) {
      const vertex = access.vertex[k]!
      const reached = labels.time[vertex]!
      if (reached === UNREACHED || access.time[k]! + reached >= best) continue
      best = access.time[k]! + reached
      site[i] = labels.origin[vertex]!
      metres[i] = access.metres[k]! + labels.metres[vertex]!
    }
    const here = places.link[i]!
    if (here >= 0 && linkHasSite[here])
      for (const j of byLink.get(here)!) {
        const direct = toSite ? sameLinkTime(graph, places, i, sites, j) : sameLinkTime(graph, sites, j, places, i)
        const t = direct.time + (after?.[j] ?? 0)
        if (t >= best) continue
        best = t
        site[i] = j
        metres[i] = direct.metres
      }
    if (best <= limit) time[i] = best
    else {
      site[i] = -1
      metres[i] = Number.NaN
      state[i] = sites.count === 0 ? NO_SITE : places.link[i]! < 0 ? NOT_SNAPPED : NO_WAY
    }
  }
  return { count, time, site, metres, state }
}
