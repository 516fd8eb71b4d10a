import { type Coalition, everybody, membersOf } from './coalition.ts'

/**
 * A cost game (N, c) with transferable costs, c(∅) = 0.
 * Amounts are whole numbers of the smallest unit, cents as a rule; the rules themselves work with any finite numbers, so a game of gains is the same with −v.
 */
export interface CostGame {
  /** Names, unique, 1 to 16; player i is bit i of a coalition. */
  readonly players: readonly string[]
  /** Cost of every coalition by its mask, length 2^n. NaN = not known. */
  readonly cost: Float64Array
}

/** A game with the known costs by mask; the rest is not known. */
export function costGame(players: readonly string[], known: Iterable<readonly [Coalition, number]>): CostGame {
  const cost = new Float64Array(2 ** players.length).fill(Number.NaN)
  cost[0] = 0
  for (const [coalition, amount] of known) cost[coalition] = amount
  return { players, cost }
}

/** The costs in the order of counting: {1}, {2}, {1,2}, {3}, …; the empty coalition is left out. */
export function gameOf(...costs: readonly number[]): CostGame {
  const count = Math.log2(costs.length + 1)
  if (!Number.isInteger(count)) throw new Error(`${costs.length} costs are not those of all coalitions`)
  return { players: Array.from({ length: count }, (_, i) => String(i + 1)), cost: Float64Array.of(0, ...costs) }
}

export const totalCost = ({ players, cost }: CostGame): number => cost[everybody(players.length)]!

/** Cost of every player alone; NaN = not known. */
export const costsAlone = ({ players, cost }: CostGame): Float64Array =>
  Float64Array.from(players, (_, i) => cost[1 << i]!)

/** Coalitions whose cost is not known, small ones first. */
export function missingCoalitions({ cost }: CostGame): Coalition[] {
  const missing: Coalition[] = []
  for (let s = 1; s < cost.length; s++) if (Number.isNaN(cost[s]!)) missing.push(s)
  return missing
}

/** The game among the members of a coalition only. */
export function subgame({ players, cost }: CostGame, coalition: Coalition): CostGame {
  const members = membersOf(coalition)
  const part = new Float64Array(2 ** members.length)
  const mask = new Float64Array(part.length)
  for (let i = 0, first = 1; i < members.length; i++, first *= 2)
    for (let rest = 0; rest < first; rest++) mask[first + rest] = mask[rest]! + 2 ** members[i]!
  for (let s = 0; s < part.length; s++) part[s] = cost[mask[s]!]!
  return { players: members.map((i) => players[i]!), cost: part }
}
