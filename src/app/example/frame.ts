import { projectionOf } from '../../core/geo/index.ts'

/** A county is planned on a tile of this size; the borders that people see are drawn later, around the villages. */
export const TILE_WIDTH_METRES = 30_000
export const TILE_HEIGHT_METRES = 26_000
/** Side of the planning grid. */
export const GRID_METRES = 250
/** Residents of one example county. */
export const COUNTY_PEOPLE = 60_000

/** Lower left corner of tile (0, 0) in EPSG:3035, in the hills of central Germany. */
const ORIGIN_EAST = 4_310_000
const ORIGIN_NORTH = 3_110_000

const laea = projectionOf('EPSG:3035')

export interface Tile {
  readonly column: number
  readonly row: number
  /** Lower left corner, EPSG:3035. */
  readonly x: number
  readonly y: number
  readonly inside: boolean
  /** Position among the counties inside, or among those of the ring. */
  readonly index: number
  /** Five digits of the county's key. `99` is no German state. */
  readonly countyKey: string
}

/** The drawing board: tiles, and a grid over all of them. All x and y are metres in EPSG:3035. */
export interface Frame {
  readonly seed: number
  readonly tiles: readonly Tile[]
  readonly columns: number
  readonly rows: number
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
  readonly gridWidth: number
  readonly gridHeight: number
}

/** A block of counties with one ring of neighbours around it. */
export function createFrame(seed: number, counties: number): Frame {
  const blockColumns = Math.ceil(Math.sqrt(counties))
  const blockRows = Math.ceil(counties / blockColumns)
  const columns = blockColumns + 2
  const rows = blockRows + 2
  const west = ORIGIN_EAST - TILE_WIDTH_METRES
  const south = ORIGIN_NORTH - TILE_HEIGHT_METRES
  const tiles: Tile[] = []
  let insideCount = 0
  let ringCount = 0
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const inBlock = column > 0 && row > 0 && column <= blockColumns && row <= blockRows
      const inside = inBlock && insideCount < counties
      const index = inside ? insideCount++ : ringCount++
      tiles.push({
        column,
        row,
        x: west + column * TILE_WIDTH_METRES,
        y: south + row * TILE_HEIGHT_METRES,
        inside,
        index,
        countyKey: `99${String(inside ? index + 1 : index + 501).padStart(3, '0')}`,
      })
    }
  }
  return {
    seed,
    tiles,
    columns,
    rows,
    west,
    south,
    east: west + columns * TILE_WIDTH_METRES,
    north: south + rows * TILE_HEIGHT_METRES,
    gridWidth: (columns * TILE_WIDTH_METRES) / GRID_METRES,
    gridHeight: (rows * TILE_HEIGHT_METRES) / GRID_METRES,
  }
}

/** Degrees (WGS 84) of a point in EPSG:3035. */
export function toLonLat(x: number, y: number): [number, number] {
  const [lon, lat] = laea.toLonLat(x, y)
  return [Math.round(lon * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7]
}
