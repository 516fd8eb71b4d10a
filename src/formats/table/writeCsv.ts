/** What a CSV cell can hold; null and undefined stay empty. */
export type CsvCell = string | number | null | undefined

/** A CSV text with a heading (RFC 4180, line feeds, comma). For files that programs read: it does not neutralise formulas. */
export function toCsv(columns: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  const lines = [columns.map(quoteCell).join(',')]
  for (const row of rows) lines.push(row.map(quoteCell).join(','))
  return `${lines.join('\n')}\n`
}

function quoteCell(cell: CsvCell): string {
  const text = cell === null || cell === undefined ? '' : String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
