export { acceptedOf, applyHistory, decisionSource, isAskable } from './applyHistory.ts'
export { ASKED_ASPECTS, type AskedAspect, type AskedMeasure } from './asked.ts'
export { type CatalogueFault, checkCatalogue, checkValidity, isSdg } from './checkCatalogue.ts'
export { checkHistory } from './checkHistory.ts'
export {
  CONNECTION_BASES,
  type ConnectionBasis,
  type ConnectionSeries,
  compareLevels,
  SHARE_KNOWN,
  SHARE_MISSING,
  SHARE_SUPPRESSED,
} from './connections.ts'
export { type DispatchTime, type DispatchTimes, drivingSeconds } from './dispatch.ts'
export { DUTY_CLASSES, type Duty, type DutyClass, type DutyOverride } from './duty.ts'
export { type Facility, FROM_OFFICIAL_LIST, FROM_OSM, FROM_TIMETABLE } from './facilities.ts'
export { FACT_KEYS, type FacilityFacts, facilityFacts, PRICE_UNITS, type PriceUnit } from './facilityFacts.ts'
export { directionOf, findService, isTravelled } from './find.ts'
export { editDistance, nearestWord } from './nearestWord.ts'
export {
  type CatalogueChange,
  type CatalogueHistory,
  CHANGE_KINDS,
  type Decision,
  type HistoryEntry,
  type Negotiated,
  negotiations,
  OUTCOMES,
  type Outcome,
  type Proposal,
  REVIEW_OUTCOMES,
  type Review,
} from './negotiation.ts'
export { compileOsmRules, isOutOfUse, matchesRule, type OsmMatcher } from './osmMatch.ts'
export { holdsAt, LAND_PLACES, landOf, landOfAgs } from './place.ts'
export { canMeetLegalClaim, PROVIDERS, type Provider } from './provider.ts'
export { type DefaultQuestion, type QuestionMode, type Threshold, thresholdOf } from './question.ts'
export {
  type CatalogueSource,
  FITNESSES,
  type Fitness,
  type Observation,
  OSM_RELIABILITIES,
  type OsmReliability,
  type OsmRule,
  SERVICE_GROUPS,
  SERVICE_KINDS,
  SERVICE_STATES,
  SERVICE_TIERS,
  type Service,
  type ServiceCatalogue,
  type ServiceGroup,
  type ServiceKind,
  type ServiceState,
  type ServiceTier,
  type UserGroup,
  type Wording,
} from './service.ts'
export { dutyAt, type Placed, type ServiceAt, serviceAt } from './serviceAt.ts'
export {
  type Decided,
  isDuty,
  MEASURE_UNITS,
  type Measure,
  RESPONSE_STARTS,
  type ResponseStart,
  restsOnWeakSources,
  SOURCED_KINDS,
  STANDARD_KINDS,
  STANDARD_MODES,
  type Standard,
  type StandardKind,
  type StandardMode,
  type Unit,
} from './standard.ts'
export {
  closureTestOf,
  type PeoplePerUnit,
  peoplePerUnitOf,
  type SupplyHint,
  type UsualSupply,
  usualSupply,
  type ViabilityFloor,
  viabilityFloor,
} from './supplyFacts.ts'
