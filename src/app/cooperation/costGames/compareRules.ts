import type { ShareAnswer } from '../../../contract/index.ts'
import {
  checkRule,
  MOST_PLAYERS_HOLDING,
  membersOf,
  missingCoalitions,
  SHARE_RULES,
  type ShareRule,
  type SharingProblem,
  sizeOf,
  usualKey,
} from '../../../core/cooperation/index.ts'
import type { Issue } from '../../../core/evidence/index.ts'
import { gameFacts, type Shared, shareCosts } from '../../share/shareCosts.ts'
import { problemOf } from './costGame.ts'
import { type KeptRecord, keptFor } from './keptFor.ts'

/** Keys that count, with their weights; null = as the game says. */
export type Mix = SharingProblem['mix']

export interface RulesCompared {
  readonly problem: SharingProblem
  readonly rules: readonly (Shared & { readonly rule: ShareRule })[]
  /** About the game itself. */
  readonly issues: readonly Issue[]
}

/** Every rule for one game, computed once for each version of the record, mix and seed. Null = the game cannot be read; the issues say why. */
export function compareRules(
  record: KeptRecord,
  { mix, seed }: { readonly mix: Mix; readonly seed: number },
): RulesCompared | { readonly problem: null; readonly issues: readonly Issue[] } {
  return keptFor(record, 'rules', { mix, seed }, () => {
    const { problem: given, issues } = problemOf(record.state)
    if (!given) return { problem: null, issues }
    const problem = mix ? { ...given, mix } : given
    const facts = gameFacts(problem)
    const rules = SHARE_RULES.map((rule) => ({
      rule,
      ...(totalMissing(problem, rule) ?? shareCosts(problem, rule, { seed }, facts)),
    }))
    return { problem, rules, issues }
  })
}

/** What the usual key does, without what takes long: for lists. Null = it cannot be applied. */
export function usualShares(record: KeptRecord): ShareAnswer | null {
  return keptFor(record, 'usual', {}, () => {
    const { problem } = problemOf(record.state)
    if (!problem) return null
    return shareCosts(problem, usualKey(problem), {}, { core: undefined, properties: undefined }).answer
  })
}

/** Rules that can be applied to a game. */
export const possibleRules = (problem: SharingProblem): ShareRule[] =>
  SHARE_RULES.filter((rule) => !totalMissing(problem, rule) && checkRule(problem, rule).length === 0)

/** One rule with the groups that would hold by themselves, where those can be gone through. */
export function explainRule(
  record: KeptRecord,
  rule: ShareRule,
  { problem }: RulesCompared,
  { mix, seed }: { readonly mix: Mix; readonly seed: number },
): Shared {
  return keptFor(
    record,
    'rule',
    { rule, mix, seed },
    () =>
      totalMissing(problem, rule) ??
      shareCosts(problem, rule, { seed, holding: problem.players.length <= MOST_PLAYERS_HOLDING }),
  )
}

/** The airport rule would take the largest cost alone for that of everybody. Where a list leaves it out nobody said so. */
function totalMissing({ total, players }: SharingProblem, rule: ShareRule): Shared | null {
  if (!Number.isNaN(total) || rule !== 'airport') return null
  const params = { coalition: players.join(' + '), rule }
  return { answer: null, issues: [{ code: 'share-cost-missing', severity: 'error', params }] }
}

/** Groups of which the cost is not known, small ones first: the first few by name, and how many there are. Null = costs follow a rule or are too many to list. */
export function missingCosts({
  game,
  players,
}: SharingProblem): { readonly named: readonly string[]; readonly count: number } | null {
  if (!game) return null
  const missing = missingCoalitions(game).sort((a, b) => sizeOf(a) - sizeOf(b) || a - b)
  const named = missing.slice(0, MOST_NAMED).map((mask) =>
    membersOf(mask)
      .map((i) => players[i]!)
      .join(' + '),
  )
  return { named, count: missing.length }
}

const MOST_NAMED = 5
