// The door for the page's worker: decoding only, nothing of node.
export type { RegionManifest } from './region.ts'
export { DATA_FILES, type DataFile, decodeRegion, type RegionData, type RegionLayout } from './tables.ts'
