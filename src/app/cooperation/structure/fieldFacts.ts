import { type Entry, fieldValue, type GateFacts, NO_FACTS, type PlanProgress } from '../../../core/process/index.ts'
import type { StandingEntry } from '../../workspace/records/heldKind.ts'
import type { EntryRecord } from '../../workspace/records/outcome.ts'

/** What the gates of a field of action ask for: its own statements, and what councils decided about its plan in the present round. Drafts decide nothing. */
export function fieldFacts(
  { id, state }: StandingEntry,
  { passages }: PlanProgress,
  councilItems: readonly EntryRecord[],
): GateFacts {
  const round = passages.at(-1)?.round ?? 1
  // The plan of an earlier round was another plan.
  const since = round === 1 ? '' : (passages.find((one) => one.round === round)?.on ?? '')
  return {
    ...NO_FACTS,
    fields: {
      situation: fieldValue(state, 'situation'),
      aim: fieldValue(state, 'aim'),
      owner: fieldValue(state, 'lead'),
      review: fieldValue(state, 'review'),
    },
    decisions: councilItems.flatMap(({ visibility, state: item }) =>
      visibility !== 'draft' && item.field === id && item.isPlan === true && String(item.decided ?? '') >= since
        ? [{ about: 'plan', outcome: outcomeOf(item) }]
        : [],
    ),
  }
}

function outcomeOf({ state }: Entry): 'accepted' | 'rejected' | 'deferred' | 'open' {
  return state === 'accepted' || state === 'rejected' || state === 'deferred' ? state : 'open'
}
