import type { IndicatorOutlook } from '../core/indicators/index.ts'

export type { IndicatorOutlook } from '../core/indicators/index.ts'

/** What the statistics of one municipality tell of what it can shoulder. */
export interface OutlookAnswer {
  readonly regionId: string
  readonly regionVersion: string
  /** Hash of the definitions. */
  readonly definitionsVersion: string
  readonly ags: string
  readonly name: string
  /** One entry per definition, also where there is no data; no order of merit. */
  readonly indicators: readonly IndicatorOutlook[]
}
