import type { ComponentChild } from 'preact'
import type { MapSite } from '../../../contract/index.ts'

/** A cell that somebody has chosen. */
export interface ChosenCell {
  readonly cell: number
  readonly municipality: string
  readonly inside: boolean
}

/** What the map shows of an answer: how cells are coloured, told and ordered. The rest of the map knows no measure. */
export interface Layer {
  /** `data-measure` of the style sheet, which decides the colours. */
  readonly measure: 'seconds' | 'metres' | 'supply'
  /** Names of the colours (`--NAME`), one per class. */
  readonly palette: readonly string[]
  /** Class per cell, an index into the palette; one more is hatched. */
  readonly classes: Uint8Array
  readonly title: string
  readonly sites: readonly MapSite[]
  /** In which order cells are stepped through, in words. */
  readonly orderWords: string
  /** Cells of a municipality ('' = all inside) in that order. */
  order(ags: string): readonly number[]
  /** One line about a cell. */
  tip(cell: number): string
  legend(): ComponentChild
  /** All that is known of a cell at once; null = it has to be asked for. */
  tell(chosen: ChosenCell): ComponentChild | null
}

export function cellsOf(
  ground: {
    readonly cellCount: number
    readonly cellInside: Uint8Array
    readonly cellMunicipality: Int32Array
    readonly municipalities: readonly { readonly ags: string }[]
  },
  ags: string,
): number[] {
  const municipality = ags === '' ? -1 : ground.municipalities.findIndex((m) => m.ags === ags)
  const cells: number[] = []
  for (let c = 0; c < ground.cellCount; c++)
    if (ags === '' ? ground.cellInside[c] : ground.cellMunicipality[c] === municipality) cells.push(c)
  return cells
}
