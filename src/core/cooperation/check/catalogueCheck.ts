import type { CheckTemplate, Wording } from '../../process/index.ts'

/** A check as the catalogue holds it: what it is good for beside its questions. */
export interface CatalogueCheck extends CheckTemplate {
  /** When to use it, in a sentence. */
  readonly about: Wording
}

export interface CheckSource {
  readonly key: string
  readonly title: string
  /** Read in the source; otherwise known by report only. */
  readonly verified: boolean
}

/** All checks of the catalogue, and the sources that they name. */
export interface CheckCatalogue {
  readonly templates: readonly CatalogueCheck[]
  readonly sources: readonly CheckSource[]
}

export const NO_CHECKS: CheckCatalogue = { templates: [], sources: [] }
