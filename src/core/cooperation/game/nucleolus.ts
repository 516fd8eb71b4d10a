import type { Coalition } from './coalition.ts'
import { coalitionRows, equalStart, scaleOf, unitRow } from './coalitionRows.ts'
import { type CostGame, costsAlone, totalCost } from './costGame.ts'
import { leximin } from './leximin.ts'

/** One level of the nucleolus: nobody can raise the advantage of these coalitions over going alone without lowering that of another. */
export interface Level {
  /** c(S) − x(S) of the coalitions, in the unit of the costs; negative = they would object. */
  readonly advantage: number
  readonly coalitions: readonly { readonly coalition: Coalition; readonly weight: number }[]
  /** Players whose bound x_i ≤ c(i) is part of the proof. */
  readonly bounds: readonly { readonly player: number; readonly weight: number }[]
}

export interface Nucleolus {
  readonly shares: Float64Array
  readonly levels: readonly Level[]
  /** Shares are bounded by x_i ≤ c(i); false where everybody alone is cheaper than together, then it is the prenucleolus. */
  readonly bounded: boolean
}

/**
 * Nucleolus (Schmeidler 1969) of a game of which every cost is known: makes the smallest advantage c(S) − x(S) as large as can be, then the next.
 * Unique; in the core where there is one. `certifyNucleolus` checks the levels.
 */
export function nucleolus(game: CostGame): Nucleolus {
  const scale = scaleOf(game.cost)
  const cost = game.cost.map((c) => c / scale)
  const players = game.players.length
  const alone = costsAlone(game)
  const bounded = alone.reduce((sum, c) => sum + c, 0) >= totalCost(game)
  const bounds = bounded ? Array.from(alone, (c, i) => ({ a: unitRow(players, i), limit: c / scale, hard: true })) : []
  const { x, rounds } = leximin(coalitionRows(cost, false, bounds), equalStart(cost), [
    new Float64Array(players).fill(1),
  ])
  return {
    shares: x.map((share) => share * scale),
    bounded,
    levels: rounds.map(({ slack, rows }) => ({
      advantage: slack * scale,
      coalitions: rows.filter(({ row }) => row < cost.length).map(({ row, weight }) => ({ coalition: row, weight })),
      bounds: rows
        .filter(({ row }) => row >= cost.length)
        .map(({ row, weight }) => ({ player: row - cost.length, weight })),
    })),
  }
}
