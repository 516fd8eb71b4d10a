import { membersOf, type SharingProblem, sizeOf } from '../../../core/cooperation/index.ts'

/** A group with its cost in euros; null = not known. */
export interface CostGroup {
  readonly members: readonly string[]
  readonly euros: number | null
}

/** Groups of the game, small ones first: all of them while there are few, else those whose cost is known. */
export function listCostGroups({ players, game, digits }: SharingProblem): CostGroup[] {
  if (!game) return []
  const masks = Array.from({ length: game.cost.length - 1 }, (_, k) => k + 1)
  const few = players.length <= MOST_WHOLE ? masks : masks.filter((mask) => !Number.isNaN(game.cost[mask]!))
  return few
    .sort((a, b) => sizeOf(a) - sizeOf(b) || a - b)
    .map((mask) => ({
      members: membersOf(mask).map((i) => players[i]!),
      euros: Number.isNaN(game.cost[mask]!) ? null : game.cost[mask]! / 10 ** digits,
    }))
}

const MOST_WHOLE = 6
