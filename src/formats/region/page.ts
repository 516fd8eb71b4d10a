// The door for the page's worker: tables only, nothing of node.
export type { RegionManifest } from './region.ts'
export { DATA_FILES, type DataFile, decodeRegion, encodeRegion, type RegionData, type RegionLayout } from './tables.ts'
export { decodeTimetableFiles, TIMETABLE_FILES } from './timetableFiles.ts'
