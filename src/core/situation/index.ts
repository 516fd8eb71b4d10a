export {
  type CompleteQuestion,
  defaultThreshold,
  isMode,
  METHOD_VERSION,
  MOST_NTH,
  type ModeRow,
  methodVersionOf,
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
export type { ToldJourney, ToldLeg } from './transit.ts'
export {
  DEFAULT_TRANSIT,
  LONGEST_WINDOW_SECONDS,
  type ResolvedTransit,
  resolveTransit,
  type TransitChoice,
} from './transitChoice.ts'
