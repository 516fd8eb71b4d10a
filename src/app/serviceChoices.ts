import { type DefaultThreshold, MODES, type Mode, type ServiceChoice, type StandardNote } from '../contract/index.ts'
import {
  findService,
  SERVICE_GROUPS,
  type Service,
  type ServiceCatalogue,
  type Standard,
  thresholdOf,
} from '../core/services/index.ts'
import { defaultThreshold } from '../core/situation/index.ts'

/**
 * The catalogue as pages and API offer it: names, kinds, the mode and the limits that are asked first, and what these rest on. `base` is
 * the catalogue without the region's decisions: what it has for a limit stands beside the region's own.
 */
export function serviceChoices(catalogue: ServiceCatalogue, base = catalogue): ServiceChoice[] {
  const titles = new Map(catalogue.sources.map(({ key, title }) => [key, title]))
  return byGroup(catalogue.services).map((service) => ({
    id: service.id,
    aliases: service.aliases,
    name: service.name,
    description: service.description,
    group: service.group,
    kind: service.kind,
    core: service.core,
    users: service.users,
    mode: firstMode(service),
    thresholds: Object.fromEntries(
      MODES.map((mode) => [mode, limitOf(service, findService(base, service.id), mode, titles)]),
    ) as ServiceChoice['thresholds'],
    osm: { reliability: service.osm.reliability, note: service.osm.note, officialList: service.osm.officialList },
  }))
}

/** In the order of the groups; within a group as in the catalogue. */
function byGroup(services: readonly Service[]): Service[] {
  return SERVICE_GROUPS.flatMap((group) => services.filter((service) => service.group === group))
}

/** The mode in which supply of a service is asked first; by bus and train it is not computed. */
export function supplyMode(catalogue: ServiceCatalogue, idOrAlias: string): Mode {
  const service = findService(catalogue, idOrAlias)
  const mode = service ? firstMode(service) : 'car'
  return mode === 'transit' ? 'car' : mode
}

function firstMode({ question }: Service): Mode {
  return MODES.find((mode) => mode === question?.mode) ?? 'car'
}

function limitOf(
  service: Service,
  sourced: Service | undefined,
  mode: Mode,
  titles: ReadonlyMap<string, string>,
): DefaultThreshold {
  const standard = standardOf(service, mode)
  const limit = { value: defaultThreshold(service, mode), standard: noteOf(standard, titles) }
  const beside = standard?.kind === 'own' && sourced ? noteOf(standardOf(sourced, mode), titles) : null
  return beside ? { ...limit, beside: { value: defaultThreshold(sourced!, mode), standard: beside } } : limit
}

// The speed turns a distance into a time and has no part in which standard it is.
const standardOf = (service: Service, mode: Mode): Standard | null => thresholdOf(service, mode, 1)?.standard ?? null

function noteOf(standard: Standard | null, titles: ReadonlyMap<string, string>): StandardNote | null {
  if (!standard) return null
  const { kind, note, verified, sources, decided } = standard
  const metres = standard.unit === 'metres' ? standard.value : null
  return {
    kind,
    metres,
    note,
    verified,
    sources: sources.map((key) => titles.get(key) ?? key),
    ...(decided ? { decided: { body: decided.body, date: decided.date } } : {}),
  }
}
