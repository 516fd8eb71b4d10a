import type { Coalition } from './coalition.ts'
import { type CostGame, costsAlone, totalCost } from './costGame.ts'

/** The pair of coalitions at which a property fails, and by how much (> 0, in the unit of the costs). */
export interface Breach {
  readonly a: Coalition
  readonly b: Coalition
  readonly by: number
}

export interface GameProperties {
  /** null = the property holds; else its largest breach. */
  /** c(S) ≤ c(S ∪ i): one more never costs less. `a` = S, `b` = S ∪ i. */
  readonly monotone: Breach | null
  /** c(S ∪ T) ≤ c(S) + c(T) for disjoint S, T: together is never dearer. */
  readonly subadditive: Breach | null
  /** c(S ∪ T) + c(S ∩ T) ≤ c(S) + c(T) (submodular, concave): the core is not empty and holds the Shapley value (Shapley 1971). */
  readonly concave: Breach | null
  /** Σ c(i) − c(N) > 0: there is something to save. */
  readonly essential: boolean
  /** Σ c(i) − c(N); negative = together is dearer than everybody alone. */
  readonly saving: number
}

/** Properties of a game of which every cost is known. Breaches up to `tolerance` are none. O(3^n). */
export function gameProperties(game: CostGame, tolerance = 0): GameProperties {
  const saving = costsAlone(game).reduce((sum, c) => sum + c, 0) - totalCost(game)
  return {
    monotone: monotone(game, tolerance),
    subadditive: subadditive(game, tolerance),
    concave: concave(game, tolerance),
    essential: saving > tolerance,
    saving,
  }
}

function monotone({ players, cost }: CostGame, tolerance: number): Breach | null {
  const worst = { a: 0, b: 0, by: tolerance }
  for (let s = 0; s < cost.length; s++)
    for (let i = 0, bit = 1; i < players.length; i++, bit <<= 1) {
      if (s & bit) continue
      const by = cost[s]! - cost[s | bit]!
      if (by > worst.by) Object.assign(worst, { a: s, b: s | bit, by })
    }
  return worst.b === 0 ? null : worst
}

function subadditive({ cost }: CostGame, tolerance: number): Breach | null {
  let [a, b, most] = [0, 0, tolerance]
  for (let union = 1; union < cost.length; union++) {
    const together = cost[union]!
    // Each split once: the part that holds the lowest member.
    const lowest = union & -union
    const rest = union ^ lowest
    for (let part = (rest - 1) & rest; ; part = (part - 1) & rest) {
      const s = part | lowest
      if (s === union) break
      const by = together - cost[s]! - cost[union ^ s]!
      if (by > most) [a, b, most] = [s, union ^ s, by]
      if (part === 0) break
    }
  }
  return b === 0 ? null : { a, b, by: most }
}

/** Enough to look at S ∪ i and S ∪ j. */
function concave({ players, cost }: CostGame, tolerance: number): Breach | null {
  let [a, b, most] = [0, 0, tolerance]
  const end = 1 << players.length
  for (let s = 0; s < cost.length; s++)
    for (let i = 1; i < end; i <<= 1) {
      if (s & i) continue
      const one = cost[s | i]! - cost[s]!
      for (let j = i << 1; j < end; j <<= 1) {
        if (s & j) continue
        const by = cost[s | i | j]! - cost[s | j]! - one
        if (by > most) [a, b, most] = [s | i, s | j, by]
      }
    }
  return b === 0 ? null : { a, b, by: most }
}
