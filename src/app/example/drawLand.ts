import { type Borders, latticePoint } from './borders.ts'
import { type Frame, GRID_METRES, TILE_WIDTH_METRES } from './frame.ts'
import type { OsmSheet } from './osmSheet.ts'
import type { Places } from './places.ts'
import { noise } from './random.ts'
import type { Terrain } from './terrain.ts'
import { polygonsOf, ringPoints, traceLabels } from './trace.ts'
import { RIVER_HALF_WIDTH_METRES, type Water } from './water.ts'

const COVER = [{ landuse: 'forest' }, { landuse: 'meadow' }, { landuse: 'farmland' }] as const

/** River as area and line, streams as lines. */
export function drawWater(sheet: OsmSheet, frame: Frame, water: Water): void {
  for (const river of water.rivers) {
    const middle = frame.west + (river.column + 0.45) * TILE_WIDTH_METRES
    const length = 4000
    for (let south = frame.south; south < frame.north; south += length) {
      const north = Math.min(frame.north, south + length)
      const centre: [number, number][] = []
      for (let y = south; y <= north + 1; y += 50) centre.push([water.riverX(middle, y), y])
      const half = (y: number) => RIVER_HALF_WIDTH_METRES * (1 + 0.3 * noise(frame.seed + 61, middle, y, 900))
      const ring: [number, number][] = [
        ...centre.map(([x, y]): [number, number] => [x - half(y), y]),
        ...[...centre].reverse().map(([x, y]): [number, number] => [x + half(y), y]),
      ]
      sheet.area(ring, { natural: 'water', water: 'river', name: river.name })
      sheet.way(
        centre.map(([x, y]) => sheet.node(x, y)),
        { waterway: 'river', name: river.name },
      )
    }
  }
  for (const stream of water.streams) {
    sheet.way(
      stream.x.map((x, k) => sheet.node(x, stream.y[k])),
      { waterway: 'stream', name: stream.name },
    )
  }
}

/** Forest on the heights, meadows along the water, fields between; nothing under the places. */
export function drawCover(sheet: OsmSheet, frame: Frame, terrain: Terrain, places: Places, borders: Borders): void {
  const { gridWidth, gridHeight, seed } = frame
  const labels = new Int32Array(gridWidth * gridHeight).fill(-1)
  for (let j = 0; j < gridHeight; j++) {
    for (let i = 0; i < gridWidth; i++) {
      const cell = j * gridWidth + i
      if (borders.labels[cell] < 0) continue
      const x = frame.west + i * GRID_METRES
      const y = frame.south + j * GRID_METRES
      const rough = noise(seed + 81, 0.6 * x + 0.8 * y, 0.6 * y - 0.8 * x, 2300) * 50 + noise(seed + 82, x, y, 900) * 38
      const kind = terrain.height[cell] + rough > 352 ? 0 : terrain.toWater[cell] + rough * 3 < 330 ? 1 : 2
      // One label per kind and county tile, so that no polygon spans the whole land.
      const tile = Math.floor(i / 120) + frame.columns * Math.floor(j / 104)
      labels[cell] = tile * 3 + kind
    }
  }
  for (const place of places.settlements)
    clear(frame, labels, place.gridX, place.gridY, Math.ceil((place.radiusMetres * 1.15) / GRID_METRES))
  const tracing = traceLabels(gridWidth, gridHeight, labels, 3)
  for (const [label, traced] of [...tracing.rings].sort((a, b) => a[0] - b[0])) {
    const rings = traced.map((ring) => ringPoints(tracing, ring).map(([i, j]) => latticePoint(frame, i, j)))
    for (const polygon of polygonsOf(rings)) {
      const open = polygon.map((ring) => ring.slice(0, -1))
      if (open.length === 1) sheet.area(open[0], COVER[label % 3])
      else sheet.multipolygon(open, COVER[label % 3])
    }
  }
}

function clear(frame: Frame, labels: Int32Array, ci: number, cj: number, radius: number): void {
  for (let j = cj - radius; j <= cj + radius; j++) {
    for (let i = ci - radius; i <= ci + radius; i++) {
      if (i < 0 || j < 0 || i >= frame.gridWidth || j >= frame.gridHeight) continue
      if ((i - ci) ** 2 + (j - cj) ** 2 <= radius * radius) labels[j * frame.gridWidth + i] = -1
    }
  }
}

/** Boundary relations of the municipalities with their keys; neighbours share the border ways. */
export function drawBorderRelations(sheet: OsmSheet, frame: Frame, places: Places, borders: Borders): void {
  const { tracing } = borders
  const corners = new Map<string, number>()
  const nodeOf = ([i, j]: readonly [number, number]) => {
    const key = `${i} ${j}`
    const known = corners.get(key)
    if (known !== undefined) return known
    const id = sheet.node(...latticePoint(frame, i, j))
    corners.set(key, id)
    return id
  }
  const ways = tracing.arcs.map((arc) => {
    const inner = arc.points.slice(1, -1).map(([i, j]) => sheet.node(...latticePoint(frame, i, j)))
    return sheet.way([nodeOf(arc.points[0]), ...inner, nodeOf(arc.points.at(-1)!)], {
      boundary: 'administrative',
      admin_level: '8',
    })
  })
  for (const municipality of places.municipalities) {
    const rings = borders.rings.get(municipality.index) ?? []
    const outer = rings.filter((ring) => signed(ringPoints(tracing, ring)) > 0)
    const members = rings.flatMap((ring) =>
      ring.arcs.map((arc) => ({
        type: 'way' as const,
        ref: ways[arc],
        role: outer.includes(ring) ? 'outer' : 'inner',
      })),
    )
    if (members.length === 0) continue
    sheet.relation(members, {
      type: 'boundary',
      boundary: 'administrative',
      admin_level: '8',
      name: municipality.name,
      'de:amtlicher_gemeindeschluessel': municipality.ags,
      population: String(municipality.people),
    })
  }
}

function signed(points: readonly (readonly [number, number])[]): number {
  let sum = 0
  for (let k = 1; k < points.length; k++) sum += points[k - 1][0] * points[k][1] - points[k][0] * points[k - 1][1]
  return sum
}

/** Names on the map. */
export function drawPlaceNodes(sheet: OsmSheet, places: Places): void {
  for (const place of places.settlements) {
    const kind =
      place.people > 50_000
        ? 'city'
        : place.isMain && place.municipality.rank !== 'none'
          ? 'town'
          : place.people >= 90
            ? 'village'
            : 'hamlet'
    sheet.node(place.x + 20, place.y + 12, { place: kind, name: place.name, population: String(place.people) })
  }
}
