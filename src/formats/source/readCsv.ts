import { guessDelimiter } from './delimiter.ts'
import { readLineBatches } from './readLines.ts'
import type { SourceEntry } from './source.ts'
import { splitRecord } from './splitRecord.ts'

export interface CsvRow {
  /** 1-based line on which the row begins. */
  readonly line: number
  /** As written, without quotes; untrimmed. */
  readonly fields: string[]
}

export interface CsvOptions {
  /** Default: guessed from the first lines among `; , tab |`. */
  readonly delimiter?: string
}

/** A quoted field over more lines than this is taken for a stray quote. */
const MAX_RECORD_LINES = 200
const GUESS_LINES = 30

/**
 * All rows, the header included, in batches (the quick form for large files). Empty lines are left out.
 * A quote that is never closed costs its own row only, with a warning `csv-open-quote`.
 */
export async function* readCsvBatches(entry: SourceEntry, options: CsvOptions = {}): AsyncGenerator<CsvRow[]> {
  let delimiter = options.delimiter
  let line = 0
  // Lines of a record whose quoted field is still open.
  let open: string[] = []
  let backlog: string[] = []
  for await (const batch of readLineBatches(entry)) {
    let lines = batch
    if (delimiter === undefined) {
      backlog = backlog.concat(batch)
      if (backlog.length < GUESS_LINES) continue
      delimiter = guessDelimiter(backlog.slice(0, GUESS_LINES))
      lines = backlog
      backlog = []
    }
    const rows: CsvRow[] = []
    ;({ line, open } = splitLines(entry, lines, delimiter, line, open, rows))
    if (rows.length > 0) yield rows
  }
  const rows: CsvRow[] = []
  if (backlog.length > 0) {
    delimiter = guessDelimiter(backlog)
    ;({ line, open } = splitLines(entry, backlog, delimiter, line, open, rows))
  }
  // The file ended inside a quoted field: the quote was a stray one.
  while (open.length > 0) {
    const again = giveUpQuote(entry, open, delimiter!, line - open.length + 1, rows)
    ;({ line, open } = splitLines(entry, again, delimiter!, line - again.length, [], rows))
  }
  if (rows.length > 0) yield rows
}

/** All rows one by one, the header included. */
export async function* readCsv(entry: SourceEntry, options: CsvOptions = {}): AsyncGenerator<CsvRow> {
  for await (const rows of readCsvBatches(entry, options)) yield* rows
}

function splitLines(
  entry: SourceEntry,
  lines: readonly string[],
  delimiter: string,
  lineBefore: number,
  openBefore: string[],
  rows: CsvRow[],
): { line: number; open: string[] } {
  let line = lineBefore
  let open = openBefore
  for (const text of lines) {
    line++
    if (open.length === 0 && text === '') continue
    if (open.length === 0) {
      const fields = splitRecord(text, delimiter)
      if (fields) rows.push({ line, fields })
      else open = [text]
      continue
    }
    open.push(text)
    // Only a line with a quote can close the field.
    const fields = text.includes('"') ? splitRecord(open.join('\n'), delimiter) : null
    if (fields) {
      rows.push({ line: line - open.length + 1, fields })
      open = []
    } else if (open.length > MAX_RECORD_LINES) {
      const again = giveUpQuote(entry, open, delimiter, line - open.length + 1, rows)
      ;({ line, open } = splitLines(entry, again, delimiter, line - again.length, [], rows))
    }
  }
  return { line, open }
}

/** Takes the first line of an open record literally and returns the other lines to be read again. */
function giveUpQuote(
  entry: SourceEntry,
  open: readonly string[],
  delimiter: string,
  line: number,
  rows: CsvRow[],
): string[] {
  entry.log.warn('csv-open-quote', { file: entry.name, line })
  rows.push({ line, fields: open[0].split(delimiter) })
  return open.slice(1)
}
