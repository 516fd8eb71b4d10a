export { EMPTY_FORM, type FormState, type SupplyOrders } from '../components/index.ts'
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
export { type CatalogueContent, renderCataloguePage } from './CataloguePage.tsx'
export { type DatenContent, renderDatenPage } from './DatenPage.tsx'
export { type ErrorContent, renderErrorPage } from './ErrorPage.tsx'
export type { AssetManifest, PageFrame } from './frame.ts'
export { type HaltestelleContent, renderHaltestellePage } from './HaltestellePage.tsx'
export { type LagebildContent, renderLagebildPage } from './LagebildPage.tsx'
export { renderReportFile } from './reportFile.tsx'
export { renderSchnittstellePage, type SchnittstelleContent } from './SchnittstellePage.tsx'
export { renderServicePage, type ServiceContent } from './ServicePage.tsx'
export { renderStartPage, type StartContent } from './StartPage.tsx'
export { renderSupplyPage, type SupplyContent } from './SupplyPage.tsx'
