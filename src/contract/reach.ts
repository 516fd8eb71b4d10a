export type {
  CellExplanation,
  CompleteQuestion,
  ModeRow,
  ReachAnswer,
  ReachQuestion,
  TransitChoice,
  TransitFacts,
} from '../core/situation/index.ts'
