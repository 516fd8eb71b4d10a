import { type CatalogueQuery, FILTER_NAMES, type RegionCatalogue } from '../contract/index.ts'
import { dutyAt, negotiations, SERVICE_GROUPS, type Service } from '../core/services/index.ts'

/** A service as a row of the catalogue's page. */
export interface CatalogueRow {
  readonly service: Service
  /** Of the place; null = not entered. */
  readonly duty: Service['duty']
  /** Proposals that nobody has decided. */
  readonly openProposals: number
}

/** The services that a query asks for, in its order. `compare` orders names as the reader's language does. */
export function browseCatalogue(
  { catalogue, place, history }: Pick<RegionCatalogue, 'catalogue' | 'place' | 'history'>,
  { search, filters, sort }: CatalogueQuery,
  compare: (a: Service, b: Service) => number,
): CatalogueRow[] {
  const wanted = plain(search)
  const rows = catalogue.services.map((service) => ({
    service,
    duty: dutyAt(service, place),
    openProposals: negotiations(history, service.id).filter(({ outcome }) => outcome === 'open').length,
  }))
  const kept = rows.filter(({ service, duty }) => {
    const claim = duty ? (duty.legalClaim ? 'yes' : 'no') : ''
    const has = { group: service.group, tier: service.tier, kind: service.kind, state: service.state, claim }
    if (FILTER_NAMES.some((name) => filters[name] !== '' && filters[name] !== has[name])) return false
    return wanted === '' || textOf(service).includes(wanted)
  })
  const group = (s: Service) => SERVICE_GROUPS.indexOf(s.group)
  const state = (s: Service) => STATE_ORDER.indexOf(s.state)
  const by: Record<CatalogueQuery['sort'], (a: Service, b: Service) => number> = {
    group: (a, b) => group(a) - group(b),
    name: compare,
    state: (a, b) => state(a) - state(b) || group(a) - group(b),
    standards: (a, b) => b.standards.length - a.standards.length || compare(a, b),
  }
  return kept.sort((a, b) => by[sort](a.service, b.service))
}

/** What the region changes comes first. */
const STATE_ORDER: readonly string[] = ['changing', 'new', 'leaving', 'core', 'optional']

/** Lower case and without accents, so that “Ärzte” is found as “arzte” too. */
function plain(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').trim()
}

function textOf({ id, aliases, name, need, description }: Service): string {
  return plain([id, ...aliases, name.de, name.en, need.de, need.en, description.de, description.en].join(' '))
}
