import { boxOfOutline, gridCellId, type MultiPolygon, OutlineIndex, projectionOf } from '../geo/index.ts'

/** Side of the cells to which people are spread. */
export const CELL_METRES = 100
const FINE_STEP_METRES = 25
/** Land of more than this extent is sampled by whole cells. */
const LARGE_SQUARE_METRES = 20e6

/** Weights by 100 m cell of the LAEA grid. */
export class LaeaWeights {
  readonly #laea = projectionOf('EPSG:3035')
  readonly #index = new Map<number, number>()
  readonly #south: number[] = []
  readonly #west: number[] = []
  readonly weight: number[] = []

  get count(): number {
    return this.weight.length
  }

  /** Adds weight at a point in degrees. */
  add(lon: number, lat: number, weight: number): void {
    const [x, y] = this.#laea.fromLonLat(lon, lat)
    if (Number.isFinite(x) && Number.isFinite(y)) this.#addAt(x, y, weight)
  }

  /** Adds `perSquareMetre` for every square metre of the land, found by sampling every 25 m. */
  addLand(land: MultiPolygon, perSquareMetre: number): void {
    const [west, south, east, north] = boxOfOutline(land)
    const corners = [
      [west, south],
      [west, north],
      [east, south],
      [east, north],
    ].map(([lon, lat]) => this.#laea.fromLonLat(lon, lat))
    const xs = corners.map((corner) => corner[0])
    const ys = corners.map((corner) => corner[1])
    const [minX, maxX, minY, maxY] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
    if (!Number.isFinite(maxX - minX + maxY - minY)) return
    const step = (maxX - minX) * (maxY - minY) > LARGE_SQUARE_METRES ? CELL_METRES : FINE_STEP_METRES
    const index = new OutlineIndex([land])
    const snap = (value: number) => Math.floor(value / step) * step + step / 2
    for (let y = snap(minY); y <= maxY + step; y += step) {
      for (let x = snap(minX); x <= maxX + step; x += step) {
        const [lon, lat] = this.#laea.toLonLat(x, y)
        if (index.find(lon, lat) >= 0) this.#addAt(x, y, perSquareMetre * step * step)
      }
    }
  }

  idOf(cell: number): string {
    return gridCellId(CELL_METRES, this.#south[cell], this.#west[cell])
  }

  /** Midpoint in degrees. */
  midpointOf(cell: number): readonly [number, number] {
    return this.#laea.toLonLat(this.#west[cell] + CELL_METRES / 2, this.#south[cell] + CELL_METRES / 2)
  }

  #addAt(x: number, y: number, weight: number): void {
    const column = Math.floor(x / CELL_METRES)
    const row = Math.floor(y / CELL_METRES)
    const key = row * 1e6 + column
    let cell = this.#index.get(key)
    if (cell === undefined) {
      cell = this.weight.length
      this.#index.set(key, cell)
      this.#south.push(row * CELL_METRES)
      this.#west.push(column * CELL_METRES)
      this.weight.push(0)
    }
    this.weight[cell] += weight
  }
}
