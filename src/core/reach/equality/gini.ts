import type { WeightedSample } from './sample.ts'

/**
 * Gini coefficient, 0 (all have the same) to below 1: 1 − Σ_k p_k/P · (L_k + L_{k−1}) over rising values, L the Lorenz curve.
 * Equal to half the mean absolute difference over the mean; people with the same value may stand in one row or in many.
 * Null where it is not defined: nobody, or a mean of 0. Source: Gini (1912), in the form for grouped data of the World Bank's Handbook on
 * Poverty and Inequality (Haughton & Khandker 2009), chapter 6.
 */
export function gini({ value, people, sumPeople, sumValue }: WeightedSample): number | null {
  if (!(sumValue > 0)) return null
  let lorenz = 0
  let area = 0
  for (let k = 0; k < value.length; k++) {
    const next = lorenz + (people[k]! * value[k]!) / sumValue
    area += (people[k]! / sumPeople) * (lorenz + next)
    lorenz = next
  }
  return Math.max(0, 1 - area)
}
