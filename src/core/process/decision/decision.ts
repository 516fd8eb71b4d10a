import type { EvidenceLink } from '../evidenceLink.ts'
import type { Force } from '../force.ts'

/** As in the negotiation of the catalogue (core/services). */
export const OUTCOMES = ['accepted', 'rejected', 'deferred'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** What the body said. A later ruling takes the place of an earlier one, which stays. */
export interface Ruling {
  readonly outcome: Outcome
  readonly body: string
  /** Person who recorded it. */
  readonly by: string
  readonly on: string
  readonly text: string
  /** null = not counted. */
  readonly votes: { readonly yes: number; readonly no: number; readonly abstained: number } | null
  /** Takes the place of the decision's; null = the decision's holds. */
  readonly review: string | null
  /** A deferral waits for this trigger. */
  readonly trigger: string | null
}

/** Looked at again: it stays, or it is taken up anew. */
export interface DecisionReview {
  readonly outcome: 'confirmed' | 'reopened'
  readonly body: string
  readonly by: string
  readonly on: string
  readonly text: string
  /** Next review; null = none planned. */
  readonly next: string | null
}

/** One way to read the evidence, or a view that did not prevail; both stay visible. */
export interface Voice {
  /** Person, group or body. */
  readonly by: string
  readonly text: string
}

/** What was or is to be decided: by whom, with what force, why, on what evidence, and when it is looked at again. */
export interface Decision {
  readonly id: string
  /** Record that it is about. */
  readonly about: string
  readonly what: string
  /** Body that decides. */
  readonly body: string
  readonly force: Force
  readonly proposedBy: string
  readonly proposedOn: string
  readonly reason: string
  readonly evidence: readonly EvidenceLink[]
  readonly readings: readonly Voice[]
  readonly dissent: readonly Voice[]
  /** When it is looked at again once accepted; null = not stated. */
  readonly review: string | null
  /** How it can be changed, and by whom. */
  readonly revision: string
  /** Trigger that opened it; null = none. */
  readonly openedBy: string | null
  /** People who may not rule on it: whoever asks cannot grant. */
  readonly excluded: readonly string[]
  readonly rulings: readonly Ruling[]
  readonly reviews: readonly DecisionReview[]
  /** Later decision that takes its place; null = it holds. */
  readonly revisedBy: string | null
}
