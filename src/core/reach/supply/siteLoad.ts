import type { SupplyInput } from './floatingCatchment.ts'

export interface SiteLoad {
  /** People expected at each site; NaN where its supply is not known. */
  readonly load: Float64Array
  /** People in the catchment of each site, each counted whole. */
  readonly inReach: Float64Array
  /** Sites in the catchment of each place, whatever is known of their supply. */
  readonly sitesInReach: Uint32Array
  /** People for whom capacity is short at each place, those without any supply in reach included; NaN = people not known. Null without `peoplePerUnit`. */
  readonly unmet: Float64Array | null
}

/**
 * Whom each site has to expect when everybody divides among the sites in reach by weight and size (Huff 1963): share
 * W_ij·S_j / Σ_k W_ik·S_k. With `peoplePerUnit` a site that expects more than it can take leaves the same part of everybody without a
 * place; nobody moves on to another site, so that unmet demand is that of people who go where they would go anyway.
 *
 * Identity: Σ load = people with some supply in reach; Σ unmet = people without + Σ max(0, load − capacity).
 */
export function siteLoad(input: SupplyInput, peoplePerUnit: number | null): SiteLoad {
  const { rows, weight, supply, demand } = input
  const { siteCount, placeCount, start, place } = rows
  const load = new Float64Array(siteCount)
  const inReach = new Float64Array(siteCount)
  const sitesInReach = new Uint32Array(placeCount)
  const attraction = new Float64Array(placeCount)
  for (let j = 0; j < siteCount; j++) {
    const units = supply[j]!
    for (let e = start[j]!; e < start[j + 1]!; e++) {
      const i = place[e]!
      sitesInReach[i]!++
      const p = demand[i]!
      if (p > 0) inReach[j]! += p
      if (units > 0) attraction[i]! += weight[e]! * units
    }
  }
  const unmet = peoplePerUnit === null ? null : Float64Array.from(demand)
  for (let j = 0; j < siteCount; j++) {
    const units = supply[j]!
    if (Number.isNaN(units)) {
      load[j] = Number.NaN
      continue
    }
    if (!(units > 0)) continue
    let expected = 0
    for (let e = start[j]!; e < start[j + 1]!; e++) expected += peopleOf(e, units)
    load[j] = expected
    if (unmet === null || peoplePerUnit === null) continue
    const served = expected > 0 ? Math.min(1, (units * peoplePerUnit) / expected) : 0
    for (let e = start[j]!; e < start[j + 1]!; e++) {
      const taken = peopleOf(e, units) * served
      if (taken > 0) unmet[place[e]!]! -= taken
    }
  }
  // What rounding leaves of a place that is served in full is no person.
  if (unmet) for (let i = 0; i < placeCount; i++) if (unmet[i]! < demand[i]! * 1e-9) unmet[i] = 0
  return { load, inReach, sitesInReach, unmet }

  function peopleOf(e: number, units: number): number {
    const i = place[e]!
    const p = demand[i]!
    const all = attraction[i]!
    return p > 0 && all > 0 ? (p * weight[e]! * units) / all : 0
  }
}
