/** What a CSV cell can hold; null and undefined stay empty. */
export type CsvCell = string | number | null | undefined

/** A CSV text with a heading (RFC 4180, line feeds, comma). For files that programs read: it does not neutralise formulas. */
export function toCsv(columns: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  const lines = [columns.map(quoteCell).join(',')]
  for (const row of rows) lines.push(row.map(quoteCell).join(','))
  return `${lines.join('\n')}\n`
}

/** Takes the force out of what a spreadsheet would run as a formula. For files that people open; a number stays a number. */
export function neutralCell(cell: CsvCell): CsvCell {
  return typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) && !/^-?\d+([.,]\d+)?$/.test(cell) ? `'${cell}` : cell
}

function quoteCell(cell: CsvCell): string {
  const text = cell === null || cell === undefined ? '' : String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
