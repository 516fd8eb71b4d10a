export { type AirLineResult, airLineNearest, airLineRows } from './airLine.ts'
export { type Areas, areasOf } from './areas.ts'
export { type BestRides, bestRides } from './bestRides.ts'
export { CHANGE_TENTHS } from './changes.ts'
export { DETOUR_WITHOUT_STREETS, straightTenths } from './driving.ts'
export { type Points, StreetReach } from './engine.ts'
export { type Equality, type EqualityInput, measureEquality, type Theil } from './equality/index.ts'
export type { Journey, JourneyLeg } from './journey.ts'
export { type SparseMatrix, sparseMatrix } from './matrix.ts'
export { NO_JOURNEY } from './minuteTimes.ts'
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
export { ORDERED_DETOUR, ORDERED_WAIT_TENTHS } from './onDemand.ts'
export {
  peopleByStreet,
  peopleByTransit,
  speakersOfSquares,
  type TransitPeopleInput,
  type Visit,
} from './peopleWithin.ts'
export { PlacesWithin } from './placesWithin.ts'
export type { Changes } from './profileScan.ts'
export { quantiles } from './quantiles.ts'
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
export {
  type HistogramBin,
  type ReachRow,
  type Summary,
  type SummaryInput,
  summariseReach,
} from './summary.ts'
export {
  type ClosureInput,
  type ClosureSums,
  closureReceivers,
  closureSums,
  type Receiver,
} from './supply/closure.ts'
export { DECAY_KINDS, type Decay, type DecayKind, decayWeight, faultOfDecay, usualDecay } from './supply/decay.ts'
export { floatingCatchment, type SupplyInput, type SupplyResult } from './supply/floatingCatchment.ts'
export { SUPPLY_METHODS, type SupplyMethod } from './supply/methods.ts'
export { peopleByNearest } from './supply/nearestCatchment.ts'
export { type SiteLoad, siteLoad } from './supply/siteLoad.ts'
export { type SiteRows, siteRowsOf } from './supply/siteRows.ts'
export {
  ACCESS_WALK_SECONDS,
  CHANGE_WALK_SECONDS,
  LONGEST_JOURNEY_SECONDS,
  PERCENTILES,
  type Percentile,
  type TransitNearest,
  type TransitQuestion,
  TransitReach,
  type TransitTimes,
} from './transit.ts'
export { type Walks, walksByAirLine } from './walks.ts'
