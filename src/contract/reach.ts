export type {
  CellExplanation,
  CompleteQuestion,
  DepartureRow,
  ModeRow,
  ReachAnswer,
  ReachQuestion,
  ToldJourney,
  ToldLeg,
  TransitChoice,
  TransitFacts,
} from '../core/situation/index.ts'
