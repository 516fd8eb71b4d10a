/**
 * Separable costs, remaining benefits (US Inter-Agency Committee 1958; Young 1994): each pays what the whole would save without it, m_i = c(N) − c(N∖i); the rest is shared by the
 * remaining benefits r_i = max(0, c(i) − m_i). Where nobody has a remaining benefit, the rest is shared equally.
 */
export function separableCosts(total: number, alone: ArrayLike<number>, withoutOne: ArrayLike<number>): Float64Array {
  const separable = Array.from(withoutOne, (cost) => total - cost)
  const benefit = separable.map((cost, i) => Math.max(0, alone[i]! - cost))
  const benefits = benefit.reduce((a, b) => a + b, 0)
  const rest = total - separable.reduce((a, b) => a + b, 0)
  return Float64Array.from(
    separable,
    (cost, i) => cost + rest * (benefits > 0 ? benefit[i]! / benefits : 1 / separable.length),
  )
}
