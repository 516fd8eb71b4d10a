import { InputError } from '../core/evidence/index.ts'
import {
  findService,
  type Negotiated,
  negotiations,
  type ServiceAt,
  type ServiceCatalogue,
  serviceAt,
} from '../core/services/index.ts'
import type { NegotiatedCatalogue } from './regionCatalogue.ts'

/** What a region proposed and decided, of one service or of all. Throws an InputError for a service that neither catalogue nor history knows. */
export function negotiationsOf({ catalogue, history }: NegotiatedCatalogue, idOrAlias?: string): Negotiated[] {
  if (idOrAlias === undefined) return negotiations(history)
  const id = findService(catalogue, idOrAlias)?.id ?? idOrAlias
  const found = negotiations(history, id)
  if (found.length === 0 && !findService(catalogue, id)) throw unknownService(idOrAlias)
  return found
}

const unknownService = (service: string) =>
  new InputError({ code: 'question-unknown-service', severity: 'error', params: { service } })

/** One service as it stands at a place, with what was negotiated about it. Throws an InputError for one that does not exist. */
export function showService(
  catalogue: ServiceCatalogue,
  idOrAlias: string,
  place: string | null,
  history: NegotiatedCatalogue['history'] = { region: '', entries: [] },
): ServiceAt & { readonly negotiations: readonly Negotiated[] } {
  const found = serviceAt(catalogue, idOrAlias, place)
  if (!found) throw unknownService(idOrAlias)
  return { ...found, negotiations: negotiations(history, found.service.id) }
}
