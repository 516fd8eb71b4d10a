import type { IndicatorState, IndicatorValue } from '../../core/indicators/index.ts'
import type { Columns, Reading } from '../arrow/index.ts'

/** Optional: only regions with municipal statistics have it. */
export const INDICATOR_FILE = 'indicators.arrow'

export function indicatorColumns(values: readonly IndicatorValue[]): Columns {
  return {
    indicator: values.map((v) => v.indicator),
    ags: values.map((v) => v.ags),
    time: values.map((v) => v.time),
    value: Float64Array.from(values, (v) => v.value ?? Number.NaN),
    state: values.map((v) => v.state),
    source: values.map((v) => v.source),
  }
}

export function decodeIndicators(table: Reading | null): IndicatorValue[] {
  if (!table) return []
  const [indicator, ags, time, state, source] = ['indicator', 'ags', 'time', 'state', 'source'].map((c) =>
    table.text(c),
  )
  const value = table.f64('value')
  return indicator!.map((id, i) => ({
    indicator: id,
    ags: ags![i]!,
    time: time![i]!,
    value: Number.isNaN(value[i]!) ? null : value[i]!,
    state: state![i] as IndicatorState,
    source: source![i]!,
  }))
}
