import { type Coalition, everybody, sumsOverCoalitions } from './coalition.ts'
import type { CostGame } from './costGame.ts'

export interface Objection {
  readonly coalition: Coalition
  /** x(S) − c(S) > 0: what the coalition would save by going alone. */
  readonly excess: number
}

export interface Objections {
  readonly count: number
  /** The largest excess first; among equals the one counted first. */
  readonly worst: readonly Objection[]
  /** Coalitions with a known cost, neither empty nor everybody. The shares lie in the core if none objects and all are known. */
  readonly known: number
}

/** Which coalitions pay more than they would alone. */
export function listObjections(
  { players, cost }: CostGame,
  shares: Float64Array,
  tolerance: number,
  most = 10,
): Objections {
  const paid = new Float64Array(cost.length)
  sumsOverCoalitions(shares, paid)
  const found: Objection[] = []
  let known = 0
  for (let s = 1; s < everybody(players.length); s++) {
    if (Number.isNaN(cost[s]!)) continue
    known++
    const excess = paid[s]! - cost[s]!
    if (excess > tolerance) found.push({ coalition: s, excess })
  }
  found.sort((a, b) => b.excess - a.excess || a.coalition - b.coalition)
  return { count: found.length, worst: found.slice(0, most), known }
}
