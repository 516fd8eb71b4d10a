import type { MapGround, MapMunicipality } from '../contract/index.ts'
import { parseGridCellId, projectionOf } from '../core/geo/index.ts'
import type { Cells, Municipality } from '../core/territory/index.ts'

type Extent = [number, number, number, number]

/** Web-Mercator square, 0 … 1 from west to east. */
export function mapX(lon: number): number {
  return lon / 360 + 0.5
}

/** 0 … 1 from north to south. */
export function mapY(lat: number): number {
  const sin = Math.sin((lat * Math.PI) / 180)
  return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)
}

/** Everything of a region that a map draws and that does not depend on the question. */
export function mapGround(cells: Cells, municipalities: readonly Municipality[]): MapGround {
  const rings = ringsOf(municipalities)
  const cellShape = shapeOf(cells)
  return {
    extent: extentInside(cells, cellShape),
    cellCount: cells.count,
    cellSizeMetres: cells.sizeMetres,
    cellShape,
    cellPopulation: Float32Array.from(cells.population),
    cellInside: cells.inside.slice(),
    cellMunicipality: cells.municipality.slice(),
    ...rings,
  }
}

/** Arrays that may be handed over: the ground owns them. */
export function transfersOf(ground: MapGround): ArrayBuffer[] {
  const { cellShape, cellPopulation, cellInside, cellMunicipality, ringStart, ringMunicipality, ringX, ringY } = ground
  return [cellShape, cellPopulation, cellInside, cellMunicipality, ringStart, ringMunicipality, ringX, ringY].map(
    (array) => array.buffer as ArrayBuffer,
  )
}

function shapeOf(cells: Cells): Float64Array {
  const { count, sizeMetres, lon, lat, id } = cells
  if (sizeMetres === 0) {
    const points = new Float64Array(2 * count)
    for (let c = 0; c < count; c++) {
      points[2 * c] = mapX(lon[c])
      points[2 * c + 1] = mapY(lat[c])
    }
    return points
  }
  const grid = projectionOf('EPSG:3035')
  const corners = new Float64Array(8 * count)
  for (let c = 0; c < count; c++) {
    const named = parseGridCellId(id[c])
    let west: number
    let south: number
    if (named && named.sizeMetres === sizeMetres) {
      west = named.westMetres
      south = named.southMetres
    } else {
      const [x, y] = grid.fromLonLat(lon[c], lat[c])
      west = x - sizeMetres / 2
      south = y - sizeMetres / 2
    }
    for (let k = 0; k < 4; k++) {
      const east = k === 1 || k === 2 ? sizeMetres : 0
      const north = k >= 2 ? sizeMetres : 0
      const [cornerLon, cornerLat] = grid.toLonLat(west + east, south + north)
      corners[8 * c + 2 * k] = mapX(cornerLon)
      corners[8 * c + 2 * k + 1] = mapY(cornerLat)
    }
  }
  return corners
}

/** Box of the cells inside; of all cells when none is. */
function extentInside(cells: Cells, shape: Float64Array): Extent {
  const perCell = cells.sizeMetres === 0 ? 2 : 8
  const anyInside = cells.inside.includes(1)
  const extent: Extent = [1, 1, 0, 0]
  for (let i = 0; i < shape.length; i += 2) {
    if (anyInside && !cells.inside[Math.floor(i / perCell)]) continue
    grow(extent, shape[i], shape[i + 1])
  }
  return extent[0] > extent[2] ? [0, 0, 1, 1] : extent
}

function grow(extent: Extent, x: number, y: number): void {
  if (x < extent[0]) extent[0] = x
  if (y < extent[1]) extent[1] = y
  if (x > extent[2]) extent[2] = x
  if (y > extent[3]) extent[3] = y
}

function ringsOf(municipalities: readonly Municipality[]) {
  let ringCount = 0
  let pointCount = 0
  for (const { outline } of municipalities)
    for (const polygon of outline)
      for (const ring of polygon) {
        ringCount++
        pointCount += ring.length
      }
  const ringStart = new Uint32Array(ringCount + 1)
  const ringMunicipality = new Uint32Array(ringCount)
  const ringX = new Float64Array(pointCount)
  const ringY = new Float64Array(pointCount)
  let r = 0
  let p = 0
  const listed = municipalities.map(({ ags, name, inside, outline }, m): MapMunicipality => {
    const extent: Extent = [1, 1, 0, 0]
    for (const polygon of outline)
      for (const ring of polygon) {
        for (const [lon, lat] of ring) {
          ringX[p] = mapX(lon)
          ringY[p] = mapY(lat)
          grow(extent, ringX[p], ringY[p])
          p++
        }
        ringMunicipality[r] = m
        ringStart[++r] = p
      }
    return { ags, name, inside, extent }
  })
  return { municipalities: listed, ringStart, ringMunicipality, ringX, ringY }
}
