import type { CheckTemplate } from './checkTemplate.ts'
import type { Rating } from './rating.ts'

/** What people say of one criterion. */
export interface CriterionSummary {
  readonly criterion: string
  /** People who gave a step, and people who say that they do not know. */
  readonly count: number
  readonly unknown: number
  /** In steps of the scale; null without a step. Quartiles by linear interpolation (Hyndman & Fan 1996, type 7). */
  readonly median: number | null
  readonly least: number | null
  readonly most: number | null
  readonly lowerQuartile: number | null
  readonly upperQuartile: number | null
  /** The ratings that count, lowest first, with their reasons and evidence. */
  readonly ratings: readonly Rating[]
  /** Steps given without evidence. */
  readonly withoutEvidence: number
  /** Who rated another criterion and not this one. */
  readonly missing: readonly string[]
}

/** A check as it stands. There is no total on purpose: a strength does not make up for a weakness. */
export interface CheckSummary {
  readonly check: string
  readonly criteria: readonly CriterionSummary[]
  /** Everybody who rated anything, and those who answered every criterion (“do not know” is an answer). */
  readonly raters: readonly string[]
  readonly complete: readonly string[]
}

/** On a day: the last rating of each person up to it. On one day the later in the list counts. */
export function summariseCheck(template: CheckTemplate, ratings: readonly Rating[], day: string): CheckSummary {
  const criteria = new Map(template.criteria.map(({ id }) => [id, new Map<string, Rating>()]))
  for (const rating of ratings) {
    const byRater = criteria.get(rating.criterion)
    const earlier = byRater?.get(rating.rater)
    if (byRater && rating.on <= day && (!earlier || earlier.on <= rating.on)) byRater.set(rating.rater, rating)
  }
  const raters = [...new Set([...criteria.values()].flatMap((byRater) => [...byRater.keys()]))].sort()
  const isComplete = (rater: string) => [...criteria.values()].every((byRater) => byRater.has(rater))
  return {
    check: template.id,
    criteria: [...criteria].map(([criterion, byRater]) => summarise(criterion, byRater, raters)),
    raters,
    complete: raters.filter(isComplete),
  }
}

function summarise(
  criterion: string,
  byRater: ReadonlyMap<string, Rating>,
  raters: readonly string[],
): CriterionSummary {
  const ratings = [...byRater.values()].sort(
    (a, b) =>
      (a.value ?? Number.POSITIVE_INFINITY) - (b.value ?? Number.POSITIVE_INFINITY) || (a.rater < b.rater ? -1 : 1),
  )
  const rated = ratings.filter(({ value }) => value !== null)
  const values = rated.map(({ value }) => value!)
  return {
    criterion,
    count: values.length,
    unknown: ratings.length - values.length,
    median: quantile(values, 0.5),
    least: values[0] ?? null,
    most: values.at(-1) ?? null,
    lowerQuartile: quantile(values, 0.25),
    upperQuartile: quantile(values, 0.75),
    ratings,
    withoutEvidence: rated.filter(({ evidence }) => evidence.length === 0).length,
    missing: raters.filter((rater) => !byRater.has(rater)),
  }
}

/** `sorted` ascending. */
function quantile(sorted: readonly number[], share: number): number | null {
  if (sorted.length === 0) return null
  const at = (sorted.length - 1) * share
  const below = Math.floor(at)
  const above = Math.min(below + 1, sorted.length - 1)
  return sorted[below] + (at - below) * (sorted[above] - sorted[below])
}
