import type { SupplyMethod } from './methods.ts'
import type { SiteRows } from './siteRows.ts'

export interface SupplyInput {
  readonly rows: SiteRows
  /** Weight of each entry of `rows`, 0 … 1; 0 = not in the catchment. */
  readonly weight: Float64Array
  /** Units per site, ≥ 0; NaN = not known: the site supplies nobody and nobody is expected there. */
  readonly supply: Float64Array
  /** People per place, ≥ 0; NaN = not known: counted by no site, yet the place has its index. */
  readonly demand: Float64Array
}

export interface SupplyResult {
  /** Units per person (opportunities: units) at each place; 0 = nothing in the catchment. */
  readonly access: Float64Array
  /** Units per weighted person at each site, the first step; 0 where nobody is in reach. Opportunities: the units themselves. */
  readonly ratio: Float64Array
  /** Weighted people at each site, the denominator of the ratio. */
  readonly siteDemand: Float64Array
}

/**
 * The floating catchment area methods and their common root. With supply S_j, people P_i and weight W_ij:
 *
 * - opportunities (Hansen 1959): A_i = Σ_j W_ij·S_j
 * - 2sfca, e2sfca (Luo & Wang 2003; Luo & Qi 2009): R_j = S_j / Σ_i W_ij·P_i, A_i = Σ_j W_ij·R_j
 * - 3sfca (Wan, Zou & Sternberg 2012), with G_ij = W_ij / Σ_k W_ik: R_j = S_j / Σ_i G_ij·W_ij·P_i, A_i = Σ_j G_ij·W_ij·R_j
 * - m2sfca (Delamater 2013): R_j as e2sfca, A_i = Σ_j W_ij²·R_j
 * - bfca (Páez, Higgins & Vivona 2019): R_j = S_j / Σ_i G_ij·P_i, A_i = Σ_j R_j·W_ij / Σ_k W_kj
 *
 * Invariants, over the sites with anybody in reach: Σ_i P_i·A_i = Σ_j S_j for 2sfca, e2sfca and 3sfca; m2sfca ≤ e2sfca everywhere; for bfca
 * the sites' demands sum to the people in reach and Σ_i A_i = Σ_j R_j, not Σ_i P_i·A_i = Σ_j S_j. Linear in the entries; nothing is
 * allocated per entry.
 */
export function floatingCatchment(method: SupplyMethod, input: SupplyInput): SupplyResult {
  const { rows, weight, supply, demand } = input
  const { siteCount, placeCount, start, place } = rows
  const access = new Float64Array(placeCount)
  const ratio = new Float64Array(siteCount)
  const siteDemand = new Float64Array(siteCount)
  const chooses = method === '3sfca' || method === 'bfca'
  const ofPlace = chooses ? weightByPlace(input) : null
  for (let j = 0; j < siteCount; j++) {
    const units = supply[j]!
    if (Number.isNaN(units)) continue
    const from = start[j]!
    const to = start[j + 1]!
    let people = 0
    let ofSite = 0
    for (let e = from; e < to; e++) {
      const w = weight[e]!
      if (w === 0) continue
      const i = place[e]!
      ofSite += w
      const p = demand[i]!
      if (!(p > 0)) continue
      if (ofPlace === null) people += w * p
      else people += method === '3sfca' ? (w / ofPlace[i]!) * w * p : (w / ofPlace[i]!) * p
    }
    siteDemand[j] = people
    if (method === 'opportunities') ratio[j] = units
    // Nobody in reach: the site supplies nobody, however large it is.
    else ratio[j] = people > 0 ? units / people : 0
    const r = ratio[j]!
    if (r === 0) continue
    for (let e = from; e < to; e++) {
      const w = weight[e]!
      if (w === 0) continue
      const i = place[e]!
      if (method === 'm2sfca') access[i]! += r * w * w
      else if (method === '3sfca') access[i]! += r * w * (w / ofPlace![i]!)
      else if (method === 'bfca') access[i]! += r * (w / ofSite)
      else access[i]! += r * w
    }
  }
  return { access, ratio, siteDemand }
}

/** Σ_k W_ik over the sites whose supply is known. */
export function weightByPlace({ rows, weight, supply }: SupplyInput): Float64Array {
  const sum = new Float64Array(rows.placeCount)
  for (let j = 0; j < rows.siteCount; j++) {
    if (Number.isNaN(supply[j]!)) continue
    for (let e = rows.start[j]!; e < rows.start[j + 1]!; e++) sum[rows.place[e]!]! += weight[e]!
  }
  return sum
}
