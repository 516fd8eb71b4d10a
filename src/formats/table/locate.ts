import type { FileReport } from '../../core/evidence/index.ts'
import { type Box, boxContains, expandBox, guessCrs, isEmptyBox, projectionOf } from '../../core/geo/index.ts'
import type { SourceEntry } from '../source/index.ts'

export interface LocateContext {
  readonly entry: SourceEntry
  readonly report: FileReport
  readonly lineOf: (row: number) => number
  /** Where the points should lie; helps to tell projections apart. */
  readonly box?: Box | null
}

/**
 * Degrees for columns of coordinates in whatever system they are: degrees, swapped degrees, UTM, LAEA, Gauß-Krüger … recognised by magnitude and reported.
 * NaN for rows without usable coordinates (missing, 0/0, impossible), each reported and counted as skipped.
 */
export function locate(
  x: readonly number[],
  y: readonly number[],
  { entry, report, lineOf, box }: LocateContext,
): { lon: Float64Array; lat: Float64Array } {
  const lon = new Float64Array(x.length).fill(Number.NaN)
  const lat = new Float64Array(x.length).fill(Number.NaN)
  const near = box && !isEmptyBox(box) ? ([(box[0] + box[2]) / 2, (box[1] + box[3]) / 2] as const) : undefined
  const guess = guessCrs(x, y, near)
  if (guess && guess.crs !== 'EPSG:4326') {
    entry.log.note('coordinates-projected', { file: entry.name }, { crs: guess.crs })
    report.repaired += x.length
  }
  if (guess?.swapped) {
    entry.log.warn('coordinates-swapped', { file: entry.name })
    report.repaired += x.length
  }
  // A single swapped row shows only by where it lands.
  const wide = near && box ? expandBox(box, 20_000) : null
  const projection = projectionOf(guess?.crs ?? 'EPSG:4326')
  for (let i = 0; i < x.length; i++) {
    const where = { file: entry.name, line: lineOf(i) }
    if (!Number.isFinite(x[i]) || !Number.isFinite(y[i]) || (x[i] === 0 && y[i] === 0)) {
      report.skipped++
      entry.log.warn('coordinates-missing', where)
      continue
    }
    const point = guess?.swapped ? projection.toLonLat(y[i], x[i]) : projection.toLonLat(x[i], y[i])
    if (!(Math.abs(point[0]) <= 180 && Math.abs(point[1]) <= 90)) {
      report.skipped++
      entry.log.warn('coordinates-impossible', where, { x: x[i], y: y[i] })
      continue
    }
    const rowSwapped = wide && !boxContains(wide, point[0], point[1]) && boxContains(wide, point[1], point[0])
    if (rowSwapped) {
      report.repaired++
      entry.log.warn('coordinates-row-swapped', where)
    }
    lon[i] = rowSwapped ? point[1] : point[0]
    lat[i] = rowSwapped ? point[0] : point[1]
  }
  return { lon, lat }
}
