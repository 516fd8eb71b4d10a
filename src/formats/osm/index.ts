export type { OsmCollector, OsmNode, OsmRelation, OsmWay, Tags } from './types.ts'
export { createOsmPbf, type OsmMember, type OsmPbfWriter } from './writePbf.ts'
