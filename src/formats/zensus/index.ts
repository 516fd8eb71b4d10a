export { type AgeColumn, parseAgeColumn } from './ageColumn.ts'
export type { CellDraft } from './cellDraft.ts'
export { type PopulationOptions, readPopulation } from './readPopulation.ts'
