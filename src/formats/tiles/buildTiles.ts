import { gzipSync } from 'node:zlib'
import type { ImportLog, Progress } from '../../core/evidence/index.ts'
import type { Box } from '../../core/geo/index.ts'
import { type FeatureStore, LAYERS } from './featureStore.ts'
import { MbtilesWriter } from './mbtiles.ts'
import { tileRange, tileUnits, UNITS } from './mercator.ts'
import { type Block, encodeTile, thin, tilesOfBlock } from './tileBlock.ts'

/** No tile is larger, compressed. */
export const MOST_TILE_BYTES = 500_000

export interface TileOptions {
  readonly minZoom?: number
  readonly maxZoom?: number
  /** Name in the metadata. */
  readonly name?: string
  readonly log?: ImportLog
  readonly progress?: Progress
}

export interface TileCounts {
  readonly tiles: number
  readonly bytes: number
  readonly largestBytes: number
  readonly features: number
}

/** Zooms made together, and the zoom of the blocks in which they are made. The deepest hold the buildings, so their blocks are small. */
const TIERS = [
  { from: 0, to: 10, blockZoom: 6 },
  { from: 11, to: 12, blockZoom: 11 },
  { from: 13, to: 14, blockZoom: 13 },
] as const

/**
 * Vector tiles of the base map within a box (degrees), as MBTiles with gzipped Mapbox Vector Tiles. The file appears when it is complete.
 * The same features give the same tiles.
 */
export function buildTiles(store: FeatureStore, outFile: string, box: Box, options: TileOptions = {}): TileCounts {
  const { minZoom = 6, maxZoom = 14, log, progress } = options
  const writer = new MbtilesWriter(outFile)
  let tiles = 0
  let bytes = 0
  let largestBytes = 0
  try {
    const blocks = blocksOf(store, box, minZoom, maxZoom)
    for (const [done, { block, features }] of blocks.entries()) {
      progress?.('tiles', done, blocks.length)
      for (const tile of tilesOfBlock(store, features, block)) {
        const range = tileRange(box, tile.zoom)
        if (tile.x < range.west || tile.x > range.east || tile.y < range.north || tile.y > range.south) continue
        let data = gzipSync(encodeTile(tile))
        let thinned = false
        while (data.byteLength > MOST_TILE_BYTES && thin(tile)) {
          thinned = true
          data = gzipSync(encodeTile(tile))
        }
        if (thinned) log?.note('tile-thinned', {}, { tile: `${tile.zoom}/${tile.x}/${tile.y}` })
        writer.add(tile.zoom, tile.x, tile.y, data)
        tiles++
        bytes += data.byteLength
        largestBytes = Math.max(largestBytes, data.byteLength)
      }
    }
    progress?.('tiles', blocks.length, blocks.length)
    writer.finish(metadataOf(box, minZoom, maxZoom, options.name ?? 'Reihum'))
  } catch (error) {
    writer.discard()
    throw error
  }
  return { tiles, bytes, largestBytes, features: store.count }
}

/** All blocks with the features that touch them (with the margin that a tile has around it). */
function blocksOf(store: FeatureStore, box: Box, minZoom: number, maxZoom: number) {
  const boxes = boxesOf(store)
  const result: { block: Block; features: number[] }[] = []
  for (const tier of TIERS) {
    const fromZoom = Math.max(tier.from, minZoom)
    const toZoom = Math.min(tier.to, maxZoom)
    if (fromZoom > toZoom) continue
    const zoom = Math.min(tier.blockZoom, fromZoom)
    const range = tileRange(box, zoom)
    const columns = range.east - range.west + 1
    const rows = range.south - range.north + 1
    const lists: number[][] = Array.from({ length: columns * rows }, () => [])
    const side = tileUnits(zoom)
    const margin = side / 64
    for (let f = 0; f < store.count; f++) {
      if (store.minZoom[f] > toZoom) continue
      const west = Math.max(range.west, Math.floor((boxes[4 * f] - margin) / side))
      const north = Math.max(range.north, Math.floor((boxes[4 * f + 1] - margin) / side))
      const east = Math.min(range.east, Math.floor((boxes[4 * f + 2] + margin) / side))
      const south = Math.min(range.south, Math.floor((boxes[4 * f + 3] + margin) / side))
      for (let y = north; y <= south; y++)
        for (let x = west; x <= east; x++) lists[(y - range.north) * columns + (x - range.west)].push(f)
    }
    for (const [k, features] of lists.entries()) {
      if (features.length === 0) continue
      const x = range.west + (k % columns)
      const y = range.north + Math.floor(k / columns)
      result.push({ block: { zoom, x, y, fromZoom, toZoom, lastZoom: maxZoom }, features })
    }
  }
  return result
}

/** West, north, east, south of every feature in units. */
function boxesOf(store: FeatureStore): Int32Array {
  const boxes = new Int32Array(store.count * 4)
  for (let f = 0; f < store.count; f++) {
    let west = UNITS
    let north = UNITS
    let east = 0
    let south = 0
    const to = store.pointStart[store.partStart[f + 1]]
    for (let i = store.pointStart[store.partStart[f]]; i < to; i++) {
      if (store.x[i] < west) west = store.x[i]
      if (store.x[i] > east) east = store.x[i]
      if (store.y[i] < north) north = store.y[i]
      if (store.y[i] > south) south = store.y[i]
    }
    boxes.set([west, north, east, south], 4 * f)
  }
  return boxes
}

function metadataOf(box: Box, minZoom: number, maxZoom: number, name: string): Record<string, string> {
  const [west, south, east, north] = box
  return {
    name,
    format: 'pbf',
    type: 'baselayer',
    version: '1',
    bounds: [west, south, east, north].map((d) => d.toFixed(6)).join(','),
    center: `${((west + east) / 2).toFixed(6)},${((south + north) / 2).toFixed(6)},${Math.min(10, maxZoom)}`,
    minzoom: String(minZoom),
    maxzoom: String(maxZoom),
    attribution: '© OpenStreetMap contributors (ODbL)',
    json: JSON.stringify({ vector_layers: LAYERS.map((id) => ({ id, fields: { class: 'String', name: 'String' } })) }),
  }
}
