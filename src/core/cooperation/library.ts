import type { ClauseLibrary } from './agreements/clause.ts'
import type { FormLibrary } from './forms/legalForm.ts'

/** Forms of working together and clauses of agreements, as the catalogue's folder holds them. */
export interface CooperationLibrary extends FormLibrary {
  readonly clauses: ClauseLibrary
}

export const NO_LIBRARY: CooperationLibrary = {
  asOf: '',
  forms: [],
  laws: [],
  traps: [],
  sources: [],
  clauses: { asOf: '', topics: [], clauses: [] },
}
