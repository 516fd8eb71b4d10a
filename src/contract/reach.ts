export type {
  CellExplanation,
  CompleteQuestion,
  DepartureRow,
  ModeRow,
  ReachAnswer,
  ReachQuestion,
  TransitChoice,
  TransitFacts,
} from '../core/situation/index.ts'
