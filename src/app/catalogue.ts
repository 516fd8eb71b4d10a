import type { CheckCatalogue, CooperationLibrary, FundingCatalogue } from '../core/cooperation/index.ts'
import { InputError } from '../core/evidence/index.ts'
import type { ServiceCatalogue } from '../core/services/index.ts'
import {
  type IndicatorDefinitions,
  loadCatalogue,
  loadChecks,
  loadCooperation,
  loadFunding,
  loadIndicators,
} from '../formats/catalogue/index.ts'

/** The catalogue of a folder. Faulty entries are left out of it (`catalogue validate` names them); one without any service throws. */
export async function loadCatalogueOrThrow(folder: string): Promise<ServiceCatalogue> {
  const { catalogue } = await loadCatalogue(folder)
  if (catalogue.services.length === 0)
    throw new InputError({ code: 'catalogue-empty', severity: 'error', file: folder })
  return catalogue
}

/** The definitions of municipal statistics in a catalogue folder; faulty ones are left out (`catalogue validate` names them). */
export async function loadIndicatorDefinitions(folder: string): Promise<IndicatorDefinitions> {
  const { version, definitions } = await loadIndicators(folder)
  return { version, definitions }
}

/** The funding programmes of a catalogue folder; faulty ones are left out (`catalogue validate` names them). */
export async function loadFundingCatalogue(folder: string): Promise<FundingCatalogue> {
  const { issues: _, ...funding } = await loadFunding(folder)
  return funding
}

/** The checks of a catalogue folder; faulty ones are left out (`catalogue validate` names them). */
export async function loadCheckCatalogue(folder: string): Promise<CheckCatalogue> {
  const { templates, sources } = await loadChecks(folder)
  return { templates, sources }
}

/** Forms and clauses of a catalogue folder; faulty ones are left out (`catalogue validate` names them). */
export async function loadCooperationLibrary(folder: string): Promise<CooperationLibrary> {
  return (await loadCooperation(folder)).library
}
