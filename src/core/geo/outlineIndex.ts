import Flatbush from 'flatbush'
import { boxOfOutline } from './box.ts'
import { METRES_PER_DEGREE, metresPerDegreeLon } from './distance.ts'
import type { MultiPolygon, Polygon } from './types.ts'

const EDGES_PER_BAND = 6

/**
 * Finds the outline in which a point lies, quickly for many points: a box tree over the polygons, and in each polygon its edges sorted
 * into bands of latitude, so that a point is tested against a handful of edges. The bands of a polygon are made when it is first asked for.
 */
export class OutlineIndex {
  readonly #polygons: Polygon[] = []
  /** Outline of each polygon. */
  readonly #outlineOf: number[] = []
  readonly #bands: Bands[] = []
  readonly #tree: Flatbush | null

  constructor(outlines: readonly MultiPolygon[]) {
    outlines.forEach((outline, i) => {
      for (const polygon of outline) {
        if ((polygon[0]?.length ?? 0) < 3) continue
        this.#polygons.push(polygon)
        this.#outlineOf.push(i)
      }
    })
    this.#tree = treeOf(this.#polygons)
  }

  /** Index of the outline that contains the point, −1 = none; where outlines overlap, the first of them. */
  find(lon: number, lat: number): number {
    if (!this.#tree || !Number.isFinite(lon) || !Number.isFinite(lat)) return -1
    let found = -1
    this.#tree.search(lon, lat, lon, lat, (i) => {
      const outline = this.#outlineOf[i]
      if (found < 0 || outline < found) {
        if (this.#bandsOf(i).contains(lon, lat)) found = outline
      }
      return false
    })
    return found
  }

  /** As `find`, else the nearest outline within `metres`, −1 = none. For points that fall into gaps of simplified outlines or just off the coast. */
  findWithin(lon: number, lat: number, metres: number): number {
    const inside = this.find(lon, lat)
    if (inside >= 0 || !this.#tree || !Number.isFinite(lon) || !Number.isFinite(lat)) return inside
    const dLat = metres / METRES_PER_DEGREE
    const dLon = metres / metresPerDegreeLon(lat)
    let nearest = -1
    let least = metres
    this.#tree.search(lon - dLon, lat - dLat, lon + dLon, lat + dLat, (i) => {
      const outline = this.#outlineOf[i]
      const distance = distanceToPolygon(lon, lat, this.#polygons[i])
      if (distance < least || (distance === least && outline < nearest)) {
        least = distance
        nearest = outline
      }
      return false
    })
    return nearest
  }

  /** For each point the index of its outline, −1 = none. */
  findAll(lon: ArrayLike<number>, lat: ArrayLike<number>): Int32Array {
    const found = new Int32Array(lon.length)
    for (let i = 0; i < found.length; i++) found[i] = this.find(lon[i], lat[i])
    return found
  }

  #bandsOf(i: number): Bands {
    this.#bands[i] ??= new Bands(this.#polygons[i])
    return this.#bands[i]
  }
}

/** Edges of a polygon in bands of latitude: band b holds edges bandStart[b] … bandStart[b + 1] − 1 as x1, y1, x2, y2. */
class Bands {
  readonly #south: number
  readonly #perDegree: number
  readonly #bandCount: number
  readonly #bandStart: Uint32Array
  readonly #edges: Float64Array

  constructor(polygon: Polygon) {
    const edges: number[] = []
    let south = Number.POSITIVE_INFINITY
    let north = Number.NEGATIVE_INFINITY
    for (const ring of polygon) {
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
        const [x1, y1] = ring[j]
        const [x2, y2] = ring[i]
        if (y1 === y2) continue
        edges.push(x1, y1, x2, y2)
        south = Math.min(south, y1, y2)
        north = Math.max(north, y1, y2)
      }
    }
    const edgeCount = edges.length / 4
    this.#bandCount = Math.max(1, Math.ceil(edgeCount / EDGES_PER_BAND))
    this.#south = south
    this.#perDegree = edgeCount > 0 ? this.#bandCount / (north - south) : 0
    const starts = new Uint32Array(this.#bandCount + 1)
    const eachBand = (edge: number, put: (band: number) => void) => {
      const y1 = edges[4 * edge + 1]
      const y2 = edges[4 * edge + 3]
      const last = this.#bandOf(Math.max(y1, y2))
      for (let band = this.#bandOf(Math.min(y1, y2)); band <= last; band++) put(band)
    }
    for (let edge = 0; edge < edgeCount; edge++) eachBand(edge, (band) => starts[band + 1]++)
    for (let band = 0; band < this.#bandCount; band++) starts[band + 1] += starts[band]
    const next = starts.slice(0, -1)
    const sorted = new Float64Array(4 * starts[this.#bandCount])
    for (let edge = 0; edge < edgeCount; edge++) {
      eachBand(edge, (band) => sorted.set(edges.slice(4 * edge, 4 * edge + 4), 4 * next[band]++))
    }
    this.#bandStart = starts
    this.#edges = sorted
  }

  /** Even–odd rule over all rings together: holes fall out by themselves. */
  contains(lon: number, lat: number): boolean {
    const band = this.#bandOf(lat)
    const edges = this.#edges
    const end = 4 * this.#bandStart[band + 1]
    let inside = false
    for (let i = 4 * this.#bandStart[band]; i < end; i += 4) {
      const y1 = edges[i + 1]
      const y2 = edges[i + 3]
      if (y1 > lat === y2 > lat) continue
      const x1 = edges[i]
      if (lon < ((edges[i + 2] - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside
    }
    return inside
  }

  #bandOf(lat: number): number {
    const band = Math.floor((lat - this.#south) * this.#perDegree)
    return band < 0 ? 0 : band >= this.#bandCount ? this.#bandCount - 1 : band
  }
}

function treeOf(polygons: readonly Polygon[]): Flatbush | null {
  if (polygons.length === 0) return null
  const tree = new Flatbush(polygons.length)
  for (const polygon of polygons) tree.add(...boxOfOutline([polygon]))
  tree.finish()
  return tree
}

/** Metres from a point to the nearest edge, in a plane around the point. */
function distanceToPolygon(lon: number, lat: number, polygon: Polygon): number {
  const scaleLon = metresPerDegreeLon(lat)
  let least = Number.POSITIVE_INFINITY
  for (const ring of polygon) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const ax = (ring[j][0] - lon) * scaleLon
      const ay = (ring[j][1] - lat) * METRES_PER_DEGREE
      const dx = (ring[i][0] - lon) * scaleLon - ax
      const dy = (ring[i][1] - lat) * METRES_PER_DEGREE - ay
      const length = dx * dx + dy * dy
      const share = length > 0 ? Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length)) : 0
      least = Math.min(least, Math.hypot(ax + share * dx, ay + share * dy))
    }
  }
  return least
}
