export { buildTiles, MOST_TILE_BYTES, type TileCounts, type TileOptions } from './buildTiles.ts'
export { BaseMapCollector } from './collector.ts'
export { FeatureStore, LAYERS, type Layer, type Properties } from './featureStore.ts'
export { discardTiles, openTileset, type Tileset } from './mbtiles.ts'
