import type { Wording } from './service.ts'

/** What equal living conditions ask beside reach: what it costs, how good it is, whether it stays. */
export const ASKED_ASPECTS = ['price', 'quality', 'continuity'] as const
export type AskedAspect = (typeof ASKED_ASPECTS)[number]

/** A figure to ask for. It carries no value: the value comes from the region's data, or the page says who has it. */
export interface AskedMeasure {
  /** Unique within its list. */
  readonly id: string
  /** What to ask. */
  readonly name: Wording
  readonly unit: Wording
  /** Which direction is better for people; null = neither by itself. */
  readonly better: 'lower' | 'higher' | null
  /** Who has the figure: “no data, ask …”. */
  readonly holder: Wording
  readonly sources: readonly string[]
  /** Whether the source that demands or publishes it was read. */
  readonly verified: boolean
}
