import type { WeightedSample } from './sample.ts'

const TOP = 0.1
const BOTTOM = 0.4

/**
 * Palma ratio: what the tenth of the people with the highest values has in sum, over what the four tenths with the lowest have.
 * 0.25 = all have the same; higher = more unequal. For a **good** (index, share connected) the tenth is the best served. For a **burden** (travel time,
 * distance) it is the worst served: the number says how many times the longest ways weigh against the shortest.
 * A row of people is cut where the tenth or the four tenths end. Null where it is not defined: nobody, or nothing in the lowest four tenths.
 * Source: Palma (2011); Cobham & Sumner, Putting the Gini back in the bottle (2013).
 */
export function palma({ value, people, sumPeople, sumValue }: WeightedSample): number | null {
  if (!(sumValue > 0)) return null
  let bottom = 0
  let left = BOTTOM * sumPeople
  for (let k = 0; k < value.length && left > 0; k++) {
    const p = Math.min(people[k]!, left)
    bottom += p * value[k]!
    left -= p
  }
  let top = 0
  left = TOP * sumPeople
  for (let k = value.length - 1; k >= 0 && left > 0; k--) {
    const p = Math.min(people[k]!, left)
    top += p * value[k]!
    left -= p
  }
  return bottom > 0 ? top / bottom : null
}
