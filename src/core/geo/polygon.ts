import type { LonLat, MultiPolygon, Polygon, Ring } from './types.ts'

/** Even–odd rule; which side a point exactly on the edge falls to is fixed but unspecified. */
export function pointInRing(lon: number, lat: number, ring: Ring): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [x1, y1] = ring[i]
    const [x2, y2] = ring[j]
    if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside
}

export function pointInPolygon(lon: number, lat: number, polygon: Polygon): boolean {
  if (polygon.length === 0 || !pointInRing(lon, lat, polygon[0])) return false
  for (let i = 1; i < polygon.length; i++) if (pointInRing(lon, lat, polygon[i])) return false
  return true
}

export function pointInMultiPolygon(lon: number, lat: number, outline: MultiPolygon): boolean {
  return outline.some((polygon) => pointInPolygon(lon, lat, polygon))
}

// GRS 80 and WGS 84 share these to the digits that matter here.
const SEMI_MAJOR_METRES = 6_378_137
const ECCENTRICITY = Math.sqrt(0.006_694_380_022_9)
const RADIANS = Math.PI / 180

/** Northing of the equal-area cylindrical projection of the ellipsoid (Snyder 1987, eq. 10-15), in metres. */
function equalAreaNorthing(lat: number): number {
  const sin = Math.sin(lat * RADIANS)
  const e = ECCENTRICITY
  const es = e * sin
  const q = (1 - e * e) * (sin / (1 - es * es) - Math.log((1 - es) / (1 + es)) / (2 * e))
  return (SEMI_MAJOR_METRES * q) / 2
}

/** Square metres on the ellipsoid, positive when the ring runs anticlockwise. Edges count as straight in the equal-area cylindrical projection. */
export function signedRingArea(ring: Ring): number {
  if (ring.length < 3) return 0
  // Relative to the first point: keeps precision for small rings far from the origin.
  const lon0 = ring[0][0]
  const north0 = equalAreaNorthing(ring[0][1])
  let sum = 0
  let x1 = 0
  let y1 = 0
  for (let i = 1; i <= ring.length; i++) {
    const point = ring[i % ring.length]
    const x2 = (point[0] - lon0) * RADIANS * SEMI_MAJOR_METRES
    const y2 = equalAreaNorthing(point[1]) - north0
    sum += x1 * y2 - x2 * y1
    x1 = x2
    y1 = y2
  }
  return sum / 2
}

/** Square metres without holes, ≥ 0 whatever the direction of the rings. */
export function polygonAreaSquareMetres(polygon: Polygon): number {
  let area = 0
  polygon.forEach((ring, i) => {
    const size = Math.abs(signedRingArea(ring))
    area += i === 0 ? size : -size
  })
  return Math.max(0, area)
}

export function outlineAreaSquareMetres(outline: MultiPolygon): number {
  return outline.reduce((sum, polygon) => sum + polygonAreaSquareMetres(polygon), 0)
}

/** Centre of gravity in degrees (plane in lon/lat, good for areas up to a country); may lie outside a bent outline. Null for an empty outline. */
export function outlineCentroid(outline: MultiPolygon): LonLat | null {
  const start = outline[0]?.[0]?.[0]
  if (!start) return null
  const [lon0, lat0] = start
  let twiceArea = 0
  let sumLon = 0
  let sumLat = 0
  for (const polygon of outline) {
    polygon.forEach((ring, index) => {
      let ringArea = 0
      let ringLon = 0
      let ringLat = 0
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
        const x1 = ring[j][0] - lon0
        const y1 = ring[j][1] - lat0
        const x2 = ring[i][0] - lon0
        const y2 = ring[i][1] - lat0
        const cross = x1 * y2 - x2 * y1
        ringArea += cross
        ringLon += (x1 + x2) * cross
        ringLat += (y1 + y2) * cross
      }
      // The outer ring counts positive, holes negative, whatever their direction.
      const sign = Math.sign(ringArea) * (index === 0 ? 1 : -1)
      twiceArea += sign * ringArea
      sumLon += sign * ringLon
      sumLat += sign * ringLat
    })
  }
  if (twiceArea <= 0) return start
  return [lon0 + sumLon / (3 * twiceArea), lat0 + sumLat / (3 * twiceArea)]
}
