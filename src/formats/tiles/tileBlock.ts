import { GeoJSONVT, type GeoJSONVTTile } from '@maplibre/geojson-vt'
import { fromGeojsonVt } from '@maplibre/vt-pbf'
import { type FeatureStore, LAYERS, LINE, POINT, type Properties } from './featureStore.ts'
import { joinLines, type UnitLine } from './lines.ts'
import { tileUnits } from './mercator.ts'

const EXTENT = 4096
/** Units of a tile's 4096 that simplifying may move a point below the last zoom: half a pixel. */
const TOLERANCE = 4
/** Names of roads and waters are not drawn below this zoom, so they need not be there. */
const NAMES_FROM_ZOOM = 13

type TileFeature = GeoJSONVTTile['features'][number]
type Geometry =
  | { readonly type: 'Point'; readonly coordinates: number[] }
  | { readonly type: 'LineString'; readonly coordinates: number[][] }
  | { readonly type: 'Polygon'; readonly coordinates: number[][][] }
type GeoJsonFeature = { type: 'Feature'; id: number; properties: null; geometry: Geometry }

export interface Block {
  /** The tile that holds everything made here, and the zooms made of it. */
  readonly zoom: number
  readonly x: number
  readonly y: number
  readonly fromZoom: number
  readonly toZoom: number
  /** Zoom at which nothing is simplified any more. */
  readonly lastZoom: number
}

export interface RawTile {
  readonly zoom: number
  readonly x: number
  readonly y: number
  readonly layers: Map<string, TileFeature[]>
}

/**
 * Tiles of one block out of the given features. The block is the whole world of its own index (`unitSquare`), so no work is
 * spent on the zooms above it and memory ends with the block.
 */
export function* tilesOfBlock(store: FeatureStore, features: ArrayLike<number>, block: Block): Generator<RawTile> {
  const side = tileUnits(block.zoom)
  const place = { west: block.x * side, north: block.y * side, side }
  const found = geoJson(store, features, place, block.toZoom)
  const index = new GeoJSONVT(
    { type: 'FeatureCollection', features: found },
    {
      coordinates: 'unitSquare',
      wrap: false,
      maxZoom: block.lastZoom - block.zoom,
      indexMaxZoom: block.toZoom - block.zoom,
      indexMaxPoints: 0,
      tolerance: TOLERANCE,
      extent: EXTENT,
      buffer: 64,
    },
  )
  for (let zoom = block.fromZoom; zoom <= block.toZoom; zoom++) {
    const depth = zoom - block.zoom
    const count = 2 ** depth
    for (let x = 0; x < count; x++)
      for (let y = 0; y < count; y++) {
        const tile = index.getTile(depth, x, y)
        if (!tile || tile.features.length === 0) continue
        const layers = layersOf(tile, store, zoom)
        if (layers.size > 0) yield { zoom, x: block.x * count + x, y: block.y * count + y, layers }
      }
  }
}

/** Bytes of a tile (Mapbox Vector Tile 2, not compressed). */
export function encodeTile(tile: RawTile): Uint8Array {
  const layers: Record<string, GeoJSONVTTile> = {}
  for (const name of LAYERS) {
    const features = tile.layers.get(name)
    if (features?.length) layers[name] = { features } as unknown as GeoJSONVTTile
  }
  return fromGeojsonVt(layers, { version: 2, extent: EXTENT })
}

function geoJson(
  store: FeatureStore,
  features: ArrayLike<number>,
  place: { west: number; north: number; side: number },
  toZoom: number,
): GeoJsonFeature[] {
  const made: GeoJsonFeature[] = []
  const joinable = new Map<number, { id: number; lines: UnitLine[] }>()
  for (let k = 0; k < features.length; k++) {
    const f = features[k]
    const kind = store.kind[f]
    // Far out, lines of one class are joined, else each short piece keeps its two ends and nothing gets simpler.
    if (kind === LINE && toZoom < NAMES_FROM_ZOOM) {
      const key = joinKey(store, f)
      const group = joinable.get(key) ?? { id: f, lines: [] }
      joinable.set(key, group)
      for (let p = store.partStart[f]; p < store.partStart[f + 1]; p++) group.lines.push(lineOf(store, p))
      continue
    }
    const parts: number[][][] = []
    for (let p = store.partStart[f]; p < store.partStart[f + 1]; p++) parts.push(points(lineOf(store, p), place))
    if (kind === POINT) made.push(feature(f, { type: 'Point', coordinates: parts[0][0] }))
    else if (kind === LINE) made.push(feature(f, { type: 'LineString', coordinates: parts[0] }))
    else made.push(feature(f, { type: 'Polygon', coordinates: parts }))
  }
  for (const { id, lines } of joinable.values())
    for (const line of joinLines(lines))
      made.push(feature(id, { type: 'LineString', coordinates: points(line, place) }))
  return made
}

