import type { RegionDescription } from '../../contract/index.ts'
import type { IndicatorDefinition, IndicatorValue } from '../../core/indicators/index.ts'
import type { Overview, Situation } from '../../core/situation/index.ts'
import type { Words } from '../../messages/index.ts'

/** What the parts of a report are written from. */
export interface ReportSource {
  readonly words: Words
  readonly manifest: RegionDescription
  readonly situation: Situation
  readonly overview: Overview
  /** Municipal statistics of the region, and what they are; [] = none. */
  readonly indicators: readonly IndicatorValue[]
  readonly definitions: readonly IndicatorDefinition[]
  /** Version of the program. */
  readonly program: string
}
