import { type ImportLog, InputError } from '../../core/evidence/index.ts'
import { readCsvBatches, type SourceEntry, withLocalFile } from '../source/index.ts'
import { guessColumns, type Mapping } from './columns.ts'
import { sheetOfGeoJson } from './geojsonSheet.ts'
import type { Sheet } from './sheet.ts'
import { readXlsxSheets } from './xlsx.ts'

const MAX_ROWS = 2_000_000
/** Titles may stand above the header. */
const HEADER_WITHIN = 15

/** The table of a list in CSV, XLSX or GeoJSON: of several sheets the first that has places in it. */
export async function readSheet(entry: SourceEntry, given: Mapping): Promise<Sheet> {
  if (/\.(xlsx|xlsm)$/i.test(entry.entryName)) {
    const sheets = await withLocalFile(entry, (path) => readXlsxSheets(path, entry.name))
    const tables = sheets.map(({ name, lines }) => withHeader(name, lines, given))
    return (
      tables.find(({ header }) => hasPlaces(header, given)) ?? tables[0] ?? { name: entry.name, header: [], rows: [] }
    )
  }
  if (/\.(geo)?json$/i.test(entry.entryName)) return sheetOfGeoJson(entry)
  const lines: Line[] = []
  for await (const batch of readCsvBatches(entry)) {
    for (const row of batch) lines.push({ line: row.line, cells: row.fields.map((field) => field.trim()) })
    assertRows(lines.length, entry.name)
  }
  return withHeader(entry.name, lines, given)
}

interface Line {
  readonly line: number
  readonly cells: readonly string[]
}

function withHeader(name: string, lines: readonly Line[], given: Mapping): Sheet {
  const head = lines.slice(0, HEADER_WITHIN)
  const at = Math.max(
    0,
    head.findIndex((line) => hasPlaces(line.cells, given)),
  )
  return {
    name,
    header: lines[at]?.cells ?? [],
    rows: lines.slice(at + 1).filter(({ cells }) => cells.some((cell) => cell !== '')),
  }
}

function hasPlaces(header: readonly string[], given: Mapping): boolean {
  const columns = guessColumns(header, given)
  return columns.lon >= 0 && columns.lat >= 0
}

export function assertRows(count: number, file: string): void {
  if (count > MAX_ROWS)
    throw new InputError({ code: 'table-too-many-rows', severity: 'error', file, params: { max: MAX_ROWS } })
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
