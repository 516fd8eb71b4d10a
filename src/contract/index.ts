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
  DEFAULT_TRANSIT,
  LONGEST_WINDOW_SECONDS,
  MODES,
  MOST_METRES,
  MOST_NTH,
  MOST_SECONDS,
  type Mode,
  PAGE_MEASURES,
  type PageMeasure,
  PERCENTILES,
  SORT_COLUMNS,
  type SortColumn,
  type SortOrder,
  TIMINGS,
} from './choices.ts'
export { clockText, parseClock } from './clock.ts'
export { BY_NAME, type ColumnOrder, orderToQuery, parseOrder } from './columnOrder.ts'
export {
  CONNECTED_COLUMNS,
  type ConnectedAnswer,
  type ConnectedColumn,
  type ConnectedLevel,
  type ConnectedOrder,
  type ConnectedRow,
  type ConnectedStandard,
} from './connected.ts'
export { DATE_KINDS, type DateKind, type DateQuery, type ShownDate } from './dates.ts'
export { type DepartureWindow, inWindow, isWindow, transitOf, WINDOWS } from './departures.ts'
export { ERRORS, type ErrorCode } from './errors.ts'
export type { FundingExperience, ProgrammeRow } from './funding.ts'
export { HELP_TERMS, HELP_TOPICS, type HelpTerm, type HelpTopic } from './help.ts'
export type { ImportReport, Issue, Progress } from './imports.ts'
export {
  JOB_KINDS,
  JOB_STATES,
  type JobDescription,
  type JobKindName,
  type JobRow,
  type JobState,
  type RegionVersionRow,
} from './jobs.ts'
export type { IndicatorOutlook, OutlookAnswer } from './outlook.ts'
export {
  ANSWER_EVENT,
  type AnswerDetail,
  POINT_EVENT,
  type PointDetail,
  QUESTION_EVENT,
  type QuestionDetail,
  SUPPLY_EVENT,
  type SupplyDetail,
} from './pageEvents.ts'
export type {
  AnsweredReply,
  AskRequest,
  AskSupplyRequest,
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
  SuppliedReply,
  SupplyCells,
  TilesInfo,
} from './pageWorker.ts'
export {
  PROJECT_SORTS,
  PROJECT_STATES,
  type ProjectQuery,
  type ProjectRow,
  type ProjectSort,
  type ProjectState,
  type ShownDocument,
  type ShownMeeting,
  type ShownProject,
  type ShownResolution,
  type ShownTask,
  TASK_COLUMNS,
  type TaskColumn,
} from './projects.ts'
export { limitParameter, questionToQuery } from './questionQuery.ts'
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
} from './reach.ts'
export type { RegionDescription, ServiceCompleteness } from './regionDescription.ts'
export { FILE_ROLES, type FileRole, isFileRole, type KeptFile } from './regionUpload.ts'
export type { ReportBars, ReportBlock, ReportDocument, ReportRow, ReportTable } from './reportDocument.ts'
export type { RoundResult } from './rounds.ts'
export {
  FIRST_HITS,
  type FoundHit,
  MOST_HITS,
  MOST_TYPED,
  SEARCH_KINDS,
  type SearchAnswer,
  type SearchGroup,
  type SearchHit,
  type SearchKind,
  type SearchQuestion,
} from './search.ts'
export type {
  MunicipalityFacts,
  RegionCatalogue,
  RegionFile,
  ReportQuestion,
  ServerPort,
} from './serverPort.ts'
export {
  type BothLanguages,
  type DefaultThreshold,
  isTravelled,
  type ServiceChoice,
  type StandardNote,
} from './serviceChoice.ts'
export type { GroupAmount, PlayerShare, ShareAnswer, ShareCore, ShareRule, ShareStability } from './share.ts'
export {
  type BoardLine,
  type BoardTime,
  DEFAULT_STOP_CHOICE,
  type ResolvedStopChoice,
  type StopBoard,
  type StopChoice,
  type StopList,
  type StopService,
  type StopSummary,
  type VehicleKind,
} from './stops.ts'
export {
  type CellSupply,
  type ClosureAnswer,
  type ClosureQuestion,
  DECAY_CHOICES,
  type Decay,
  type DecayKind,
  type FacilitySupply,
  SUPPLY_MEASURES,
  SUPPLY_METHODS,
  type SupplyAnswer,
  type SupplyIndex,
  type SupplyMeasure,
  type SupplyMethod,
  type SupplyQuestion,
  type SupplyRow,
} from './supply.ts'
export {
  closureOf,
  FACILITY_COLUMNS,
  type FacilityColumn,
  SUPPLY_COLUMNS,
  type SupplyColumn,
  supplyPageQuery,
} from './supplyPage.ts'
export { supplyToQuery } from './supplyQuery.ts'
