export type { ConnectedCells, ConnectedLevel, ConnectedRow } from './connected.ts'
export {
  defaultThreshold,
  isMode,
  METHOD_VERSION,
  MOST_NTH,
  type ModeRow,
  type ReachAnswer,
  type ReachQuestion,
  type ResolvedQuestion,
  resolveQuestion,
  WORKING_THRESHOLD,
} from './question.ts'
export {
  type CellExplanation,
  type CellReach,
  Situation,
  type SituationData,
  type SituationFacts,
} from './situation.ts'
