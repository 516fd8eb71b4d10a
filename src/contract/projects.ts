import type { PortfolioSignal, ScheduledTask, Timeline } from '../core/cooperation/index.ts'
import type { GateState, PlanProgress } from '../core/process/index.ts'

/** `running`: in a phase; `waiting`: on purpose; `unwritten`: nobody entered a phase yet; `closed`: with lessons. */
export const PROJECT_STATES = ['running', 'waiting', 'unwritten', 'closed'] as const
export type ProjectState = (typeof PROJECT_STATES)[number]

/** A project in a list. Everything else is named by id. */
export interface ProjectRow {
  readonly id: string
  readonly name: string
  /** Null = in none. */
  readonly field: string | null
  readonly lead: string | null
  readonly partners: readonly string[]
  readonly state: ProjectState
  /** Phase of the project plan; null = none yet. */
  readonly phase: string | null
  /** Day until which it waits on purpose. */
  readonly until: string | null
  readonly tasks: { readonly done: number; readonly all: number; readonly late: number }
  /** What comes next with a day. */
  readonly next: { readonly title: string; readonly due: string; readonly isMilestone: boolean } | null
}

export const PROJECT_SORTS = ['name', 'field', 'phase', 'next', 'late'] as const
export type ProjectSort = (typeof PROJECT_SORTS)[number]

export interface ProjectQuery {
  readonly search: string
  readonly field: string
  readonly partner: string
  /** A phase, or a state other than `running`. */
  readonly phase: string
  /** Late ones only. */
  readonly isLate: boolean
  /** A ProjectSort, with `-` in front downwards; '' = by name. */
  readonly sort: string
}

export const TASK_COLUMNS = ['open', 'doing', 'waiting', 'done', 'dropped'] as const
export type TaskColumn = (typeof TASK_COLUMNS)[number]

/** A task on the page of its project. */
export interface ShownTask {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly state: TaskColumn
  readonly actor: string | null
  /** AGS of the municipality in charge. */
  readonly municipality: string | null
  readonly start: string | null
  readonly due: string | null
  readonly done: string | null
  readonly isMilestone: boolean
  readonly plan: ScheduledTask
  /** First day on which it is drawn; null = it is not. */
  readonly begin: string | null
  /** What must be done first and is not, with the project where that is another one. */
  readonly waitsFor: readonly { readonly id: string; readonly title: string; readonly project: string | null }[]
  /** Decides when the whole can be done. */
  readonly isOnChain: boolean
  readonly mayMove: boolean
}

export interface ShownMeeting {
  readonly id: string
  readonly title: string
  /** ISO day; times `HH:MM`, null = not stated. */
  readonly date: string
  readonly begin: string | null
  readonly end: string | null
  readonly place: string | null
  readonly agenda: readonly string[]
  /** Lines as they were written; [] = none yet. */
  readonly minutes: readonly string[]
  readonly invited: readonly string[]
  readonly present: readonly string[]
  readonly project: string | null
  readonly body: string | null
}

export interface ShownResolution {
  readonly id: string
  readonly text: string
  readonly date: string
  readonly state: 'accepted' | 'rejected' | 'withdrawn'
  readonly votes: string | null
  readonly decides: string | null
  readonly meeting: string | null
  /** The task that it became, as far as the reader may see it. */
  readonly task: { readonly id: string; readonly title: string } | null
  /** It has become a task, whether the reader sees that or not. */
  readonly hasTask: boolean
  readonly withdrawnOn: string | null
  readonly withdrawnWhy: string | null
}

export interface ShownDocument {
  readonly id: string
  readonly title: string
  readonly date: string | null
  /** http or https. */
  readonly link: string | null
  readonly shelf: string | null
}

/** One project with its plan. */
export interface ShownProject {
  readonly row: ProjectRow
  readonly aim: string | null
  readonly occasion: string | null
  readonly benefit: string | null
  readonly visibility: 'draft' | 'preview' | 'members' | 'public'
  readonly kinds: readonly { readonly field: 'orientation' | 'scope' | 'direction'; readonly value: string }[]
  readonly start: string | null
  readonly end: string | null
  readonly funding: string | null
  readonly progress: { readonly version: number; readonly state: PlanProgress }
  readonly gate: GateState
  /** In the order of their days. */
  readonly tasks: readonly ShownTask[]
  readonly timeline: Timeline | null
  /** Titles of the tasks that decide when the whole can be done, of other projects too; [] = nothing is left. */
  readonly chain: readonly string[]
  /** Day on which all that is left can be done at the earliest; null = nothing is left. */
  readonly earliestEnd: string | null
  /** Titles of tasks that wait for each other. */
  readonly circles: readonly (readonly string[])[]
  /** The last first. */
  readonly meetings: readonly ShownMeeting[]
  readonly resolutions: readonly ShownResolution[]
  readonly documents: readonly ShownDocument[]
  readonly signals: readonly PortfolioSignal[]
  readonly mayWrite: boolean
}
