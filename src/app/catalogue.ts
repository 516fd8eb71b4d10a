import type { CooperationLibrary } from '../core/cooperation/index.ts'
import { InputError } from '../core/evidence/index.ts'
import type { ServiceCatalogue } from '../core/services/index.ts'
import {
  type IndicatorDefinitions,
  loadCatalogue,
  loadCooperation,
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

/** What a catalogue folder holds for working together; faulty ones are left out (`catalogue validate` names them). */
export async function loadCooperationLibrary(folder: string): Promise<CooperationLibrary> {
  return (await loadCooperation(folder)).library
}
