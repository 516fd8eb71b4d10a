import { type Box, boxContains, projectionOf } from '../../core/geo/index.ts'

/** Tests midpoints in metres (EPSG:3035) against a box in degrees: first coarsely in metres, so that a national grid need not be projected. */
export class LaeaClip {
  readonly #laea = projectionOf('EPSG:3035')
  readonly #box: Box | null
  readonly #west: number
  readonly #south: number
  readonly #east: number
  readonly #north: number

  constructor(box: Box | null) {
    this.#box = box
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
    if (box) {
      const STEPS = 16
      for (let i = 0; i <= STEPS; i++) {
        for (let j = 0; j <= STEPS; j++) {
          const [x, y] = this.#laea.fromLonLat(
            box[0] + ((box[2] - box[0]) * i) / STEPS,
            box[1] + ((box[3] - box[1]) * j) / STEPS,
          )
          west = Math.min(west, x)
          east = Math.max(east, x)
          south = Math.min(south, y)
          north = Math.max(north, y)
        }
      }
      // Between the samples the edges bulge a little.
      const margin = 0.02 * Math.max(east - west, north - south) + 100
      west -= margin
      south -= margin
      east += margin
      north += margin
    }
    this.#west = west
    this.#south = south
    this.#east = east
    this.#north = north
  }

  /** The midpoint in degrees, or null when it lies outside. */
  toLonLat(x: number, y: number): readonly [number, number] | null {
    if (this.#box && (x < this.#west || x > this.#east || y < this.#south || y > this.#north)) return null
    const point = this.#laea.toLonLat(x, y)
    return this.#box && !boxContains(this.#box, point[0], point[1]) ? null : point
  }
}
