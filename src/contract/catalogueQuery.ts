/** What the page of the catalogue may be narrowed to and sorted by; '' = everything. */
export const CATALOGUE_FILTERS = {
  group: [
    'health',
    'care',
    'education',
    'local-supply',
    'mobility',
    'leisure',
    'safety',
    'utilities',
    'administration',
    'central-places',
  ],
  tier: ['guaranteed', 'derived', 'local'],
  kind: ['visited', 'outbound', 'networked', 'digital'],
  state: ['core', 'changing', 'new', 'leaving', 'optional'],
  claim: ['yes', 'no'],
} as const
export type CatalogueFilter = keyof typeof CATALOGUE_FILTERS
export const FILTER_NAMES = Object.keys(CATALOGUE_FILTERS) as readonly CatalogueFilter[]

export const CATALOGUE_SORTS = ['group', 'name', 'state', 'standards'] as const
export type CatalogueSort = (typeof CATALOGUE_SORTS)[number]

export interface CatalogueQuery {
  readonly search: string
  readonly filters: Readonly<Record<CatalogueFilter, string>>
  readonly sort: CatalogueSort
}
