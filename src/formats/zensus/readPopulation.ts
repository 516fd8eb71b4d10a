import { type ImportLog, InputError } from '../../core/evidence/index.ts'
import type { Box } from '../../core/geo/index.ts'
import { openSource, type Source, type SourceLimits } from '../source/index.ts'
import type { CellDraft } from './cellDraft.ts'
import { readGrid } from './readGrid.ts'
import { readPoints } from './readPoints.ts'
import { findShape, type ShapeOptions, type TableShape } from './tableShape.ts'

export interface PopulationOptions extends ShapeOptions {
  readonly log: ImportLog
  /** Only cells whose midpoint lies in it. */
  readonly box?: Box
  /** Side of the wanted cells when there are several grids; default: the finest. */
  readonly sizeMetres?: number
  readonly limits?: Partial<SourceLimits>
}

/**
 * People by cell from census grids (2022, 2011 and tables derived from them; several themes and resolutions, packed or not) or from point lists
 * (`id,lon,lat,population[,ages]`). Themes are joined by cell id; people come from the population theme, ages from the others. Values of the census of 2022
 * carry small noise (cell key), so ages do not add up to the people: they are left as published.
 * Throws InputError when no file holds a population table.
 */
export async function readPopulation(
  paths: string | readonly string[],
  options: PopulationOptions,
): Promise<CellDraft> {
  const sources: Source[] = []
  try {
    for (const path of typeof paths === 'string' ? [paths] : paths) {
      sources.push(await openSource(path, { log: options.log, limits: options.limits }))
    }
    const tables = await findTables(sources, options)
    if (tables.length === 0) {
      throw new InputError({
        code: 'population-no-table',
        severity: 'error',
        file: sources.map((s) => s.file).join(', '),
      })
    }
    const box = options.box ?? null
    const grids = tables.filter((table) => table.kind === 'grid')
    if (grids.length === 0) return await readPoints(tables, box)
    const sizeMetres = chooseSize(grids, options)
    const chosen = grids.filter((table) => table.sizeMetres === sizeMetres)
    const main = chosen.some((table) => table.isPopulationTheme)
      ? chosen.filter((table) => table.isPopulationTheme)
      : chosen
    for (const table of tables)
      if (!chosen.includes(table)) options.log.note('population-table-unused', { file: table.entry.name })
    return await readGrid(
      main,
      chosen.filter((table) => !main.includes(table)),
      sizeMetres,
      box,
    )
  } finally {
    for (const source of sources) source.close()
  }
}

async function findTables(sources: readonly Source[], options: PopulationOptions): Promise<TableShape[]> {
  const tables: TableShape[] = []
  for (const source of sources) {
    for (const entry of source.entries) {
      const alone = source.entries.length === 1
      if (!alone && !/\.(csv|txt|tsv)$/i.test(entry.entryName)) continue
      const shape = await findShape(entry, options)
      if (shape) tables.push(shape)
      else options.log.note('population-file-not-table', { file: entry.name })
    }
  }
  return tables
}

function chooseSize(grids: readonly TableShape[], options: PopulationOptions): number {
  const sizes = [...new Set(grids.map((table) => table.sizeMetres))].sort((a, b) => a - b)
  if (options.sizeMetres === undefined) return sizes[0]
  if (sizes.includes(options.sizeMetres)) return options.sizeMetres
  options.log.warn(
    'population-size-missing',
    { file: grids[0].entry.name },
    { wanted: options.sizeMetres, used: sizes[0] },
  )
  return sizes[0]
}
