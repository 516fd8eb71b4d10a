import type { LonLat, MultiPolygon, Polygon, Ring } from './types.ts'

export interface Repaired {
  readonly outline: MultiPolygon
  /** Rings that were closed or lost repeated points. */
  readonly repairedRings: number
  /** Rings without area or with broken coordinates. */
  readonly droppedRings: number
}

/**
 * Makes an outline regular as in RFC 7946: rings closed, no repeated points, outer rings anticlockwise, holes clockwise.
 * A polygon whose outer ring has no area is dropped with its holes. Does not look for crossings (see `findCrossing`).
 */
export function repairOutline(outline: MultiPolygon): Repaired {
  const polygons: Polygon[] = []
  let repairedRings = 0
  let droppedRings = 0
  for (const polygon of outline) {
    const rings: Ring[] = []
    for (let i = 0; i < polygon.length; i++) {
      const repaired = repairRing(polygon[i])
      if (repaired === null) {
        droppedRings += i === 0 ? polygon.length : 1
        if (i === 0) break
        continue
      }
      if (repaired !== polygon[i]) repairedRings++
      rings.push(turned(repaired, i === 0))
    }
    if (rings.length > 0) polygons.push(rings)
  }
  return { outline: polygons, repairedRings, droppedRings }
}

/** The same ring when it was fine, a new one when it needed repair, null when nothing is left. */
function repairRing(ring: Ring): Ring | null {
  const points: LonLat[] = []
  for (const point of ring) {
    if (!Number.isFinite(point?.[0]) || !Number.isFinite(point[1])) return null
    const last = points[points.length - 1]
    if (last && last[0] === point[0] && last[1] === point[1]) continue
    points.push(point)
  }
  if (points.length < 3) return null
  const [first, last] = [points[0], points[points.length - 1]]
  const closed = first[0] === last[0] && first[1] === last[1]
  const whole = closed && points.length === ring.length
  if (!closed) points.push(first)
  if (points.length < 4 || signedArea(points) === 0) return null
  return whole ? ring : points
}

/** Outer rings anticlockwise, holes clockwise. Shapefiles have it the other way round, so turning is no repair. */
function turned(ring: Ring, outer: boolean): Ring {
  return signedArea(ring) > 0 === outer ? ring : [...ring].reverse()
}

/** Area in square degrees, anticlockwise positive; 0 for a line that only runs there and back. */
function signedArea(ring: Ring): number {
  const [lon0, lat0] = ring[0]
  let sum = 0
  let scale = 0
  for (let i = 1; i < ring.length; i++) {
    const a = (ring[i - 1][0] - lon0) * (ring[i][1] - lat0)
    const b = (ring[i][0] - lon0) * (ring[i - 1][1] - lat0)
    sum += a - b
    scale += Math.abs(a) + Math.abs(b)
  }
  return Math.abs(sum) <= 1e-14 * scale ? 0 : sum
}
