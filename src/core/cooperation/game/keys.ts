/** A key says by what the costs are shared: people, use, tax power … One figure ≥ 0 for each player. */
export type KeyFigures = ArrayLike<number>

/** Shares in proportion to the figures. Their sum must be > 0. */
export function keyShares(total: number, figures: KeyFigures): Float64Array {
  let sum = 0
  for (let i = 0; i < figures.length; i++) sum += figures[i]!
  if (!(sum > 0)) throw new Error(`figures of a key sum to ${sum}`)
  return Float64Array.from(figures, (figure) => (total * figure) / sum)
}

export interface WeightedKey {
  /** > 0; the weights need not sum to 1. */
  readonly weight: number
  readonly figures: KeyFigures
}

/** x_i = c(N) · Σ_k w_k q_ik: each key shares its part of the costs. */
export function mixedKeyShares(total: number, keys: readonly WeightedKey[]): Float64Array {
  const weights = keys.reduce((sum, { weight }) => sum + weight, 0)
  const parts = keys.map(({ weight, figures }) => keyShares((total * weight) / weights, figures))
  return Float64Array.from(parts[0]!, (_, i) => parts.reduce((sum, part) => sum + part[i]!, 0))
}
