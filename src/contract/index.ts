export {
  CATALOGUE_FILTERS,
  CATALOGUE_SORTS,
  type CatalogueFilter,
  type CatalogueQuery,
  type CatalogueSort,
  FILTER_NAMES,
} from './catalogueQuery.ts'
export {
  AGE_CHOICES,
  BY_NAME,
  MODES,
  MOST_METRES,
  MOST_NTH,
  MOST_SECONDS,
  type Mode,
  SORT_COLUMNS,
  type SortColumn,
  type SortOrder,
} from './choices.ts'
export { ERRORS, type ErrorCode } from './errors.ts'
export type { ImportReport, Issue, Progress } from './imports.ts'
export {
  ANSWER_EVENT,
  type AnswerDetail,
  POINT_EVENT,
  type PointDetail,
  QUESTION_EVENT,
  type QuestionDetail,
} from './pageEvents.ts'
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
export { limitParameter, questionToQuery, sortToQuery } from './questionQuery.ts'
export type { CellExplanation, ModeRow, ReachAnswer, ReachQuestion } from './reach.ts'
export type { RegionDescription, ServiceCompleteness } from './regionDescription.ts'
export type { RegionCatalogue, RegionFile, ServerPort } from './serverPort.ts'
export type { BothLanguages, DefaultThreshold, ServiceChoice, StandardNote } from './serviceChoice.ts'
