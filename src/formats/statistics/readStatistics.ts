import { type ImportLog, InputError } from '../../core/evidence/index.ts'
import {
  type CsvRow,
  openSource,
  readCsvBatches,
  type SourceEntry,
  type SourceLimits,
  withLocalFile,
} from '../source/index.ts'
import { readXlsxSheets } from '../table/index.ts'
import { flatRows, flatShape } from './flatFile.ts'
import { inkarRows, inkarShape } from './inkar.ts'
import { plainRows, plainShape } from './plainTable.ts'
import { registerRows, registerShape } from './register.ts'
import type { StatisticsRow } from './row.ts'
import { simpleRows, simpleShape } from './simpleTable.ts'

export interface StatisticsOptions {
  readonly log: ImportLog
  readonly limits?: Partial<SourceLimits>
}

/** Rows that are looked at before the shape is decided. */
const HEAD_ROWS = 200

/**
 * Values of regional statistics, streamed: GENESIS flat files (old wide and new long), GENESIS plain tables with title lines and several header rows, the INKAR
 * bulk file, the register of municipalities, our own form `ags,indicator,year,value`, and simple tables with a key column; CSV or XLSX. Throws InputError when a file is none of these; one of several is reported instead and the others are read.
 */
export async function* readStatistics(
  paths: string | readonly string[],
  options: StatisticsOptions,
): AsyncGenerator<StatisticsRow> {
  if (typeof paths === 'string') {
    yield* readFile(paths, options)
    return
  }
  for (const path of paths)
    try {
      yield* readFile(path, options)
    } catch (error) {
      if (!(error instanceof InputError) || paths.length === 1) throw error
      options.log.issue(error.issue)
    }
}

async function* readFile(path: string, options: StatisticsOptions): AsyncGenerator<StatisticsRow> {
  const source = await openSource(path, options)
  try {
    const tables = source.entries.filter(
      (entry) => source.entries.length === 1 || /\.(csv|txt|tsv|xlsx|xlsm)$/i.test(entry.entryName),
    )
    for (const entry of tables) yield* readEntry(entry)
  } finally {
    source.close()
  }
}

/** Null: a row that is rightly passed over. */
type RowReader = (row: CsvRow) => StatisticsRow[] | null

async function* readEntry(entry: SourceEntry): AsyncGenerator<StatisticsRow> {
  const report = entry.log.file(entry.name, 'statistics')
  let read: RowReader | null = null
  let head: CsvRow[] = []
  const take = function* (rows: readonly CsvRow[], reader: RowReader): Generator<StatisticsRow> {
    for (const row of rows) {
      if (isFooter(row)) continue
      const values = reader(row)
      if (values === null) continue
      report.read++
      if (values.length > 0) report.kept++
      else report.skipped++
      yield* values
    }
  }
  for await (const batch of batchesOf(entry)) {
    if (read) {
      yield* take(batch, read)
      continue
    }
    head = head.concat(batch)
    if (head.length < HEAD_ROWS) continue
    const decided: { read: RowReader; from: number } = decide(head, entry)
    read = decided.read
    yield* take(head.slice(decided.from), read)
  }
  if (!read) {
    const decided = decide(head, entry)
    yield* take(head.slice(decided.from), decided.read)
  }
}

/** Rows of a CSV file, or of the first sheet of a workbook that has any. */
async function* batchesOf(entry: SourceEntry): AsyncGenerator<CsvRow[]> {
  if (!/\.(xlsx|xlsm)$/i.test(entry.entryName)) {
    yield* readCsvBatches(entry)
    return
  }
  const sheets = await withLocalFile(entry, (path) => readXlsxSheets(path, entry.name, { decimal: ',' }))
  const rows = sheets.map(({ lines }) => lines.map(({ line, cells }) => ({ line, fields: [...cells] })))
  yield rows.find((sheet) => sheet.length > 1) ?? []
}

/** Which shape the first rows have, and where the data begins. */
function decide(rows: readonly CsvRow[], entry: SourceEntry): { read: RowReader; from: number } {
  for (let i = 0; i < Math.min(rows.length, 12); i++) {
    const { fields } = rows[i]
    const flat = flatShape(fields)
    if (flat) return { read: (row) => flatRows(row, flat, entry), from: i + 1 }
    const inkar = inkarShape(fields)
    if (inkar) return { read: (row) => inkarRows(row, inkar, entry), from: i + 1 }
    const simple = simpleShape(fields)
    if (simple) return { read: (row) => simpleRows(row, simple, entry), from: i + 1 }
    const register = registerShape(fields)
    if (register) return { read: (row) => registerRows(row, register), from: i + 1 }
  }
  const plain = plainShape(rows)
  if (plain) return { read: (row) => plainRows(row, plain, entry), from: plain.firstData }
  throw new InputError({ code: 'statistics-no-regions', severity: 'error', file: entry.name })
}

/** Source and licence stand under the table; they have one cell only. */
function isFooter({ fields }: CsvRow): boolean {
  return fields.length < 2 || fields.slice(1).every((text) => text.trim() === '')
}
