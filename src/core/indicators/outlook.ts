import type { IndicatorDefinition, IndicatorState, IndicatorValue } from './indicator.ts'

/** One indicator of one municipality beside its county. No rank, no grade: what is little here may be plenty there. */
export interface IndicatorOutlook {
  readonly definition: IndicatorDefinition
  /** The municipality's own values, oldest first; [] = no data, ask the definition's holder. */
  readonly series: readonly IndicatorValue[]
  /** Latest known value; null = none is known. */
  readonly latest: IndicatorValue | null
  /** How the newest entry is known; missing where there is no entry at all. */
  readonly state: IndicatorState
  /** Of the municipalities of the county at the time of `latest` (else at the newest time that any of them has). */
  readonly county: CountyMedian
  /** Value of the county itself (5 digits), for figures that exist for counties only; null = none. */
  readonly countyValue: IndicatorValue | null
}

export interface CountyMedian {
  readonly time: string
  /** Middle value of the municipalities with a known value, each counting once; null where fewer than three are known. */
  readonly median: number | null
  /** Municipalities with a known value, and all of them. */
  readonly known: number
  readonly of: number
}

/** A middle of two places would give one away to the other. */
const FEWEST_FOR_MEDIAN = 3

/**
 * What a municipality can shoulder, as far as its statistics tell: one entry per definition, in their order, also where there is no data.
 * `municipalities` are the keys of those inside; the county of a municipality are those among them that share its first five digits.
 */
export function outlookOf(
  definitions: readonly IndicatorDefinition[],
  values: readonly IndicatorValue[],
  municipalities: readonly string[],
  ags: string,
): IndicatorOutlook[] {
  const county = ags.slice(0, 5)
  const peers = new Set(municipalities.filter((key) => key.slice(0, 5) === county))
  return definitions.map((definition) => {
    const own = values.filter((v) => v.indicator === definition.id)
    const series = own.filter((v) => v.ags === ags).sort(byTime)
    const latest = series.findLast((v) => v.state === 'known') ?? null
    const among = own.filter((v) => peers.has(v.ags))
    const known = among.filter((v) => v.state === 'known').sort(byTime)
    const time = latest?.time ?? known.at(-1)?.time ?? ''
    return {
      definition,
      series,
      latest,
      state: series.at(-1)?.state ?? 'missing',
      county: medianAt(known, time, peers.size),
      countyValue:
        own
          .filter((v) => v.ags === county && v.state === 'known')
          .sort(byTime)
          .at(-1) ?? null,
    }
  })
}

function medianAt(known: readonly IndicatorValue[], time: string, of: number): CountyMedian {
  const values = known
    .filter((v) => v.time === time)
    .map((v) => v.value!)
    .sort((a, b) => a - b)
  const middle = values.length >> 1
  const median =
    values.length < FEWEST_FOR_MEDIAN
      ? null
      : values.length % 2 === 1
        ? values[middle]!
        : (values[middle - 1]! + values[middle]!) / 2
  return { time, median, known: values.length, of }
}

function byTime(a: IndicatorValue, b: IndicatorValue): number {
  return a.time < b.time ? -1 : a.time > b.time ? 1 : 0
}
