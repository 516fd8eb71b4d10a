import { gini } from './gini.ts'
import { palma } from './palma.ts'
import { type EqualityInput, weightedSample } from './sample.ts'
import { type Theil, theil } from './theil.ts'

/** How evenly something is spread over people. Measures are null where they are not defined (nobody, all zero). */
export interface Equality {
  /** People that the measures rest on: with a finite value. */
  readonly people: number
  /** People who can reach nothing: in no measure, because one infinite value would swallow all others. State them beside it. */
  readonly unreachablePeople: number
  /** People without a value, and rows without a number of people: excluded. */
  readonly unknownPeople: number
  readonly unknownRows: number
  /** Null = nobody. */
  readonly mean: number | null
  readonly theil: Theil | null
  readonly gini: number | null
  readonly palma: number | null
}

/** Theil (split by group), Gini and Palma of one distribution, weighted by people. */
export function measureEquality(input: EqualityInput): Equality {
  const sample = weightedSample(input)
  const { sumPeople, sumValue, unreachablePeople, unknownPeople, unknownRows } = sample
  return {
    people: sumPeople,
    unreachablePeople,
    unknownPeople,
    unknownRows,
    mean: sumPeople > 0 ? sumValue / sumPeople : null,
    theil: theil(sample),
    gini: gini(sample),
    palma: palma(sample),
  }
}
