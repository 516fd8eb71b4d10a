export { type AirLineResult, airLineNearest } from './airLine.ts'
export { type Points, StreetReach } from './engine.ts'
export { type SparseMatrix, sparseMatrix } from './matrix.ts'
export {
  type Direction,
  type NearestQuestion,
  type NearestResult,
  NO_SITE,
  NO_WAY,
  NOT_SNAPPED,
  nearestSites,
  REACHED,
} from './nearest.ts'
export { nthNearestSites } from './nthNearest.ts'
export { findRoute, type Route, type RouteStep } from './route.ts'
export {
  better,
  classesOfPlaces,
  departuresByKind,
  FREQUENCY_CLASSES,
  meanIntervalMinutes,
  NEAR_STOP,
  QUALITY_CH,
  QUALITY_DE,
  QUALITY_METHODS,
  type QualityMethod,
  qualityClass,
  stopCategory,
} from './stopQuality.ts'
export { type HistogramBin, type ReachRow, type Summary, type SummaryInput, summariseReach } from './summary.ts'
