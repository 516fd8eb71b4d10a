import type { WeightedSample } from './sample.ts'

export interface Theil {
  /** ≥ 0, 0 = all have the same; at most ln(people) for whole people. */
  readonly total: number
  /** The part that would remain if everybody had the mean of their group. */
  readonly between: number
  /** The part that would remain if all groups had the same mean. total = between + within. */
  readonly within: number
}

/**
 * Theil's index T = Σ p/P · y/μ · ln(y/μ), with 0 · ln 0 = 0, and its exact split by groups:
 * between = Σ_g s_g · ln(μ_g/μ), within = Σ_g s_g · T_g, s_g the group's share of the sum of values.
 * Null where it is not defined: nobody, or a mean of 0.
 * Source: Theil, Economics and Information Theory (1967), chapter 4.
 */
export function theil(sample: WeightedSample): Theil | null {
  const { value, people, group, sumPeople, sumValue } = sample
  if (!(sumValue > 0)) return null
  const mean = sumValue / sumPeople
  const groups = new Map<number, { people: number; value: number; entropy: number }>()
  let total = 0
  for (let k = 0; k < value.length; k++) {
    const p = people[k]!
    const y = value[k]!
    const sums = groups.get(group[k]!) ?? { people: 0, value: 0, entropy: 0 }
    groups.set(group[k]!, sums)
    sums.people += p
    sums.value += p * y
    if (y === 0) continue
    total += (p / sumPeople) * (y / mean) * Math.log(y / mean)
    sums.entropy += p * y * Math.log(y / mean)
  }
  let between = 0
  let within = 0
  for (const sums of groups.values()) {
    if (sums.value === 0) continue
    const logOfMean = Math.log(sums.value / sums.people / mean)
    between += (sums.value / sumValue) * logOfMean
    within += (sums.entropy - sums.value * logOfMean) / sumValue
  }
  // Rounding must not turn perfect equality into something below it.
  return { total: Math.max(0, total), between: Math.max(0, between), within: Math.max(0, within) }
}
