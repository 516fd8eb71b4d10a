import type { Issue } from '../../evidence/index.ts'
import { everybody, MOST_EXACT_PLAYERS, membersOf } from './coalition.ts'
import { missingCoalitions } from './costGame.ts'
import { MOST_UNEVEN } from './equalProfit.ts'
import { KEY_NAMES, type KeyName, RULE_NEEDS, type ShareRule } from './rule.ts'
import type { SharingProblem } from './sharingProblem.ts'

/** Coalitions without a cost that are named one by one; the rest is counted. */
const MOST_NAMED = 20

/** Why a rule cannot be applied; [] = it can. One issue for each cost that it needs and that is missing. */
export function checkRule(problem: SharingProblem, rule: ShareRule): Issue[] {
  const missing = missingCosts(problem, rule)
  if (missing.length > 0) return missing
  const { alone, total } = problem
  const unit = 10 ** problem.digits
  if (rule === 'mixed') return checkMix(problem)
  if ((KEY_NAMES as readonly string[]).includes(rule)) return checkKey(problem, rule as KeyName)
  if (rule === 'standalone' && !(alone.reduce((a, b) => a + b, 0) > 0))
    return [{ code: 'share-alone-nothing', severity: 'error', params: { rule } }]
  if (rule === 'epm') {
    const free = alone.findIndex((cost) => !(cost > 0))
    if (free >= 0) return [{ code: 'share-epm-free', severity: 'error', params: { player: problem.players[free]! } }]
    const dearest = problem.game!.cost.reduce((most, cost) => Math.max(most, cost), 0)
    const tiny = alone.findIndex((cost) => cost * MOST_UNEVEN < dearest)
    if (tiny >= 0) return [{ code: 'share-epm-uneven', severity: 'error', params: { player: problem.players[tiny]! } }]
  }
  if (rule === 'airport' && !Number.isNaN(total)) {
    const dearest = alone.reduce((most, cost) => Math.max(most, cost), 0)
    if (total !== dearest)
      return [
        { code: 'share-not-airport', severity: 'error', params: { total: total / unit, dearest: dearest / unit } },
      ]
  }
  return []
}

function missingCosts(problem: SharingProblem, rule: ShareRule): Issue[] {
  const { players, game, total, alone, withoutOne, costOf } = problem
  const need = RULE_NEEDS[rule]
  const names = (members: readonly number[]) => members.map((i) => players[i]!).join(' + ')
  const all = players.map((_, i) => i)
  if (need === 'all' && !game) {
    if (rule === 'shapley' && costOf) return []
    const code = costOf ? 'share-too-many-players' : 'share-too-many-listed'
    return [{ code, severity: 'error', params: { rule, players: players.length, most: MOST_EXACT_PLAYERS } }]
  }
  const lacking: string[] = []
  if (need === 'all') for (const s of missingCoalitions(game!)) lacking.push(names(membersOf(s)))
  if (need.includes('alone')) for (const i of all) if (Number.isNaN(alone[i]!)) lacking.push(players[i]!)
  // Of two players the other alone is the rest, and of one the rest is nobody.
  if (need.includes('without-one') && players.length > 2)
    for (const i of all) if (Number.isNaN(withoutOne[i]!)) lacking.push(names(all.filter((k) => k !== i)))
  if (need.startsWith('total') && Number.isNaN(total) && (players.length > 1 || need === 'total'))
    lacking.push(names(all))
  const issues: Issue[] = lacking
    .slice(0, MOST_NAMED)
    .map((coalition) => ({ code: 'share-cost-missing', severity: 'error', params: { coalition, rule } }))
  const more = lacking.length - issues.length
  if (more > 0)
    issues.push({
      code: 'share-costs-missing-more',
      severity: 'error',
      params: { more, all: everybody(players.length) },
    })
  return issues
}

function checkKey({ keys }: SharingProblem, rule: KeyName): Issue[] {
  const figures = keys[rule]
  if (!figures) return [{ code: 'share-key-missing', severity: 'error', params: { rule } }]
  if (figures.every((figure) => figure === 0))
    return [{ code: 'share-key-nothing', severity: 'error', params: { rule } }]
  return []
}

function checkMix(problem: SharingProblem): Issue[] {
  const names = Object.keys(problem.mix ?? {}) as (KeyName | 'equal')[]
  if (names.length === 0) return [{ code: 'share-mix-missing', severity: 'error', params: {} }]
  return names.filter((name) => name !== 'equal').flatMap((name) => checkKey(problem, name))
}
