import { boxOfOutline, haversineMetres, unionBoxes } from '../../core/geo/index.ts'
import type { Cells, Municipality } from '../../core/territory/index.ts'

const SECTORS = 16
/** Farther from the centre than the reported area in this many of the sixteen directions there must be ring. */
const AROUND = 14

/**
 * Is the reported area surrounded by computed ring? Looked at from its middle, in sixteen directions: does the farthest ring cell
 * lie well beyond the farthest reported one?
 */
export function ringState(cells: Cells, municipalities: readonly Municipality[]): 'around' | 'partial' | 'none' {
  const reported = municipalities.filter((m) => m.inside)
  if (reported.length === 0) return 'none'
  const box = reported.map((m) => boxOfOutline(m.outline)).reduce(unionBoxes)
  const lon = (box[0] + box[2]) / 2
  const lat = (box[1] + box[3]) / 2
  const inside = new Float64Array(SECTORS)
  const outside = new Float64Array(SECTORS)
  let ring = 0
  for (let c = 0; c < cells.count; c++) {
    const angle = Math.atan2(cells.lat[c]! - lat, (cells.lon[c]! - lon) * Math.cos((lat * Math.PI) / 180)) + Math.PI
    const sector = Math.min(SECTORS - 1, Math.floor((angle / (2 * Math.PI)) * SECTORS))
    const far = haversineMetres(lon, lat, cells.lon[c]!, cells.lat[c]!)
    const farthest = cells.inside[c] ? inside : outside
    if (far > farthest[sector]!) farthest[sector] = far
    if (!cells.inside[c]) ring++
  }
  if (ring === 0) return 'none'
  let around = 0
  for (let s = 0; s < SECTORS; s++) if (outside[s]! > inside[s]! + 3000) around++
  // A few cells just beyond an outline are no ring.
  return around === 0 ? 'none' : around >= AROUND ? 'around' : 'partial'
}
