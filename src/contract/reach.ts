export type {
  CellExplanation,
  CompleteQuestion,
  ModeRow,
  ReachAnswer,
  ReachQuestion,
  ToldJourney,
  ToldLeg,
  TransitChoice,
  TransitFacts,
} from '../core/situation/index.ts'
