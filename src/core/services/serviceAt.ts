import type { Duty } from './duty.ts'
import { findService } from './find.ts'
import { holdsAt } from './place.ts'
import type { Service, ServiceCatalogue } from './service.ts'
import type { Standard } from './standard.ts'

/** Values that hold at a place, and those that hold only elsewhere. */
export interface Placed {
  readonly here: readonly Standard[]
  readonly elsewhere: readonly Standard[]
}

/** A service as it stands at a place. */
export interface ServiceAt {
  readonly service: Service
  /** A Land; null = no German Land. */
  readonly place: string | null
  /** With what differs by Land and by decision of the region; null = not entered. */
  readonly duty: Duty | null
  readonly standards: Placed
  readonly viability: Placed
}

/** A service as it stands in a Land; in the catalogue of a region also with what the region decided. Undefined = no such service. */
export function serviceAt(catalogue: ServiceCatalogue, idOrAlias: string, place: string | null): ServiceAt | undefined {
  const service = findService(catalogue, idOrAlias)
  if (!service) return undefined
  return {
    service,
    place,
    duty: dutyAt(service, place),
    standards: placed(service.standards, place),
    viability: placed(service.viability, place),
  }
}

/** The duty at a place: the general one, changed by the Land's deviation, changed by the region's own. */
export function dutyAt(service: Service, place: string | null): Duty | null {
  if (!service.duty) return null
  const inOrder = [
    ...service.overrides.filter((o) => o.place === place),
    ...service.overrides.filter((o) => o.place === 'region'),
  ]
  return inOrder.reduce<Duty>(
    (duty, override) => ({
      classes: override.classes ?? duty.classes,
      legalClaim: override.legalClaim ?? duty.legalClaim,
      guarantee: override.guarantee ?? duty.guarantee,
      steer: override.steer ?? duty.steer,
      provide: override.provide ?? duty.provide,
      providers: override.providers ?? duty.providers,
      sources: [...new Set([...duty.sources, ...override.sources])],
      verified: duty.verified && override.verified,
    }),
    service.duty,
  )
}

/** Own standards first, then in the order of the catalogue. */
function placed(standards: readonly Standard[], place: string | null): Placed {
  const here = standards.filter((s) => s.kind === 'own' || holdsAt(s.place, place))
  return {
    here: [...here.filter((s) => s.kind === 'own'), ...here.filter((s) => s.kind !== 'own')],
    elsewhere: standards.filter((s) => !here.includes(s)),
  }
}
