import type { Issue } from '../evidence/index.ts'
import type { Decay, DecayKind, Direction, SupplyMethod } from '../reach/index.ts'
import type { PeoplePerUnit, Standard, ViabilityFloor, Wording } from '../services/index.ts'
import type { AgeSpan } from '../territory/index.ts'
import type { ReachQuestion } from './question.ts'

/**
 * What a person asks about supply: how much of a service comes on the people who can reach it, which site carries how many people, and
 * which can live? Null everywhere means the default of the service.
 */
export interface SupplyQuestion {
  readonly service: string
  readonly mode: ReachQuestion['mode']
  /** Whom we count; the default is `users`, everybody where the service is for everybody. */
  readonly ages: ReachQuestion['ages'] | null
  readonly barrierFree: boolean
  readonly pureDriving: boolean
  /** Inclusive edge of the catchment: seconds, metres by air line. */
  readonly catchment: number | null
  readonly method: SupplyMethod | null
  /** A kind with its usual parameters, or a decay in full; null = the method's own. */
  readonly decay: Exclude<DecayKind, 'table'> | Decay | null
  /** Whether capacities count or sites. */
  readonly measure: SupplyMeasure | null
  /** Stands in for every capacity that is not known; null = nothing is assumed. */
  readonly assumeCapacity: number | null
}

export const SUPPLY_MEASURES = ['capacity', 'sites'] as const
export type SupplyMeasure = (typeof SUPPLY_MEASURES)[number]

/** A question with every default filled in. */
export interface AskedSupply {
  readonly service: string
  readonly mode: SupplyQuestion['mode']
  readonly ages: ReachQuestion['ages']
  readonly barrierFree: boolean
  readonly pureDriving: boolean
  readonly catchment: number
  readonly method: SupplyMethod
  readonly decay: Decay
  readonly measure: SupplyMeasure
  readonly assumeCapacity: number | null
}

/** What the number of a cell says. `per-people`: units (or sites) on so many people in the catchment; `in-reach`: units or sites in the catchment, not shared. */
export interface SupplyIndex {
  readonly kind: 'per-people' | 'in-reach'
  readonly measure: SupplyMeasure
  /** On how many people the index is counted, 1 for in-reach. */
  readonly per: number
  /** Unit of the capacity; null = sites are counted. */
  readonly unit: Wording | null
  /** True: the index and parameters that are shown first for this service. */
  readonly usual: boolean
}

export interface SupplyAnswer {
  readonly question: AskedSupply
  readonly regionId: string
  readonly regionVersion: string
  readonly catalogueVersion: string
  readonly methodVersion: string
  /** Of catchment and ways. */
  readonly wayMeasure: 'seconds' | 'metres'
  readonly direction: Direction
  /** Ages counted; null = everybody. */
  readonly span: AgeSpan | null
  readonly index: SupplyIndex
  readonly capacities: CapacityCount
  /** What makes a site live, as the catalogue has it for this place; null = it has nothing that can be compared with people. */
  readonly viability: ViabilityFloor | null
  /** People that one unit of capacity is for; null = the catalogue does not say, so that neither load in percent nor unmet demand is given. */
  readonly peoplePerUnit: PeoplePerUnit | null
  readonly total: SupplyRow
  /** Those inside, in the region's order. */
  readonly municipalities: readonly SupplyRow[]
  /** All sites of the service, ring included, in the region's order. */
  readonly facilities: readonly FacilitySupply[]
  readonly warnings: readonly Issue[]
}

/** Sites by what is known of their capacity, ring included. */
export interface CapacityCount {
  readonly sites: number
  readonly known: number
  /** Of the known: exactly zero. They supply nobody. */
  readonly zero: number
  /** Not known; left out of the sums unless assumed. */
  readonly missing: number
  /** Of the missing: counted with the assumed capacity. */
  readonly assumed: number
}

/** One municipality, or the whole inside ('' as ags). Null = not known. */
export interface SupplyRow {
  readonly ags: string
  readonly name: string
  /** People who ask for the service. */
  readonly people: number | null
  /** Of them, those without any site in their catchment. */
  readonly withoutSite: number | null
  /** Mean of the index weighted by people, and the index below which the worst tenth of the people and half of them are. In `index.per`. */
  readonly mean: number | null
  readonly p10: number | null
  readonly median: number | null
  /** Sites here and the sum of their known (or assumed) capacities; null = none is known. */
  readonly sites: number
  readonly capacity: number | null
  /** People of this place for whom capacity is short (those without a site included); null where peoplePerUnit is null. */
  readonly unmet: number | null
}

