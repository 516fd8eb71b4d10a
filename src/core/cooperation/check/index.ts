export type { CatalogueCheck, CheckCatalogue, CheckSource } from './catalogueCheck.ts'
export { type CheckedRound, type CriterionCourse, courseOf, type RoundPoint } from './overTime.ts'
