import type { MapGround } from '../../../contract/index.ts'

/** Finds the cell under a point, by a grid of buckets as wide as a cell. */
export class CellIndex {
  readonly #ground: MapGround
  readonly #buckets = new Map<number, number[]>()
  readonly #side: number
  readonly #west: number
  readonly #north: number

  constructor(ground: MapGround) {
    this.#ground = ground
    const { cellShape, cellSizeMetres, cellCount } = ground
    const per = cellSizeMetres === 0 ? 2 : 8
    let west = 1
    let north = 1
    let side = 1e-6
    for (let c = 0; c < cellCount; c++) {
      west = Math.min(west, cellShape[per * c])
      north = Math.min(north, cellShape[per * c + (per === 8 ? 7 : 1)])
      if (per === 8) side = Math.max(side, extentOf(cellShape, c))
    }
    this.#side = side
    this.#west = west - side
    this.#north = north - side
    for (let c = 0; c < cellCount; c++) {
      const [x, y] = centreOf(ground, c)
      const key = this.#key(x, y)
      const list = this.#buckets.get(key)
      if (list) list.push(c)
      else this.#buckets.set(key, [c])
    }
  }

  /** −1 = none. For points the nearest within `reach` (in the unit of the square). */
  find(x: number, y: number, reach: number): number {
    const points = this.#ground.cellSizeMetres === 0
    const around = points ? Math.max(1, Math.ceil(reach / this.#side)) : 1
    if (around > 200) return -1
    let best = -1
    let bestSquare = reach * reach
    for (let i = -around; i <= around; i++)
      for (let j = -around; j <= around; j++) {
        const bucket = this.#buckets.get(this.#key(x + i * this.#side, y + j * this.#side))
        for (const c of bucket ?? []) {
          if (!points) {
            if (contains(this.#ground.cellShape, c, x, y)) return c
            continue
          }
          const [cx, cy] = centreOf(this.#ground, c)
          const square = (cx - x) ** 2 + (cy - y) ** 2
          if (square <= bestSquare) {
            best = c
            bestSquare = square
          }
        }
      }
    return best
  }

  #key(x: number, y: number): number {
    return Math.floor((y - this.#north) / this.#side) * 2 ** 26 + Math.floor((x - this.#west) / this.#side)
  }
}

export function centreOf(ground: MapGround, cell: number): [number, number] {
  const { cellShape: s, cellSizeMetres } = ground
  if (cellSizeMetres === 0) return [s[2 * cell], s[2 * cell + 1]]
  const o = 8 * cell
  return [(s[o] + s[o + 4]) / 2, (s[o + 1] + s[o + 5]) / 2]
}

/** Widest side of a cell's box. */
function extentOf(s: Float64Array, cell: number): number {
  const o = 8 * cell
  const width = Math.max(s[o + 2], s[o + 4]) - Math.min(s[o], s[o + 6])
  const height = Math.max(s[o + 1], s[o + 3]) - Math.min(s[o + 5], s[o + 7])
  return Math.max(width, height)
}

/** Corners run south-west, south-east, north-east, north-west: with y downwards the inside is to the left of every side. */
function contains(s: Float64Array, cell: number, x: number, y: number): boolean {
  const o = 8 * cell
  for (let k = 0; k < 4; k++) {
    const a = o + 2 * k
    const b = o + 2 * ((k + 1) % 4)
    if ((s[b] - s[a]) * (y - s[a + 1]) - (s[b + 1] - s[a + 1]) * (x - s[a]) > 0) return false
  }
  return true
}
