import { type Box, boxContains } from '../../core/geo/index.ts'
import { parseNumber, readCsvBatches } from '../source/index.ts'
import { locate } from '../table/index.ts'
import { CellCollector, type CellDraft } from './cellDraft.ts'
import { collectGroups, putAges } from './groups.ts'
import { acceptPopulation } from './population.ts'
import type { TableShape } from './tableShape.ts'

/** Points with people: `id,lon,lat,population[,age columns]`, in degrees or in a projected system that is recognised. */
export async function readPoints(tables: readonly TableShape[], box: Box | null): Promise<CellDraft> {
  const { groups, byTable } = collectGroups(tables)
  const cells = new CellCollector(groups)
  const ids = new Set<string>()
  for (const table of tables) {
    const { entry } = table
    const report = entry.log.file(entry.name, 'population-points')
    const rows: { line: number; fields: string[] }[] = []
    const x: number[] = []
    const y: number[] = []
    for await (const batch of readCsvBatches(entry)) {
      for (const row of batch) {
        if (row.line <= table.headerLine) continue
        report.read++
        rows.push(row)
        x.push(parseNumber(row.fields[table.x] ?? '').value)
        y.push(parseNumber(row.fields[table.y] ?? '').value)
      }
    }
    const { lon, lat } = locate(x, y, { entry, report, lineOf: (i) => rows[i].line, box })
    let outside = 0
    rows.forEach((row, i) => {
      if (Number.isNaN(lon[i])) return
      if (box && !boxContains(box, lon[i], lat[i])) {
        outside++
        return
      }
      const population = acceptPopulation(row.fields[table.population], row.line, 0, entry, report)
      if (population === null) return
      const id = (table.id >= 0 ? row.fields[table.id]?.trim() : '') || String(row.line)
      if (ids.has(id)) {
        report.skipped++
        entry.log.warn('cell-duplicate', { file: entry.name, line: row.line }, { id })
        return
      }
      ids.add(id)
      putAges(cells, cells.add(id, lon[i], lat[i], population), byTable.get(table)!, row)
      report.kept++
    })
    if (outside > 0) entry.log.note('rows-outside-region', { file: entry.name }, { count: outside })
  }
  return cells.finish(0)
}
