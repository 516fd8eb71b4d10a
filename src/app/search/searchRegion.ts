import type { FoundHit, SearchQuestion, ServiceChoice } from '../../contract/index.ts'
import { SearchIndex } from '../../core/search/index.ts'
import type { Region } from '../../formats/region/index.ts'
import { type Language, words } from '../../messages/index.ts'
import { stopOffersOf } from '../stopOffers.ts'
import { helpEntries, placeEntries, type SearchEntry, serviceEntries } from './searchEntries.ts'

/** A region is loaded anew when it is built or negotiated anew, so an index never outlives what it was made from. */
const kept = new WeakMap<Region, Map<Language, SearchIndex<SearchEntry>>>()
const withoutRegion = new WeakMap<readonly ServiceChoice[], Map<Language, SearchIndex<SearchEntry>>>()

/** Places, services, pages and help that fit what was typed, the best first. `region` null = what is the same everywhere. */
export function searchRegion(
  region: Region | null,
  services: readonly ServiceChoice[],
  { typed, language }: Pick<SearchQuestion, 'typed' | 'language'>,
): FoundHit[] {
  return indexOf(region, services, language)
    .find(typed)
    .map(({ entry, score }) => ({ hit: entry.hit, score }))
}

function indexOf(
  region: Region | null,
  services: readonly ServiceChoice[],
  language: Language,
): SearchIndex<SearchEntry> {
  const languages: Map<Language, SearchIndex<SearchEntry>> = (region
    ? kept.get(region)
    : withoutRegion.get(services)) ?? new Map()
  if (region) kept.set(region, languages)
  else withoutRegion.set(services, languages)
  const known = languages.get(language)
  if (known) return known
  const w = words(language)
  const id = region?.manifest.id ?? null
  const made = new SearchIndex([
    ...(region ? placeEntries(region, region.timetable ? stopOffersOf(region) : null, services, w) : []),
    ...serviceEntries(services, w, id),
    ...helpEntries(w, id),
  ])
  languages.set(language, made)
  return made
}
