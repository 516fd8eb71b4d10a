import type { Service, ServiceCatalogue } from './service.ts'

/** The service of an id or alias. */
export function findService(catalogue: ServiceCatalogue, idOrAlias: string): Service | undefined {
  return (
    catalogue.services.find((s) => s.id === idOrAlias) ?? catalogue.services.find((s) => s.aliases.includes(idOrAlias))
  )
}

/** Whether travel times to or from its sites mean anything. */
export function isTravelled(service: Service): boolean {
  return service.kind === 'visited' || service.kind === 'outbound'
}

/** From site to cell where the service comes to people, else from cell to site; null where nobody travels. */
export function directionOf(service: Service): 'to-site' | 'from-site' | null {
  if (!isTravelled(service)) return null
  return service.kind === 'outbound' ? 'from-site' : 'to-site'
}
