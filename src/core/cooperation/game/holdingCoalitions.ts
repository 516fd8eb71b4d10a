import { checkRule } from './checkRule.ts'
import { type Coalition, sizeOf } from './coalition.ts'
import { divide } from './divide.ts'
import { listObjections } from './objections.ts'
import type { ShareRule } from './rule.ts'
import { type SharingProblem, subproblem } from './sharingProblem.ts'

export interface HoldingCoalition {
  readonly coalition: Coalition
  /** Σ c(i) − c(S) > 0 */
  readonly saving: number
}

/** Every coalition is a game of its own: 2^n games. */
export const MOST_PLAYERS_HOLDING = 10

/**
 * Coalitions of the willing: those of two or more in which, under the rule among themselves, every member pays less than alone and no group within would do better by itself.
 * Largest first, among equals the larger saving. Coalitions of which a cost is missing are left out.
 */
export function holdingCoalitions(
  problem: SharingProblem,
  rule: ShareRule,
  tolerance: number,
  usual?: ShareRule,
): HoldingCoalition[] {
  const { game } = problem
  if (!game) return []
  const holding: HoldingCoalition[] = []
  for (let s = 1; s < game.cost.length; s++) {
    if (sizeOf(s) < 2) continue
    const part = subproblem(problem, game, s)
    if (part.game!.cost.some(Number.isNaN) || checkRule(part, rule).length > 0) continue
    // Without a saving somebody gains nothing.
    const saving = part.alone.reduce((a, b) => a + b, 0) - part.total
    if (saving <= tolerance) continue
    const { shares } = divide(part, rule, { usual: usual && checkRule(part, usual).length === 0 ? usual : undefined })
    const everybodyGains = shares.every((share, i) => share < part.alone[i]! - tolerance)
    if (everybodyGains && listObjections(part.game!, shares, tolerance, 1).count === 0)
      holding.push({ coalition: s, saving })
  }
  return holding.sort((a, b) => sizeOf(b.coalition) - sizeOf(a.coalition) || b.saving - a.saving)
}
