import { METRES_PER_DEGREE, metresPerDegreeLon } from './distance.ts'
import type { LonLat, MultiPolygon, Ring } from './types.ts'

/**
 * Douglas–Peucker (1973): the points of a line that matter at the tolerance; both ends stay. No point that is left out lies farther than `toleranceMetres` from the result.
 */
export function simplifyLine(line: readonly LonLat[], toleranceMetres: number): LonLat[] {
  const count = line.length
  if (count <= 2) return [...line]
  const keep = new Uint8Array(count)
  keep[0] = 1
  keep[count - 1] = 1
  const limit = toleranceMetres * toleranceMetres
  const scaleLon = metresPerDegreeLon(line[0][1])
  const stack = [0, count - 1]
  while (stack.length > 0) {
    const to = stack.pop()!
    const from = stack.pop()!
    let farthest = -1
    let most = limit
    for (let i = from + 1; i < to; i++) {
      const distance = squaredDistance(line[i], line[from], line[to], scaleLon)
      if (distance > most) {
        most = distance
        farthest = i
      }
    }
    if (farthest < 0) continue
    keep[farthest] = 1
    stack.push(from, farthest, farthest, to)
  }
  return line.filter((_, i) => keep[i] === 1)
}

/**
 * Each ring simplified on its own, so neighbours may gap or overlap by up to the tolerance: for drawing, not for finding where a point lies.
 * A ring that would collapse keeps its points.
 */
export function simplifyOutline(outline: MultiPolygon, toleranceMetres: number): MultiPolygon {
  return outline.map((polygon) => polygon.map((ring) => simplifyRing(ring, toleranceMetres)))
}

function simplifyRing(ring: Ring, toleranceMetres: number): Ring {
  if (ring.length <= 5) return ring
  // Split at the point farthest from the start, else a closed ring has no chord to measure from.
  let far = 1
  let most = -1
  const scaleLon = metresPerDegreeLon(ring[0][1])
  for (let i = 1; i < ring.length - 1; i++) {
    const distance = squaredDistance(ring[i], ring[0], ring[0], scaleLon)
    if (distance > most) {
      most = distance
      far = i
    }
  }
  const first = simplifyLine(ring.slice(0, far + 1), toleranceMetres)
  const second = simplifyLine(ring.slice(far), toleranceMetres)
  const simplified = [...first, ...second.slice(1)]
  return simplified.length >= 4 ? simplified : ring
}

/** Square of the distance from p to the segment a–b in metres, in a plane around the line. */
function squaredDistance(p: LonLat, a: LonLat, b: LonLat, scaleLon: number): number {
  const dx = (b[0] - a[0]) * scaleLon
  const dy = (b[1] - a[1]) * METRES_PER_DEGREE
  let px = (p[0] - a[0]) * scaleLon
  let py = (p[1] - a[1]) * METRES_PER_DEGREE
  const length = dx * dx + dy * dy
  if (length > 0) {
    const share = Math.min(1, Math.max(0, (px * dx + py * dy) / length))
    px -= share * dx
    py -= share * dy
  }
  return px * px + py * py
}
