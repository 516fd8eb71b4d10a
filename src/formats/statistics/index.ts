export { type OfficialPopulation, readOfficialPopulation } from './officialPopulation.ts'
export { readStatistics, type StatisticsOptions } from './readStatistics.ts'
export { parseRegionKey } from './regionKey.ts'
export type { StatisticsRow, ValueState } from './row.ts'
