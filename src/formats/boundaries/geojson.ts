import { InputError } from '../../core/evidence/index.ts'
import type { LonLat, MultiPolygon, Polygon, Ring } from '../../core/geo/index.ts'
import { readWholeText, type SourceEntry } from '../source/index.ts'
import type { RawFeature, RawLayer } from './draft.ts'

type Json = Readonly<Record<string, unknown>>
const MAX_DEPTH = 8

export async function readGeoJson(entry: SourceEntry): Promise<RawLayer> {
  let root: unknown
  const text = await readWholeText(entry)
  try {
    root = JSON.parse(text)
  } catch {
    throw new InputError({ code: 'geojson-broken', severity: 'error', file: entry.name })
  }
  if (!isObject(root)) throw new InputError({ code: 'geojson-broken', severity: 'error', file: entry.name })
  if (root.type === 'Topology') throw new InputError({ code: 'boundary-topojson', severity: 'error', file: entry.name })
  const features: RawFeature[] = []
  listFeatures(root).forEach((feature, i) => {
    const outline = polygonsOf(isObject(feature.geometry) ? feature.geometry : null)
    if (outline === null) {
      entry.log.warn('boundary-geometry-broken', { file: entry.name }, { number: i + 1 })
      return
    }
    const id = typeof feature.id === 'string' || typeof feature.id === 'number' ? String(feature.id) : ''
    features.push({ attributes: isObject(feature.properties) ? feature.properties : {}, outline, number: i + 1, id })
  })
  return { name: entry.name, features, crs: crsOf(root) }
}

function listFeatures(root: Json): Json[] {
  if (Array.isArray(root.features)) return root.features.filter(isObject)
  if (root.type === 'Feature') return [root]
  return 'coordinates' in root || 'geometries' in root ? [{ geometry: root, properties: {} }] : []
}

/** The member of GeoJSON 2008 that names another system. */
function crsOf(root: Json): RawLayer['crs'] {
  const crs = isObject(root.crs) ? root.crs : null
  const properties = crs && isObject(crs.properties) ? crs.properties : null
  const name = properties?.name ?? properties?.code
  return typeof name === 'string' || typeof name === 'number' ? { code: name } : null
}

/** All polygons of a geometry; empty for points and lines, null when the coordinates are no coordinates. */
function polygonsOf(geometry: Json | null, depth = 0): MultiPolygon | null {
  if (geometry === null) return []
  if (geometry.type === 'Polygon') {
    const polygon = toPolygon(geometry.coordinates)
    return polygon && [polygon]
  }
  if (geometry.type === 'MultiPolygon') {
    if (!Array.isArray(geometry.coordinates)) return null
    const polygons = geometry.coordinates.map(toPolygon)
    return polygons.every((polygon) => polygon !== null) ? polygons : null
  }
  if (geometry.type === 'GeometryCollection' && Array.isArray(geometry.geometries) && depth < MAX_DEPTH) {
    return geometry.geometries.filter(isObject).flatMap((part) => polygonsOf(part, depth + 1) ?? [])
  }
  return []
}

function toPolygon(value: unknown): Polygon | null {
  if (!Array.isArray(value)) return null
  const rings = value.map(toRing)
  return rings.every((ring) => ring !== null) ? rings : null
}

function toRing(value: unknown): Ring | null {
  if (!Array.isArray(value)) return null
  const ring: LonLat[] = []
  for (const point of value) {
    if (!Array.isArray(point) || typeof point[0] !== 'number' || typeof point[1] !== 'number') return null
    ring.push([point[0], point[1]])
  }
  return ring
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
