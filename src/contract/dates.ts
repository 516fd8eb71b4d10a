/** What stands in a calendar: meetings, and last days of what is to be done. */
export const DATE_KINDS = ['meeting', 'milestone', 'due'] as const
export type DateKind = (typeof DATE_KINDS)[number]

export interface ShownDate {
  readonly kind: DateKind
  /** Record: a meeting, else a task. */
  readonly id: string
  readonly title: string
  /** ISO day; times `HH:MM`, null = the whole day. */
  readonly day: string
  readonly begin: string | null
  readonly end: string | null
  readonly place: string | null
  /** Agenda of a meeting, remark of a task. */
  readonly text: string
  /** Record; null = none. */
  readonly project: string | null
  readonly actor: string | null
  /** AGS of the municipality in charge. */
  readonly municipality: string | null
}

export interface DateQuery {
  /** Record; '' = all. */
  readonly project: string
  /** AGS; '' = all. */
  readonly municipality: string
  /** '' = all. */
  readonly kind: DateKind | ''
}
