const QUOTE = 0x22
const NEWLINE = 0x0a
const RETURN = 0x0d

/** A row with an open quote grows at most to this; then the quote is taken as a letter and the row ends at its line. */
const MAX_ROW_BYTES = 1 << 20

/** One row of a table, valid until the callback returns. Field f = bytes[start[f] … end[f]), without its quotes. */
export interface CsvRow {
  bytes: Uint8Array
  /** Number of fields. */
  count: number
  readonly start: Int32Array
  readonly end: Int32Array
  /** 1 = the field holds doubled quotes that stand for one. */
  readonly escaped: Uint8Array
  /** 1-based line in which the row begins. */
  line: number
}

const MAX_FIELDS = 256

/**
 * Splits comma-separated bytes into rows without making a string or an object per row, so that the stop times of a whole country (2 GB) pass in seconds.
 * Knows quoted fields with line breaks, doubled quotes, \n, \r\n and \r, a byte order mark and empty lines; a row that spans two chunks is put together.
 */
export class CsvScanner {
  readonly #row: CsvRow = {
    bytes: new Uint8Array(0),
    count: 0,
    start: new Int32Array(MAX_FIELDS),
    end: new Int32Array(MAX_FIELDS),
    escaped: new Uint8Array(MAX_FIELDS),
    line: 0,
  }
  readonly #onRow: (row: CsvRow) => void
  readonly #onOpenQuote: (line: number) => void
  #delimiter = 0
  #rest: Uint8Array | null = null
  #line = 1

  /** The delimiter (comma, semicolon or tab) is the one that is most frequent in the first line. */
  constructor(onRow: (row: CsvRow) => void, onOpenQuote: (line: number) => void) {
    this.#onRow = onRow
    this.#onOpenQuote = onOpenQuote
  }

  push(chunk: Uint8Array): void {
    this.#scan(this.#rest ? concat(this.#rest, chunk) : chunk, false)
  }

  /** The last row may lack its line break. */
  finish(): void {
    if (this.#rest) this.#scan(this.#rest, true)
    this.#rest = null
  }

  #scan(bytes: Uint8Array, last: boolean): void {
    let position = 0
    if (this.#delimiter === 0) {
      if (!last && bytes.length < MAX_ROW_BYTES && !bytes.includes(NEWLINE) && !bytes.includes(RETURN)) {
        this.#rest = bytes
        return
      }
      this.#delimiter = guessDelimiter(bytes)
      if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) position = 3
    }
    this.#row.bytes = bytes
    while (position < bytes.length) {
      let next = this.#scanRow(bytes, position, last, true)
      if (next < 0) {
        if (!last && bytes.length - position < MAX_ROW_BYTES) break
        this.#onOpenQuote(this.#line)
        next = this.#scanRow(bytes, position, last, false)
        if (next < 0) break
      }
      position = next
    }
    this.#rest = position < bytes.length ? bytes.slice(position) : null
  }

  /** Reads the row at `from` and hands it over; returns where the next one begins, −1 when the row is not complete. */
  #scanRow(bytes: Uint8Array, from: number, last: boolean, quotes: boolean): number {
    const { start, end, escaped } = this.#row
    const delimiter = this.#delimiter
    const length = bytes.length
    const special = Math.max(delimiter, RETURN)
    let field = 0
    let i = from
    let breaks = 0
    for (;;) {
      let fieldStart = i
      let fieldEnd = -1
      let hasEscapes = 0
      if (quotes && i < length && bytes[i] === QUOTE) {
        fieldStart = ++i
        for (;;) {
          if (i >= length) return -1
          const c = bytes[i]
          if (c === QUOTE) {
            if (i + 1 >= length && !last) return -1
            if (bytes[i + 1] !== QUOTE) break
            hasEscapes = 1
            i++
          } else if (c === NEWLINE) breaks++
          i++
        }
        fieldEnd = i++
      }
      while (i < length) {
        const c = bytes[i]
        if (c <= special && (c === delimiter || c === NEWLINE || c === RETURN)) break
        i++
      }
      if (i >= length && !last) return -1
      if (field < MAX_FIELDS) {
        start[field] = fieldStart
        end[field] = fieldEnd >= 0 ? fieldEnd : i
        escaped[field] = hasEscapes
        field++
      }
      if (i < length && bytes[i] === delimiter) {
        i++
        continue
      }
      break
    }
    if (i < length && bytes[i] === RETURN) {
      if (i + 1 >= length && !last) return -1
      if (bytes[i + 1] === NEWLINE) i++
    }
    const empty = field === 1 && end[0] === start[0]
    if (!empty) {
      this.#row.count = field
      this.#row.line = this.#line
      this.#onRow(this.#row)
    }
    this.#line += breaks + 1
    return i + 1
  }
}

function guessDelimiter(bytes: Uint8Array): number {
  const counts = { 44: 0, 59: 0, 9: 0 }
  for (const c of bytes) {
    if (c === NEWLINE || c === RETURN) break
    if (c === 0x2c || c === 0x3b || c === 0x09) counts[c]++
  }
  if (counts[0x3b] > counts[0x2c]) return 0x3b
  return counts[0x09] > counts[0x2c] ? 0x09 : 0x2c
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
