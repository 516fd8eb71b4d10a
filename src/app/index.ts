export {
  AGREEMENT_STATES,
  type Balance,
  type BalanceMeasure,
  FORMALITY,
  gainsIn,
  isShareRule,
  KEY_NAMES,
  landState,
  MOST_EXACT_PLAYERS,
  MOST_PLAYERS_HOLDING,
  PLACE_FEATURES,
  PLACE_TYPES,
  PROJECT_PLAN,
  ROLE_BASES,
  ROLE_LEVELS,
  runningBalances,
  SERVICE_ROLES,
  SHARE_RULES,
  weekNumber,
} from '../core/cooperation/index.ts'
export {
  type Action,
  type Grant,
  grantableRoles,
  InputError,
  MUNICIPAL_ROLES,
  may,
  mayAnywhere,
  mayGuestsTry,
  RIGHTS,
  ROLES,
  type Role,
  type Viewer,
  type Where,
} from '../core/evidence/index.ts'
export { DAY_KINDS, VEHICLE_KINDS } from '../core/network/index.ts'
export { addDays, CYCLE, type PlanProgress } from '../core/process/index.ts'
export {
  CONNECTION_BASES,
  DUTY_CLASSES,
  FITNESSES,
  findService,
  isTravelled,
  LAND_PLACES,
  MEASURE_UNITS,
  negotiations,
  OSM_RELIABILITIES,
  OUTCOMES,
  PROVIDERS,
  RESPONSE_STARTS,
  REVIEW_OUTCOMES,
  SERVICE_GROUPS,
  SERVICE_KINDS,
  SERVICE_STATES,
  SERVICE_TIERS,
  STANDARD_KINDS,
  STANDARD_MODES,
} from '../core/services/index.ts'
export { isMode, METHOD_VERSIONS, methodVersionOf } from '../core/situation/index.ts'
export { MOST_MAIL_BYTES } from '../formats/mail/index.ts'
export {
  AlreadyThere,
  JobUnderWay,
  StoreFault,
  type StoreFaultCode,
  type StoreOptions,
  VersionConflict,
} from '../store/index.ts'
export {
  calendarAddressSince,
  makeCalendarAddress,
  revokeCalendarAddress,
  visitorOfCalendar,
} from './accounts/calendarAddress.ts'
export * from './accounts/index.ts'
export { answerConnected } from './answerConnected.ts'
export { answerOutlook } from './answerOutlook.ts'
export { assessTimetable, type TimetableReport } from './assessTimetable.ts'
export { browseCatalogue, type CatalogueRow } from './browseCatalogue.ts'
export { buildExample } from './buildExample.ts'
export { type BuildQuestion, buildRegion } from './buildRegion.ts'
export {
  loadCatalogueOrThrow,
  loadCooperationLibrary,
  loadIndicatorDefinitions,
} from './catalogue.ts'
export { type MatrixReport, matrixLines } from './computeMatrix.ts'
export {
  AGREEMENT_PATH,
  AGREEMENT_TEXT,
  type Agreement,
  agreementAsDocx,
  agreementDocument,
  changeAgreementText,
  compareVersions,
  describeText,
  readAgreements,
  stepsAct,
  TEXT_ACTS,
  type TextAct,
  type TextForm,
  textAct,
} from './cooperation/agreements/index.ts'
export { listBalance, type SeenBalanceItem } from './cooperation/balance/listBalance.ts'
export { listReadiness, type Matter, type Readiness, readinessAbout } from './cooperation/balance/readinessOf.ts'
export * from './cooperation/checks/index.ts'
export { askedAlready, askToConfirm } from './cooperation/confirm/askToConfirm.ts'
export { listUnconfirmed, type Unconfirmed } from './cooperation/confirm/listUnconfirmed.ts'
export { MOST_GAME_BYTES } from './cooperation/costGames/checkCostGame.ts'
export {
  compareRules,
  explainRule,
  type Mix,
  missingCosts,
  possibleRules,
  type RulesCompared,
  usualShares,
} from './cooperation/costGames/compareRules.ts'
export { costFormFields } from './cooperation/costGames/costFormFields.ts'
export { COST_GAME, type CostGameState, type GameJson } from './cooperation/costGames/costGame.ts'
export { sharesFile, tableFile } from './cooperation/costGames/costTables.ts'
export { type GameVersion, gameVersions } from './cooperation/costGames/gameVersions.ts'
export { keptProblem } from './cooperation/costGames/keptFor.ts'
export { listCostGames, readCostGame } from './cooperation/costGames/listCostGames.ts'
export { type CostGroup, listCostGroups } from './cooperation/costGames/listCostGroups.ts'
export { readCostFile } from './cooperation/costGames/readCostFile.ts'
export { MOST_FORM_PARTNERS, readCostForm } from './cooperation/costGames/readCostForm.ts'
export {
  type CostGameRecord,
  changeCostGame,
  createCostGame,
  gameOwner,
  mayRemoveGame,
  mayWriteGame,
  removeCostGame,
} from './cooperation/costGames/writeCostGame.ts'
export { EVERY_DATE, listDates } from './cooperation/dates/listDates.ts'
export { pathOfDate, writeDates } from './cooperation/dates/writeDates.ts'
export { listDuties } from './cooperation/duties.ts'
export {
  DUTY_KINDS,
  type Duty,
  type DutyKind,
  type DutyQuestion,
  type DutySource,
  dutyTitle,
} from './cooperation/duty.ts'
export { enterExamples } from './cooperation/enterExamples.ts'
export { findExisting } from './cooperation/findExisting.ts'
export { FORM_QUESTIONS, findForms } from './cooperation/findForms.ts'
export { browseProgrammes, programmeRow } from './cooperation/funding/browseProgrammes.ts'
export { type FundingOverview, fundingOverview, type ProjectMix } from './cooperation/funding/fundingOverview.ts'
export { type CooperationImported, importCooperation } from './cooperation/importCooperation.ts'
export {
  compareStarts,
  type Located,
  START_KINDS,
  type StartKind,
  type StartQuestion,
  type StartsCompared,
} from './cooperation/joining/compareStarts.ts'
export { fitsPlace, type ListedPlace, listPlaces, type PlaceMark, placeMarks } from './cooperation/places/listPlaces.ts'
export { placesGeoJson } from './cooperation/places/placesGeoJson.ts'
export * from './cooperation/pool/index.ts'
export {
  type HeldProgress,
  type Move,
  type Moved,
  moveProgress,
  type ProgressMove,
  type ProgressOf,
  readProgress,
  readProgresses,
} from './cooperation/progress.ts'
export { PROGRESS, progressId } from './cooperation/progressRecord.ts'
export {
  browseProjects,
  moveTask,
  projectFacts,
  projectRows,
  readProjects,
  showMeeting,
  showProject,
  taskFromResolution,
} from './cooperation/projects/index.ts'
export {
  isRecorded,
  NO_FILTER,
  type RoleFilter,
  type ServiceRolesView,
  whoDoesWhat,
} from './cooperation/roles/whoDoesWhat.ts'
export { answerTask, type TaskAnswer } from './cooperation/structure/answerTask.ts'
export { fieldFacts } from './cooperation/structure/fieldFacts.ts'
export { type FieldMove, moveField } from './cooperation/structure/moveField.ts'
export { actorPlaces, dutiesOf, type OwnPlace, ownPlace } from './cooperation/structure/ownDuties.ts'
export {
  currentPhase,
  type FieldStanding,
  nextPhaseOf,
  readStructure,
  type Structure,
} from './cooperation/structure/readStructure.ts'
export { reviveBody } from './cooperation/structure/reviveBody.ts'
export { writeDutySheet } from './cooperation/structure/writeDutySheet.ts'
export { createServerPort } from './createServerPort.ts'
export { departureLines, stopLines } from './departureLines.ts'
export { type CatalogueExport, catalogueJson, exportCatalogue, servicesCsv, standardsCsv } from './exportCatalogue.ts'
export { fetchAndBuild } from './fetchAndBuild.ts'
export type { FetchedFile } from './fetchCounty.ts'
export { cancelWork, findJob, jobFile, jobsOf, retryWork } from './jobs/readJobs.ts'
export { type ExportRequest, requestExport } from './jobs/requestExport.ts'
export { startWorkers, usualSlots, type Workers } from './jobs/startWorkers.ts'
export { noticePath, noticeSentence } from './mail/composeMail.ts'
export { createMailer, type Mailer, type MailSettings } from './mail/mailer.ts'
export { type ReplyOutcome, receiveReply } from './mail/receiveReply.ts'
export { municipalityFacts } from './municipalityFacts.ts'
export { countUnread, listNotices, type NoticePage, type ShownNotice } from './notices/listNotices.ts'
export { markQuestionRead, markRead } from './notices/markRead.ts'
export { recordPath, titleOf } from './notices/recordWords.ts'
export { type NoticeRunner, runNotices } from './notices/runner.ts'
export {
  eraseNotices,
  MAIL_RHYTHMS,
  type MailRhythm,
  mailRhythm,
  setMailRhythm,
  setWatch,
  unsubscribe,
  watchesOf,
} from './notices/settings.ts'
export { answerQuestion } from './questions/answerQuestion.ts'
export { askQuestion } from './questions/askQuestion.ts'
export { lastConfirmation } from './questions/confirmation.ts'
export { confirmBy, confirmEntry, mayConfirm } from './questions/confirmEntry.ts'
export { listQuestions, type ShownQuestion, showQuestion } from './questions/listQuestions.ts'
export type { QuestionState } from './questions/question.ts'
export { QUESTION } from './questions/question.ts'
export {
  type WaitingForMunicipality,
  type WaitingForPerson,
  waitingForMunicipality,
  waitingForPerson,
} from './questions/waitingFor.ts'
export { readPoints } from './readPoints.ts'
export { readYamlFile } from './readYamlFile.ts'
export { nextProposalId, type Recorded, recordEntry } from './recordDecision.ts'
export { mergeCatalogue, momentHere, type NegotiatedCatalogue, negotiatedCatalogue, today } from './regionCatalogue.ts'
export { infoOf, type RegionInfo, regionId } from './regionInfo.ts'
export { type OpenRegion, openRegionFolder, RegionStore } from './regionStore.ts'
export { type DeletedRegion, listDeleted, RESTORE_DAYS } from './regions/deletedRegions.ts'
export { earlierBuild, lastBuild, parseKeptKey, versionRows } from './regions/describeRegions.ts'
export { bringBackRegion, discardRegion, useVersion } from './regions/keepRegions.ts'
export { KEPT_VERSIONS, listVersions, type RegionVersion } from './regions/regionVersions.ts'
export { type BuildRequest, FormFault, requestBuild, requestExample, requestFetch } from './regions/requestRegion.ts'
export { reportAsPdf, writeReport } from './report/writeReport.ts'
export { writeProvenance } from './resultProvenance.ts'
export { fitting } from './search/fitting.ts'
export { groupHits } from './search/groupHits.ts'
export { searchRecords } from './search/searchRecords.ts'
export { searchRegion } from './search/searchRegion.ts'
export { serviceChoices, supplyMode } from './serviceChoices.ts'
export { readGameFile } from './share/readGameFile.ts'
export { SHARE_METHOD_VERSION, type Shared, type ShareOptions, shareCosts } from './share/shareCosts.ts'
export { compareLines, shareLines } from './share/shareLines.ts'
export { writeShareMetadata } from './share/writeShareMetadata.ts'
export { negotiationsOf, showService } from './showService.ts'
export { findStops, stopBoard } from './stopBoard.ts'
export { timetableLines } from './timetableLines.ts'
export {
  appendUpload,
  beginUpload,
  findUpload,
  removeUpload,
  UPLOAD_LIMITS,
  type Upload,
  type UploadLimits,
} from './uploads/uploads.ts'
export { type CatalogueReport, validateCatalogue } from './validateCatalogue.ts'
export { backupWorkspace } from './workspace/backupWorkspace.ts'
export { recordInBrowser } from './workspace/catalogue/recordInBrowser.ts'
export { keepCheckpoints } from './workspace/checkpoints.ts'
export { exportEverything } from './workspace/exportEverything.ts'
export { exportJournal } from './workspace/exportJournal.ts'
export { activityFeed, type Feed, type FeedItem, type FeedQuery, recentActors } from './workspace/feed/activityFeed.ts'
export { actorNames } from './workspace/feed/actorNames.ts'
export { countNew, markSeen, newSince } from './workspace/feed/seen.ts'
export { type Health, healthOf } from './workspace/health.ts'
export { type InclusionProof, type JournalFacts, journalFacts, proveEntry } from './workspace/journal/journalFacts.ts'
export { readPublicKeys } from './workspace/journalKeys.ts'
export { migrateStore, type StoreSteps, storeSteps } from './workspace/migrateStore.ts'
export { moveWorkspace } from './workspace/moveWorkspace.ts'
export {
  type AboutPerson,
  entriesAbout,
  entriesBy,
  type Traces,
  tracesToTake,
} from './workspace/personal/entriesAbout.ts'
export { type EraseExtent, eraseEntry, eraseExtent } from './workspace/personal/eraseEntry.ts'
export { eraseDecided, eraseDue, type Held, personalEntries } from './workspace/personal/retention.ts'
export { canRemove, canSee, canWrite, canWriteFor } from './workspace/records/access.ts'
export { browseEntries, type EntriesQuery } from './workspace/records/browseEntries.ts'
export { changeEntry } from './workspace/records/changeEntry.ts'
export { countVisible } from './workspace/records/countVisible.ts'
export { createEntry } from './workspace/records/createEntry.ts'
export { type EntryHistory, entryHistory, type VersionShown } from './workspace/records/entryHistory.ts'
export type { HeldKind } from './workspace/records/heldKind.ts'
export { CHECK_KIND } from './workspace/records/kinds/cooperation/check.ts'
export { POOL_ITEM_KIND } from './workspace/records/kinds/cooperation/poolItem.ts'
export { COORDINATION_TASKS } from './workspace/records/kinds/cooperation/task.ts'
export { findKind, KINDS, REGISTERS } from './workspace/records/kinds/index.ts'
export { listEntries, readEntry } from './workspace/records/listEntries.ts'
export type { Conflict, EntryRecord, Written } from './workspace/records/outcome.ts'
export { ownProcessing, proposeProcessing } from './workspace/records/proposeProcessing.ts'
export { CHECK_TEMPLATE, PROGRAMME, referenceNames, referredKinds, SERVICE } from './workspace/records/references.ts'
export {
  type AllRegionSettings,
  allRegionSettings,
  modulesOff,
  type RegionSettings,
  regionSettings,
  retentionRules,
  saveRegionSettings,
  settingsIn,
  withOwnNames,
} from './workspace/records/regionSettings.ts'
export { removeEntry, restoreEntry } from './workspace/records/removeEntry.ts'
export { returnToVersion } from './workspace/records/returnToVersion.ts'
export { shareEntry } from './workspace/records/shareEntry.ts'
export { importSheet, previewSheet } from './workspace/records/sheet/importSheet.ts'
export type { PlannedRow, SheetPlan } from './workspace/records/sheet/planSheet.ts'
export { readSheetRows, SHEET_BYTES, type SheetRows } from './workspace/records/sheet/readSheetRows.ts'
export { sheetFromText, sheetToText } from './workspace/records/sheet/sheetText.ts'
export { SHEET_FORMATS, type SheetFormat, writeSheet } from './workspace/records/sheet/writeSheet.ts'
export { restoreWorkspace } from './workspace/restoreWorkspace.ts'
export { type VerifyReport, verifyWorkspace } from './workspace/verifyWorkspace.ts'
export { closeWorkspace, openWorkspace, type Workspace, type WorkspaceOptions } from './workspace/workspace.ts'
export { connectedCellLines, connectedLines } from './writeConnected.ts'
export { joinLines, writeFile } from './writeFile.ts'
export { reachLines } from './writeReach.ts'
export { facilityLines, receiverLines, supplyLines } from './writeSupply.ts'
