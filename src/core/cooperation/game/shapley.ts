import type { CostGame } from './costGame.ts'

/**
 * Shapley value (1953): what a player adds to the costs, on average over all orders in which the players could join.
 * Σ_{S∌i} |S|! (n − |S| − 1)! / n! · [c(S ∪ i) − c(S)]. Every cost must be known. O(n 2^n).
 */
export function shapley({ players, cost }: CostGame): Float64Array {
  const n = players.length
  const weight = orderWeights(n)
  const size = new Uint8Array(cost.length)
  for (let s = 1; s < cost.length; s++) size[s] = size[s >> 1]! + (s & 1)
  const shares = new Float64Array(n)
  for (let i = 0, bit = 1; i < n; i++, bit <<= 1) {
    let sum = 0
    for (let s = 0; s < cost.length; s++) if (!(s & bit)) sum += weight[size[s]!]! * (cost[s | bit]! - cost[s]!)
    shares[i] = sum
  }
  return shares
}

/** |S|! (n − |S| − 1)! / n! for |S| = 0 … n − 1. */
function orderWeights(n: number): Float64Array {
  const weight = new Float64Array(n)
  weight[0] = 1 / n
  for (let k = 1; k < n; k++) weight[k] = (weight[k - 1]! * k) / (n - k)
  return weight
}
