import { everybody, membersOf } from './coalition.ts'
import type { CostFunction } from './sampledShapley.ts'

/**
 * Costs by rule instead of by list: c(S) = fixed + Σ own_i + unitCost · ⌈Σ load_i / unitCapacity⌉ + max need_i for S ≠ ∅; for example a depot, what each partner
 * brings along, as many machines as the hours need, and a hall for the largest of them (airport game). Amounts in whole units of money, loads and capacity in any
 * unit of their own.
 */
export interface CostModel {
  readonly fixed: number
  readonly own: Float64Array
  readonly load: Float64Array
  /** What each would need for itself of something of which the largest need serves all; left out = nothing. */
  readonly need?: Float64Array
  readonly unitCost: number
  /** > 0 */
  readonly unitCapacity: number
}

/** Against a unit too many where loads fill the last one exactly. */
const FULL = 1e-9

export function modelCost({ fixed, own, load, need, unitCost, unitCapacity }: CostModel): CostFunction {
  return (isMember) => {
    let [owned, loaded, largest, members] = [0, 0, 0, 0]
    for (let i = 0; i < isMember.length; i++) {
      if (!isMember[i]) continue
      owned += own[i]!
      loaded += load[i]!
      if (need && need[i]! > largest) largest = need[i]!
      members++
    }
    if (members === 0) return 0
    return fixed + owned + largest + unitCost * Math.max(0, Math.ceil(loaded / unitCapacity - FULL))
  }
}

/** The costs of all 2^n coalitions. */
export function listCosts(players: number, cost: CostFunction): Float64Array {
  const isMember = new Uint8Array(players)
  const costs = new Float64Array(everybody(players) + 1)
  for (let s = 1; s < costs.length; s++) {
    isMember.fill(0)
    for (const i of membersOf(s)) isMember[i] = 1
    costs[s] = cost(isMember)
  }
  return costs
}

export const modelCosts = (players: number, model: CostModel): Float64Array => listCosts(players, modelCost(model))
