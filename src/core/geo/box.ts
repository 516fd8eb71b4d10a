import { METRES_PER_DEGREE, metresPerDegreeLon } from './distance.ts'
import type { Box, MultiPolygon } from './types.ts'

/** Contains nothing; the neutral element of `unionBoxes`. */
export const EMPTY_BOX: Box = [
  Number.POSITIVE_INFINITY,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
]

export function isEmptyBox(box: Box): boolean {
  return !(box[0] <= box[2] && box[1] <= box[3])
}

/** Edges belong to the box. */
export function boxContains(box: Box, lon: number, lat: number): boolean {
  return lon >= box[0] && lon <= box[2] && lat >= box[1] && lat <= box[3]
}

export function boxesOverlap(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]
}

export function unionBoxes(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]
}

/** Grown by `metres` on every side (measured where a degree of longitude is shortest, so never by less); an empty box stays empty. */
export function expandBox(box: Box, metres: number): Box {
  if (isEmptyBox(box)) return box
  const lat = metres / METRES_PER_DEGREE
  const farthest = Math.min(89.9, Math.max(Math.abs(box[1] - lat), Math.abs(box[3] + lat)))
  const lon = metres / metresPerDegreeLon(farthest)
  return [
    Math.max(-180, box[0] - lon),
    Math.max(-90, box[1] - lat),
    Math.min(180, box[2] + lon),
    Math.min(90, box[3] + lat),
  ]
}

export function boxOfPoints(lon: ArrayLike<number>, lat: ArrayLike<number>): Box {
  let [west, south, east, north] = EMPTY_BOX
  for (let i = 0; i < lon.length; i++) {
    if (lon[i] < west) west = lon[i]
    if (lon[i] > east) east = lon[i]
    if (lat[i] < south) south = lat[i]
    if (lat[i] > north) north = lat[i]
  }
  return [west, south, east, north]
}

export function boxOfOutline(outline: MultiPolygon): Box {
  let [west, south, east, north] = EMPTY_BOX
  for (const polygon of outline) {
    for (const [lon, lat] of polygon[0] ?? []) {
      if (lon < west) west = lon
      if (lon > east) east = lon
      if (lat < south) south = lat
      if (lat > north) north = lat
    }
  }
  return [west, south, east, north]
}