/** Lines with one key look the same far out and appear at the same zoom. */
function joinKey(store: FeatureStore, f: number): number {
  const { class: name, ref = '' } = store.properties[store.property[f]]
  const text = `${store.layer[f]}/${store.minZoom[f]}/${name}/${ref}`
  let key = joinKeys.get(text)
  if (key === undefined) {
    key = joinKeys.size
    joinKeys.set(text, key)
  }
  return key
}
const joinKeys = new Map<string, number>()

function feature(id: number, geometry: Geometry): GeoJsonFeature {
  return { type: 'Feature', id, properties: null, geometry }
}

function lineOf(store: FeatureStore, part: number): { x: number[]; y: number[] } {
  const from = store.pointStart[part]
  const to = store.pointStart[part + 1]
  const x: number[] = new Array(to - from)
  const y: number[] = new Array(to - from)
  for (let i = from; i < to; i++) {
    x[i - from] = store.x[i]
    y[i - from] = store.y[i]
  }
  return { x, y }
}

function points(line: UnitLine, place: { west: number; north: number; side: number }): number[][] {
  return line.x.map((x, i) => [(x - place.west) / place.side, (line.y[i] - place.north) / place.side])
}

/** Features by layer. What looks the same and has no name of its own becomes one feature: fewer bytes, fewer objects in the page. */
function layersOf(tile: GeoJSONVTTile, store: FeatureStore, zoom: number): Map<string, TileFeature[]> {
  const layers = new Map<string, TileFeature[]>()
  const merged = new Map<string, TileFeature>()
  for (const found of tile.features) {
    const f = found.id as number
    if (store.minZoom[f] > zoom) continue
    const layer = LAYERS[store.layer[f]]
    const tags = propertiesAt(store.properties[store.property[f]], layer, zoom)
    let list = layers.get(layer)
    if (!list) {
      list = []
      layers.set(layer, list)
    }
    // A name on a line is placed per feature, so only nameless ones are put together.
    const key = tags.name === undefined && store.kind[f] !== POINT ? `${layer}/${JSON.stringify(tags)}` : ''
    const known = key === '' ? undefined : merged.get(key)
    if (known) {
      for (const part of found.geometry) (known.geometry as unknown[]).push(part)
      continue
    }
    const made = { type: found.type, tags, geometry: [...found.geometry] } as unknown as TileFeature
    if (key !== '') merged.set(key, made)
    list.push(made)
  }
  return layers
}

function propertiesAt(properties: Properties, layer: string, zoom: number): Properties {
  if (layer === 'place' || zoom >= NAMES_FROM_ZOOM) return properties
  const { class: name, ref } = properties
  return ref === undefined ? { class: name } : { class: name, ref }
}

/** Leaves out the least of a tile that is too large: buildings, then the finest lines, then areas; a quarter of what there is each time. */
export function thin(tile: RawTile): boolean {
  for (const layer of ['building', 'road', 'land', 'waterway', 'water'] as const) {
    const features = tile.layers.get(layer)
    if (!features || features.length === 0) continue
    const parts = features.flatMap((feature, i) =>
      (feature.geometry as number[][][]).map((part, k) => ({ i, k, points: part.length })),
    )
    if (parts.length < 20) continue
    const few = parts.sort((a, b) => a.points - b.points || a.i - b.i || a.k - b.k).slice(0, parts.length >> 2)
    const gone = new Set(few.map((p) => p.i * 2 ** 24 + p.k))
    const left = features
      .map((feature, i) => ({
        ...feature,
        geometry: (feature.geometry as number[][][]).filter((_, k) => !gone.has(i * 2 ** 24 + k)),
      }))
      .filter((feature) => feature.geometry.length > 0)
    tile.layers.set(layer, left as unknown as TileFeature[])
    return true
  }
  return false
}
