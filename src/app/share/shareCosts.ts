import type { GroupAmount, PlayerShare, ShareAnswer, ShareCore, ShareStability } from '../../contract/index.ts'
import {
  type Coalition,
  checkRule,
  type Division,
  divide,
  type GameProperties,
  gameProperties,
  holdingCoalitions,
  type LeastCore,
  leastCore,
  listObjections,
  MOST_PLAYERS_HOLDING,
  membersOf,
  missingCoalitions,
  roundShares,
  type ShareRule,
  type SharingProblem,
  usualKey,
} from '../../core/cooperation/index.ts'
import { InputError, type Issue } from '../../core/evidence/index.ts'

export const SHARE_METHOD_VERSION = 'share-1'

export interface ShareOptions {
  /** Key to compare with; the usual one of the game where not given. */
  readonly usual?: ShareRule
  readonly seed?: number
  /** Blocks of orders, for more players than can be computed exactly. */
  readonly blocks?: number
  /** Also look for the groups that would hold by themselves. */
  readonly holding?: boolean
}

/** What all rules of one game ask. */
export interface GameFacts {
  readonly core: LeastCore | undefined
  readonly properties: GameProperties | undefined
}

/** O(3^n): known once where several rules are asked. */
export function gameFacts({ game, players }: SharingProblem): GameFacts {
  const isWhole = game !== null && missingCoalitions(game).length === 0
  return {
    core: isWhole && players.length > 1 ? leastCore(game) : undefined,
    properties: isWhole ? gameProperties(game) : undefined,
  }
}

export type Shared =
  | { readonly answer: ShareAnswer; readonly issues: readonly Issue[] }
  | { readonly answer: null; readonly issues: readonly Issue[] }

/** Unrounded amounts that differ by less than this share of a unit (cent) are equal. */
const EQUAL = 1e-3

/** Shares the costs of a game by a rule, and says who would object. `answer` is null where the rule cannot be applied; the issues say why. */
export function shareCosts(
  problem: SharingProblem,
  rule: ShareRule,
  options: ShareOptions = {},
  facts?: GameFacts,
): Shared {
  const refused = checkRule(problem, rule)
  if (refused.length > 0) return { answer: null, issues: refused }
  if (options.holding && problem.players.length > MOST_PLAYERS_HOLDING)
    throw new InputError({
      code: 'question-share-groups',
      severity: 'error',
      params: { players: problem.players.length, most: MOST_PLAYERS_HOLDING },
    })
  const usual = usualOf(problem, options.usual)
  const unit = 10 ** problem.digits
  const { core, properties } = facts ?? gameFacts(problem)
  const division = divide(problem, rule, { ...options, usual: usual ?? undefined, leastCore: core })
  // The airport rule needs no cost of everybody: it is that of the most demanding.
  const total = Number.isNaN(problem.total) ? Math.round(sum(division.shares)) : problem.total
  const aloneSum = sum(problem.alone)
  const groups = (coalition: Coalition) => membersOf(coalition).map((i) => problem.players[i]!)
  const amount = (units: number) => Math.round(units) / unit
  return {
    issues: [...remarks(problem, total, properties), ...negativeShares(problem, division.shares)],
    answer: {
      rule,
      usual,
      digits: problem.digits,
      total: amount(total),
      saving: Number.isNaN(aloneSum) ? null : amount(aloneSum - total),
      players: playerShares(problem, division, total, usual, unit),
      stability: stabilityOf(problem, division.shares, total, core, unit),
      certificate: division.certificate
        ? {
            holds: division.certificate.holds,
            levels: division.levels!.length,
            checked: division.certificate.checked,
          }
        : null,
      equalProfit: division.equalProfit
        ? { difference: division.equalProfit.difference, relaxedBy: amount(division.equalProfit.relaxedBy) }
        : null,
      sample: division.orders === undefined ? null : { orders: division.orders, seed: options.seed ?? 1 },
      holding: options.holding
        ? holdingCoalitions(problem, rule, EQUAL, usual ?? undefined).map(
            ({ coalition, saving }): GroupAmount => ({ members: groups(coalition), amount: amount(saving) }),
          )
        : null,
      methodVersion: SHARE_METHOD_VERSION,
    },
  }
}

/** The key asked for; where none is, the usual one, if its costs are known. */
function usualOf(problem: SharingProblem, asked: ShareRule | undefined): ShareRule | null {
  const usual = asked ?? usualKey(problem)
  const faults = checkRule(problem, usual)
  if (faults.length === 0) return usual
  if (asked) throw new InputError(faults[0]!)
  return null
}

