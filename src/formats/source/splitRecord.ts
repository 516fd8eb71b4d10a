const QUOTE = 34

/**
 * Fields of one line of CSV, quoting as in RFC 4180: quotes around a field, doubled inside; a quote inside an unquoted field is an ordinary character.
 * Returns null when a quoted field is still open at the end of the line.
 */
export function splitRecord(line: string, delimiter: string): string[] | null {
  if (!line.includes('"')) return line.split(delimiter)
  const fields: string[] = []
  let at = 0
  for (;;) {
    if (line.charCodeAt(at) !== QUOTE) {
      const end = line.indexOf(delimiter, at)
      if (end < 0) {
        fields.push(line.slice(at))
        return fields
      }
      fields.push(line.slice(at, end))
      at = end + 1
      continue
    }
    let field = ''
    let from = at + 1
    let close = line.indexOf('"', from)
    while (close >= 0 && line.charCodeAt(close + 1) === QUOTE) {
      field += line.slice(from, close + 1)
      from = close + 2
      close = line.indexOf('"', from)
    }
    if (close < 0) return null
    field += line.slice(from, close)
    // What stands between the closing quote and the delimiter is kept as it is.
    const end = line.indexOf(delimiter, close + 1)
    if (end < 0) {
      fields.push(field + line.slice(close + 1))
      return fields
    }
    fields.push(field + line.slice(close + 1, end))
    at = end + 1
  }
}
