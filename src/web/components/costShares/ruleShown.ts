import type { ShareAnswer, ShareRule } from '../../../contract/index.ts'
import type { WordableIssue } from '../../../messages/index.ts'

/** A rule beside the others: its answer, or why there is none. */
export interface RuleShown {
  readonly rule: ShareRule
  readonly answer: ShareAnswer | null
  readonly issues: readonly WordableIssue[]
}

/** Names of the partners that pay more than alone. */
export const payingMore = ({ players }: ShareAnswer): string[] =>
  players.filter(({ saving }) => saving !== null && saving < 0).map(({ player }) => player)
