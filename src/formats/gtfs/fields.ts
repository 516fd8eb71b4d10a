import { dayNumberOf } from '../../core/network/index.ts'
import type { CsvRow } from './csvBytes.ts'

/** The field is empty or its column is absent. */
export const EMPTY = -1
/** The field holds something that is not a value of its kind. */
export const INVALID = -2

const utf8 = new TextDecoder('utf-8', { fatal: true })
const windows = new TextDecoder('windows-1252')

const SPACE = 0x20
const COLON = 0x3a

/** Text of a field, without spaces around it; UTF-8, or Windows-1252 where it is not valid UTF-8. Column −1 gives ''. */
export function textField(row: CsvRow, column: number): string {
  if (column < 0 || column >= row.count) return ''
  const bytes = row.bytes.subarray(row.start[column], row.end[column])
  let text = ''
  if (bytes.length > 0) text = decode(bytes)
  if (row.escaped[column]) text = text.replaceAll('""', '"')
  return text.trim()
}

/** Whole number ≥ 0, EMPTY or INVALID. */
export function wholeField(row: CsvRow, column: number): number {
  if (column < 0 || column >= row.count) return EMPTY
  const { bytes } = row
  let i = row.start[column]
  let end = row.end[column]
  while (i < end && bytes[i] === SPACE) i++
  while (end > i && bytes[end - 1] === SPACE) end--
  if (i === end) return EMPTY
  if (end - i > 10) return INVALID
  let value = 0
  for (; i < end; i++) {
    const digit = bytes[i] - 0x30
    if (digit < 0 || digit > 9) return INVALID
    value = value * 10 + digit
  }
  return value
}

/** Decimal number, NaN when empty or not a number; a decimal comma is understood. */
export function decimalField(row: CsvRow, column: number): number {
  const text = textField(row, column)
  if (text === '') return Number.NaN
  return Number(text.includes('.') ? text : text.replace(',', '.'))
}

/** Seconds after midnight of `H:MM:SS`, `HH:MM:SS` or `HH:MM`; hours up to 167. EMPTY or INVALID otherwise. */
export function timeField(row: CsvRow, column: number): number {
  if (column < 0 || column >= row.count) return EMPTY
  const { bytes } = row
  let i = row.start[column]
  let end = row.end[column]
  while (i < end && bytes[i] === SPACE) i++
  while (end > i && bytes[end - 1] === SPACE) end--
  if (i === end) return EMPTY
  let part = 0
  let digits = 0
  let hours = 0
  let minutes = 0
  let parts = 0
  for (; i <= end; i++) {
    const c = i < end ? bytes[i] : COLON
    if (c === COLON) {
      if (digits === 0 || digits > (parts === 0 ? 3 : 2)) return INVALID
      if (parts === 0) hours = part
      else if (parts === 1) minutes = part
      parts++
      if (i < end) {
        part = 0
        digits = 0
      }
      continue
    }
    const digit = c - 0x30
    if (digit < 0 || digit > 9) return INVALID
    part = part * 10 + digit
    digits++
  }
  if (parts < 2 || parts > 3) return INVALID
  const seconds = parts === 3 ? part : 0
  if (minutes > 59 || seconds > 59 || hours > 167) return INVALID
  return hours * 3600 + minutes * 60 + seconds
}

/** Days since 1970-01-01 of `YYYYMMDD` (or `YYYY-MM-DD`) between 1990 and 2099, EMPTY or INVALID. */
export function dateField(row: CsvRow, column: number): number {
  const text = textField(row, column)
  if (text === '') return EMPTY
  const match = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text)
  if (!match) return INVALID
  const year = Number(match[1])
  if (year < 1990 || year > 2099) return INVALID
  return dayNumberOf(year, Number(match[2]), Number(match[3])) ?? INVALID
}

function decode(bytes: Uint8Array): string {
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] < 0x80) continue
    try {
      return utf8.decode(bytes)
    } catch {
      return windows.decode(bytes)
    }
  }
  return String.fromCharCode.apply(
    null,
    bytes.length < 4096 ? (bytes as unknown as number[]) : [...windows.decode(bytes)].map((c) => c.charCodeAt(0)),
  )
}
