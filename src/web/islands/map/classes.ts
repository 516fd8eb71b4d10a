import type { CellValues, ReachAnswer } from '../../../contract/index.ts'
import { classOf, REACH_CLASSES } from '../../components/index.ts'

/** Class of a cell from which nothing can be reached; the others are indexes into REACH_CLASSES. */
export const UNREACHABLE = REACH_CLASSES.length

type Limit = Pick<ReachAnswer, 'measure' | 'question'>

function indexOf(value: number, { measure, question }: Limit): number {
  const name = classOf(value, question.threshold, measure)
  return name === 'never' ? UNREACHABLE : REACH_CLASSES.indexOf(name)
}

/** Class of every cell. */
export function classifyCells({ value }: CellValues, limit: Limit): Uint8Array {
  return Uint8Array.from(value, (one) => indexOf(one, limit))
}

/** People inside per class, the unreachable last; people that are not known are in none. */
export function peopleOfClasses({ value, people }: CellValues, inside: Uint8Array, limit: Limit): number[] {
  const sums: number[] = new Array(REACH_CLASSES.length + 1).fill(0)
  for (let c = 0; c < value.length; c++)
    if (inside[c] && !Number.isNaN(people[c])) sums[indexOf(value[c], limit)] += people[c]
  return sums
}
