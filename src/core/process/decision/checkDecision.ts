import type { Issue } from '../../evidence/index.ts'
import { isDay } from '../day.ts'
import { FORCES } from '../force.ts'
import { isBlank } from '../refusal.ts'
import { checkDeferral } from '../trigger/checkTrigger.ts'
import type { Trigger } from '../trigger/trigger.ts'
import { type Decision, OUTCOMES, type Ruling } from './decision.ts'

/** All that is wrong with a decision, or missing. `triggers`: those that its deferrals name. Only errors forbid to store it. */
export function checkDecision(decision: Decision, today: string, triggers: readonly Trigger[] = []): Issue[] {
  return [
    ...checkProposal(decision, today),
    ...decision.rulings.flatMap((ruling) => checkRuling(decision, ruling, today, triggers)),
    ...decision.reviews.flatMap((review): Issue[] => {
      const { id } = decision
      const issues: Issue[] = []
      const first = decision.rulings.find(({ outcome }) => outcome === 'accepted')?.on
      if (!isDay(review.on) || review.on > today || first === undefined || review.on < first)
        issues.push({ code: 'decision-review-bad-day', severity: 'error', params: { id, date: review.on } })
      if (review.next !== null && !(isDay(review.next) && review.next > review.on))
        issues.push({ code: 'decision-review-before', severity: 'error', params: { id, date: review.next } })
      return issues
    }),
  ]
}

function checkProposal(decision: Decision, today: string): Issue[] {
  const { id, review, proposedOn } = decision
  const issues: Issue[] = []
  if (isBlank(decision.what)) issues.push({ code: 'decision-without-text', severity: 'error', params: { id } })
  if (isBlank(decision.body)) issues.push({ code: 'decision-without-body', severity: 'error', params: { id } })
  if (!FORCES.includes(decision.force))
    issues.push({ code: 'decision-without-force', severity: 'error', params: { id } })
  if (isBlank(decision.reason)) issues.push({ code: 'decision-without-reason', severity: 'error', params: { id } })
  if (isBlank(decision.proposedBy)) issues.push({ code: 'act-without-person', severity: 'error', params: {} })
  if (!isDay(proposedOn) || proposedOn > today)
    issues.push({ code: 'decision-bad-day', severity: 'error', params: { id, date: proposedOn } })
  if (review !== null && !(isDay(review) && review > proposedOn))
    issues.push({ code: 'decision-review-before', severity: 'error', params: { id, date: review } })
  if (decision.revisedBy === id) issues.push({ code: 'decision-revises-itself', severity: 'error', params: { id } })
  if (decision.evidence.length === 0)
    issues.push({ code: 'decision-without-evidence', severity: 'warning', params: { id } })
  if (isBlank(decision.revision))
    issues.push({ code: 'decision-without-revision', severity: 'warning', params: { id } })
  return issues
}

function checkRuling(decision: Decision, ruling: Ruling, today: string, triggers: readonly Trigger[]): Issue[] {
  const { id } = decision
  const { outcome, on, votes, review } = ruling
  const issues: Issue[] = []
  if (!OUTCOMES.includes(outcome)) issues.push({ code: 'decision-without-outcome', severity: 'error', params: { id } })
  if (isBlank(ruling.body)) issues.push({ code: 'decision-without-body', severity: 'error', params: { id } })
  if (isBlank(ruling.by)) issues.push({ code: 'act-without-person', severity: 'error', params: {} })
  if (decision.excluded.includes(ruling.by))
    issues.push({ code: 'decision-not-independent', severity: 'error', params: { id } })
  if (!isDay(on) || on > today || on < decision.proposedOn)
    issues.push({ code: 'decision-bad-day', severity: 'error', params: { id, date: on } })
  if (review !== null && !(isDay(review) && review > on))
    issues.push({ code: 'decision-review-before', severity: 'error', params: { id, date: review } })
  if (votes && ![votes.yes, votes.no, votes.abstained].every((count) => Number.isInteger(count) && count >= 0))
    issues.push({ code: 'decision-bad-votes', severity: 'error', params: { id } })
  if (outcome === 'accepted' && review === null && decision.review === null && decision.reviews.length === 0)
    issues.push({ code: 'decision-without-review', severity: 'warning', params: { id } })
  if (outcome === 'deferred') {
    const trigger = triggers.find((one) => one.id === ruling.trigger) ?? null
    issues.push(...checkDeferral(trigger, id, on))
  }
  return issues
}
