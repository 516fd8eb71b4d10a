import type { AskedMeasure } from './asked.ts'
import type { DispatchTimes } from './dispatch.ts'
import type { Duty, DutyOverride } from './duty.ts'
import type { DefaultQuestion } from './question.ts'
import type { Standard } from './standard.ts'
import type { SupplyHint } from './supplyFacts.ts'

/** A text of the catalogue in both languages. */
export interface Wording {
  readonly de: string
  readonly en: string
}

/**
 * One alternative of an OSM rule: all conditions must hold. A value with semicolons counts as a list. `matchesRule` is the meaning.
 */
export interface OsmRule {
  /** key → allowed values (`*` = any value), for example { amenity: ['pharmacy'] }; one part of a list suffices. */
  readonly all: Readonly<Record<string, readonly string[]>>
  /** key → regular expression that the value must match (case-insensitive). */
  readonly match?: Readonly<Record<string, string>>
  /** key → values that exclude the object (`*` = the key itself); a list is excluded when all of its parts are. */
  readonly none?: Readonly<Record<string, readonly string[]>>
  /** key → regular expression that excludes the object when its value matches (case-insensitive). */
  readonly notMatch?: Readonly<Record<string, string>>
}

export const SERVICE_GROUPS = [
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
] as const
export type ServiceGroup = (typeof SERVICE_GROUPS)[number]

/** visited: people go there; outbound: it comes to them; networked/digital: share connected, never travel time. */
export const SERVICE_KINDS = ['visited', 'outbound', 'networked', 'digital'] as const
export type ServiceKind = (typeof SERVICE_KINDS)[number]

/** guaranteed: to be guaranteed uniformly (health, education, communication); derived: what these draw after them (energy, water, mobility); local: what people need on the spot. */
export const SERVICE_TIERS = ['guaranteed', 'derived', 'local'] as const
export type ServiceTier = (typeof SERVICE_TIERS)[number]

/**
 * core: the region guarantees it; changing, new, leaving: it has decided so; optional: in the catalogue for choice, not negotiated here.
 */
export const SERVICE_STATES = ['core', 'changing', 'new', 'leaving', 'optional'] as const
export type ServiceState = (typeof SERVICE_STATES)[number]

export const OSM_RELIABILITIES = ['very-good', 'good', 'fair', 'poor', 'none'] as const
export type OsmReliability = (typeof OSM_RELIABILITIES)[number]

export const FITNESSES = ['none', 'low', 'medium', 'high'] as const
export type Fitness = (typeof FITNESSES)[number]

/** Ages in years, inclusive. */
export interface UserGroup {
  readonly fromAge: number
  readonly toAge: number
  readonly sex: 'all' | 'female' | 'male'
}

/** A service of the catalogue (Leistung). */
export interface Service {
  /** English kebab-case, for example `general-practitioner`. */
  readonly id: string
  /** Further ids that mean the same service in commands and files. */
  readonly aliases: readonly string[]
  readonly name: Wording
  /** One sentence: what it is. */
  readonly description: Wording
  /** The need that it serves. */
  readonly need: Wording
  readonly group: ServiceGroup
  readonly kind: ServiceKind
  readonly tier: ServiceTier
  /** Part of the core list: of the base catalogue, or of what the region negotiated. */
  readonly core: boolean
  /** Where it stands in the region's negotiation; without decisions core or optional. */
  readonly state: ServiceState
  /** False: its places are kept secret (women's shelters); no facility of it is ever stored, drawn or routed to. */
  readonly located: boolean
  /** Whom the service is for; null = everybody. */
  readonly users: UserGroup | null
  readonly osm: {
    readonly rules: readonly OsmRule[]
    /** What OSM is good for here. */
    readonly reliability: OsmReliability
    readonly note: Wording
    /** The list that replaces OSM. */
    readonly officialList: Wording
  }
  /** What a page asks first; null for services that nobody travels to or from. */
  readonly question: DefaultQuestion | null
  /** Outbound services: what passes before anybody drives; null = nothing known or not meant. */
  readonly dispatch: DispatchTimes | null
  /** Null = not entered. */
  readonly duty: Duty | null
  /** What differs by Land, and what the region decided otherwise. */
  readonly overrides: readonly DutyOverride[]
  /** What is demanded, planned, tested or observed, of every kind. */
  readonly standards: readonly Standard[]
  /** From which size a site can live. */
  readonly viability: readonly Standard[]
  /** Unit of `Facility.capacity` for this service; null = none in use. */
  readonly capacityUnit: Wording | null
  /** How supply is measured where the usual rule does not fit; absent = the rule. */
  readonly supply?: SupplyHint
  /** What to ask about cost for people, goodness and staying. */
  readonly price: readonly AskedMeasure[]
  readonly quality: readonly AskedMeasure[]
  readonly continuity: readonly AskedMeasure[]
  /** How well people can provide it together with the public hand. */
  readonly coProduction: { readonly fitness: Fitness; readonly note: Wording | null } | null
  /** What can stand in for it or beside it. */
  readonly alternatives: readonly Wording[]
  /** UN goals or targets: `3`, `11.2`. */
  readonly sdgs: readonly string[]
}

/** Where a value of the catalogue comes from. */
export interface CatalogueSource {
  readonly key: string
  readonly title: string
  /** law, ruling, official figures, study, a chamber's or company's own, press, the region's decision; or none of them: not looked up yet, our own. */
  readonly nature: 'law' | 'ruling' | 'official' | 'study' | 'industry' | 'press' | 'decision' | 'unverified' | 'own'
  /** A club page, forum or aggregator: to be replaced by the text of the Land before anybody relies on it. */
  readonly weak: boolean
}

/** What a monitor observes of several services together: shown beside a region's own figure, never a target. */
export interface Observation {
  readonly id: string
  /** Ids of the services that it is about. */
  readonly services: readonly string[]
  /** Percent of the people whom the note names. */
  readonly share: number
  /** Year or ISO date. */
  readonly asOf: string
  readonly sources: readonly string[]
  /** Read in its source; else it is not shown. */
  readonly verified: boolean
  /** The whole sentence. */
  readonly note: Wording
}

export interface ServiceCatalogue {
  /**
   * Date and short hash of the contents, for example `2026-11-21-4f2a90c1`; where a region accepted changes, `+` and a hash of them. Named
   * by every figure.
   */
  readonly version: string
  readonly services: readonly Service[]
  readonly sources: readonly CatalogueSource[]
  /** Absent = none. */
  readonly observations?: readonly Observation[]
}
