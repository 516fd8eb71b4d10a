import {
  MOST_PLAYERS_HOLDING,
  SHARE_RULES,
  type ShareRule,
  type SharingProblem,
} from '../../../core/cooperation/index.ts'
import type { Issue } from '../../../core/evidence/index.ts'
import type { StoredRecord } from '../../../store/index.ts'
import { KeptAnswers } from '../../keptAnswers.ts'
import { gameFacts, type Shared, shareCosts } from '../../share/shareCosts.ts'
import { type CostGameState, problemOf } from './costGame.ts'

/** Keys that count, with their weights; null = as the game says. */
export type Mix = SharingProblem['mix']

type Kept = Pick<StoredRecord, 'id' | 'version' | 'updatedAt'>

export interface RulesCompared {
  readonly problem: SharingProblem
  readonly rules: readonly (Shared & { readonly rule: ShareRule })[]
  /** About the game itself. */
  readonly issues: readonly Issue[]
}

const kept = new KeptAnswers()
const states = new Map<string, { readonly at: object }>()
const MOST_STATES = 200

/** Every rule for one game, computed once for each version of the record, mix and seed. Null = the game cannot be read; the issues say why. */
export function compareRules(
  record: Kept & { readonly state: CostGameState },
  { mix, seed }: { readonly mix: Mix; readonly seed: number },
): RulesCompared | { readonly problem: null; readonly issues: readonly Issue[] } {
  return kept.get(keyOf(record), 'rules', { mix, seed }, () => {
    const { problem: given, issues } = problemOf(record.state)
    if (!given) return { problem: null, issues }
    const problem = mix ? { ...given, mix } : given
    const facts = gameFacts(problem)
    const rules = SHARE_RULES.map((rule) => ({ rule, ...shareCosts(problem, rule, { seed }, facts) }))
    return { problem, rules, issues }
  })
}

/** One rule with the groups that would hold by themselves, where those can be gone through. */
export function explainRule(
  record: Kept & { readonly state: CostGameState },
  rule: ShareRule,
  { problem }: RulesCompared,
  { mix, seed }: { readonly mix: Mix; readonly seed: number },
): Shared {
  return kept.get(keyOf(record), 'rule', { rule, mix, seed }, () =>
    shareCosts(problem, rule, { seed, holding: problem.players.length <= MOST_PLAYERS_HOLDING }),
  )
}

/** An object for each version of a record, so that answers go when the version is forgotten. */
function keyOf({ id, version, updatedAt }: Kept): object {
  const key = `${id} ${version} ${updatedAt}`
  const known = states.get(key)
  if (known) return known.at
  if (states.size >= MOST_STATES) states.delete(states.keys().next().value!)
  const made = { at: {} }
  states.set(key, made)
  return made.at
}
