export type { ConnectedCells, ConnectedLevel, ConnectedRow } from './connected.ts'
export { compareDepartures, type DepartureRow } from './departures.ts'
export { METHOD_VERSIONS, methodVersionOf } from './methodVersions.ts'
export {
  type AreaCounts,
  type Count,
  EVERYDAY,
  type Everyday,
  everydayOnFoot,
  type Judgement,
  judgeStandards,
  type ModeReach,
  type NearestSite,
  type NotJudged,
  type Overview,
  overviewOf,
  reportedServices,
  type ServiceOverview,
  type ShakySite,
  type SiteFacts,
  serviceOverview,
  siteFacts,
} from './overview/index.ts'
export { CAR_SQUARE_METRES, type PeopleInReach, type PeopleQuestion, peopleInReach } from './peopleInReach.ts'
export {
  type CompleteQuestion,
  defaultThreshold,
  isMode,
  MOST_NTH,
  type ModeRow,
  type ReachAnswer,
  type ReachQuestion,
  type ResolvedQuestion,
  resolveQuestion,
  spanOfBand,
  type TransitFacts,
  WORKING_THRESHOLD,
} from './question.ts'
export { MOST_CAPACITY } from './resolveSupply.ts'
export {
  type CellExplanation,
  type CellReach,
  Situation,
  type SituationData,
  type SituationFacts,
} from './situation.ts'
export { type StopAccess, stopAccess } from './stopAccess.ts'
export { DEFAULT_STOP_CHOICE, type ResolvedStopChoice, resolveStopChoice, type StopChoice } from './stopChoice.ts'
export { type DayService, type Stop, type StopData, StopOffers, type StopRow } from './stopOffers.ts'
export {
  type AskedSupply,
  type CapacityCount,
  type CellSupply,
  type ClosureAnswer,
  type ClosureCount,
  type ClosureQuestion,
  type ClosureReceiver,
  type ClosureTest,
  type FacilitySupply,
  SUPPLY_MEASURES,
  type SupplyAnswer,
  type SupplyIndex,
  type SupplyMeasure,
  type SupplyQuestion,
  type SupplyRow,
} from './supplyQuestion.ts'
export {
  type CentreTimes,
  REACH_LIMIT_SECONDS,
  type TimetableQuality,
  type TimetableQuestion,
  timetableQuality,
} from './timetableQuality.ts'
export { CENTRE_TARGET_SECONDS, summariseTimetable, type TimetableRow } from './timetableSummary.ts'
export type { CellTransit, ToldJourney, ToldLeg } from './transit.ts'
export {
  DEFAULT_TRANSIT,
  LONGEST_WINDOW_SECONDS,
  type ResolvedTransit,
  resolveTransit,
  type TransitChoice,
} from './transitChoice.ts'
