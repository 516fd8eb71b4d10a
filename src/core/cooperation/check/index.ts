export { type CatalogueCheck, type CheckCatalogue, type CheckSource, NO_CHECKS } from './catalogueCheck.ts'
export { type CheckedRound, type CriterionCourse, courseOf, type RoundPoint } from './overTime.ts'
