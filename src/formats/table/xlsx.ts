import { readFile, stat } from 'node:fs/promises'
import readXlsxFile from 'read-excel-file/node'
import { ImportLog, InputError } from '../../core/evidence/index.ts'
import { asInputError, checkArchive } from '../source/index.ts'

const MAX_UNPACKED_BYTES = 400 * 1024 ** 2
const MAX_PACKED_BYTES = 100 * 1024 ** 2

export interface XlsxSheet {
  readonly name: string
  readonly lines: { readonly line: number; readonly cells: readonly string[] }[]
}

/** All sheets of a workbook, which is unpacked in memory, with their cells as text: numbers with the decimal mark asked for and never grouped, dates as ISO dates. */
export async function readXlsxSheets(
  path: string,
  display: string,
  { decimal = '.', maxUnpackedBytes = MAX_UNPACKED_BYTES }: { decimal?: '.' | ','; maxUnpackedBytes?: number } = {},
): Promise<XlsxSheet[]> {
  const { size } = await stat(path)
  if (size > MAX_PACKED_BYTES) {
    const params = { megabytes: Math.floor(MAX_PACKED_BYTES / 1e6) }
    throw new InputError({ code: 'file-too-large', severity: 'error', file: display, params })
  }
  await checkArchive(path, display, { maxUnpackedBytes }, new ImportLog())
  try {
    const sheets = await readXlsxFile(await readFile(path))
    return sheets.map(({ sheet, data }) => ({
      name: `${display}/${sheet}`,
      lines: data.map((row, i) => ({ line: i + 1, cells: row.map((value) => toText(value, decimal)) })),
    }))
  } catch (error) {
    throw new InputError({
      code: 'xlsx-broken',
      severity: 'error',
      file: display,
      params: { detail: asInputError(error, display).issue.params?.detail ?? '' },
    })
  }
}

function toText(value: unknown, decimal: '.' | ','): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  return typeof value === 'number' ? String(value).replace('.', decimal) : String(value).trim()
}
