import { boxOfOutline, haversineMetres, unionBoxes } from '../../core/geo/index.ts'
import type { StreetNetwork } from '../../core/network/index.ts'
import type { Cells, Municipality } from '../../core/territory/index.ts'

const SECTORS = 16
/** Farther from the centre than the reported area in this many of the sixteen directions there must be ring. */
const AROUND = 14
const BEYOND_METRES = 3000

/**
 * Is the reported area surrounded by computed ring? Looked at from its middle, in sixteen directions: do people of the ring live well
 * beyond the farthest reported ones, and are there streets as far out (where the region has streets at all)?
 */
export function ringState(
  cells: Cells,
  municipalities: readonly Municipality[],
  streets: StreetNetwork | null,
): 'around' | 'partial' | 'none' {
  const reported = municipalities.filter((m) => m.inside)
  if (reported.length === 0) return 'none'
  const box = reported.map((m) => boxOfOutline(m.outline)).reduce(unionBoxes)
  const centreLon = (box[0] + box[2]) / 2
  const centreLat = (box[1] + box[3]) / 2
  const scale = Math.cos((centreLat * Math.PI) / 180)
  const reach = (farthest: Float64Array, lon: number, lat: number) => {
    const angle = Math.atan2(lat - centreLat, (lon - centreLon) * scale) + Math.PI
    const sector = Math.min(SECTORS - 1, Math.floor((angle / (2 * Math.PI)) * SECTORS))
    farthest[sector] = Math.max(farthest[sector]!, haversineMetres(centreLon, centreLat, lon, lat))
  }
  const inside = new Float64Array(SECTORS)
  const ring = new Float64Array(SECTORS)
  const street = new Float64Array(SECTORS)
  for (let c = 0; c < cells.count; c++) reach(cells.inside[c] ? inside : ring, cells.lon[c]!, cells.lat[c]!)
  if (streets)
    for (let n = 0; n < streets.nodeCount; n++) reach(street, streets.nodeLonE7[n]! / 1e7, streets.nodeLatE7[n]! / 1e7)
  let around = 0
  for (let s = 0; s < SECTORS; s++) {
    const needed = inside[s]! + BEYOND_METRES
    if (ring[s]! > needed && (!streets || street[s]! > needed)) around++
  }
  // A few cells just beyond an outline are no ring.
  return around === 0 ? 'none' : around >= AROUND ? 'around' : 'partial'
}
