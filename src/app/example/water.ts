import { type Frame, TILE_HEIGHT_METRES, TILE_WIDTH_METRES } from './frame.ts'
import { createRandom, noise } from './random.ts'

/** Half the width of the river. */
export const RIVER_HALF_WIDTH_METRES = 22

export interface Stream {
  readonly name: string
  /** From the source to the mouth. */
  readonly x: readonly number[]
  readonly y: readonly number[]
}

export interface Water {
  /** Easting of the river of the tile column that holds x; every column has one that flows from south to north. */
  riverX(x: number, y: number): number
  readonly rivers: readonly { readonly name: string; readonly column: number }[]
  readonly streams: readonly Stream[]
}

const RIVER_NAMES = [
  'Lauchte',
  'Wimme',
  'Orste',
  'Helfe',
  'Sülte',
  'Gande',
  'Rauhe Elm',
  'Tarne',
  'Vosse',
  'Mehle',
  'Uhre',
  'Zarle',
]
const STREAM_STEMS = [
  'Stein',
  'Erlen',
  'Krebs',
  'Mühl',
  'Wolfs',
  'Rohr',
  'Kalte',
  'Dorn',
  'Fuchs',
  'Lohm',
  'Sieben',
  'Hasel',
  'Otter',
  'Birk',
]

/** Lays the rivers and their side valleys. */
export function layWater(frame: Frame): Water {
  const { seed, west, columns } = frame
  const riverX = (x: number, y: number) => {
    const column = Math.min(columns - 1, Math.max(0, Math.floor((x - west) / TILE_WIDTH_METRES)))
    const middle = west + (column + 0.45) * TILE_WIDTH_METRES
    const bends = 1700 * noise(seed + 11 + column, 0, y, 7000) + 520 * noise(seed + 31 + column, 0, y, 1900)
    return middle + bends + 110 * noise(seed + 51 + column, 0, y, 600)
  }
  const rivers = Array.from({ length: columns }, (_, column) => ({
    // The middle column of the default county is column 1: it gets the first name.
    name: RIVER_NAMES[(column + RIVER_NAMES.length - 1) % RIVER_NAMES.length],
    column,
  }))
  return { riverX, rivers, streams: layStreams(frame, riverX) }
}

function layStreams(frame: Frame, riverX: Water['riverX']): Stream[] {
  const streams: Stream[] = []
  for (const tile of frame.tiles) {
    const random = createRandom(frame.seed, 3, tile.column, tile.row)
    const middle = tile.x + 0.45 * TILE_WIDTH_METRES
    for (let i = 0; i < 6; i++) {
      const side = i % 2 === 0 ? -1 : 1
      const base = tile.y + (Math.floor(i / 2) + random.between(0.3, 0.7)) * (TILE_HEIGHT_METRES / 3)
      const sourceX =
        side < 0 ? tile.x + random.between(500, 3500) : tile.x + TILE_WIDTH_METRES - random.between(500, 3500)
      const steps = Math.ceil(Math.abs(sourceX - middle) / 120)
      const x: number[] = []
      const y: number[] = []
      const wander = frame.seed + 100 + tile.column * 640 + tile.row * 64 + i
      for (let k = 0; k <= steps; k++) {
        const px = sourceX + ((middle - sourceX) * k) / steps
        const py = base + 1500 * noise(wander, px, 0, 6000) + 300 * noise(wander + 9, px, 0, 1300)
        const mouth = riverX(middle, py)
        if ((px - mouth) * side <= 0) break
        x.push(px)
        y.push(py)
      }
      x.push(riverX(middle, y.at(-1)!))
      y.push(y.at(-1)!)
      streams.push({ name: `${random.pick(STREAM_STEMS)}bach`, x, y })
    }
  }
  return streams
}
