import type { Decision, Outcome } from './decision.ts'

export interface DecisionState {
  readonly state: 'proposed' | 'decided' | 'due-for-review' | 'revised'
  /** Of the last ruling; open = none yet. */
  readonly outcome: Outcome | 'open'
  /** Day of the last ruling; null = none yet. */
  readonly decidedOn: string | null
  /** When it is to be looked at (again); null = nothing planned, or nothing accepted. */
  readonly nextReview: string | null
  /** Trigger for which a deferral waits. */
  readonly waitsFor: string | null
}

/** How it stands on a day; what was entered for later days does not count yet. On its review day it is due. */
export function decisionState(decision: Decision, today: string): DecisionState {
  const ruling = decision.rulings.filter(({ on }) => on <= today).at(-1)
  const review = decision.reviews.filter(({ on }) => on <= today).at(-1)
  const outcome = ruling?.outcome ?? 'open'
  const planned = review ? review.next : (ruling?.review ?? decision.review)
  const nextReview = outcome === 'accepted' ? planned : null
  const isDue = nextReview !== null && nextReview <= today
  return {
    state: stateOf(decision, outcome, isDue),
    outcome,
    decidedOn: ruling?.on ?? null,
    nextReview,
    waitsFor: outcome === 'deferred' ? (ruling?.trigger ?? null) : null,
  }
}

function stateOf({ revisedBy }: Decision, outcome: Outcome | 'open', isDue: boolean): DecisionState['state'] {
  if (revisedBy !== null) return 'revised'
  if (outcome === 'open') return 'proposed'
  return isDue ? 'due-for-review' : 'decided'
}
