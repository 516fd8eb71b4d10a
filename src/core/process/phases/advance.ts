import type { Issue } from '../../evidence/index.ts'
import { isDay } from '../day.ts'
import { type Act, checkAct, type Step } from '../refusal.ts'
import { type GateFacts, gateState, type HeldReason, unconditional } from './gate.ts'
import type { PhasePlan } from './phasePlan.ts'
import { currentIndex, nextPhase, type Passage, type Pause, type PlanProgress } from './progress.ts'

/** Goes into the next phase if its gate is open on the day of the act; else the reasons that hold it. */
export function advance(plan: PhasePlan, progress: PlanProgress, facts: GateFacts, act: Act): Step<PlanProgress> {
  const next = nextPhase(plan, progress)
  const gate = gateState(plan, progress, facts, act.on)
  const issues = progress.closed ? [] : refusals(gate.reasons)
  issues.unshift(...checkStep(progress, act, false))
  if (issues.length > 0 || !next || gate.state !== 'open') return { value: null, issues }
  return enter(progress, act, { phase: next.phase.id, round: next.round, how: 'opened' }, facts)
}

/**
 * Records something that exists already in the phase in which it stands, with the reason. What lies before is taken as done; a mandate that the phase
 * demands and open objections still hold it.
 */
export function beginAt(
  plan: PhasePlan,
  progress: PlanProgress,
  phase: string,
  facts: GateFacts,
  act: Act,
): Step<PlanProgress> {
  const found = plan.phases.find(({ id }) => id === phase)
  if (!found) return refuse({ code: 'gate-unknown-phase', severity: 'error', params: { plan: plan.id, phase } })
  if (progress.passages.length > 0) return refuse({ code: 'phase-begun-already', severity: 'error', params: { phase } })
  const issues = [
    ...checkStep(progress, act, plan.phases.indexOf(found) > 0),
    ...refusals(unconditional(found, true, facts, act.on)),
  ]
  return issues.length > 0 ? { value: null, issues } : enter(progress, act, { phase, round: 1, how: 'begun' }, facts)
}

/** Goes back to an earlier phase of the round, with the reason. The later gates have to be passed again. */
export function goBack(
  plan: PhasePlan,
  progress: PlanProgress,
  phase: string,
  facts: GateFacts,
  act: Act,
): Step<PlanProgress> {
  const index = plan.phases.findIndex(({ id }) => id === phase)
  if (index < 0) return refuse({ code: 'gate-unknown-phase', severity: 'error', params: { plan: plan.id, phase } })
  if (index >= currentIndex(plan, progress))
    return refuse({ code: 'phase-not-earlier', severity: 'error', params: { phase } })
  const issues = [
    ...checkStep(progress, act, true),
    ...refusals(unconditional(plan.phases[index], true, facts, act.on)),
  ]
  const { round } = progress.passages.at(-1)!
  return issues.length > 0 ? { value: null, issues } : enter(progress, act, { phase, round, how: 'returned' }, facts)
}

/** Waits on purpose until a day, at the latest; a normal state, not a failure. */
export function pause(progress: PlanProgress, act: Pause): Step<PlanProgress> {
  const issues = [...checkStep(progress, act, true)]
  if (!isDay(act.until) || act.until <= act.on)
    issues.push({ code: 'phase-pause-without-day', severity: 'error', params: {} })
  return issues.length > 0 ? { value: null, issues } : { value: { ...progress, pause: act }, issues }
}

export function resume(progress: PlanProgress, act: Act): Step<PlanProgress> {
  const issues = checkStep(progress, act, false)
  return issues.length > 0 ? { value: null, issues } : { value: { ...progress, pause: null }, issues }
}

/** Ends it, with what was learned as the reason. A normal end, from any phase. */
export function closeWithLessons(progress: PlanProgress, act: Act): Step<PlanProgress> {
  const issues = checkStep(progress, act, true)
  return issues.length > 0 ? { value: null, issues } : { value: { ...progress, pause: null, closed: act }, issues }
}

const refuse = (issue: Issue): Step<PlanProgress> => ({ value: null, issues: [issue] })

function enter(
  progress: PlanProgress,
  { by, on, reason }: Act,
  to: Pick<Passage, 'phase' | 'round' | 'how'>,
  facts: GateFacts,
): Step<PlanProgress> {
  const mandate = Object.hasOwn(facts.mandates, to.phase) ? facts.mandates[to.phase] : null
  const passage: Passage = { ...to, by, on, reason, mandate }
  return { value: { ...progress, passages: [...progress.passages, passage] }, issues: [] }
}

function checkStep(progress: PlanProgress, act: Act, needsReason: boolean): Issue[] {
  const issues = checkAct(act, needsReason)
  const last = progress.passages.at(-1)?.on
  if (progress.closed) issues.push({ code: 'gate-closed', severity: 'error', params: { date: progress.closed.on } })
  if (last !== undefined && act.on < last)
    issues.push({ code: 'phase-before-last', severity: 'error', params: { date: act.on, last } })
  return issues
}

const refusals = (reasons: readonly HeldReason[]): Issue[] =>
  reasons.map(({ issue }) => ({ ...issue, severity: 'error' }))
