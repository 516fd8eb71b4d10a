import { type ImportLog, InputError } from '../../core/evidence/index.ts'
import {
  findCrs,
  guessCrs,
  type MultiPolygon,
  type Projection,
  projectionFromWkt,
  projectionOf,
} from '../../core/geo/index.ts'
import type { RawLayer } from './draft.ts'

/** Brings the outlines of a layer to degrees: by the stated system, else recognised by magnitude; swapped axes are put right. Both are reported. */
export function toDegrees(layer: RawLayer, log: ImportLog): (outline: MultiPolygon) => MultiPolygon {
  const sample = layer.features.flatMap((feature) =>
    feature.outline.map((polygon) => polygon[0]?.[0] ?? [Number.NaN, Number.NaN]),
  )
  const x = sample.map((point) => point[0])
  const y = sample.map((point) => point[1])
  const stated = statedProjection(layer, log)
  const guess = guessCrs(x, y)
  const plain = stated ? shareInDegrees(x, y, stated) : 0
  if (stated && plain > 0.5) {
    const swapped = guess?.swapped === true && projectionOf(guess.crs).name === stated.name
    if (swapped) log.warn('coordinates-swapped', { file: layer.name })
    return convert(stated, swapped)
  }
  if (sample.length === 0) return (outline) => outline
  if (!guess) throw new InputError({ code: 'boundary-crs-unknown', severity: 'error', file: layer.name })
  if (guess.crs !== 'EPSG:4326') log.note('coordinates-projected', { file: layer.name }, { crs: guess.crs })
  if (guess.swapped) log.warn('coordinates-swapped', { file: layer.name })
  return convert(projectionOf(guess.crs), guess.swapped)
}

function statedProjection(layer: RawLayer, log: ImportLog): Projection | null {
  if (!layer.crs) return null
  const crs = layer.crs.code !== undefined ? findCrs(layer.crs.code) : null
  const projection = crs ? projectionOf(crs) : layer.crs.wkt ? projectionFromWkt(layer.crs.wkt) : null
  if (!projection) {
    const stated = String(layer.crs.code ?? layer.crs.wkt ?? '').slice(0, 60)
    log.warn('boundary-crs-unreadable', { file: layer.name }, { stated })
  }
  return projection
}

function shareInDegrees(x: readonly number[], y: readonly number[], projection: Projection): number {
  let good = 0
  for (let i = 0; i < x.length; i++) {
    const [lon, lat] = projection.toLonLat(x[i], y[i])
    if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) good++
  }
  return x.length === 0 ? 0 : good / x.length
}

function convert(projection: Projection, swapped: boolean): (outline: MultiPolygon) => MultiPolygon {
  if (projection.name === 'EPSG:4326' && !swapped) return (outline) => outline
  return (outline) =>
    outline.map((polygon) =>
      polygon.map((ring) => ring.map(([x, y]) => (swapped ? projection.toLonLat(y, x) : projection.toLonLat(x, y)))),
    )
}
