import { areasOf, quantiles } from '../reach/index.ts'
import type { Municipality } from '../territory/index.ts'
import type { SupplyRow } from './supplyQuestion.ts'

export interface RowInput {
  /** Index of each cell, in `per` people. */
  readonly value: Float64Array
  /** NaN = not known. */
  readonly people: Float64Array
  readonly sitesInReach: Uint32Array
  /** Null = cannot be said. */
  readonly unmet: Float64Array | null
  readonly inside: Uint8Array
  readonly municipality: Int32Array
  readonly municipalities: readonly Municipality[]
  /** Sites per municipality and units of those whose capacity is known, then the same of the whole inside. */
  readonly sites: readonly SiteSum[]
  readonly sitesInside: SiteSum
}

export interface SiteSum {
  readonly sites: number
  readonly capacity: number | null
}

/** The whole inside, and its municipalities in the order given. */
export function supplyRows(input: RowInput): { total: SupplyRow; municipalities: SupplyRow[] } {
  const { inside, municipality, municipalities } = input
  const { all, of } = areasOf(inside, municipality, municipalities.length)
  return {
    total: rowOf(input, '', '', all, input.sitesInside),
    municipalities: municipalities.flatMap((m, k) =>
      m.inside ? [rowOf(input, m.ags, m.name, of[k]!, input.sites[k]!)] : [],
    ),
  }
}

function rowOf(input: RowInput, ags: string, name: string, cells: readonly number[], here: SiteSum): SupplyRow {
  const { value, people, sitesInReach, unmet } = input
  const known = cells.filter((c) => !Number.isNaN(people[c]!))
  const base = { ags, name, ...here }
  if (known.length === 0 && cells.length > 0)
    return { ...base, people: null, withoutSite: null, mean: null, p10: null, median: null, unmet: null }
  let sum = 0
  let without = 0
  let weighted = 0
  let short = 0
  for (const c of known) {
    const p = people[c]!
    sum += p
    weighted += p * value[c]!
    if (sitesInReach[c] === 0) without += p
    if (unmet) short += unmet[c]!
  }
  const [p10, median] = quantiles(known, value, people, [0.1, 0.5])
  return {
    ...base,
    people: sum,
    withoutSite: without,
    mean: sum > 0 ? weighted / sum : null,
    p10: p10!,
    median: median!,
    unmet: unmet ? short : null,
  }
}
