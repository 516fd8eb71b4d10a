import type { CriterionCourse } from '../core/cooperation/index.ts'
import type { CheckSummary, FollowUp } from '../core/process/index.ts'

/** What a round of a check tells a viewer. */
export interface RoundResult {
  readonly summary: CheckSummary
  /** Reasons and evidence are for people who work in the region. */
  readonly hasReasons: boolean
  /** Who is behind a rater; null = the viewer is not told. */
  readonly names: ReadonlyMap<string, string> | null
  /** Only with an earlier or later round of the same check about the same thing. */
  readonly course: readonly CriterionCourse[] | null
  readonly followUps: readonly {
    readonly criterion: string
    readonly whys: readonly FollowUp['why'][]
    /** The task that was made of it. */
    readonly task: string | null
  }[]
  /** The viewer may make tasks of them. */
  readonly mayFollow: boolean
}
