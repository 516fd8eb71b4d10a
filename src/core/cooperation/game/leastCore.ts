import { type Coalition, sizeOf } from './coalition.ts'
import { coalitionRows, equalStart, scaleOf, unitRow } from './coalitionRows.ts'
import { type CostGame, totalCost } from './costGame.ts'
import { leximin } from './leximin.ts'

/** Coalitions with weights such that every player is covered by weights of 1 in sum. */
export type BalancedCollection = readonly { readonly coalition: Coalition; readonly weight: number }[]

export interface LeastCore {
  /** Least ε with x(S) ≤ c(S) + ε for every coalition but that of all; > 0 = the core is empty. Unit of the costs. */
  readonly epsilon: number
  /**
   * Its proof (Bondareva 1963, Shapley 1967): Σ weight · c(S) falls short of c(N) exactly by ε · Σ weight.
   * Where that is more than nothing, these coalitions could do everybody's work for less than the whole costs, so some of them always object.
   */
  readonly collection: BalancedCollection
  /** Σ weight · c(S). */
  readonly collectionCost: number
}

/** How unstable the game is at best (least core: Maschler, Peleg, Shapley 1979). Every cost must be known; two players or more. */
export function leastCore(game: CostGame): LeastCore {
  const scale = scaleOf(game.cost)
  const cost = game.cost.map((c) => c / scale)
  const players = game.players.length
  const ones = new Float64Array(players).fill(1)
  const { rounds } = leximin(coalitionRows(cost, false, []), equalStart(cost), [ones], 1)
  if (rounds.length === 0) {
    const all = 2 ** players - 1
    return { epsilon: 0, collection: [{ coalition: all, weight: 1 }], collectionCost: totalCost(game) }
  }
  const { rows } = rounds[0]!
  const cover = rows.reduce((sum, { row, weight }) => sum + weight * sizeOf(row), 0) / players
  const collection = rows.map(({ row, weight }) => ({ coalition: row, weight: weight / cover }))
  const collectionCost = collection.reduce((sum, { coalition, weight }) => sum + weight * game.cost[coalition]!, 0)
  return { epsilon: -rounds[0]!.slack * scale, collection, collectionCost }
}

/** Whether the weights are positive and cover every player by 1. */
export function isBalanced(players: number, collection: BalancedCollection, tolerance = 1e-6): boolean {
  const cover = new Float64Array(players)
  for (const { coalition, weight } of collection) {
    if (!(weight > 0)) return false
    for (let i = 0; i < players; i++) if ((coalition >> i) & 1) cover[i]! += weight
  }
  return cover.every((c) => Math.abs(c - 1) <= tolerance)
}

/** Room for rounding in ε, relative to the largest cost. */
const ROOM = 1e-12

/**
 * The shares in the least core that lie nearest to a usual key: the largest deviation as small as can be, then the next.
 * `wanted` sums to the cost of everybody.
 */
export function leastCoreNearest(game: CostGame, wanted: Float64Array, { epsilon } = leastCore(game)): Float64Array {
  const scale = scaleOf(game.cost)
  const limit = game.cost.map((c) => (c + epsilon) / scale + ROOM)
  const players = game.players.length
  const deviations = Array.from(wanted, (share, i) => [
    { a: unitRow(players, i), limit: share / scale, hard: false },
    { a: unitRow(players, i, -1), limit: -share / scale, hard: false },
  ]).flat()
  const rows = coalitionRows(limit, true, deviations)
  const start = wanted.map((share) => share / scale)
  return leximin(rows, start, [new Float64Array(players).fill(1)]).x.map((share) => share * scale)
}
