import type { Issue } from '../core/evidence/index.ts'
import { restsOnWeakSources } from '../core/services/index.ts'
import { loadCatalogue, loadCooperation, loadIndicators } from '../formats/catalogue/index.ts'
import { today } from './regionCatalogue.ts'

/** What `catalogue validate` says. */
export interface CatalogueReport {
  readonly version: string
  readonly services: number
  readonly core: number
  readonly sources: number
  /** Values with their source: standards and viability. */
  readonly standards: number
  /** Of them read in their source. */
  readonly verified: number
  /** Of the verified ones, those that rest on club pages, forums or aggregators alone. */
  readonly weak: number
  /** Definitions of municipal statistics. */
  readonly indicators: number
  /** Funding programmes. */
  readonly programmes: number
  /** Checks. */
  readonly checks: number
  /** Legal and organisational forms, and clauses of agreements. */
  readonly forms: number
  readonly clauses: number
  readonly issues: readonly Issue[]
}

/** Reads the catalogue of a folder and names every fault with file and line. Throws an InputError when there is none. */
export async function validateCatalogue(folder: string): Promise<CatalogueReport> {
  const { catalogue, issues } = await loadCatalogue(folder, today())
  const indicators = await loadIndicators(folder)
  const { library, issues: inLibrary } = await loadCooperation(folder, today())
  const values = catalogue.services.flatMap((s) => [...s.standards, ...s.viability])
  const verified = values.filter((v) => v.verified)
  return {
    version: catalogue.version,
    services: catalogue.services.length,
    core: catalogue.services.filter((s) => s.core).length,
    sources: catalogue.sources.length,
    standards: values.length,
    verified: verified.length,
    weak: verified.filter((v) => restsOnWeakSources(v, catalogue.sources)).length,
    indicators: indicators.definitions.length,
    programmes: library.funding.programmes.length,
    checks: library.checks.templates.length,
    forms: library.forms.length,
    clauses: library.clauses.clauses.length,
    issues: [...issues, ...indicators.issues, ...inLibrary],
  }
}
