import type { Issue } from '../../evidence/index.ts'
import { isDay } from '../day.ts'
import type { EvidenceLink } from '../evidenceLink.ts'
import { isBlank } from '../refusal.ts'
import type { CheckTemplate } from './checkTemplate.ts'

/** One person's answer to one criterion. A later one by the same person takes the place of the earlier, which stays stored. */
export interface Rating {
  readonly criterion: string
  /** Id of the person or body. */
  readonly rater: string
  /** ISO day. */
  readonly on: string
  /** Step of the scale; null = does not know, or answers in words only. */
  readonly value: number | null
  readonly reason: string
  readonly evidence: readonly EvidenceLink[]
}

export function checkRating(template: CheckTemplate, rating: Rating, today: string): Issue[] {
  const { criterion, value, on, rater, reason, evidence } = rating
  const { scale } = template
  const issues: Issue[] = []
  if (!template.criteria.some(({ id }) => id === criterion))
    issues.push({ code: 'check-unknown-criterion', severity: 'error', params: { check: template.id, criterion } })
  if (isBlank(rater)) issues.push({ code: 'act-without-person', severity: 'error', params: {} })
  if (!isDay(on) || on > today)
    issues.push({ code: 'check-bad-day', severity: 'error', params: { criterion, date: on } })
  if (value !== null && !scale) issues.push({ code: 'check-no-scale', severity: 'error', params: { criterion } })
  if (value !== null && scale && !(Number.isInteger(value) && value >= scale.least && value <= scale.most)) {
    const params = { criterion, value, least: scale.least, most: scale.most }
    issues.push({ code: 'check-off-scale', severity: 'error', params })
  }
  if (!scale && isBlank(reason)) issues.push({ code: 'check-without-words', severity: 'error', params: { criterion } })
  if (value !== null && evidence.length === 0)
    issues.push({ code: 'check-without-evidence', severity: 'warning', params: { criterion } })
  return issues
}
