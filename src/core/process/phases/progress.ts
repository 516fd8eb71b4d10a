import type { Mandate } from '../force.ts'
import type { Act } from '../refusal.ts'
import type { Phase, PhasePlan } from './phasePlan.ts'

/** A phase was entered. */
export interface Passage extends Act {
  readonly phase: string
  /** From 1; a cyclic plan begins a new round. */
  readonly round: number
  /** begun: recorded where it stood; opened: through its gate; returned: from a later phase. */
  readonly how: 'begun' | 'opened' | 'returned'
  /** As it was stated when the phase opened. */
  readonly mandate: Mandate | null
}

/** Waiting on purpose. */
export interface Pause extends Act {
  /** Day on which somebody looks again. */
  readonly until: string
  /** What is waited for; null = only the day. */
  readonly trigger: string | null
}

/** Where a field, project or process stands. Passages are only ever added. */
export interface PlanProgress {
  /** Id of the plan. */
  readonly plan: string
  readonly passages: readonly Passage[]
  /** Waits on purpose; null = it goes on. */
  readonly pause: Pause | null
  /** Ended, with what was learned as the reason; null = not. */
  readonly closed: Act | null
}

export const notBegun = (plan: PhasePlan): PlanProgress => ({ plan: plan.id, passages: [], pause: null, closed: null })

/** Index of the phase in which it stands; −1 = not begun, or the plan no longer has the phase. */
export function currentIndex(plan: PhasePlan, progress: PlanProgress): number {
  const phase = progress.passages.at(-1)?.phase
  return plan.phases.findIndex(({ id }) => id === phase)
}

export interface NextPhase {
  readonly phase: Phase
  readonly round: number
}

/** The phase after the present one; null at the end of a plan that does not begin again. */
export function nextPhase(plan: PhasePlan, progress: PlanProgress): NextPhase | null {
  const round = progress.passages.at(-1)?.round ?? 1
  const next = plan.phases[currentIndex(plan, progress) + 1]
  if (next) return { phase: next, round }
  return plan.cyclic && plan.phases.length > 0 ? { phase: plan.phases[0], round: round + 1 } : null
}
