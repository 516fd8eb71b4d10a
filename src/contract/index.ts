export type { ImportReport, Issue, Progress } from './imports.ts'
export type {
  AnsweredReply,
  AskRequest,
  CellValues,
  ExplainedReply,
  ExplainRequest,
  FailedReply,
  MapElementData,
  MapGround,
  MapMunicipality,
  MapSite,
  OpenedReply,
  OpenRequest,
  PageWorkerReply,
  PageWorkerRequest,
  ProgressReply,
  TilesInfo,
} from './pageWorker.ts'
export type { CellExplanation, ReachAnswer, ReachQuestion } from './reach.ts'
