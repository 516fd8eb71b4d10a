import type { Issue } from '../../evidence/index.ts'
import { daysBetween, isDay } from '../day.ts'
import type { Decision } from '../decision/decision.ts'
import type { Force } from '../force.ts'
import type { Act } from '../refusal.ts'
import { checkTrigger } from './checkTrigger.ts'
import type { Trigger, TriggerFacts } from './trigger.ts'

export interface TriggerState {
  /** fired: a decision is to be opened or still open; decided: its decision was taken; passed-without-decision: the last safe date is over and nothing is decided. */
  readonly state: 'waiting' | 'fired' | 'decided' | 'passed-without-decision' | 'invalid'
  /** Day on which it fired; null = not yet. */
  readonly firedOn: string | null
  /** Until the last safe date; negative when it is over, null where there is none. */
  readonly daysLeft: number | null
  /** Since it was set, to the day of the decision, in whole cents; null = not known. */
  readonly waitingCostCents: number | null
  /** Why it is invalid, and what else is worth knowing. */
  readonly issues: readonly Issue[]
}

const DAYS_A_YEAR = 365

export function triggerState(trigger: Trigger, facts: TriggerFacts, today: string): TriggerState {
  const issues = checkTrigger(trigger)
  if (issues.some(({ severity }) => severity === 'error'))
    return { state: 'invalid', firedOn: trigger.firedOn, daysLeft: null, waitingCostCents: null, issues }
  const firedOn = trigger.firedOn ?? firingDay(trigger, facts, today)
  const decidedOn = facts.decisions.find(({ id, on }) => id === trigger.decision && on <= today)?.on ?? null
  const isOver = trigger.lastSafeDate < today
  return {
    state: decidedOn ? 'decided' : isOver ? 'passed-without-decision' : firedOn ? 'fired' : 'waiting',
    firedOn,
    daysLeft: daysBetween(today, trigger.lastSafeDate),
    waitingCostCents: waitingCost(trigger, decidedOn ?? today),
    issues,
  }
}

/** Keeps that it fired, so that nothing takes it back. */
export function recordFiring(trigger: Trigger, { firedOn }: TriggerState): Trigger {
  return trigger.firedOn === null && firedOn !== null ? { ...trigger, firedOn } : trigger
}

/** The decision that a fired trigger opens, as a proposal to be filled in. */
export function openDecision(
  trigger: Trigger,
  id: string,
  { by, on }: Pick<Act, 'by' | 'on'>,
  force: Force = 'binding',
): Decision {
  return {
    id,
    about: trigger.about,
    what: trigger.question,
    body: trigger.body,
    force,
    proposedBy: by,
    proposedOn: on,
    reason: '',
    evidence: [{ kind: 'record', id: trigger.id, note: '' }],
    readings: [],
    dissent: [],
    review: null,
    revision: '',
    openedBy: trigger.id,
    excluded: [],
    rulings: [],
    reviews: [],
    revisedBy: null,
  }
}

/** The earliest day on which the condition was met and known, not after today. */
function firingDay({ id, condition, setOn }: Trigger, facts: TriggerFacts, today: string): string | null {
  const days = metOn(id, condition!, facts).filter((day) => isDay(day) && day <= today)
  if (days.length === 0) return null
  const first = days.reduce((a, b) => (a < b ? a : b))
  // What was so before the trigger was set fires it on the day on which it was set.
  return first < setOn ? setOn : first
}

function metOn(id: string, condition: NonNullable<Trigger['condition']>, facts: TriggerFacts): string[] {
  switch (condition.kind) {
    case 'date':
      return [condition.date]
    case 'signal':
      return facts.signals.filter(({ trigger }) => trigger === id).map(({ on }) => on)
    case 'decision':
      return facts.decisions
        .filter((one) => one.id === condition.decision)
        .filter(({ outcome }) => outcome === 'accepted' || (condition.outcome === 'any' && outcome === 'rejected'))
        .map(({ on }) => on)
    case 'indicator':
      return facts.indicators
        .filter(({ indicator, ags }) => indicator === condition.indicator && ags === condition.ags)
        .filter(({ time }) => condition.from === null || endOf(time) >= condition.from)
        .filter(({ value }) => value !== null && holds(value, condition.op, condition.value))
        .map(({ knownOn }) => knownOn)
  }
}

function holds(value: number, op: '<' | '<=' | '>=' | '>', limit: number): boolean {
  if (op === '<') return value < limit
  if (op === '<=') return value <= limit
  return op === '>' ? value > limit : value >= limit
}

/** Last day of a year, month or day, to be compared as text. */
const endOf = (time: string) => (time.length === 4 ? `${time}-12-31` : time.length === 7 ? `${time}-31` : time)

function waitingCost({ setOn, waitingCostCentsPerYear: cents }: Trigger, until: string): number | null {
  if (cents === null) return null
  return Math.round((cents * Math.max(0, daysBetween(setOn, until))) / DAYS_A_YEAR)
}
