import type { Issue } from '../../evidence/index.ts'
import { isDay } from '../day.ts'
import { isBlank } from '../refusal.ts'
import { COMPARISONS, type Trigger, type TriggerCondition } from './trigger.ts'

/** What a trigger lacks. Without owner, condition, question and last safe date it is none. */
export function checkTrigger(trigger: Trigger): Issue[] {
  const { id, condition, setOn, lastSafeDate, waitingCostCentsPerYear: cents } = trigger
  const issues: Issue[] = []
  if (isBlank(trigger.owner)) issues.push({ code: 'trigger-without-owner', severity: 'error', params: { id } })
  if (isBlank(trigger.question)) issues.push({ code: 'trigger-without-question', severity: 'error', params: { id } })
  if (isBlank(trigger.body)) issues.push({ code: 'trigger-without-body', severity: 'error', params: { id } })
  if (!condition || !isUsable(condition))
    issues.push({ code: 'trigger-without-condition', severity: 'error', params: { id } })
  if (!isDay(setOn)) issues.push({ code: 'trigger-without-start', severity: 'error', params: { id } })
  if (!isDay(lastSafeDate)) issues.push({ code: 'trigger-without-date', severity: 'error', params: { id } })
  else if (lastSafeDate <= setOn)
    issues.push({ code: 'trigger-date-before', severity: 'error', params: { id, date: lastSafeDate, first: setOn } })
  if (condition?.kind === 'date' && isDay(condition.date) && condition.date > lastSafeDate)
    issues.push({ code: 'trigger-fires-too-late', severity: 'error', params: { id, date: lastSafeDate } })
  if (cents === null) issues.push({ code: 'trigger-cost-unknown', severity: 'warning', params: { id } })
  else if (!Number.isSafeInteger(cents) || cents < 0)
    issues.push({ code: 'trigger-bad-cost', severity: 'error', params: { id } })
  return issues
}

function isUsable(condition: TriggerCondition): boolean {
  switch (condition.kind) {
    case 'indicator': {
      const { indicator, op, value, from } = condition
      return !isBlank(indicator) && COMPARISONS.includes(op) && Number.isFinite(value) && (from === null || isDay(from))
    }
    case 'date':
      return isDay(condition.date)
    case 'decision':
      return !isBlank(condition.decision)
    case 'signal':
      return !isBlank(condition.what)
    default:
      return false
  }
}

/** Deferring is deciding to wait: without owner, trigger and date it is refused. `decision`: id of what is deferred, `on`: the day. */
export function checkDeferral(trigger: Trigger | null, decision: string, on: string): Issue[] {
  if (!trigger) return [{ code: 'deferral-without-trigger', severity: 'error', params: { id: decision } }]
  const issues = checkTrigger(trigger)
  if (isDay(trigger.lastSafeDate) && trigger.lastSafeDate <= on)
    issues.push({ code: 'deferral-too-late', severity: 'error', params: { id: decision, date: trigger.lastSafeDate } })
  if (trigger.firedOn !== null && trigger.firedOn <= on)
    issues.push({ code: 'deferral-trigger-fired', severity: 'error', params: { id: decision, date: trigger.firedOn } })
  return issues
}
