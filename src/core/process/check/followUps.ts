import type { CheckTemplate } from './checkTemplate.ts'
import type { CheckSummary, CriterionSummary } from './summariseCheck.ts'

/** Why a criterion asks for something to be done. */
export const FOLLOW_UPS = ['low', 'disputed', 'unknown', 'unrated', 'without-evidence'] as const
export interface FollowUp {
  readonly criterion: string
  readonly why: (typeof FOLLOW_UPS)[number]
}

export interface FollowUpRule {
  /** A median up to this step is low. */
  readonly lowAtMost: number
  /** Steps between the lowest and the highest rating from which people disagree. */
  readonly disputedFrom: number
}

/** Own working values: low is below the middle of the scale, disputed two steps apart. */
export function followUpRule(template: CheckTemplate): FollowUpRule {
  const { least, most } = template.scale ?? { least: 0, most: 0 }
  return { lowAtMost: (least + most) / 2 - 0.5, disputedFrom: 2 }
}

/** What is to be done next, in the order of the criteria: improve what is low, talk about what is disputed, find out what nobody knows. */
export function followUps(
  template: CheckTemplate,
  summary: CheckSummary,
  rule: FollowUpRule = followUpRule(template),
): FollowUp[] {
  return summary.criteria.flatMap((one) =>
    reasonsFor(one, template, rule).map((why) => ({ criterion: one.criterion, why })),
  )
}

function reasonsFor(one: CriterionSummary, { scale }: CheckTemplate, rule: FollowUpRule): FollowUp['why'][] {
  if (one.ratings.length === 0) return ['unrated']
  if (!scale) return []
  if (one.count === 0) return ['unknown']
  const whys: FollowUp['why'][] = []
  if (one.median! <= rule.lowAtMost) whys.push('low')
  if (one.most! - one.least! >= rule.disputedFrom) whys.push('disputed')
  if (one.withoutEvidence === one.count) whys.push('without-evidence')
  return whys
}
