import { InputError } from '../../core/evidence/index.ts'
import { outlineCentroid } from '../../core/geo/index.ts'
import { readWholeText, type SourceEntry } from '../source/index.ts'
import type { Sheet } from './sheet.ts'

/** Names of the columns made from the geometry; brackets keep them apart from attributes. */
export const GEOMETRY_LON = '[lon]'
export const GEOMETRY_LAT = '[lat]'
export const FEATURE_ID = '[id]'

type Json = Readonly<Record<string, unknown>>

/** Features as rows: attributes as columns, and the place from the point (or the centre of the area). The line is the number of the feature. */
export async function sheetOfGeoJson(entry: SourceEntry): Promise<Sheet> {
  let root: unknown
  const text = await readWholeText(entry)
  try {
    root = JSON.parse(text)
  } catch {
    throw new InputError({ code: 'geojson-broken', severity: 'error', file: entry.name })
  }
  if (!isObject(root)) throw new InputError({ code: 'geojson-broken', severity: 'error', file: entry.name })
  const features = Array.isArray(root.features) ? root.features.filter(isObject) : root.type === 'Feature' ? [root] : []
  const names = new Set<string>()
  for (const feature of features) {
    for (const name of Object.keys(isObject(feature.properties) ? feature.properties : {})) names.add(name)
  }
  const attributes = [...names]
  const rows = features.map((feature, i) => {
    const properties = isObject(feature.properties) ? feature.properties : {}
    const [lon, lat] = placeOf(feature.geometry) ?? ['', '']
    const cells = attributes.map((name) => toText(properties[name]))
    return { line: i + 1, cells: [...cells, toText(feature.id), String(lon), String(lat)] }
  })
  return { name: entry.name, header: [...attributes, FEATURE_ID, GEOMETRY_LON, GEOMETRY_LAT], rows }
}

function placeOf(geometry: unknown): readonly [number, number] | null {
  if (!isObject(geometry) || !Array.isArray(geometry.coordinates)) return null
  const { type, coordinates } = geometry
  const point = type === 'Point' ? coordinates : type === 'MultiPoint' ? coordinates[0] : null
  if (isPoint(point)) return [point[0], point[1]]
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : []
  const regular =
    Array.isArray(polygons) &&
    polygons.every((p) => Array.isArray(p) && p.every((r) => Array.isArray(r) && r.every(isPoint)))
  return regular ? outlineCentroid(polygons) : null
}

function isPoint(value: unknown): value is [number, number] {
  return Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'number'
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function toText(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value).trim()
}
