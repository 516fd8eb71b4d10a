import { HELP_TERMS, HELP_TOPICS, isTravelled, type SearchHit, type ServiceChoice } from '../../contract/index.ts'
import type { Searchable } from '../../core/search/index.ts'
import type { StopOffers } from '../../core/situation/index.ts'
import type { Region } from '../../formats/region/index.ts'
import type { Words } from '../../messages/index.ts'

/** What is found, and what it is found by. */
export interface SearchEntry extends Searchable {
  readonly hit: SearchHit
}

const STOP_SERVICE = 'public-transport-stop'

/** Pages of the program; `web.path-NAME` names each, `search.page-NAME` holds further words for it. */
const PAGES = [
  'zusammenarbeit',
  'lagebild',
  'haltestelle',
  'bericht',
  'gemeinden',
  'daten',
  'leistungskatalog',
  'hilfe',
] as const
const PATH_OF: Partial<Record<(typeof PAGES)[number], string>> = { leistungskatalog: '/daten/leistungskatalog' }

/** Pages and help: the same in every region. */
export function helpEntries(words: Words, region: string | null): SearchEntry[] {
  const query: Record<string, string> = region === null ? {} : { region }
  const help = [
    ...HELP_TOPICS.map((id) => ({ id, key: `help.${id}`, anchor: `thema-${id}` })),
    ...HELP_TERMS.map((id) => ({ id, key: `term.${id}`, anchor: `wort-${id}` })),
  ]
  return [
    ...PAGES.map((name) => ({
      title: words.text(`web.path-${name}`),
      more: words.text(`search.page-${name}`),
      weight: 2,
      hit: {
        kind: 'page' as const,
        title: words.text(`web.path-${name}`),
        detail: words.text(`search.page-${name}`),
        path: PATH_OF[name] ?? `/${name}`,
        query,
      },
    })),
    ...help.map(({ key, anchor }) => ({
      title: words.text(key),
      more: words.text(`${key}-text`),
      weight: 0,
      hit: {
        kind: 'help' as const,
        title: words.text(key),
        detail: words.text(`${key}-text`),
        path: '/hilfe',
        query: {},
        anchor,
      },
    })),
  ]
}

/** Services of the catalogue: to the map where people travel or are connected, else to the catalogue. */
export function serviceEntries(services: readonly ServiceChoice[], words: Words, region: string | null): SearchEntry[] {
  return services.map((service) => {
    const name = words.of(service.name)
    const about = service.description ? words.of(service.description) : ''
    const isOnMap = region !== null && isTravelled(service)
    return {
      title: name,
      more: [about, ...service.aliases, service.id].join(' '),
      weight: service.core ? 3 : 2,
      hit: {
        kind: 'service' as const,
        title: name,
        detail: about,
        path: isOnMap ? '/lagebild' : `/daten/leistungskatalog/${service.id}`,
        query: { ...(region === null ? {} : { region }), ...(isOnMap ? { service: service.id } : {}) },
      },
    }
  })
}

/** Places of a region. What lies in the ring stands behind what lies inside. */
export function placeEntries(
  region: Region,
  stops: StopOffers | null,
  services: readonly ServiceChoice[],
  words: Words,
): SearchEntry[] {
  const { manifest, municipalities, facilities } = region
  const ofRegion = { region: manifest.id }
  const place = (index: number) => municipalities[index]?.name ?? ''
  const isInside = (index: number) => municipalities[index]?.inside === true
  const names = new Map(services.map((one) => [one.id, words.of(one.name)]))
  const join = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' · ')
  return [
    ...municipalities
      .filter(({ inside }) => inside)
      .map(({ ags, name }) => ({
        title: name,
        more: `${ags} ${words.text('search.kind-municipality')}`,
        weight: 5,
        hit: {
          kind: 'municipality' as const,
          title: name,
          detail: ags,
          path: `/gemeinden/${encodeURIComponent(ags)}`,
          query: ofRegion,
        },
      })),
    ...(stops?.stops ?? []).map(({ id, name, municipality }) => ({
      title: name,
      more: place(municipality),
      weight: isInside(municipality) ? 1 : 0,
      hit: {
        kind: 'stop' as const,
        title: name,
        detail: place(municipality),
        path: '/haltestelle',
        query: { ...ofRegion, stop: id },
      },
    })),
    ...facilities
      .filter(({ service }) => service !== STOP_SERVICE && names.has(service))
      .map(({ name, service, municipality }) => {
        const serviceName = names.get(service)!
        return {
          title: name === '' ? serviceName : name,
          more: `${serviceName} ${place(municipality)}`,
          weight: isInside(municipality) ? 1 : 0,
          hit: {
            kind: 'facility' as const,
            title: name === '' ? serviceName : name,
            detail: join(
              name === '' ? '' : serviceName,
              place(municipality),
              isInside(municipality) ? '' : words.text('search.outside'),
            ),
            path: '/lagebild',
            query: { ...ofRegion, service },
          },
        }
      }),
  ]
}
