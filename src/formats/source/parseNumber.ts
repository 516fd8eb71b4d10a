/** What a cell of a table says: a number, nothing at all, a value kept secret, or something that is no number. */
export type CellState = 'number' | 'missing' | 'suppressed' | 'invalid'

export interface ParsedNumber {
  /** NaN unless state is `number`. */
  readonly value: number
  readonly state: CellState
}

/**
 * How a table uses signs for “no number”. GENESIS: `-` nothing (a true zero), `.` unknown or secret, `x` pointless, `/` too uncertain, `…` or `...` comes later.
 * Census grids: `-` and `–` stand for “nothing or suppressed”. Other tables: a dash is a gap.
 */
export type SignMeaning = 'genesis' | 'zensus' | 'plain'

export type DecimalMark = ',' | '.' | 'auto'

const MISSING: ParsedNumber = { value: Number.NaN, state: 'missing' }
const SUPPRESSED: ParsedNumber = { value: Number.NaN, state: 'suppressed' }
const INVALID: ParsedNumber = { value: Number.NaN, state: 'invalid' }
const ZERO: ParsedNumber = { value: 0, state: 'number' }

const PLAIN = /^[+-]?\d+$/
const GERMAN_GROUPED = /^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/
const ENGLISH_GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/
const COMMA = /^[+-]?\d*,\d+$|^[+-]?\d+,$/
const POINT = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$/

/**
 * Reads a number as people and offices write it: 1234.5, 1234,5, 1.234,5, 1,234.5, 1 234,5, (with no-break spaces), 1'234.5.
 * `1.234` and `1,234` are ambiguous: with `decimal: 'auto'` they are read as decimals (1.234); pass the mark that the file uses where it is known.
 */
export function parseNumber(text: string, signs: SignMeaning = 'plain', decimal: DecimalMark = 'auto'): ParsedNumber {
  const trimmed = text.trim()
  if (PLAIN.test(trimmed)) return { value: Number(trimmed), state: 'number' }
  if (trimmed === '') return MISSING
  const sign = parseSign(trimmed, signs)
  if (sign) return sign
  const value = parseDigits(trimmed.replace(/(?<=\d)[\s'’\u00a0\u202f](?=\d)/g, '').replace(/^−/, '-'), decimal)
  return Number.isFinite(value) ? { value, state: 'number' } : INVALID
}

function parseDigits(text: string, decimal: DecimalMark): number {
  if (PLAIN.test(text)) return Number(text)
  const toEnglish = (german: string) => Number(german.replaceAll('.', '').replace(',', '.'))
  if (decimal === ',') {
    if (GERMAN_GROUPED.test(text) || COMMA.test(text)) return toEnglish(text)
    return POINT.test(text) ? Number(text) : Number.NaN
  }
  if (decimal === '.') {
    if (ENGLISH_GROUPED.test(text)) return Number(text.replaceAll(',', ''))
    if (POINT.test(text)) return Number(text)
    return Number.NaN
  }
  if (COMMA.test(text)) return toEnglish(text)
  if (POINT.test(text)) return Number(text)
  if (GERMAN_GROUPED.test(text)) return toEnglish(text)
  if (ENGLISH_GROUPED.test(text)) return Number(text.replaceAll(',', ''))
  return Number.NaN
}

function parseSign(text: string, signs: SignMeaning): ParsedNumber | null {
  switch (text) {
    case '-':
    case '–':
    case '—':
    case '−':
      return signs === 'genesis' ? ZERO : signs === 'zensus' ? SUPPRESSED : MISSING
    case '.':
    case '/':
    case '•':
      return signs === 'plain' ? MISSING : SUPPRESSED
    case 'x':
    case 'X':
    case '…':
    case '...':
      return MISSING
  }
  return /^(na|n\/a|nan|null|none|k\. ?a\.|keine angabe)$/i.test(text) ? MISSING : null
}
