import type { MultiPolygon } from '../../geo/index.ts'

/** A municipality as lines of a drawing. */
export interface DrawnMunicipality {
  readonly ags: string
  readonly name: string
  readonly inside: boolean
  /** Path data of SVG, in units of the drawing. */
  readonly path: string
}

/** A region drawn small: outlines in units of a rectangle, and how a point comes into it. */
export interface RegionDrawing {
  readonly width: number
  readonly height: number
  readonly municipalities: readonly DrawnMunicipality[]
  /** Degrees of the north-western corner, and units for a degree. */
  readonly frame: {
    readonly west: number
    readonly north: number
    readonly perLon: number
    readonly perLat: number
  }
}

interface Outlined {
  readonly ags: string
  readonly name: string
  readonly inside: boolean
  readonly outline: MultiPolygon
}

const WIDTH = 1000
/** Points closer than this to the last one drawn are left out: nobody sees them. */
const LEAST_STEP = 3

/**
 * Draws outlines in an equirectangular projection that is true to scale in the middle of the inside; a county is small enough for it. The
 * rectangle fits the inside; of the ring only what reaches into it is drawn.
 */
export function drawRegion(municipalities: readonly Outlined[]): RegionDrawing | null {
  const inside = municipalities.filter((one) => one.inside)
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { outline } of inside)
    for (const polygon of outline)
      for (const [lon, lat] of polygon[0] ?? []) {
        west = Math.min(west, lon)
        east = Math.max(east, lon)
        south = Math.min(south, lat)
        north = Math.max(north, lat)
      }
  if (!(east > west && north > south)) return null
  const perLon = WIDTH / (east - west)
  const perLat = perLon / Math.cos((((north + south) / 2) * Math.PI) / 180)
  const frame = { west, north, perLon, perLat }
  const reaches = ({ outline }: Outlined) => {
    const ring = outline.flatMap((polygon) => polygon[0] ?? [])
    const isBeyond = (side: (point: readonly [number, number]) => boolean) => ring.every(side)
    return !(
      isBeyond(([lon]) => lon < west) ||
      isBeyond(([lon]) => lon > east) ||
      isBeyond(([, lat]) => lat < south) ||
      isBeyond(([, lat]) => lat > north)
    )
  }
  return {
    width: WIDTH,
    height: Math.round((north - south) * perLat),
    frame,
    municipalities: municipalities.filter(reaches).map(({ ags, name, inside: isInside, outline }) => ({
      ags,
      name,
      inside: isInside,
      path: outline.flatMap((polygon) => polygon.map((ring) => ringPath(ring, frame))).join(''),
    })),
  }
}

type Frame = RegionDrawing['frame']

/** Where a point in degrees lies in the drawing. */
export const drawnPoint = ({ west, north, perLon, perLat }: Frame, lon: number, lat: number): [number, number] => [
  (lon - west) * perLon,
  (north - lat) * perLat,
]

function ringPath(ring: readonly (readonly [number, number])[], frame: Frame): string {
  let text = ''
  let [lastX, lastY] = [Number.NaN, Number.NaN]
  let drawn = 0
  for (const [lon, lat] of ring) {
    const [x, y] = drawnPoint(frame, lon, lat)
    // The first point is compared with nothing.
    if (Math.hypot(x - lastX, y - lastY) < LEAST_STEP) continue
    text += `${text === '' ? 'M' : 'L'}${Math.round(x)} ${Math.round(y)}`
    lastX = x
    lastY = y
    drawn++
  }
  return drawn > 2 ? `${text}Z` : ''
}
