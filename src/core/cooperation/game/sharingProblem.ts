import { type Coalition, everybody, MOST_EXACT_PLAYERS } from './coalition.ts'
import { type CostGame, costGame, subgame } from './costGame.ts'
import { type CostModel, listCosts, modelCost } from './costModel.ts'
import type { KeyName } from './rule.ts'
import type { CostFunction } from './sampledShapley.ts'

/** Who shares what, with everything that any rule may ask. Amounts in whole units of money (cents); NaN = not known. */
export interface SharingProblem {
  readonly players: readonly string[]
  readonly total: number
  /** c(i) */
  readonly alone: Float64Array
  /** c(N∖i) */
  readonly withoutOne: Float64Array
  /** All coalitions; null = more players than can be computed exactly. */
  readonly game: CostGame | null
  /** Cost of any coalition; null = costs are a list. */
  readonly costOf: CostFunction | null
  readonly keys: Readonly<Partial<Record<KeyName, Float64Array>>>
  /** Weights of a mixed key, > 0; null = none given. */
  readonly mix: Readonly<Partial<Record<KeyName | 'equal', number>>> | null
  /** Decimals of an amount: it is whole in units of 10^−digits. 2 = cents. */
  readonly digits: number
}

export interface ProblemParts {
  readonly players: readonly string[]
  /** Members (indices, each once) with their cost. */
  readonly known?: readonly { readonly members: readonly number[]; readonly cost: number }[]
  readonly model?: CostModel | null
  /** Costs by any other rule; a model counts before it. */
  readonly costOf?: CostFunction | null
  readonly keys?: SharingProblem['keys']
  readonly mix?: SharingProblem['mix']
  readonly digits?: number
}

export function sharingProblem({
  players,
  known = [],
  model = null,
  costOf = null,
  keys = {},
  mix = null,
  digits = 2,
}: ProblemParts): SharingProblem {
  const count = players.length
  const rest = { players, keys, mix, digits, costOf: model ? modelCost(model) : costOf }
  if (count <= MOST_EXACT_PLAYERS) {
    const game = rest.costOf
      ? { players, cost: listCosts(count, rest.costOf) }
      : costGame(
          players,
          known.map(({ members, cost }) => [members.reduce((mask, i) => mask | (1 << i), 0), cost] as const),
        )
    return { ...rest, game, ...marginsOf(game) }
  }
  const alone = new Float64Array(count).fill(Number.NaN)
  const withoutOne = new Float64Array(count).fill(Number.NaN)
  let total = Number.NaN
  if (rest.costOf) {
    const members = new Uint8Array(count).fill(1)
    total = rest.costOf(members)
    for (let i = 0; i < count; i++) {
      members.fill(1)[i] = 0
      withoutOne[i] = rest.costOf(members)
      members.fill(0)[i] = 1
      alone[i] = rest.costOf(members)
    }
  }
  for (const { members, cost } of known) {
    if (members.length === count) total = cost
    if (members.length === 1) alone[members[0]!] = cost
    if (members.length === count - 1) withoutOne[players.findIndex((_, i) => !members.includes(i))] = cost
  }
  return { ...rest, game: null, total, alone, withoutOne }
}

/** The same question among the members of a coalition only. */
export function subproblem(problem: SharingProblem, game: CostGame, coalition: Coalition): SharingProblem {
  const part = subgame(game, coalition)
  const only = (figures: Float64Array) => figures.filter((_, i) => (coalition >> i) & 1)
  const keys = Object.fromEntries(Object.entries(problem.keys).map(([name, figures]) => [name, only(figures)]))
  return {
    players: part.players,
    game: part,
    costOf: null,
    mix: problem.mix,
    digits: problem.digits,
    keys,
    ...marginsOf(part),
  }
}

function marginsOf({ players, cost }: CostGame): Pick<SharingProblem, 'total' | 'alone' | 'withoutOne'> {
  const all = everybody(players.length)
  return {
    total: cost[all]!,
    alone: Float64Array.from(players, (_, i) => cost[1 << i]!),
    withoutOne: Float64Array.from(players, (_, i) => cost[all & ~(1 << i)]!),
  }
}
