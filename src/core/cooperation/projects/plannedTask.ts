/** A task as a work plan sees it. Days are ISO text. */
export interface PlannedTask {
  readonly id: string
  /** Done and dropped tasks hold nobody up. */
  readonly state: 'open' | 'doing' | 'waiting' | 'done' | 'dropped'
  /** Not before this day; null = as soon as possible. */
  readonly start: string | null
  /** Last day; null = without. */
  readonly due: string | null
  /** Day on which it was done; null = not, or not known. */
  readonly done: string | null
  /** Calendar days that it takes, ≥ 0; null = not stated. */
  readonly days: number | null
  readonly isMilestone: boolean
  /** Tasks that must be done first; of another project too. Ids that no task has are ignored. */
  readonly dependsOn: readonly string[]
}

/** Days since 1970-01-01. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000)
export const dayOf = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10)

/** How long it takes: as stated, else from its first to its last day, else a day; a milestone is a moment at the end of its day. */
export function daysOf({ days, start, due, isMilestone }: PlannedTask): number {
  if (days !== null) return Math.max(0, Math.ceil(days))
  if (isMilestone) return 0
  return start !== null && due !== null ? Math.max(1, dayNumber(due) - dayNumber(start) + 1) : 1
}
