import { type Cell, type Field, type RecordKind, toRow } from '../../../../core/process/index.ts'
import { guardCell, writeXlsx } from '../../../../formats/table/index.ts'
import { type Language, text } from '../../../../messages/index.ts'
import type { EntryRecord } from '../outcome.ts'
import type { ReferenceNames } from '../references.ts'
import { headingsOf, wordCell } from './sheetColumns.ts'

export const SHEET_FORMATS = ['csv', 'xlsx'] as const
export type SheetFormat = (typeof SHEET_FORMATS)[number]

/** A register as a spreadsheet in the reader's language. It is read back by `readSheetRows`, changed or not. */
export async function writeSheet(
  kind: RecordKind,
  records: readonly EntryRecord[],
  format: SheetFormat,
  language: Language,
  names: ReferenceNames = new Map(),
): Promise<Uint8Array> {
  const columns = headingsOf(kind, language)
  const rows = records.map(({ id, version, state }) => [
    id,
    version,
    ...wordedRow(kind, toRow(kind, state), language, names),
  ])
  if (format === 'xlsx') return writeXlsx({ name: text(language, kind.labelKey), columns, rows })
  return new TextEncoder().encode(csvOf([columns, ...rows], language))
}

function wordedRow(kind: RecordKind, cells: readonly Cell[], language: Language, names: ReferenceNames): Cell[] {
  const fields = kind.fields.flatMap((field): Field[] => (field.type === 'place' ? [field, field, field] : [field]))
  return cells.map((cell, i) => wordCell(fields[i]!, cell, language, names))
}

/** As a spreadsheet program of that language opens it: byte order mark; in German semicolons and a decimal comma. */
function csvOf(rows: readonly (readonly Cell[])[], language: Language): string {
  const separator = language === 'de' ? ';' : ','
  const cellOf = (cell: Cell) => {
    if (cell === null) return ''
    if (typeof cell === 'number') return language === 'de' ? String(cell).replace('.', ',') : String(cell)
    const guarded = guardCell(cell)
    return /["\r\n;,]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
  }
  return `\ufeff${rows.map((row) => `${row.map(cellOf).join(separator)}\r\n`).join('')}`
}