export interface FacilitySupply {
  readonly id: string
  readonly name: string
  readonly lon: number
  readonly lat: number
  /** '' = outside every municipality. */
  readonly ags: string
  readonly inside: boolean
  /** Null = not known. */
  readonly capacity: number | null
  /** The capacity was assumed. */
  readonly assumed: boolean
  /** People in its catchment, each whole, though they may have other sites too. */
  readonly peopleInReach: number
  /** People expected: everybody in reach divided among the sites in reach by weight and capacity. */
  readonly load: number | null
  /** load / (capacity · peoplePerUnit), 1 = exactly full; null = one of them is not known or zero. */
  readonly loadShare: number | null
  /** People whom the capacity could still take, never below 0. */
  readonly spare: number | null
  /** Who has no nearer site, counted in the unit of viability, however far they live. */
  readonly catchmentPeople: number
  readonly viability: 'above' | 'between' | 'below' | 'unknown'
  /** False: nobody reaches it: not joined to a street of the mode, or no cell anywhere near. */
  readonly reached: boolean
}

/** The index of every cell, ring included: what a map colours and a CSV holds. */
export interface CellSupply {
  readonly answer: SupplyAnswer
  /** In `index.per`; 0 = nothing in the catchment. A cell whose people are not known has its index all the same. */
  readonly value: Float64Array
  /** People counted, NaN = not known. */
  readonly people: Float64Array
  /** Sites in the catchment. */
  readonly sitesInReach: Uint32Array
  /** Nearest site, however far: index into the facilities, −1 = none; and the way to it, Infinity = none. */
  readonly nearest: Int32Array
  readonly way: Float64Array
}

/** What happens if one site goes. */
export interface ClosureQuestion {
  readonly service: string
  readonly mode: ReachQuestion['mode']
  readonly ages: ReachQuestion['ages'] | null
  readonly barrierFree: boolean
  readonly pureDriving: boolean
  /** Inclusive; seconds, metres by air line; null = that of the legal test where the catalogue has one for this mode, else the service's. */
  readonly threshold: number | null
  /** Id of the facility. */
  readonly facility: string
}

export interface ClosureAnswer {
  readonly question: { readonly [K in keyof ClosureQuestion]: NonNullable<ClosureQuestion[K]> }
  readonly regionId: string
  readonly regionVersion: string
  readonly catalogueVersion: string
  readonly methodVersion: string
  readonly wayMeasure: 'seconds' | 'metres'
  readonly facility: { readonly id: string; readonly name: string; readonly ags: string }
  /** Inside the county, and in the ring, whose people the site may serve too. */
  readonly inside: ClosureCount
  readonly ring: ClosureCount
  /** The catalogue's test for such closures: a legal trigger for an examination, never a duty. Null = it has none. */
  readonly test: ClosureTest | null
  /** Where the people go, most first. */
  readonly receivers: readonly ClosureReceiver[]
  /** Those inside with affected people, in the region's order. */
  readonly municipalities: readonly (ClosureCount & { readonly ags: string; readonly name: string })[]
  readonly warnings: readonly Issue[]
}

export interface ClosureCount {
  readonly people: number
  /** People whose nearest site it is. */
  readonly affected: number
  /** Beyond the threshold with the site and without it; `more` is the difference. */
  readonly beyondBefore: number
  readonly beyondAfter: number
  readonly more: number
  /** Affected people who then reach no site at all. */
  readonly cutOff: number
  /** Median way of the affected, before and after; null = nobody is affected, or half of them reach nothing. */
  readonly medianBefore: number | null
  readonly medianAfter: number | null
}

export interface ClosureTest {
  readonly standard: Standard
  /** So many more people beyond the threshold. */
  readonly value: number
  /** What is compared with it: more people beyond the threshold, county and ring together. */
  readonly more: number
  readonly reached: boolean
}

export interface ClosureReceiver {
  readonly id: string
  readonly name: string
  readonly inside: boolean
  /** People who come in addition, and those who came before. */
  readonly people: number
  readonly peopleBefore: number
  /** Mean way of those who come in addition. */
  readonly meanWay: number
  readonly capacity: number | null
}
