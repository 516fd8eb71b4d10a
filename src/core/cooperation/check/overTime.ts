import type { CheckSummary } from '../../process/index.ts'

/** A round of a check that is over, or the one that is looked at. */
export interface CheckedRound {
  readonly id: string
  /** ISO day on which it stood so. */
  readonly day: string
  readonly summary: CheckSummary
}

/** How one question was rated in one round; median null = nobody gave a step. */
export interface RoundPoint {
  readonly round: string
  readonly day: string
  readonly count: number
  readonly median: number | null
  readonly least: number | null
  readonly most: number | null
}

export interface CriterionCourse {
  readonly criterion: string
  /** Earliest round first. */
  readonly points: readonly RoundPoint[]
  /** Last median less the first one, in steps; null with fewer than two rounds that have one. */
  readonly change: number | null
}

/** How each question of a check was rated from round to round. There is no total, in no round. */
export function courseOf(criteria: readonly string[], rounds: readonly CheckedRound[]): CriterionCourse[] {
  const inOrder = [...rounds].sort((a, b) => a.day.localeCompare(b.day) || a.id.localeCompare(b.id))
  return criteria.map((criterion) => {
    const points = inOrder.flatMap(({ id, day, summary }): RoundPoint[] => {
      const found = summary.criteria.find((one) => one.criterion === criterion)
      if (!found) return []
      const { count, median, least, most } = found
      return [{ round: id, day, count, median, least, most }]
    })
    const medians = points.flatMap(({ median }) => (median === null ? [] : [median]))
    return { criterion, points, change: medians.length < 2 ? null : medians.at(-1)! - medians[0]! }
  })
}
