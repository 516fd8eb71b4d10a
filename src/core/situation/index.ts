export type { ConnectedCells, ConnectedLevel, ConnectedRow } from './connected.ts'
export { compareDepartures, type DepartureRow } from './departures.ts'
export {
  type CompleteQuestion,
  defaultThreshold,
  isMode,
  METHOD_VERSION,
  MOST_NTH,
  type ModeRow,
  type ReachAnswer,
  type ReachQuestion,
  type ResolvedQuestion,
  resolveQuestion,
  TRANSIT_METHOD_VERSION,
  type TransitFacts,
  WORKING_THRESHOLD,
} from './question.ts'
export {
  type CellExplanation,
  type CellReach,
  type CellTransit,
  Situation,
  type SituationData,
  type SituationFacts,
} from './situation.ts'
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
  type PeoplePerUnit,
  SUPPLY_MEASURES,
  type SupplyAnswer,
  type SupplyIndex,
  type SupplyMeasure,
  type SupplyQuestion,
  type SupplyRow,
  type ViabilityFloor,
} from './supplyQuestion.ts'
export { DEFAULT_TRANSIT, LONGEST_WINDOW_SECONDS, type ResolvedTransit, type TransitChoice } from './transitChoice.ts'
