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
export {
  CONNECTION_BASES,
  DUTY_CLASSES,
  FITNESSES,
  findService,
  isTravelled,
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
export { AlreadyThere, StoreFault, type StoreFaultCode, type StoreOptions, VersionConflict } from '../store/index.ts'
export * from './accounts/index.ts'
export { answerConnected } from './answerConnected.ts'
export { answerOutlook } from './answerOutlook.ts'
export { assessTimetable, type TimetableReport } from './assessTimetable.ts'
export { browseCatalogue, type CatalogueRow } from './browseCatalogue.ts'
export { buildExample } from './buildExample.ts'
export { type BuildQuestion, buildRegion } from './buildRegion.ts'
export { loadCatalogueOrThrow, loadIndicatorDefinitions } from './catalogue.ts'
export { type MatrixReport, matrixLines } from './computeMatrix.ts'
export { createServerPort } from './createServerPort.ts'
export { departureLines, stopLines } from './departureLines.ts'
export { type CatalogueExport, catalogueJson, exportCatalogue, servicesCsv, standardsCsv } from './exportCatalogue.ts'
export { fetchAndBuild } from './fetchAndBuild.ts'
export type { FetchedFile } from './fetchCounty.ts'
export { readPoints } from './readPoints.ts'
export { readYamlFile } from './readYamlFile.ts'
export { nextProposalId, type Recorded, recordEntry } from './recordDecision.ts'
export { mergeCatalogue, type NegotiatedCatalogue, negotiatedCatalogue, today } from './regionCatalogue.ts'
export { infoOf, type RegionInfo, regionId } from './regionInfo.ts'
export { type OpenRegion, openRegionFolder, RegionStore } from './regionStore.ts'
export { reportAsPdf, writeReport } from './report/writeReport.ts'
export { writeProvenance } from './resultProvenance.ts'
export { serviceChoices, supplyMode } from './serviceChoices.ts'
export { negotiationsOf, showService } from './showService.ts'
export { findStops, stopBoard } from './stopBoard.ts'
export { timetableLines } from './timetableLines.ts'
export { type CatalogueReport, validateCatalogue } from './validateCatalogue.ts'
export { backupWorkspace } from './workspace/backupWorkspace.ts'
export { exportEverything } from './workspace/exportEverything.ts'
export { exportJournal } from './workspace/exportJournal.ts'
export { readPublicKeys } from './workspace/journalKeys.ts'
export { migrateStore, type StoreSteps, storeSteps } from './workspace/migrateStore.ts'
export { moveWorkspace } from './workspace/moveWorkspace.ts'
export { restoreWorkspace } from './workspace/restoreWorkspace.ts'
export { type VerifyReport, verifyWorkspace } from './workspace/verifyWorkspace.ts'
export { closeWorkspace, openWorkspace, type Workspace } from './workspace/workspace.ts'
export { connectedCellLines, connectedLines } from './writeConnected.ts'
export { joinLines, writeFile } from './writeFile.ts'
export { reachLines } from './writeReach.ts'
export { facilityLines, receiverLines, supplyLines } from './writeSupply.ts'
