import { InputError } from '../../../../core/evidence/index.ts'
import { columnsOf, type DecimalMark } from '../../../../core/process/index.ts'
import { memoryEntry } from '../../../../formats/source/index.ts'
import { readSheet, unguardCell } from '../../../../formats/table/index.ts'
import type { HeldKind } from '../heldKind.ts'
import type { ReferenceNames } from '../references.ts'
import { columnsOfHeadings, unwordCell } from './sheetColumns.ts'

export const MOST_ROWS = 5000
export const SHEET_BYTES = 5 * 1024 * 1024
/** Read within the server, while others wait: 5,000 full rows are 15 MB of a workbook; a CSV may have blank lines and titles. */
const SHEET_LIMITS = { maxRows: 2 * MOST_ROWS, maxUnpackedBytes: 40 * 1024 * 1024 }

/** A sheet for a kind, as cells of text under the kind's own columns. */
export interface SheetRows {
  readonly file: string
  readonly columns: readonly string[]
  readonly decimalMark: DecimalMark
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/**
 * Reads a CSV or XLSX file with headings by id or in words. `names`: what entries that fields refer to are called, in each language. Throws
 * InputError for a file that is no such table.
 */
export async function readSheetRows(
  kind: HeldKind,
  file: string,
  bytes: Uint8Array,
  names: readonly ReferenceNames[] = [],
): Promise<SheetRows> {
  const isBook = /\.(xlsx|xlsm)$/i.test(file)
  if (!isBook && !/\.(csv|txt|tsv)$/i.test(file))
    throw new InputError({ code: 'sheet-not-a-table', severity: 'error', file })
  const wanted = new Set(columnsOf(kind))
  const isHeader = (cells: readonly string[]) => columnsOfHeadings(kind, cells).some((column) => wanted.has(column))
  const sheet = await readSheet(memoryEntry(bytes, { name: file }), isHeader, SHEET_LIMITS)
  if (!isHeader(sheet.header)) throw new InputError({ code: 'sheet-without-heading', severity: 'error', file })
  if (sheet.rows.length > MOST_ROWS) {
    const params = { most: MOST_ROWS, count: sheet.rows.length }
    throw new InputError({ code: 'sheet-too-many-rows', severity: 'error', file, params })
  }
  const columns = columnsOfHeadings(kind, sheet.header)
  const fields = columns.map((column) => kind.fields.find(({ id }) => id === column))
  const rows = sheet.rows.map(({ line, cells }) => ({
    line,
    cells: cells.map((cell, i) => {
      const text = isBook ? cell : unguardCell(cell)
      const field = fields[i]
      return field ? unwordCell(field, text, names) : text
    }),
  }))
  // German spreadsheets separate by semicolon and write a decimal comma; a workbook holds numbers as such.
  const [heading = ''] = isBook ? [] : new TextDecoder().decode(bytes.subarray(0, 4096)).split('\n', 1)
  return { file, columns, decimalMark: heading.includes(';') ? ',' : '.', rows }
}
