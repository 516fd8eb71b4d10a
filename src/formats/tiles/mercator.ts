/** Web-Mercator square (EPSG:3857 as tiles use it) in whole units: 0 … UNITS from west to east and from north to south; 3.7 cm at the equator. */
export const UNITS = 2 ** 30

/** Latitude at which the square ends. */
const MOST_LAT = 85.051_128_779

const RADIANS = Math.PI / 180

export function unitX(lon: number): number {
  return Math.round((lon / 360 + 0.5) * UNITS)
}

export function unitY(lat: number): number {
  const sin = Math.sin(Math.max(-MOST_LAT, Math.min(MOST_LAT, lat)) * RADIANS)
  return Math.round((0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * UNITS)
}

/** Units of one side of a tile. */
export function tileUnits(zoom: number): number {
  return UNITS / 2 ** zoom
}

/** Area in square pixels (tiles of 512) of an area in square units. */
export function pixelArea(squareUnits: number, zoom: number): number {
  const unitsPerPixel = tileUnits(zoom) / 512
  return squareUnits / (unitsPerPixel * unitsPerPixel)
}

/** Rows of tiles that a box (degrees) touches at a zoom. */
export function tileRange(box: readonly [number, number, number, number], zoom: number) {
  const [west, south, east, north] = box
  const most = 2 ** zoom - 1
  const tile = (unit: number) => Math.max(0, Math.min(most, Math.floor(unit / tileUnits(zoom))))
  return { west: tile(unitX(west)), east: tile(unitX(east)), north: tile(unitY(north)), south: tile(unitY(south)) }
}
