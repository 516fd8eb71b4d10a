import writeXlsxFile from 'write-excel-file/node'

export interface XlsxTable {
  /** Name of the sheet; what Excel does not take in it is replaced. */
  readonly name: string
  readonly columns: readonly string[]
  /** Texts stay texts, so that none of them is a formula; null = an empty cell. */
  readonly rows: readonly (readonly (string | number | null)[])[]
  /** Widths in characters by column; default by the longest cell, at most 60. */
  readonly widths?: readonly number[]
}

/** A workbook with one sheet whose first row is a bold heading that stays in view. */
export async function writeXlsx({ name, columns, rows, widths }: XlsxTable): Promise<Uint8Array> {
  const heading = columns.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
  const cells = rows.map((row) =>
    row.map((value) => {
      if (value === null || value === '') return null
      return typeof value === 'number' ? { value, type: Number } : { value, type: String }
    }),
  )
  const width = (i: number) =>
    widths?.[i] ??
    Math.min(60, Math.max(8, ...[columns[i]!, ...rows.map((row) => row[i] ?? '')].map((c) => String(c).length + 2)))
  return writeXlsxFile([heading, ...cells], {
    sheet: name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
    columns: columns.map((_, i) => ({ width: width(i) })),
    stickyRowsCount: 1,
  }).toBuffer()
}
