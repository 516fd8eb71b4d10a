/** Fractions closer than this are a tie: below it lies the noise of the computation. */
const TIE = 1e-6

/**
 * Whole units (cents) that sum to `total` exactly: every share is rounded down, and the units left over go to the largest remainders (Hamilton), among equals to the
 * player named first. No share moves by a whole unit. `total` is a whole number, the shares sum to it up to rounding.
 */
export function roundShares(shares: ArrayLike<number>, total: number): number[] {
  const floor = Array.from(shares, (share) => Math.floor(share + TIE))
  const remainder = floor.map((down, i) => Math.round(Math.max(0, shares[i]! - down) / TIE))
  let left = total - floor.reduce((a, b) => a + b, 0)
  const order = remainder.map((_, i) => i).sort((a, b) => remainder[b]! - remainder[a]! || a - b)
  // One too many only where noise lifted a share over a whole unit: it goes back from the smallest remainder.
  for (let k = order.length - 1; left < 0; k--, left++) floor[order[k]!]!--
  for (let k = 0; left > 0; k++, left--) floor[order[k % order.length]!]!++
  return floor
}
