/** What can be found, in the order in which it is shown where groups are equally good. */
export const SEARCH_KINDS = ['municipality', 'service', 'page', 'stop', 'facility', 'record', 'help'] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

export const MOST_TYPED = 100

/** How many hits a group shows at first, and how many where it is shown alone. */
export const FIRST_HITS = 6
export const MOST_HITS = 200

export interface SearchHit {
  readonly kind: SearchKind
  readonly title: string
  /** What tells it from others of the same name: service, municipality, key. '' = nothing. */
  readonly detail: string
  /** Address within the site. */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  /** Part of the page, without `#`. */
  readonly anchor?: string
}

/** A hit and what it is worth beside others. */
export interface FoundHit {
  readonly hit: SearchHit
  readonly score: number
}

export interface SearchGroup {
  readonly kind: SearchKind
  /** All hits of the kind, shown or not. */
  readonly total: number
  readonly hits: readonly SearchHit[]
}

export interface SearchAnswer {
  readonly typed: string
  readonly total: number
  /** The group with the best hit first. */
  readonly groups: readonly SearchGroup[]
}

export interface SearchQuestion {
  /** Null = no region: only pages, services and help. */
  readonly region: string | null
  readonly typed: string
  readonly language: 'de' | 'en'
}
