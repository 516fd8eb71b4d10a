import { type Frame, GRID_METRES } from './frame.ts'
import { noise } from './random.ts'
import type { Water } from './water.ts'

/** Heights on the planning grid, row-major from the south-west, metres above sea level (about 150 … 550). */
export interface Terrain {
  readonly height: Float32Array
  /** Metres to the nearest river or stream, capped at 3,000. */
  readonly toWater: Float32Array
}

/** Rolling hills with valleys cut along the waters. */
export function shapeTerrain(frame: Frame, water: Water): Terrain {
  const { gridWidth, gridHeight, seed } = frame
  const toWater = new Float32Array(gridWidth * gridHeight).fill(3000)
  const middle = (column: number) => frame.west + (column + 0.45) * (GRID_METRES * 120)
  for (const river of water.rivers) {
    for (let y = frame.south; y < frame.north; y += 150) paint(frame, toWater, water.riverX(middle(river.column), y), y)
  }
  const height = new Float32Array(gridWidth * gridHeight)
  const toRiver = toWater.slice()
  for (const stream of water.streams) {
    for (let i = 0; i < stream.x.length; i++) paint(frame, toWater, stream.x[i], stream.y[i])
  }
  for (let j = 0; j < gridHeight; j++) {
    for (let i = 0; i < gridWidth; i++) {
      const x = frame.west + (i + 0.5) * GRID_METRES
      const y = frame.south + (j + 0.5) * GRID_METRES
      // Turned octaves: otherwise the edges of the hills follow the noise's own lattice.
      const turnedX = 0.8 * x + 0.6 * y
      const turnedY = 0.8 * y - 0.6 * x
      const hills =
        0.42 * noise(seed + 1, x, y, 9000) +
        0.26 * noise(seed + 4, turnedX, turnedY, 6100) +
        0.2 * noise(seed + 2, turnedY, -turnedX, 3300) +
        0.12 * noise(seed + 3, turnedX, turnedY, 1400)
      const cell = j * gridWidth + i
      const valley = 170 / (1 + (toWater[cell] / 650) ** 2) + 90 / (1 + (toRiver[cell] / 1600) ** 2)
      height[cell] = 390 + 190 * hills - valley
    }
  }
  return { height, toWater }
}

/** Lowers the distances around one point of a water course. */
function paint(frame: Frame, distance: Float32Array, x: number, y: number): void {
  const reach = 12
  const ci = Math.floor((x - frame.west) / GRID_METRES)
  const cj = Math.floor((y - frame.south) / GRID_METRES)
  for (let j = Math.max(0, cj - reach); j <= Math.min(frame.gridHeight - 1, cj + reach); j++) {
    for (let i = Math.max(0, ci - reach); i <= Math.min(frame.gridWidth - 1, ci + reach); i++) {
      const dx = frame.west + (i + 0.5) * GRID_METRES - x
      const dy = frame.south + (j + 0.5) * GRID_METRES - y
      const d = Math.sqrt(dx * dx + dy * dy)
      const cell = j * frame.gridWidth + i
      if (d < distance[cell]) distance[cell] = d
    }
  }
}
