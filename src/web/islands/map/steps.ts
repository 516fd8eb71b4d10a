import type { CellValues, MapGround } from '../../../contract/index.ts'

/**
 * Cells of a municipality ('' = all inside) in the order in which they deserve a look: those beyond the limit with the most people, then the
 * others with the longest way.
 */
export function cellsToStep(ground: MapGround, values: CellValues, threshold: number, ags: string): readonly number[] {
  const municipality = ags === '' ? -1 : ground.municipalities.findIndex((m) => m.ags === ags)
  const cells: number[] = []
  for (let c = 0; c < ground.cellCount; c++) {
    if (ags === '' ? ground.cellInside[c] : ground.cellMunicipality[c] === municipality) cells.push(c)
  }
  const beyond = (c: number) => values.value[c] > threshold
  const people = (c: number) => (Number.isNaN(values.people[c]) ? 0 : values.people[c])
  cells.sort((a, b) => {
    if (beyond(a) !== beyond(b)) return beyond(a) ? -1 : 1
    return beyond(a) ? people(b) - people(a) || a - b : values.value[b] - values.value[a] || a - b
  })
  return cells
}
