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
export { type HistogramBin, type ReachRow, type Summary, type SummaryInput, summariseReach } from './summary.ts'
export { DECAY_KINDS, type Decay, type DecayKind, decayWeight, faultOfDecay, usualDecay } from './supply/decay.ts'
export { SUPPLY_METHODS, type SupplyMethod } from './supply/methods.ts'
