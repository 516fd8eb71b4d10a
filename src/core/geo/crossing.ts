import Flatbush from 'flatbush'
import type { LonLat, MultiPolygon, Ring } from './types.ts'

/** A point where a ring of the outline properly crosses itself or another ring of the same polygon, or null. Touching is no crossing. */
export function findCrossing(outline: MultiPolygon): LonLat | null {
  for (const polygon of outline) {
    const found = findCrossingOfRings(polygon)
    if (found) return found
  }
  return null
}

function findCrossingOfRings(rings: readonly Ring[]): LonLat | null {
  const segments = rings.flatMap((ring) => ring.slice(1).map((to, i) => [ring[i], to] as const))
  if (segments.length < 4) return null
  const index = new Flatbush(segments.length)
  for (const [a, b] of segments) {
    index.add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]))
  }
  index.finish()
  for (let i = 0; i < segments.length; i++) {
    const [a, b] = segments[i]
    const box = [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])] as const
    let found: LonLat | null = null
    index.search(...box, (j) => {
      if (j > i && !found) found = crossing(a, b, ...segments[j])
      return false
    })
    if (found) return found
  }
  return null
}

/** The point where two segments cross inside both of them, or null. */
function crossing(a: LonLat, b: LonLat, c: LonLat, d: LonLat): LonLat | null {
  const abc = side(a, b, c)
  const abd = side(a, b, d)
  const cda = side(c, d, a)
  const cdb = side(c, d, b)
  if (abc * abd >= 0 || cda * cdb >= 0) return null
  const share = abc / (abc - abd)
  return [c[0] + share * (d[0] - c[0]), c[1] + share * (d[1] - c[1])]
}

/** Which side of the line a → b the point p lies on: −1, 0 (on it, within the error of the arithmetic) or 1. */
function side(a: LonLat, b: LonLat, p: LonLat): number {
  const left = (b[0] - a[0]) * (p[1] - a[1])
  const right = (b[1] - a[1]) * (p[0] - a[0])
  const value = left - right
  return Math.abs(value) <= 4e-16 * (Math.abs(left) + Math.abs(right)) ? 0 : value
}
