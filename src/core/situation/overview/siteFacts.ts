import { type Facility, facilityFacts, type PriceUnit, type Service } from '../../services/index.ts'
import type { Situation } from '../situation.ts'

/** A site that may go. */
export interface ShakySite {
  readonly facility: Facility
  /** ISO date, month or year; null = not stated. */
  readonly openUntil: string | null
  /** False = nobody is known to follow; null = not stated. */
  readonly successionSecured: boolean | null
}

/** What the lists tell of price, quality and continuity of the sites inside. Every count stands beside the number of sites: not stated is no statement. */
export interface SiteFacts {
  readonly service: Service
  /** Sites inside. */
  readonly sites: number
  /** Prices in the unit that most of them have; null = none is stated. 0 euros = free of charge. */
  readonly price: {
    readonly unit: PriceUnit | null
    readonly stated: number
    readonly least: number
    readonly median: number
    readonly most: number
  } | null
  /** Sites with a grade for quality, of whatever scale. */
  readonly qualityStated: number
  /** Sites of which it is known whether they stay: a last day or a succession. */
  readonly continuityStated: number
  /** Those with a last day or without a successor, by name. */
  readonly shaky: readonly ShakySite[]
}

/** Null = the lists tell nothing of any site inside. */
export function siteFacts(situation: Situation, service: Service): SiteFacts | null {
  const { municipalities } = situation.data
  const inside = situation.sites(service.id).filter(({ municipality: m }) => m >= 0 && municipalities[m]!.inside)
  const all = inside.map((facility) => ({ facility, facts: facilityFacts(facility) }))
  const qualityStated = all.filter(({ facts }) => facts.quality !== null).length
  const told = all.filter(({ facts }) => facts.openUntil !== null || facts.successionSecured !== null)
  const price = priceOf(all.flatMap(({ facts }) => facts.price ?? []))
  if (!price && qualityStated === 0 && told.length === 0) return null
  return {
    service,
    sites: inside.length,
    price,
    qualityStated,
    continuityStated: told.length,
    shaky: told
      .filter(({ facts }) => facts.openUntil !== null || facts.successionSecured === false)
      .map(({ facility, facts }) => ({
        facility,
        openUntil: facts.openUntil,
        successionSecured: facts.successionSecured,
      })),
  }
}

function priceOf(prices: readonly { readonly euros: number; readonly unit: PriceUnit | null }[]): SiteFacts['price'] {
  if (prices.length === 0) return null
  const byUnit = [...Map.groupBy(prices, ({ unit }) => unit)].sort((a, b) => b[1].length - a[1].length)
  const [unit, list] = byUnit[0]!
  const euros = list.map((one) => one.euros).sort((a, b) => a - b)
  return { unit, stated: euros.length, least: euros[0]!, median: euros[(euros.length - 1) >> 1]!, most: euros.at(-1)! }
}
