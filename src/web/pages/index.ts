export {
  type CycleView,
  type DutyRow,
  EMPTY_FORM,
  type EntryTyped,
  type FormState,
  inputNames,
  rawOf,
  type SupplyOrders,
  typedOf,
} from '../components/index.ts'
export type { GrantChoices } from './account/GrantFields.tsx'
export type { ShownGrant } from './account/GrantList.tsx'
export { type GroupContent, type GroupsContent, renderGroupPage, renderGroupsPage } from './account/GroupPages.tsx'
export {
  type ForgottenContent,
  type InvitationContent,
  renderForgottenPage,
  renderInvitationPage,
  renderNewPasswordPage,
} from './account/LinkPages.tsx'
export { type OwnAccountContent, renderOwnAccountPage } from './account/OwnAccountPage.tsx'
export {
  type LinkToHandOn,
  PEOPLE_SORTS,
  type PeopleContent,
  type PeopleSort,
  renderPeoplePage,
} from './account/PeoplePage.tsx'
export { type PersonContent, renderPersonPage } from './account/PersonPage.tsx'
export { renderRecoveryCodesPage, renderSecondFactorPage } from './account/SecondFactorPage.tsx'
export { renderCodePage, renderSignInPage } from './account/SignInPage.tsx'
export { type BerichtContent, renderBerichtPage } from './BerichtPage.tsx'
export { type BuildContent, renderBuildPage } from './BuildPage.tsx'
export { type CatalogueContent, renderCataloguePage } from './CataloguePage.tsx'
export { type AgreementContent, renderAgreementPage } from './cooperation/agreements/AgreementPage.tsx'
export { type AgreementsContent, renderAgreementsPage } from './cooperation/agreements/AgreementsPage.tsx'
export { type AgreementTextContent, renderAgreementTextPage } from './cooperation/agreements/AgreementTextPage.tsx'
export type { AgreementView } from './cooperation/agreements/agreementView.ts'
export { type CompareContent, renderComparePage } from './cooperation/agreements/ComparePage.tsx'
export { factRows } from './cooperation/agreements/factRows.ts'
export { type BodiesContent, renderBodiesPage } from './cooperation/BodiesPage.tsx'
export { type BalanceContent, renderBalancePage } from './cooperation/balance/BalancePage.tsx'
export { BALANCE_COLUMNS } from './cooperation/balance/BalanceSection.tsx'
export { type ChecksContent, type RoundRow, renderChecksPage } from './cooperation/checks/ChecksPage.tsx'
export { UNKNOWN } from './cooperation/checks/RateForm.tsx'
export { type RoundContent, renderRoundPage } from './cooperation/checks/RoundPage.tsx'
export { renderTemplatePage } from './cooperation/checks/TemplatePage.tsx'
export { type ConfirmContent, renderConfirmPage } from './cooperation/confirm/ConfirmPage.tsx'
export type { CostFiguresView } from './cooperation/costs/CostFigures.tsx'
export { type CostFormContent, renderCostFormPage } from './cooperation/costs/CostFormPage.tsx'
export { type CostGameContent, renderCostGamePage } from './cooperation/costs/CostGamePage.tsx'
export { type CostGamesContent, renderCostGamesPage } from './cooperation/costs/CostGamesPage.tsx'
export { gamePath } from './cooperation/costs/costPaths.ts'
export { type DutiesContent, type DutyFilter, renderDutiesPage } from './cooperation/DutiesPage.tsx'
export { type FieldContent, type PassageView, renderFieldPage } from './cooperation/FieldPage.tsx'
export { type FormContent, renderFormPage } from './cooperation/forms/FormPage.tsx'
export { type FormsContent, renderFormsPage } from './cooperation/forms/FormsPage.tsx'
export { type FundingContent, renderFundingPage } from './cooperation/funding/FundingPage.tsx'
export { type ProgrammeContent, renderProgrammePage } from './cooperation/funding/ProgrammePage.tsx'
export { type ProjectFundingContent, renderProjectFundingPage } from './cooperation/funding/ProjectFundingPage.tsx'
export {
  type CooperationOverviewContent,
  renderCooperationOverview,
  type UnitView,
} from './cooperation/OverviewPage.tsx'
export { type PlaceContent, renderPlacePage } from './cooperation/places/PlacePage.tsx'
export { type PlacesContent, renderPlacesPage } from './cooperation/places/PlacesPage.tsx'
export { type PoolItemContent, renderPoolItemPage } from './cooperation/pool/PoolItemPage.tsx'
export { type PoolContent, type PoolItemView, renderPoolPage } from './cooperation/pool/PoolPage.tsx'
export { type DatesContent, renderDatesPage } from './cooperation/projects/DatesPage.tsx'
export { type MeetingContent, renderMeetingPage } from './cooperation/projects/MeetingPage.tsx'
export { type ProjectContent, renderProjectPage } from './cooperation/projects/ProjectPage.tsx'
export { type ProjectsContent, renderProjectsPage } from './cooperation/projects/ProjectsPage.tsx'
export { type RolesContent, renderRolesPage } from './cooperation/roles/RolesPage.tsx'
export { renderServiceRolesPage, type ServiceRolesContent } from './cooperation/roles/ServiceRolesPage.tsx'
export type { BodyView, FieldView, HeldView, MissingView, StructureView } from './cooperation/structureView.ts'
export { type DatenContent, renderDatenPage } from './DatenPage.tsx'
export { type ErrorContent, renderErrorPage } from './ErrorPage.tsx'
export type { AssetManifest, PageFrame } from './frame.ts'
export {
  type GemeindenContent,
  MUNICIPALITY_COLUMNS,
  type MunicipalityColumn,
  renderGemeindenPage,
} from './GemeindenPage.tsx'
export { type GemeindeContent, renderGemeindePage } from './GemeindePage.tsx'
export { type HaltestelleContent, renderHaltestellePage } from './HaltestellePage.tsx'
export { type HilfeContent, renderHilfePage } from './HilfePage.tsx'
export { type JobContent, renderJobPage } from './JobPage.tsx'
export { type JobsContent, renderJobsPage } from './JobsPage.tsx'
export { type LagebildContent, renderLagebildPage } from './LagebildPage.tsx'
export { type NegotiateView, NO_NEGOTIATING, reviewOf } from './NegotiateForms.tsx'
export { renderAbbestellenPage } from './notices/AbbestellenPage.tsx'
export { EVERY_MUNICIPALITY, type FragenContent, type QuestionRow, renderFragenPage } from './notices/FragenPage.tsx'
export { type FrageContent, renderFragePage } from './notices/FragePage.tsx'
export { type MitteilungenContent, type NoticeRow, renderMitteilungenPage } from './notices/MitteilungenPage.tsx'
export { type RegionStatesContent, renderRegionStatesPage } from './RegionStatesPage.tsx'
export { type ManagedRegion, type RegionsContent, renderRegionsPage } from './RegionsPage.tsx'
export { type EntryContent, type MergeShown, renderEntryPage } from './register/EntryPage.tsx'
export { type FeedContent, type FeedRow, renderFeedPage } from './register/FeedPage.tsx'
export { renderAtom } from './register/feedAtom.ts'
export { type HistoryContent, renderHistoryPage } from './register/HistoryPage.tsx'
export { type JournalContent, renderJournalPage } from './register/JournalPage.tsx'
export {
  type EraseContent,
  type PeriodsContent,
  renderErasePage,
  renderPeriodsPage,
  renderTracesPage,
  type TracesContent,
} from './register/PersonalPages.tsx'
export { historyPath } from './register/paths.ts'
export { type RegisterContent, renderRegisterPage } from './register/RegisterPage.tsx'
export { type RegistersContent, renderRegistersPage } from './register/RegistersPage.tsx'
export { renderSettingsPage, type SettingsContent } from './register/SettingsPage.tsx'
export { renderSheetPage, type SheetContent } from './register/SheetPage.tsx'
export { renderReportFile } from './reportFile.tsx'
export { renderSchnittstellePage, type SchnittstelleContent } from './SchnittstellePage.tsx'
export { renderServicePage, type ServiceContent } from './ServicePage.tsx'
export { renderStartPage, type StartContent, type StartCooperation } from './StartPage.tsx'
export { renderSuchePage, type SucheContent } from './SuchePage.tsx'
export { renderSupplyPage, type SupplyContent } from './SupplyPage.tsx'
