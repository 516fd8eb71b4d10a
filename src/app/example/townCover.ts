import type { OsmSheet } from './osmSheet.ts'
import type { Town } from './town.ts'
import { polygonsOf, ringPoints, traceLabels } from './trace.ts'

const CELL_METRES = 40

/** The built-up area around the houses as residential land. */
export function drawTownCover(sheet: OsmSheet, town: Town): void {
  const { houses } = town
  const west = bound(houses, 'x', Math.min) - 3 * CELL_METRES
  const south = bound(houses, 'y', Math.min) - 3 * CELL_METRES
  const width = Math.ceil((bound(houses, 'x', Math.max) - west) / CELL_METRES) + 3
  const height = Math.ceil((bound(houses, 'y', Math.max) - south) / CELL_METRES) + 3
  const labels = new Int32Array(width * height).fill(-1)
  for (const house of houses) {
    const i = Math.floor((house.x - west) / CELL_METRES)
    const j = Math.floor((house.y - south) / CELL_METRES)
    for (const [di, dj] of [
      [0, 0],
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ]) {
      const cell = (j + dj) * width + i + di
      if (cell >= 0 && cell < labels.length) labels[cell] = 0
    }
  }
  const tracing = traceLabels(width, height, labels, 2)
  const rings = (tracing.rings.get(0) ?? []).map((ring) =>
    ringPoints(tracing, ring).map(([i, j]): [number, number] => [west + i * CELL_METRES, south + j * CELL_METRES]),
  )
  for (const polygon of polygonsOf(rings)) {
    // Small yards inside are not worth a hole on the map.
    const open = polygon.filter((ring, k) => k === 0 || ring.length > 14).map((ring) => ring.slice(0, -1))
    if (open.length === 1) sheet.area(open[0], { landuse: 'residential' })
    else sheet.multipolygon(open, { landuse: 'residential' })
  }
}

function bound(houses: Town['houses'], axis: 'x' | 'y', choose: (a: number, b: number) => number): number {
  return houses.reduce((best, house) => choose(best, house[axis]), houses[0][axis])
}
