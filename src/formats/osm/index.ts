export { type ScanOptions, scanOsm } from './scanOsm.ts'
export type { OsmCollector, OsmNode, OsmRelation, OsmScan, OsmWay, Tags } from './types.ts'
export { createOsmPbf, type OsmMember, type OsmPbfWriter } from './writePbf.ts'
