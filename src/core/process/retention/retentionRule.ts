import type { Issue } from '../../evidence/index.ts'
import { isBlank } from '../refusal.ts'

/** From when a period runs: made, last used or confirmed, ended, or consent taken back. */
export const RETENTION_STARTS = ['created', 'lastUsed', 'ended', 'withdrawn'] as const
export type RetentionStart = (typeof RETENTION_STARTS)[number]

/** How long data of one kind are kept, and why. */
export interface RetentionRule {
  /** Kind of data: `contact`, `account` … */
  readonly id: string
  readonly labelKey: string
  readonly start: RetentionStart
  /** Whole months from the start; 0 = at once. */
  readonly months: number
  /** Key of the reason in the messages, or the region's own words. */
  readonly reason: string
  /** law: read in a law or by-law; region: decided here; proposal: ours, until the region sets its own. */
  readonly basis: 'law' | 'region' | 'proposal'
  /** Law with section, or id of the decision; '' = none. */
  readonly source: string
  /** Somebody read it in the source. */
  readonly verified: boolean
}

const proposal = (id: string, start: RetentionStart, months: number): RetentionRule => ({
  id,
  labelKey: `retention.${id}`,
  start,
  months,
  reason: `retention.${id}-reason`,
  basis: 'proposal',
  source: '',
  verified: false,
})

/** Own proposals without legal authority: the region sets its periods with its data protection officer. */
export const RETENTION_PROPOSALS: readonly RetentionRule[] = [
  proposal('account', 'lastUsed', 24),
  proposal('invitation', 'created', 1),
  proposal('contact', 'lastUsed', 24),
  proposal('contribution', 'ended', 24),
  proposal('paper-form', 'ended', 6),
  proposal('lot-pool', 'ended', 3),
  proposal('volunteer-offer', 'lastUsed', 12),
  proposal('donation', 'withdrawn', 0),
  proposal('log', 'created', 1),
]

/** The proposals with what the region set instead or in addition. */
export function layRetention(
  own: readonly RetentionRule[],
  base: readonly RetentionRule[] = RETENTION_PROPOSALS,
): RetentionRule[] {
  const ids = new Set(own.map(({ id }) => id))
  return [...base.filter(({ id }) => !ids.has(id)), ...own]
}

export function checkRetentionRule(rule: RetentionRule): Issue[] {
  const { id, months, basis, source, verified, reason } = rule
  const issues: Issue[] = []
  if (!Number.isSafeInteger(months) || months < 0 || months > 1200)
    issues.push({ code: 'retention-bad-period', severity: 'error', params: { id } })
  if (isBlank(reason)) issues.push({ code: 'retention-without-reason', severity: 'error', params: { id } })
  if (basis !== 'proposal' && isBlank(source))
    issues.push({ code: 'retention-without-source', severity: 'error', params: { id } })
  if (basis === 'law' && !verified)
    issues.push({ code: 'retention-law-not-read', severity: 'warning', params: { id, source } })
  return issues
}
