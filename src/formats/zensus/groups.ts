import type { PopulationGroup } from '../../core/territory/index.ts'
import type { CsvRow } from '../source/index.ts'
import { ageGroup } from './ageColumn.ts'
import type { CellCollector } from './cellDraft.ts'
import { parseCount, SECRET } from './cellValue.ts'
import type { TableShape } from './tableShape.ts'

/** Where a table's age columns go. */
export interface TableGroups {
  readonly columns: readonly { readonly column: number; readonly group: number; readonly percent: boolean }[]
  /** 2011 publishes the shares under 18 and from 65; what lies between them follows. */
  readonly rest: { readonly group: number; readonly young: number; readonly old: number } | null
}

/** All age groups of the tables, youngest first, each once. */
export function collectGroups(tables: readonly TableShape[]): {
  groups: PopulationGroup[]
  byTable: Map<TableShape, TableGroups>
} {
  const known = new Map<string, PopulationGroup>()
  const rests = new Set<TableShape>()
  for (const table of tables) {
    for (const { age } of table.ages) known.set(age.group.id, age.group)
    const percent = table.ages.filter(({ age }) => age.percent).map(({ age }) => age.group.id)
    if (percent.length === 2 && percent.includes('0-17') && percent.includes('65+')) {
      rests.add(table)
      known.set('18-64', ageGroup(18, 64))
    }
  }
  const groups = [...known.values()].sort(
    (a, b) => a.fromAge - b.fromAge || a.toAge - b.toAge || (a.id < b.id ? -1 : 1),
  )
  const indexOf = new Map(groups.map((group, i) => [group.id, i]))
  const byTable = new Map<TableShape, TableGroups>()
  for (const table of tables) {
    const columns = table.ages.map(({ column, age }) => ({
      column,
      group: indexOf.get(age.group.id)!,
      percent: age.percent,
    }))
    const rest = rests.has(table)
      ? { group: indexOf.get('18-64')!, young: indexOf.get('0-17')!, old: indexOf.get('65+')! }
      : null
    byTable.set(table, { columns, rest })
  }
  return { groups, byTable }
}

/** Reads the ages of a row into a cell. A sign for “secret or nothing” stays unknown: it is not a zero. */
export function putAges(cells: CellCollector, cell: number, groups: TableGroups, row: CsvRow): void {
  if (groups.columns.length === 0) return
  let suppressed = false
  let missing = false
  let known = 0
  const population = cells.population(cell)
  for (const { column, group, percent } of groups.columns) {
    const value = parseCount(row.fields[column])
    if (value < 0) {
      if (value === SECRET) suppressed = true
      else missing = true
      continue
    }
    const people = percent ? (population * value) / 100 : value
    known += people
    cells.setPeople(cell, group, people)
  }
  if (groups.rest && !suppressed && !missing) cells.setPeople(cell, groups.rest.group, Math.max(0, population - known))
  cells.setAgesState(cell, suppressed, missing)
}
