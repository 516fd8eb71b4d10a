import { areasOf } from './areas.ts'
import { quantiles } from './quantiles.ts'

/** People of one area against a threshold. Reported for the inside only. */
export interface ReachRow {
  /** '' for the whole inside. */
  readonly ags: string
  readonly name: string
  /** People of the chosen age group; null = not known here. */
  readonly people: number | null
  /** People within the threshold (inclusive), beyond it, and in cells from which nothing can be reached. beyond includes unreachable. */
  readonly within: number | null
  readonly beyond: number | null
  readonly unreachable: number | null
  /** Weighted by people, in seconds or metres; null when that quantile of the people cannot reach any site. */
  readonly median: number | null
  readonly p90: number | null
  /** Sites that stand in this municipality. */
  readonly sites: number
}

/** People by travel time (seconds) or distance (metres): a bin holds values in (from, to], the first also 0. */
export interface HistogramBin {
  readonly from: number
  readonly to: number
  readonly people: number
}

export interface SummaryInput {
  /** Travel time in seconds or distance in metres per cell, Infinity = unreachable. */
  readonly value: Float64Array
  /** People of the group per cell, NaN = not known. */
  readonly people: Float64Array
  /** 1 = reported. */
  readonly inside: Uint8Array
  /** Index into the municipalities, −1 = none. */
  readonly municipality: Int32Array
  readonly municipalities: readonly { readonly ags: string; readonly name: string; readonly inside: boolean }[]
  /** Sites per municipality, and in the whole inside. */
  readonly sitesIn: Uint32Array
  readonly sitesInside: number
  /** Inclusive. */
  readonly threshold: number
  /** Upper ends of the histogram's bins, rising; one open bin follows. */
  readonly binEnds: readonly number[]
}

export interface Summary {
  readonly total: ReachRow
  /** Those inside, in the order given. */
  readonly municipalities: readonly ReachRow[]
  readonly histogram: readonly HistogramBin[]
}

/**
 * Counts people inside against the threshold. A value not above the threshold counts as within (≤ 15:00 min).
 * Identity: within + beyond = people; the municipalities and the cells without one sum to the total.
 */
export function summariseReach(input: SummaryInput): Summary {
  const { value, people, inside, municipality, municipalities, threshold, binEnds } = input
  const { all, of } = areasOf(inside, municipality, municipalities.length)
  const row = (ags: string, name: string, cells: readonly number[], sites: number): ReachRow => {
    let sum = 0
    let within = 0
    let unreachable = 0
    let known = false
    for (const c of cells) {
      const p = people[c]!
      if (Number.isNaN(p)) continue
      known = true
      sum += p
      if (value[c]! <= threshold) within += p
      if (value[c] === Number.POSITIVE_INFINITY) unreachable += p
    }
    if (!known && cells.length > 0)
      return { ags, name, people: null, within: null, beyond: null, unreachable: null, median: null, p90: null, sites }
    const [median, p90] = quantiles(cells, value, people, [0.5, 0.9])
    return { ags, name, people: sum, within, beyond: sum - within, unreachable, median: median!, p90: p90!, sites }
  }
  const rows: ReachRow[] = []
  for (const [m, municipalityOf] of municipalities.entries()) {
    if (!municipalityOf.inside) continue
    rows.push(row(municipalityOf.ags, municipalityOf.name, of[m]!, input.sitesIn[m]!))
  }
  return {
    total: row('', '', all, input.sitesInside),
    municipalities: rows,
    histogram: histogram(all, value, people, binEnds),
  }
}

function histogram(
  cells: readonly number[],
  value: Float64Array,
  people: Float64Array,
  binEnds: readonly number[],
): HistogramBin[] {
  const sums = new Float64Array(binEnds.length + 1)
  for (const c of cells) {
    const p = people[c]!
    const v = value[c]!
    if (Number.isNaN(p) || v === Number.POSITIVE_INFINITY) continue
    let k = 0
    while (k < binEnds.length && v > binEnds[k]!) k++
    sums[k]! += p
  }
  return Array.from(sums, (count, k) => ({
    from: k === 0 ? 0 : binEnds[k - 1]!,
    to: binEnds[k] ?? Number.POSITIVE_INFINITY,
    people: count,
  }))
}
