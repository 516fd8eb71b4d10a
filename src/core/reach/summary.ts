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
