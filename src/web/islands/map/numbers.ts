import type { Words } from '../../../messages/pageMap.ts'

/** Numbers as the rest of the page writes them; minutes of a single cell to the tenth. */
export interface Numbers {
  people(value: number): string
  minutes(seconds: number): string
  length(metres: number): string
  limit(value: number, measure: 'seconds' | 'metres'): string
}

export function numbersOf(words: Words): Numbers {
  return {
    people: (value) => words.number(value),
    minutes: (seconds) => words.number(seconds / 60, 1),
    length: (metres) => words.distance(metres),
    limit: (value, measure) => words.limit(measure, value),
  }
}
