import type { Issue } from '../../evidence/index.ts'
import { cleanPlace } from './cleanPlace.ts'
import { type Cleaned, cleanValue, type FieldName, isNothing, tellFound, wrongForm } from './cleanValue.ts'
import { splitList } from './listCell.ts'
import type { DecimalMark } from './readNumber.ts'
import {
  compareScalars,
  type Entry,
  type Field,
  type FieldValue,
  LONGEST_LIST,
  type RecordKind,
  type Scalar,
} from './recordKind.ts'

export interface EntryOptions {
  /** A draft may lack what is required: that is a warning then. */
  readonly draft?: boolean
  /** How `1.234` is to be read in texts. */
  readonly decimalMark?: DecimalMark
  /** Whether there is an entry of this kind; without it references are taken as they are. */
  readonly exists?: (kind: string, id: string) => boolean
}

export interface CheckedEntry {
  /** A value for every field; null where nothing usable was given. To be stored only without an issue of severity error. */
  readonly value: Entry
  readonly issues: readonly Issue[]
}

/** Cleans what a form, a sheet or a program hands over and collects all that is wrong with it. Never throws; what it gives, it gives back unchanged. */
export function checkEntry(kind: RecordKind, raw: unknown, options: EntryOptions = {}): CheckedEntry {
  const given: Readonly<Record<string, unknown>> =
    typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as Record<string, unknown>) : {}
  const issues: Issue[] = []
  const fields = kind.fields.map((field): [string, FieldValue] => {
    const cleaned = cleanField(field, Object.hasOwn(given, field.id) ? given[field.id] : null, options)
    issues.push(...cleaned.issues)
    if (field.required && cleaned.value === null && cleaned.issues.length === 0)
      issues.push(missing(field, options.draft ?? false))
    return [field.id, cleaned.value]
  })
  for (const key of Object.keys(given))
    if (!kind.fields.some(({ id }) => id === key))
      issues.push({ code: 'entry-unknown-field', severity: 'warning', params: { field: tellFound(key) } })
  return { value: Object.fromEntries(fields), issues }
}

function missing({ id, labelKey }: Field, draft: boolean): Issue {
  const params = { field: id, label: labelKey }
  return { code: 'entry-missing', severity: draft ? 'warning' : 'error', params }
}

function cleanField(field: Field, raw: unknown, options: EntryOptions): Cleaned<FieldValue> {
  const at: FieldName = { field: field.id, label: field.labelKey }
  if (field.type === 'place') return cleanPlace(raw, at, options.decimalMark)
  if (field.type === 'list') return cleanList(field, raw, at, options)
  const cleaned = cleanValue(field, raw, at, options.decimalMark)
  return field.type === 'reference' ? findReference(field.to, cleaned, at, options) : cleaned
}

function cleanList(
  field: Extract<Field, { type: 'list' }>,
  raw: unknown,
  at: FieldName,
  options: EntryOptions,
): Cleaned<readonly Scalar[]> {
  if (isNothing(raw)) return { value: null, issues: [] }
  const items: unknown[] | null = typeof raw === 'string' ? splitList(raw) : Array.isArray(raw) ? raw : [raw]
  if (items === null || (typeof raw === 'object' && !Array.isArray(raw)))
    return { value: null, issues: [wrongForm('list', raw, at)] }
  const most = field.most ?? LONGEST_LIST
  if (items.length > most) {
    const params = { field: at.field, label: at.label, most, count: items.length }
    return { value: null, issues: [{ code: 'entry-list-too-long', severity: 'error', params }] }
  }
  const cleaned = items.map((item) => {
    const one = cleanValue(field.of, item, at, options.decimalMark)
    return field.of.type === 'reference' ? findReference(field.of.to, one, at, options) : one
  })
  const values = cleaned.flatMap(({ value }) => (value === null ? [] : [value]))
  const kept = field.ordered ? values : [...new Set(values)].sort(compareScalars)
  return { value: kept.length === 0 ? null : kept, issues: cleaned.flatMap(({ issues }) => issues) }
}

function findReference<T extends Scalar>(
  to: string,
  cleaned: Cleaned<T>,
  { field, label }: FieldName,
  { exists }: EntryOptions,
): Cleaned<T> {
  if (cleaned.value === null || !exists || exists(to, String(cleaned.value))) return cleaned
  const params = { field, label, id: String(cleaned.value) }
  return { value: null, issues: [{ code: 'entry-unknown-reference', severity: 'error', params }] }
}
