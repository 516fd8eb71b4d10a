export { type ImportReport, InputError, type Issue, type Progress } from './imports.ts'
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
export { type CellExplanation, isMode, type ReachAnswer, type ReachQuestion } from './reach.ts'
