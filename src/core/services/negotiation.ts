import type { DutyOverride } from './duty.ts'
import type { Service, ServiceState } from './service.ts'
import type { Standard } from './standard.ts'

/** What a proposal would change. */
export type CatalogueChange =
  /** A service for choice becomes part of the region's catalogue, or one of its own; null = the entry of the base catalogue. */
  | { readonly kind: 'add'; readonly service: Service | null }
  /** It ends; B7 of the requirements asks for a substitute. Null = not stated. */
  | { readonly kind: 'leave'; readonly on: string | null; readonly substitute: string | null }
  | { readonly kind: 'state'; readonly state: ServiceState }
  /** The region's own standard, beside the sourced ones. */
  | { readonly kind: 'own-standard'; readonly standard: Standard }
  /** Who guarantees, steers or provides differently here. What people can claim by law is not the region's to change. */
  | { readonly kind: 'provide'; readonly override: DutyOverride }
export const CHANGE_KINDS = ['add', 'leave', 'state', 'own-standard', 'provide'] as const

export interface Proposal {
  /** Unique within the region, for example `2026-01`. */
  readonly id: string
  /** ISO date. */
  readonly date: string
  /** Body that proposes. */
  readonly by: string
  /** Service id. */
  readonly service: string
  readonly change: CatalogueChange
  readonly reason: string
  /** When the change, once decided, is looked at again; null = not stated. */
  readonly review: string | null
}

export const OUTCOMES = ['accepted', 'rejected', 'deferred'] as const
export type Outcome = (typeof OUTCOMES)[number]

export interface Decision {
  /** Id of the proposal. */
  readonly proposal: string
  readonly body: string
  readonly date: string
  readonly outcome: Outcome
  readonly text: string
  /** Takes the place of the proposal's; null = the proposal's holds. */
  readonly review: string | null
}

export const REVIEW_OUTCOMES = ['confirmed', 'reopened'] as const
/** A decision looked at again: it stays, or a new proposal is to come. It changes no figure by itself. */
export interface Review {
  readonly proposal: string
  readonly body: string
  readonly date: string
  readonly outcome: (typeof REVIEW_OUTCOMES)[number]
  readonly text: string
  /** Next review; null = none planned. */
  readonly next: string | null
}

export type HistoryEntry =
  | { readonly kind: 'proposal'; readonly entry: Proposal }
  | { readonly kind: 'decision'; readonly entry: Decision }
  | { readonly kind: 'review'; readonly entry: Review }

/** What a region negotiated, in the order of its file: nothing is ever taken out, a later decision takes the place of an earlier one. */
export interface CatalogueHistory {
  /** Id of the region. */
  readonly region: string
  readonly entries: readonly HistoryEntry[]
}

/** A proposal with what became of it. */
export interface Negotiated {
  readonly proposal: Proposal
  readonly decisions: readonly Decision[]
  readonly reviews: readonly Review[]
  /** The last decision's outcome; open = none yet. */
  readonly outcome: Outcome | 'open'
  /** When it is to be looked at (again); null = nothing planned or nothing accepted. */
  readonly nextReview: string | null
}

/** Proposals in the order of the file. */
export function negotiations(history: CatalogueHistory, service?: string): Negotiated[] {
  const proposals = history.entries.flatMap((e) => (e.kind === 'proposal' ? [e.entry] : []))
  return proposals
    .filter((proposal) => service === undefined || proposal.service === service)
    .map((proposal) => {
      const decisions = history.entries.flatMap((e) =>
        e.kind === 'decision' && e.entry.proposal === proposal.id ? [e.entry] : [],
      )
      const reviews = history.entries.flatMap((e) =>
        e.kind === 'review' && e.entry.proposal === proposal.id ? [e.entry] : [],
      )
      const last = decisions.at(-1)
      const outcome = last?.outcome ?? 'open'
      const planned = reviews.length > 0 ? reviews.at(-1)!.next : (last?.review ?? proposal.review)
      return { proposal, decisions, reviews, outcome, nextReview: outcome === 'accepted' ? planned : null }
    })
}
