import type { CellValues, MapGround } from '../../../contract/index.ts'
import { cellsOf } from './layer.ts'

/**
 * Cells of a municipality ('' = all inside) in the order in which they deserve a look: those beyond the limit with the most people, then the
 * others with the longest way.
 */
export function cellsToStep(ground: MapGround, values: CellValues, threshold: number, ags: string): readonly number[] {
  const beyond = (c: number) => values.value[c] > threshold
  const people = (c: number) => (Number.isNaN(values.people[c]) ? 0 : values.people[c])
  return cellsOf(ground, ags).sort((a, b) => {
    if (beyond(a) !== beyond(b)) return beyond(a) ? -1 : 1
    return beyond(a) ? people(b) - people(a) || a - b : values.value[b] - values.value[a] || a - b
  })
}
