export { AGES_KNOWN, AGES_MISSING, AGES_SUPPRESSED, type Cells, type PopulationGroup } from './cells.ts'
export type { Municipality } from './municipality.ts'
export { type AgeSpan, peopleOfAges } from './peopleOfAges.ts'
