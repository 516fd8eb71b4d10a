import type { FileReport } from '../../core/evidence/index.ts'
import { type Box, gridCellId, parseGridCellId } from '../../core/geo/index.ts'
import { type CsvRow, readCsvBatches, type SourceEntry } from '../source/index.ts'
import { CellCollector, type CellDraft } from './cellDraft.ts'
import { collectGroups, putAges, type TableGroups } from './groups.ts'
import { LaeaClip } from './laeaClip.ts'
import { acceptPopulation } from './population.ts'
import type { TableShape } from './tableShape.ts'

/** Cells of a table of one grid size, with the split by age of further tables of the same size joined by their ids. */
export async function readGrid(
  main: readonly TableShape[],
  ageTables: readonly TableShape[],
  sizeMetres: number,
  box: Box | null,
): Promise<CellDraft> {
  const { groups, byTable } = collectGroups([...main, ...ageTables])
  const cells = new CellCollector(groups)
  const keys = new Keys()
  const clip = new LaeaClip(box)
  for (const table of main) await readMain(table, sizeMetres, clip, cells, keys, byTable.get(table)!)
  if (ageTables.length > 0 && cells.count > 0) {
    const index = keys.sorted()
    for (const table of ageTables) await readAges(table, sizeMetres, cells, index, byTable.get(table)!)
  }
  return cells.finish(sizeMetres)
}

async function readMain(
  table: TableShape,
  sizeMetres: number,
  clip: LaeaClip,
  cells: CellCollector,
  keys: Keys,
  groups: TableGroups,
): Promise<void> {
  const { entry } = table
  const report = entry.log.file(entry.name, 'population-grid')
  const first = cells.count
  let outside = 0
  for await (const rows of readCsvBatches(entry)) {
    for (const row of rows) {
      if (row.line <= table.headerLine) continue
      report.read++
      const corner = cornerOf(table, row, sizeMetres, entry, report)
      if (!corner) continue
      const half = sizeMetres / 2
      const point = clip.toLonLat(corner.west + half, corner.south + half)
      if (!point) {
        outside++
        continue
      }
      const population = acceptPopulation(row.fields[table.population], row.line, sizeMetres, entry, report)
      if (population === null) continue
      const cell = cells.add(flat(gridCellId(sizeMetres, corner.south, corner.west)), point[0], point[1], population)
      keys.push(keyOf(corner.south, corner.west))
      putAges(cells, cell, groups, row)
    }
  }
  report.kept = cells.count - first - dropDuplicates(cells, keys, entry, report)
  if (outside > 0) entry.log.note('rows-outside-region', { file: entry.name }, { count: outside })
}

async function readAges(
  table: TableShape,
  sizeMetres: number,
  cells: CellCollector,
  index: KeyIndex,
  groups: TableGroups,
): Promise<void> {
  const { entry } = table
  const report = entry.log.file(entry.name, 'population-grid')
  for await (const rows of readCsvBatches(entry)) {
    for (const row of rows) {
      if (row.line <= table.headerLine) continue
      report.read++
      const corner = cornerOf(table, row, sizeMetres, entry, report)
      if (!corner) continue
      const cell = index.find(keyOf(corner.south, corner.west))
      if (cell < 0) continue
      putAges(cells, cell, groups, row)
      report.kept++
    }
  }
}

/** A joined string keeps its parts: with three million ids that is some 400 MB. Copied once it is one piece. */
function flat(text: string): string {
  return Buffer.from(text, 'latin1').toString('latin1')
}

/** South-west corner in metres, from the id or else from the midpoint. */
function cornerOf(
  table: TableShape,
  row: CsvRow,
  sizeMetres: number,
  entry: SourceEntry,
  report: FileReport,
): { south: number; west: number } | null {
  const cell = table.id >= 0 ? parseGridCellId(row.fields[table.id]?.trim() ?? '') : null
  if (cell && cell.sizeMetres === sizeMetres) return { south: cell.southMetres, west: cell.westMetres }
  const x = table.x >= 0 ? Number(row.fields[table.x]?.replace(',', '.') || Number.NaN) : Number.NaN
  const y = table.y >= 0 ? Number(row.fields[table.y]?.replace(',', '.') || Number.NaN) : Number.NaN
  if (!cell && x > 900_000 && x < 8_000_000 && y > 900_000 && y < 6_000_000) {
    return { south: Math.floor(y / sizeMetres) * sizeMetres, west: Math.floor(x / sizeMetres) * sizeMetres }
  }
  report.skipped++
  entry.log.warn('cell-id-unreadable', { file: entry.name, line: row.line }, { id: row.fields[table.id] ?? '' })
  return null
}

/** Corners are multiples of 100 m below 1e8, so two of them fit a double. */
function keyOf(south: number, west: number): number {
  return (south / 100) * 1e6 + west / 100
}

interface KeyIndex {
  find(key: number): number
}

/** Keys of the cells in the order in which they were added. */
class Keys {
  #keys = new Float64Array(1024)
  #count = 0

  push(key: number): void {
    if (this.#count === this.#keys.length) {
      const grown = new Float64Array(this.#count * 2)
      grown.set(this.#keys)
      this.#keys = grown
    }
    this.#keys[this.#count++] = key
  }

  /** Binary search; lighter than a hash map for three million cells. */
  sorted(): KeyIndex {
    const order = this.order()
    const keys = Float64Array.from(order, (cell) => this.#keys[cell])
    return {
      find(key) {
        let low = 0
        let high = keys.length - 1
        while (low <= high) {
          const middle = (low + high) >> 1
          if (keys[middle] < key) low = middle + 1
          else if (keys[middle] > key) high = middle - 1
          else return order[middle]
        }
        return -1
      },
    }
  }

  /** Cells that repeat the key of an earlier one, ascending. */
  duplicates(): number[] {
    const order = this.order()
    const found: number[] = []
    for (let i = 1; i < order.length; i++) if (this.#keys[order[i]] === this.#keys[order[i - 1]]) found.push(order[i])
    return found.sort((a, b) => a - b)
  }

  order(): Uint32Array {
    const keys = this.#keys
    const order = Uint32Array.from({ length: this.#count }, (_, i) => i)
    let ascending = true
    for (let i = 1; i < this.#count && ascending; i++) ascending = keys[i] > keys[i - 1]
    return ascending ? order : order.sort((a, b) => keys[a] - keys[b] || a - b)
  }

  remove(cells: readonly number[]): void {
    const gone = new Set(cells)
    let to = 0
    for (let i = 0; i < this.#count; i++) if (!gone.has(i)) this.#keys[to++] = this.#keys[i]
    this.#count = to
  }
}

function dropDuplicates(cells: CellCollector, keys: Keys, entry: SourceEntry, report: FileReport): number {
  const duplicates = keys.duplicates()
  if (duplicates.length === 0) return 0
  for (const cell of duplicates) entry.log.warn('cell-duplicate', { file: entry.name }, { id: cells.id[cell] })
  report.skipped += duplicates.length
  keys.remove(duplicates)
  cells.remove(duplicates)
  return duplicates.length
}
