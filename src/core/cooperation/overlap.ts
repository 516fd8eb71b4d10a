/** At least so many in common, and so large a part of the smaller group: our proposal, no finding. */
const LEAST_SHARED = 2
const LEAST_SHARE = 0.5

/** How many two groups have in common where these are mostly the same; 0 = they are not. */
export function overlap(a: readonly string[], b: readonly string[]): number {
  const [known, others] = [new Set(a), new Set(b)]
  const shared = [...others].filter((one) => known.has(one)).length
  return shared >= LEAST_SHARED && shared >= LEAST_SHARE * Math.min(known.size, others.size) ? shared : 0
}
