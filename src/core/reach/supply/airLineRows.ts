import { haversineMetres, METRES_PER_DEGREE } from '../../geo/index.ts'
import type { SiteRows } from './siteRows.ts'

/** Straight distances within `limit` metres (inclusive), by site and rising place. Places sorted by latitude, so that each site looks only at a strip. */
export function airLineRows(
  lon: ArrayLike<number>,
  lat: ArrayLike<number>,
  siteLon: ArrayLike<number>,
  siteLat: ArrayLike<number>,
  limit: number,
): SiteRows {
  const order = Uint32Array.from({ length: lat.length }, (_, i) => i).sort((a, b) => lat[a]! - lat[b]! || a - b)
  const sorted = Float64Array.from(order, (i) => lat[i]!)
  const start = new Uint32Array(siteLon.length + 1)
  const place: number[] = []
  const way: number[] = []
  // The factor leaves room for rounding between the two ways to measure.
  const strip = (limit / METRES_PER_DEGREE) * 1.000001
  for (let j = 0; j < siteLon.length; j++) {
    const row: number[] = []
    const last = siteLat[j]! + strip
    for (let n = firstAtLeast(sorted, siteLat[j]! - strip); n < sorted.length && sorted[n]! <= last; n++) {
      const i = order[n]!
      if (haversineMetres(lon[i]!, lat[i]!, siteLon[j]!, siteLat[j]!) <= limit) row.push(i)
    }
    row.sort((a, b) => a - b)
    for (const i of row) {
      place.push(i)
      way.push(haversineMetres(lon[i]!, lat[i]!, siteLon[j]!, siteLat[j]!))
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

function firstAtLeast(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
