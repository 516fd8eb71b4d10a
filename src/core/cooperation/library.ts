import type { ClauseLibrary } from './agreements/clause.ts'
import { type CheckCatalogue, NO_CHECKS } from './check/catalogueCheck.ts'
import type { FormLibrary } from './forms/legalForm.ts'
import { type FundingCatalogue, NO_FUNDING } from './funding/programme.ts'

/** What the catalogue's folder holds for working together: forms, clauses of agreements, checks, funding programmes. */
export interface CooperationLibrary extends FormLibrary {
  readonly clauses: ClauseLibrary
  readonly checks: CheckCatalogue
  readonly funding: FundingCatalogue
}

export const NO_LIBRARY: CooperationLibrary = {
  asOf: '',
  forms: [],
  laws: [],
  traps: [],
  sources: [],
  clauses: { asOf: '', topics: [], clauses: [] },
  checks: NO_CHECKS,
  funding: NO_FUNDING,
}
