import { type Frame, GRID_METRES, toLonLat } from './frame.ts'
import type { Places } from './places.ts'
import { noise, shake } from './random.ts'
import { polygonsOf, ringPoints, type TracedRing, type Tracing, traceLabels } from './trace.ts'

export interface Borders {
  readonly tracing: Tracing
  /** Border lines in degrees, same order as the arcs. */
  readonly lines: readonly (readonly [number, number][])[]
  /** Rings per municipality index. */
  readonly rings: ReadonlyMap<number, TracedRing[]>
  /** Municipality of each cell of the planning grid, −1 = beyond the drawing. */
  readonly labels: Int32Array
}

/** Draws municipal borders: every spot belongs to the municipality of the nearest village, a little shaken. */
export function drawBorders(frame: Frame, places: Places): Borders {
  const { gridWidth, gridHeight, seed } = frame
  const labels = new Int32Array(gridWidth * gridHeight).fill(-1)
  const near = bucketSettlements(places)
  for (let j = 0; j < gridHeight; j++) {
    for (let i = 0; i < gridWidth; i++) {
      const x = frame.west + (i + 0.5) * GRID_METRES
      const y = frame.south + (j + 0.5) * GRID_METRES
      const margin = Math.min(x - frame.west, frame.east - x, y - frame.south, frame.north - y)
      if (margin < 650 + 500 * noise(seed + 71, x, y, 5000)) continue
      const wx = x + 420 * noise(seed + 72, x, y, 1800)
      const wy = y + 420 * noise(seed + 73, x, y, 1800)
      labels[j * gridWidth + i] = near(wx, wy)
    }
  }
  const tracing = traceLabels(gridWidth, gridHeight, labels, 5)
  const lines = tracing.arcs.map((arc) => arc.points.map(([i, j]) => toLonLat(...latticePoint(frame, i, j))))
  return { tracing, lines, rings: tracing.rings, labels }
}

/** Where a corner of the planning grid lies, shaken like all lines that are traced on it. */
export function latticePoint(frame: Frame, i: number, j: number): [number, number] {
  return shake(frame.seed, frame.west + i * GRID_METRES, frame.south + j * GRID_METRES)
}

/** `gemeinden.geojson`: one feature per municipality, county and ring. */
export function bordersAsGeoJson(frame: Frame, places: Places, borders: Borders): string {
  const features = places.municipalities.map((municipality) => {
    const rings = (borders.rings.get(municipality.index) ?? []).map((ring) => ringPoints(borders.tracing, ring))
    const coordinates = polygonsOf(rings).map((polygon) =>
      polygon.map((ring) => ring.map(([i, j]) => toLonLat(...latticePoint(frame, i, j)))),
    )
    return JSON.stringify({
      type: 'Feature',
      properties: { ags: municipality.ags, name: municipality.name, ewz: municipality.people },
      geometry: { type: 'MultiPolygon', coordinates },
    })
  })
  return `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`
}

/** Municipality of the nearest settlement; larger places reach a little further. */
function bucketSettlements(places: Places): (x: number, y: number) => number {
  const size = 6000
  const buckets = new Map<string, (typeof places.settlements)[number][]>()
  for (const place of places.settlements) {
    const key = `${Math.floor(place.x / size)} ${Math.floor(place.y / size)}`
    const list = buckets.get(key)
    if (list) list.push(place)
    else buckets.set(key, [place])
  }
  return (x, y) => {
    let best = -1
    let bestDistance = Number.POSITIVE_INFINITY
    const i = Math.floor(x / size)
    const j = Math.floor(y / size)
    for (let reach = 1; reach <= 3 && best < 0; reach++) {
      for (let dj = -reach; dj <= reach; dj++) {
        for (let di = -reach; di <= reach; di++) {
          for (const place of buckets.get(`${i + di} ${j + dj}`) ?? []) {
            const d = Math.sqrt((place.x - x) ** 2 + (place.y - y) ** 2) - place.radiusMetres * 1.1
            if (d < bestDistance) {
              bestDistance = d
              best = place.municipality.index
            }
          }
        }
      }
    }
    return best
  }
}
