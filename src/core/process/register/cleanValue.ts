import type { Issue } from '../../evidence/index.ts'
import { toDay } from '../day.ts'
import { cleanText } from './cleanText.ts'
import { type DecimalMark, readNumber } from './readNumber.ts'
import { type FieldType, LONGEST_LONG_TEXT, LONGEST_TEXT, type Scalar, type ValueType } from './recordKind.ts'

/** A field as its issues name it: `label` is a key of the messages. */
export interface FieldName {
  readonly field: string
  readonly label: string
}

export interface Cleaned<T> {
  /** null = not stated, or not usable: then an issue says so. */
  readonly value: T | null
  readonly issues: readonly Issue[]
}

const NOTHING: Cleaned<never> = { value: null, issues: [] }
const YES = ['true', 'yes', 'ja', 'j', 'y', 'x', '1', 'on', 'wahr']
const NO = ['false', 'no', 'nein', 'n', '0', 'off', 'falsch']

/** One value that is not a list or place, from a form, a sheet or a program. Never throws. */
export function cleanValue(type: ValueType, raw: unknown, at: FieldName, mark?: DecimalMark): Cleaned<Scalar> {
  if (isNothing(raw)) return NOTHING
  switch (type.type) {
    case 'text':
    case 'long-text':
      return clean(cleanTextOf(type, raw, at))
    case 'number':
      return clean(cleanNumber(type, raw, at, mark))
    case 'date':
      return clean(cleanDate(type, raw, at))
    case 'time':
      return clean(cleanTime(raw, at))
    case 'choice':
      return clean(cleanChoice(type.options, raw, at))
    case 'flag':
      return clean(cleanFlag(raw, at))
    case 'reference':
      return clean(cleanReference(raw, at))
  }
}

export const isNothing = (raw: unknown) =>
  raw === null || raw === undefined || (typeof raw === 'string' && raw.trim() === '')

/** What was found, short enough for a sentence. */
export function tellFound(raw: unknown): string {
  const text = typeof raw === 'object' || typeof raw === 'function' ? typeof raw : cleanText(String(raw), false)
  return text.length > 60 ? `${text.slice(0, 59).toWellFormed()}…` : text
}

const isIssue = (found: Scalar | Issue): found is Issue => typeof found === 'object'
function clean(found: Scalar | Issue): Cleaned<Scalar> {
  if (isIssue(found)) return { value: null, issues: [found] }
  return found === '' ? NOTHING : { value: found, issues: [] }
}

type Of<T extends ValueType['type']> = ValueType & { type: T }

function cleanTextOf(type: Of<'text' | 'long-text'>, raw: unknown, { field, label }: FieldName): string | Issue {
  const isWord = typeof raw === 'string' || (typeof raw === 'number' && Number.isFinite(raw))
  if (!isWord) return wrongForm('text', raw, { field, label })
  const text = cleanText(String(raw), type.type === 'long-text')
  const most = type.most ?? (type.type === 'long-text' ? LONGEST_LONG_TEXT : LONGEST_TEXT)
  if (text.length <= most) return text
  return { code: 'entry-too-long', severity: 'error', params: { field, label, most, length: text.length } }
}

function cleanNumber(
  type: Of<'number'>,
  raw: unknown,
  { field, label }: FieldName,
  mark?: DecimalMark,
): number | Issue {
  const read = typeof raw === 'string' ? readNumber(raw, mark) : raw
  if (typeof read !== 'number' || !Number.isFinite(read)) return wrongForm('number', raw, { field, label })
  const value = read + 0
  const { least, most } = type
  if (type.whole && !Number.isInteger(value))
    return { code: 'entry-not-whole', severity: 'error', params: { field, label, value } }
  if (least !== undefined && value < least)
    return { code: 'entry-too-small', severity: 'error', params: { field, label, value, least } }
  if (most !== undefined && value > most)
    return { code: 'entry-too-large', severity: 'error', params: { field, label, value, most } }
  return value
}

function cleanDate(type: Of<'date'>, raw: unknown, { field, label }: FieldName): string | Issue {
  const date = typeof raw === 'string' ? toDay(raw) : null
  if (date === null) return wrongForm('date', raw, { field, label })
  const { earliest, latest } = type
  if (earliest !== undefined && date < earliest)
    return { code: 'entry-too-early', severity: 'error', params: { field, label, date, first: earliest } }
  if (latest !== undefined && date > latest)
    return { code: 'entry-too-late', severity: 'error', params: { field, label, date, last: latest } }
  return date
}

/** `9:30`, `9.30 Uhr`, `09:30`; a spreadsheet's time is a part of a day. */
function cleanTime(raw: unknown, { field, label }: FieldName): string | Issue {
  if (typeof raw === 'number' && raw >= 0 && raw < 1) return clock(Math.round(raw * 24 * 60))
  const [, hours, minutes = '0'] = /^(\d{1,2})(?:[:.](\d\d))?(?::\d\d)?(?:\s*Uhr)?$/.exec(String(raw).trim()) ?? []
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return wrongForm('time', raw, { field, label })
  return clock(Number(hours) * 60 + Number(minutes))
}

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

function cleanChoice(options: readonly string[], raw: unknown, { field, label }: FieldName): string | Issue {
  if (typeof raw !== 'string' && typeof raw !== 'number') return wrongForm('choice', raw, { field, label })
  const word = String(raw).trim()
  const option = options.includes(word) ? word : options.find((one) => one.toLowerCase() === word.toLowerCase())
  if (option !== undefined) return option
  const params = { field, label, found: tellFound(raw), choices: options.join(', ') }
  return { code: 'entry-not-a-choice', severity: 'error', params }
}

function cleanFlag(raw: unknown, { field, label }: FieldName): boolean | Issue {
  if (typeof raw === 'boolean') return raw
  const word = typeof raw === 'string' || typeof raw === 'number' ? String(raw).trim().toLowerCase() : ''
  if (YES.includes(word)) return true
  return NO.includes(word) ? false : wrongForm('flag', raw, { field, label })
}

function cleanReference(raw: unknown, { field, label }: FieldName): string | Issue {
  const id = typeof raw === 'string' || typeof raw === 'number' ? String(raw).trim() : ''
  if (/^[^\s\p{C};"]{1,200}$/u.test(id)) return id.normalize('NFC')
  return wrongForm('reference', raw, { field, label })
}

/** `wanted` is chosen by the sentence. */
export function wrongForm(wanted: FieldType['type'], raw: unknown, { field, label }: FieldName): Issue {
  return { code: 'entry-wrong-form', severity: 'error', params: { field, label, wanted, found: tellFound(raw) } }
}
