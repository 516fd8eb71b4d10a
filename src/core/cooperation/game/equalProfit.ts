import { coalitionRows, scaleOf } from './coalitionRows.ts'
import { type CostGame, costsAlone, totalCost } from './costGame.ts'
import { leastCore } from './leastCore.ts'
import { leximin } from './leximin.ts'

export interface EqualProfit {
  readonly shares: Float64Array
  /** Largest difference between two relative savings 1 − x_i / c(i). */
  readonly difference: number
  /** > 0: the core is empty, and every coalition was allowed to pay so much more than alone. Unit of the costs. */
  readonly relaxedBy: number
}

const ROOM = 1e-12

/** How many times the smallest cost alone may go into the largest cost of all: beyond, per cents of the one are lost in the rounding of the other. */
export const MOST_UNEVEN = 1e5

/**
 * Equal profit method (Frisk, Göthe-Lundgren, Jörnsten, Rönnqvist 2010): the largest difference between relative savings is made as small as can be, while no coalition
 * pays more than alone. Where several shares do so, the next largest difference decides, so that the answer is unique. An empty core is relaxed by its least ε, as they propose.
 * Every cost must be known, and every cost alone be > 0.
 */
export function equalProfit(game: CostGame): EqualProfit {
  const scale = scaleOf(game.cost)
  const players = game.players.length
  const alone = costsAlone(game).map((c) => c / scale)
  const relaxedBy = Math.max(0, leastCore(game).epsilon)
  const limit = game.cost.map((c) => (c + relaxedBy) / scale + ROOM)
  const pairs = Array.from({ length: players }, (_, i) => i).flatMap((i) =>
    Array.from({ length: players }, (_, j) => j)
      .filter((j) => j !== i)
      .map((j) => {
        const a = new Float64Array(players)
        a[i] = 1
        a[j] = -1
        return { a, limit: 0, hard: false }
      }),
  )
  // Unknown is the part of its own cost that each pays: costs of different size make no bad numbers.
  const part = totalCost(game) / scale / alone.reduce((sum, c) => sum + c, 0)
  const start = new Float64Array(players).fill(part)
  const { x, rounds } = leximin(coalitionRows(limit, true, pairs, alone), start, [alone])
  return {
    shares: x.map((q, i) => q * alone[i]! * scale),
    difference: Math.max(0, -(rounds[0]?.slack ?? 0)),
    relaxedBy,
  }
}
