import { haversineMetres, METRES_PER_DEGREE } from '../geo/index.ts'
import { NO_SITE, REACHED } from './nearest.ts'
import type { SiteRows } from './supply/siteRows.ts'

/** Straight distance on the sphere to the n-th nearest site. A measure of its own: it is never turned into minutes. */
export interface AirLineResult {
  readonly count: number
  /** Metres, NaN = there is no n-th site. */
  readonly metres: Float64Array
  /** Index of the site, −1 = none. */
  readonly site: Int32Array
  readonly state: Uint8Array
}

/**
 * Exact: sites are sorted by latitude and tried outwards from the place until the difference of latitude alone is farther
 * than the n-th best so far. Places without a position get no site.
 */
export function airLineNearest(
  lon: ArrayLike<number>,
  lat: ArrayLike<number>,
  siteLon: ArrayLike<number>,
  siteLat: ArrayLike<number>,
  nth = 1,
): AirLineResult {
  const count = lon.length
  const sites = siteLon.length
  const order = Array.from({ length: sites }, (_, i) => i).sort((a, b) => siteLat[a]! - siteLat[b]! || a - b)
  const sortedLat = Float64Array.from(order, (i) => siteLat[i]!)
  const metres = new Float64Array(count).fill(Number.NaN)
  const site = new Int32Array(count).fill(-1)
  const state = new Uint8Array(count).fill(sites < nth ? NO_SITE : REACHED)
  if (sites < nth) return { count, metres, site, state }
  const bestMetres = new Float64Array(nth)
  const bestSite = new Int32Array(nth)
  for (let i = 0; i < count; i++) {
    bestMetres.fill(Number.POSITIVE_INFINITY)
    bestSite.fill(-1)
    let up = lowerBound(sortedLat, lat[i]!)
    let down = up - 1
    for (;;) {
      const dUp = up < sites ? (sortedLat[up]! - lat[i]!) * METRES_PER_DEGREE : Number.POSITIVE_INFINITY
      const dDown = down >= 0 ? (lat[i]! - sortedLat[down]!) * METRES_PER_DEGREE : Number.POSITIVE_INFINITY
      const next = Math.min(dUp, dDown)
      // The factor leaves room for rounding between the two ways to measure.
      if (!(next * 0.999999 <= bestMetres[nth - 1]!) || next === Number.POSITIVE_INFINITY) break
      const j = order[dUp <= dDown ? up++ : down--]!
      const d = haversineMetres(lon[i]!, lat[i]!, siteLon[j]!, siteLat[j]!)
      let k = nth - 1
      if (d > bestMetres[k]! || (d === bestMetres[k] && j > bestSite[k]!)) continue
      for (; k > 0 && (d < bestMetres[k - 1]! || (d === bestMetres[k - 1] && j < bestSite[k - 1]!)); k--) {
        bestMetres[k] = bestMetres[k - 1]!
        bestSite[k] = bestSite[k - 1]!
      }
      bestMetres[k] = d
      bestSite[k] = j
    }
    if (bestSite[nth - 1]! >= 0) {
      metres[i] = bestMetres[nth - 1]!
      site[i] = bestSite[nth - 1]!
    } else state[i] = NO_SITE
  }
  return { count, metres, site, state }
}

/**
 * Straight distances within `limit` metres (inclusive), by site and rising place. Places are sorted by latitude, so that each site looks only at a strip.
 * Without a position a place or a site has no row.
 */
export function airLineRows(
  lon: ArrayLike<number>,
  lat: ArrayLike<number>,
  siteLon: ArrayLike<number>,
  siteLat: ArrayLike<number>,
  limit: number,
): SiteRows {
  const placed = Array.from({ length: lat.length }, (_, i) => i).filter((i) => Number.isFinite(lat[i]!))
  const order = Uint32Array.from(placed).sort((a, b) => lat[a]! - lat[b]! || a - b)
  const sortedLat = Float64Array.from(order, (i) => lat[i]!)
  const start = new Uint32Array(siteLon.length + 1)
  const place: number[] = []
  const way: number[] = []
  const metres = new Float64Array(lat.length)
  // The factor leaves room for rounding between the two ways to measure.
  const strip = (limit / METRES_PER_DEGREE) * 1.000001
  for (let j = 0; j < siteLon.length; j++) {
    const near: number[] = []
    const last = siteLat[j]! + strip
    for (let n = lowerBound(sortedLat, siteLat[j]! - strip); n < sortedLat.length && sortedLat[n]! <= last; n++) {
      const i = order[n]!
      metres[i] = haversineMetres(lon[i]!, lat[i]!, siteLon[j]!, siteLat[j]!)
      if (metres[i]! <= limit) near.push(i)
    }
    for (const i of near.sort((a, b) => a - b)) {
      place.push(i)
      way.push(metres[i]!)
    }
    start[j + 1] = place.length
  }
  return {
    siteCount: siteLon.length,
    placeCount: lat.length,
    start,
    place: Uint32Array.from(place),
    way: Float64Array.from(way),
  }
}

function lowerBound(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
