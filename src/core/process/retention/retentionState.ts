import type { Issue } from '../../evidence/index.ts'
import { addMonths, isDay } from '../day.ts'
import type { RetentionRule, RetentionStart } from './retentionRule.ts'

/** Days of a record from which periods run; null or absent = has not happened. */
export type RetentionDates = Readonly<Partial<Record<RetentionStart, string | null>>>

/** Something forbids erasing for now: a dispute, an audit, a request for access. */
export interface Hold {
  readonly reason: string
  readonly by: string
  /** Day after which it no longer holds. */
  readonly until: string
}

export interface RetentionState {
  readonly state: 'keep' | 'due' | 'held'
  /** First day on which it is to be erased; null = the period has not begun. */
  readonly dueOn: string | null
  /** The rule with its reason, source and whether somebody read it; null = there is none, which an issue says. */
  readonly rule: RetentionRule | null
  readonly hold: Hold | null
  readonly issues: readonly Issue[]
}

/** Whether data are to be erased on a day. `kind`: kind of data. What has no rule or no beginning is kept and told, never silently. */
export function retentionState(
  kind: string,
  rules: readonly RetentionRule[],
  dates: RetentionDates,
  today: string,
  hold: Hold | null = null,
): RetentionState {
  const rule = rules.find(({ id }) => id === kind) ?? null
  const start = rule ? (dates[rule.start] ?? null) : null
  const issues: Issue[] = []
  if (!rule) issues.push({ code: 'retention-without-rule', severity: 'warning', params: { kind } })
  else if (start === null ? rule.start === 'created' : !isDay(start))
    issues.push({ code: 'retention-without-start', severity: 'warning', params: { kind } })
  const dueOn = rule && start !== null && isDay(start) ? addMonths(start, rule.months) : null
  const isDue = dueOn !== null && dueOn <= today
  const isHeld = isDue && hold !== null && hold.until >= today
  return { state: isHeld ? 'held' : isDue ? 'due' : 'keep', dueOn, rule, hold, issues }
}
