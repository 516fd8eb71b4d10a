import { type ImportLog, InputError } from '../../core/evidence/index.ts'
import { readCsvBatches, type SourceEntry, withLocalFile } from '../source/index.ts'
import { sheetOfGeoJson } from './geojsonSheet.ts'
import type { Sheet } from './sheet.ts'
import { readXlsxSheets } from './xlsx.ts'

const MAX_ROWS = 2_000_000
/** Titles may stand above the header. */
const HEADER_WITHIN = 15

/** What a table may grow to before it is refused. */
export interface SheetLimits {
  /** Of a table that is text. */
  readonly maxRows?: number
  /** Of a workbook, which is unpacked in memory. */
  readonly maxUnpackedBytes?: number
}

/** Whether a row of cells is the heading that is looked for. */
export type IsHeader = (cells: readonly string[]) => boolean

/** The table of a list in CSV, XLSX or GeoJSON: of several sheets the first with the heading that is looked for. */
export async function readSheet(entry: SourceEntry, isHeader: IsHeader, limits: SheetLimits = {}): Promise<Sheet> {
  if (/\.(xlsx|xlsm)$/i.test(entry.entryName)) {
    const sheets = await withLocalFile(entry, (path) => readXlsxSheets(path, entry.name, limits))
    const tables = sheets.map(({ name, lines }) => withHeader(name, lines, isHeader))
    return tables.find(({ header }) => isHeader(header)) ?? tables[0] ?? { name: entry.name, header: [], rows: [] }
  }
  if (/\.(geo)?json$/i.test(entry.entryName)) return sheetOfGeoJson(entry)
  const lines: Line[] = []
  for await (const batch of readCsvBatches(entry)) {
    for (const row of batch) lines.push({ line: row.line, cells: row.fields.map((field) => field.trim()) })
    assertRows(lines.length, entry.name, limits.maxRows)
  }
  return withHeader(entry.name, lines, isHeader)
}

interface Line {
  readonly line: number
  readonly cells: readonly string[]
}

function withHeader(name: string, lines: readonly Line[], isHeader: IsHeader): Sheet {
  const head = lines.slice(0, HEADER_WITHIN)
  const at = Math.max(
    0,
    head.findIndex((line) => isHeader(line.cells)),
  )
  return {
    name,
    header: lines[at]?.cells ?? [],
    rows: lines.slice(at + 1).filter(({ cells }) => cells.some((cell) => cell !== '')),
  }
}

export function assertRows(count: number, file: string, max = MAX_ROWS): void {
  if (count > max) throw new InputError({ code: 'table-too-many-rows', severity: 'error', file, params: { max } })
}

/** The entries of a source that may hold a table. */
export function tableEntries(entries: readonly SourceEntry[], log: ImportLog): SourceEntry[] {
  if (entries.length === 1) return [...entries]
  return entries.filter((entry) => {
    const fits = /\.(csv|txt|tsv|xlsx|xlsm|json|geojson)$/i.test(entry.entryName)
    if (!fits) log.note('table-file-skipped', { file: entry.name })
    return fits
  })
}