function playerShares(
  problem: SharingProblem,
  { shares, margin }: Division,
  total: number,
  usual: ShareRule | null,
  unit: number,
): PlayerShare[] {
  const rounded = roundShares(shares, total)
  const compared = usual && roundShares(divide(problem, usual).shares, total)
  return problem.players.map((player, i) => {
    const alone = problem.alone[i]!
    return {
      player,
      share: rounded[i]! / unit,
      exact: shares[i]! / unit,
      alone: Number.isNaN(alone) ? null : alone / unit,
      saving: Number.isNaN(alone) ? null : (alone - rounded[i]!) / unit,
      usual: compared ? compared[i]! / unit : null,
      margin: margin ? margin[i]! / unit : null,
    }
  })
}

function stabilityOf(
  problem: SharingProblem,
  shares: Float64Array,
  total: number,
  core: LeastCore | undefined,
  unit: number,
): ShareStability {
  const { players, game } = problem
  const groups = 2 ** players.length - 2
  const name = (coalition: Coalition) => membersOf(coalition).map((i) => players[i]!)
  if (game) {
    const { count, known, worst } = listObjections(game, shares, EQUAL)
    return {
      known,
      groups,
      objecting: count,
      worst: worst.map(({ coalition, excess }) => ({ members: name(coalition), amount: Math.round(excess) / unit })),
      core: core ? coreOf(core, total, name, unit) : null,
    }
  }
  const worst: { members: string[]; excess: number }[] = []
  let known = 0
  for (const [i, player] of players.entries()) {
    const rest = players.filter((other) => other !== player)
    const pairs = [
      [[player], shares[i]! - problem.alone[i]!],
      [rest, total - shares[i]! - problem.withoutOne[i]!],
    ] as const
    for (const [members, excess] of pairs) {
      if (Number.isNaN(excess)) continue
      known++
      if (excess > EQUAL) worst.push({ members: [...members], excess })
    }
  }
  worst.sort((a, b) => b.excess - a.excess)
  return {
    known,
    groups,
    objecting: worst.length,
    worst: worst.slice(0, 10).map(({ members, excess }) => ({ members, amount: Math.round(excess) / unit })),
    core: null,
  }
}

function coreOf(core: LeastCore, total: number, name: (coalition: Coalition) => string[], unit: number): ShareCore {
  // Below a thousandth of a cent lies the noise of the computation.
  const epsilon = Math.abs(core.epsilon) < EQUAL ? 0 : core.epsilon
  const fine = (units: number) => Math.round(units / EQUAL) / (unit / EQUAL)
  return {
    empty: epsilon > 0 && core.collectionCost < total,
    epsilon: fine(epsilon),
    collection: core.collection.map(({ coalition, weight }) => ({ members: name(coalition), weight })),
    collectionCost: fine(core.collectionCost),
  }
}

/** What the costs themselves are like: no fault of the file, but whoever decides should know. */
function remarks(problem: SharingProblem, total: number, properties: GameProperties | undefined): Issue[] {
  const issues: Issue[] = []
  const amount = (units: number) => Math.round(units) / 10 ** problem.digits
  const loss = total - sum(problem.alone)
  if (loss > 0 && problem.players.length > 1)
    issues.push({ code: 'share-no-saving', severity: 'warning', params: { amount: amount(loss) } })
  if (!properties) return issues
  const { monotone, subadditive } = properties
  const names = (coalition: Coalition) =>
    membersOf(coalition)
      .map((i) => problem.players[i]!)
      .join(' + ')
  if (subadditive && loss <= 0)
    issues.push({
      code: 'share-dearer-together',
      severity: 'warning',
      params: { a: names(subadditive.a), b: names(subadditive.b), amount: amount(subadditive.by) },
    })
  if (monotone)
    issues.push({
      code: 'share-cheaper-with-more',
      severity: 'note',
      params: { a: names(monotone.a), b: names(monotone.b), amount: amount(monotone.by) },
    })
  return issues
}

function negativeShares({ players }: SharingProblem, shares: Float64Array): Issue[] {
  const getting = players.filter((_, i) => shares[i]! < -EQUAL)
  if (getting.length === 0) return []
  return [{ code: 'share-negative', severity: 'note', params: { players: getting.join(', ') } }]
}

const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0)
