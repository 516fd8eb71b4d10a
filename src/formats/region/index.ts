export {
  listRegionFolders,
  type ManifestFacts,
  readManifest,
  readMunicipalities,
  readRegion,
  readReport,
  writeRegion,
} from './files.ts'
export { type Completeness, REGION_FORMAT_VERSION, type Region, type RegionManifest } from './region.ts'
export type { RegionData, RegionLayout } from './tables.ts'
