/**
 * Airport game (Littlechild, Owen 1973): the whole costs as much as its most demanding user alone. Each step from one need to the next is shared equally by all who
 * need it: x_i = Σ_{k≤i} (c_k − c_{k−1}) / (n − k + 1), players in rising order of cost. This is the Shapley value of c(S) = max c(i).
 * `alone`: cost of every player alone, ≥ 0.
 */
export function airportShares(alone: ArrayLike<number>): Float64Array {
  const order = Array.from(alone, (_, i) => i).sort((a, b) => alone[a]! - alone[b]!)
  const shares = new Float64Array(alone.length)
  let [before, share] = [0, 0]
  for (const [k, player] of order.entries()) {
    share += (alone[player]! - before) / (order.length - k)
    before = alone[player]!
    shares[player] = share
  }
  return shares
}
