/** One alternative of an OSM rule: all tag conditions must hold. */
export interface OsmRule {
  /** key → allowed values (`*` = any value), for example { amenity: ['pharmacy'] }. */
  readonly all: Readonly<Record<string, readonly string[]>>
  /** key → regular expression that the value must match (case-insensitive). */
  readonly match?: Readonly<Record<string, string>>
  /** key → values that exclude the object. */
  readonly none?: Readonly<Record<string, readonly string[]>>
}

/** A service of the catalogue (Leistung). */
export interface Service {
  /** English kebab-case, for example `general-practitioner`. */
  readonly id: string
  readonly name: { readonly de: string; readonly en: string }
  /** Group of the catalogue, for example `health`, `education`. */
  readonly group: string
  /** visited: people go there; outbound: it comes to them; networked/digital: share connected, never travel time. */
  readonly kind: 'visited' | 'outbound' | 'networked' | 'digital'
  /** Part of the core list of the fact base. */
  readonly core: boolean
  /** Ages that the service is for, inclusive; null = everybody. */
  readonly users: { readonly fromAge: number; readonly toAge: number; readonly sex: 'all' | 'female' | 'male' } | null
  readonly osm: {
    readonly rules: readonly OsmRule[]
    /** What OSM is good for here. */
    readonly reliability: 'very-good' | 'good' | 'fair' | 'poor' | 'none'
    readonly note: { readonly de: string; readonly en: string }
    /** The list that replaces OSM. */
    readonly officialList: { readonly de: string; readonly en: string }
  }
}

export interface ServiceCatalogue {
  /** Named by every figure, for example `2026-11-21`. */
  readonly version: string
  readonly services: readonly Service[]
}
