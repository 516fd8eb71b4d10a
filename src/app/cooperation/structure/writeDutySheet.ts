import { guardCell, writeXlsx } from '../../../formats/table/index.ts'
import { type Language, words } from '../../../messages/index.ts'
import type { SheetFormat } from '../../workspace/records/sheet/writeSheet.ts'
import type { Duty } from '../duty.ts'

/** A duty with its names. */
export interface NamedDuty extends Pick<Duty, 'kind' | 'title' | 'due'> {
  /** Null = the region as a whole. */
  readonly who: string | null
  /** Null = none. */
  readonly field: string | null
}

/** What waits as a table in the reader's language; days are ISO text, which every spreadsheet reads. */
export async function writeDutySheet(
  duties: readonly NamedDuty[],
  format: SheetFormat,
  language: Language,
): Promise<Uint8Array> {
  const w = words(language)
  const columns = ['title', 'kind', 'who', 'field', 'due'].map((name) => w.text(`aufgaben.column-${name}`))
  const rows = duties.map(({ title, kind, who, field, due }) => [
    title,
    w.text(`struktur.duty-${kind}`),
    who ?? '',
    field ?? '',
    due ?? '',
  ])
  if (format === 'xlsx') return writeXlsx({ name: w.text('zusammenarbeit.part-aufgaben'), columns, rows })
  const separator = language === 'de' ? ';' : ','
  const cellOf = (cell: string) => {
    const guarded = guardCell(cell)
    return /["\r\n;,]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
  }
  const lines = [columns, ...rows].map((row) => `${row.map(cellOf).join(separator)}\r\n`)
  return new TextEncoder().encode(`\ufeff${lines.join('')}`)
}
