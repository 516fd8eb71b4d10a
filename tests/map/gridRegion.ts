import { type LonLat, projectionOf } from '../../src/core/geo/index.ts'
import * as network from '../../src/core/network/index.ts'
import { type Facility, FROM_OFFICIAL_LIST } from '../../src/core/services/index.ts'
import type { Cells, Municipality } from '../../src/core/territory/index.ts'
import type { RegionData } from '../../src/formats/region/index.ts'
import { smallNetwork } from '../network/smallNetwork.ts'

const ORIGIN_EAST = 4_300_000
const ORIGIN_NORTH = 3_100_000

const grid = projectionOf('EPSG:3035')
const at = (east: number, north: number): LonLat => grid.toLonLat(ORIGIN_EAST + east, ORIGIN_NORTH + north)

export interface GridShape {
  readonly columns: number
  readonly rows: number
  /** Municipalities side by side, each as wide as the others; the last is ring. */
  readonly municipalities: number
  readonly sites: readonly { readonly service: string; readonly column: number; readonly row: number }[]
}

/**
 * A county as regular as a chessboard: 100 m cells, a street along every border of cells, one cell 5 km off that nothing reaches.
 * For tests and benches of the map.
 */
export function gridRegion({ columns, rows, municipalities, sites }: GridShape): RegionData {
  const municipalityAt = (column: number) =>
    Math.min(municipalities - 1, Math.floor((column * municipalities) / columns))
  const cells = gridCells(columns, rows, municipalityAt, municipalities)
  const facilities = sites.map(({ service, column, row }, i): Facility => {
    const [lon, lat] = at(column * 100 + 50, row * 100 + 50)
    const municipality = municipalityAt(column)
    const name = `Haus ${i + 1}`
    return {
      id: `h${i}`,
      name,
      service,
      lon,
      lat,
      capacity: null,
      source: FROM_OFFICIAL_LIST,
      asOf: '',
      municipality,
      details: {},
    }
  })
  return {
    municipalities: Array.from({ length: municipalities }, (_, m) => municipality(m, columns, rows, municipalities)),
    cells,
    facilities,
    connections: [],
    indicators: [],
    streets: gridStreets(columns, rows),
    timetable: null,
  }
}

function gridCells(
  columns: number,
  rows: number,
  municipalityAt: (c: number) => number,
  municipalities: number,
): Cells {
  const count = columns * rows + 1
  const places = Array.from({ length: count }, (_, c) =>
    c < count - 1 ? [c % columns, Math.floor(c / columns)] : [columns + 50, 0],
  )
  const midpoints = places.map(([column, row]) => at(column * 100 + 50, row * 100 + 50))
  const owner = places.map(([column], c) => (c < count - 1 ? municipalityAt(column) : 0))
  return {
    count,
    sizeMetres: 100,
    id: places.map(([c, r]) => `CRS3035RES100mN${ORIGIN_NORTH + r * 100}E${ORIGIN_EAST + c * 100}`),
    lon: Float64Array.from(midpoints, (p) => p[0]),
    lat: Float64Array.from(midpoints, (p) => p[1]),
    population: Float64Array.from(places, ([c, r]) => 1 + ((c * 7 + r * 13) % 40)),
    groups: [],
    people: [],
    agesState: new Uint8Array(count),
    municipality: Int32Array.from(owner),
    inside: Uint8Array.from(owner, (m) => (m < municipalities - 1 ? 1 : 0)),
    estimated: false,
  }
}

function municipality(m: number, columns: number, rows: number, count: number): Municipality {
  const west = Math.ceil((m * columns) / count) * 100
  const east = Math.ceil(((m + 1) * columns) / count) * 100
  const ring = [
    [west, 0],
    [east, 0],
    [east, rows * 100],
    [west, rows * 100],
    [west, 0],
  ].map(([x, y]) => at(x, y))
  return {
    ags: `0663600${m}`,
    name: `Gemeinde ${m + 1}`,
    inside: m < count - 1,
    officialPopulation: null,
    outline: [[ring]],
  }
}

const BOTH_WAYS =
  network.WALK_FORWARD |
  network.WALK_BACKWARD |
  network.BICYCLE_FORWARD |
  network.BICYCLE_BACKWARD |
  network.CAR_FORWARD |
  network.CAR_BACKWARD

function gridStreets(columns: number, rows: number) {
  const nodes: LonLat[] = []
  const links: { from: number; to: number; access: number; name: string }[] = []
  for (let r = 0; r <= rows; r++)
    for (let c = 0; c <= columns; c++) {
      const here = nodes.push(at(c * 100, r * 100)) - 1
      if (c > 0) links.push({ from: here - 1, to: here, access: BOTH_WAYS, name: `Querweg ${r}` })
      if (r > 0) links.push({ from: here - columns - 1, to: here, access: BOTH_WAYS, name: `Längsweg ${c}` })
    }
  return smallNetwork(nodes, links)
}
