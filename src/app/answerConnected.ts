import type { ConnectedAnswer } from '../contract/index.ts'
import { InputError } from '../core/evidence/index.ts'
import { findService, isTravelled } from '../core/services/index.ts'
import { METHOD_VERSIONS, type Situation } from '../core/situation/index.ts'

/** Who is joined to a networked or digital service, with what the catalogue says of it. Throws InputError for services that people travel to. */
export function answerConnected(situation: Situation, idOrAlias: string): ConnectedAnswer {
  const { catalogue, data } = situation
  const service = findService(catalogue, idOrAlias)
  const refuse = (code: string, params: Record<string, string>): never => {
    throw new InputError({ code, severity: 'error', params })
  }
  if (!service) return refuse('question-unknown-service', { service: idOrAlias.slice(0, 60) })
  if (isTravelled(service)) return refuse('question-service-travelled', { service: service.id })
  const titles = new Map(catalogue.sources.map(({ key, title }) => [key, title]))
  const { cells } = data
  let people = 0
  for (let c = 0; c < cells.count; c++) if (cells.inside[c]) people += cells.population[c]!
  return {
    service: service.id,
    regionId: data.manifest.id,
    regionVersion: data.manifest.version,
    catalogueVersion: catalogue.version,
    methodVersion: METHOD_VERSIONS.connected,
    people,
    levels: situation.connected(service.id),
    standards: service.standards.map(
      ({ id, kind, measure, mode, startsAt, bound, value, upTo, unit, share, condition, place, ...further }) => ({
        ...{ id, kind, measure, mode, startsAt, bound, value, upTo, unit, share, condition, place },
        note: further.note,
        verified: further.verified,
        sources: further.sources.map((key) => titles.get(key) ?? key),
      }),
    ),
  }
}
