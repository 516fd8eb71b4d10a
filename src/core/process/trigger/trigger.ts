/** “Only once this has happened is that decided.” */
export type TriggerCondition =
  /** The first value so large or small, for a time not before `from`. `ags` null = the region. */
  | {
      readonly kind: 'indicator'
      readonly indicator: string
      readonly ags: string | null
      readonly op: Comparison
      readonly value: number
      readonly from: string | null
    }
  | { readonly kind: 'date'; readonly date: string }
  /** any: accepted or rejected; a deferral decides nothing. */
  | { readonly kind: 'decision'; readonly decision: string; readonly outcome: 'accepted' | 'any' }
  /** Somebody who watches says so. */
  | { readonly kind: 'signal'; readonly what: string }

export const COMPARISONS = ['<', '<=', '>=', '>'] as const
export type Comparison = (typeof COMPARISONS)[number]

export interface Trigger {
  readonly id: string
  /** What is decided once it fires, by which body, about which record. */
  readonly question: string
  readonly body: string
  readonly about: string
  /** Person or role who watches. */
  readonly owner: string
  readonly condition: TriggerCondition | null
  readonly setOn: string
  /** Last day on which a decision is still in time, whether it fired or not. */
  readonly lastSafeDate: string
  /** Whole cents; null = not known, which is not zero. */
  readonly waitingCostCentsPerYear: number | null
  /** Day on which it was seen to fire; null = not yet. Never taken back: later figures do not undo it. */
  readonly firedOn: string | null
  /** Decision that it opened; null = none yet. */
  readonly decision: string | null
}

/** What may fire triggers, from every source. */
export interface TriggerFacts {
  readonly indicators: readonly {
    readonly indicator: string
    readonly ags: string | null
    /** Year, month or day that the value is of, ISO. */
    readonly time: string
    /** null = missing or suppressed: fires nothing. */
    readonly value: number | null
    /** Day on which it became known. */
    readonly knownOn: string
  }[]
  /** Last ruling of decisions, and its day. */
  readonly decisions: readonly { readonly id: string; readonly outcome: string; readonly on: string }[]
  /** What watchers report. */
  readonly signals: readonly { readonly trigger: string; readonly on: string }[]
}
