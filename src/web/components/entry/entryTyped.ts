import type { Entry, Field, FieldValue, Place, RecordKind, Scalar } from '../../../core/process/index.ts'
import type { Words } from '../../../messages/page.ts'

/** What stands in the inputs of an entry's form, by their names (`f.office`, `f.site.ags`). */
export type EntryTyped = Readonly<Record<string, readonly string[]>>

export const PLACE_PARTS = ['ags', 'lon', 'lat'] as const

export const inputName = (field: Field, part?: string) => (part ? `f.${field.id}.${part}` : `f.${field.id}`)

export const inputNames = (field: Field): string[] =>
  field.type === 'place' ? PLACE_PARTS.map((part) => inputName(field, part)) : [inputName(field)]

/** Whether its choices are boxes to be ticked. */
export const isBoxes = (field: Field) =>
  field.type === 'list' && (field.of.type === 'choice' || field.of.type === 'reference')

const isPlace = (value: FieldValue): value is Place =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An entry as a reader of the language would type it. */
export function typedOf(kind: RecordKind, entry: Entry, words: Words): EntryTyped {
  const typed: Record<string, readonly string[]> = {}
  for (const field of kind.fields) {
    const value = entry[field.id] ?? null
    if (field.type === 'place') {
      for (const part of PLACE_PARTS)
        typed[inputName(field, part)] = [isPlace(value) ? decimal(value[part], words) : '']
    } else if (isBoxes(field)) typed[inputName(field)] = Array.isArray(value) ? value.map(String) : []
    else typed[inputName(field)] = [typedValue(value, words)]
  }
  return typed
}

function typedValue(value: FieldValue, words: Words): string {
  if (value === null) return ''
  // One item a line; those with a separator of their own in quotes.
  if (Array.isArray(value)) return (value as readonly Scalar[]).map((item) => quoted(String(item))).join('\n')
  return decimal(value as Scalar, words)
}

const quoted = (item: string) => (/[;"\n]/.test(item) ? `"${item.replaceAll('"', '""')}"` : item)

const decimal = (value: Scalar | null, words: Words): string => {
  if (typeof value !== 'number') return value === null ? '' : String(value)
  return words.language === 'de' ? String(value).replace('.', ',') : String(value)
}

/** What was typed as the fields of an entry, for checking. */
export function rawOf(kind: RecordKind, typed: EntryTyped): Record<string, unknown> {
  const first = (name: string) => typed[name]?.[0] ?? ''
  return Object.fromEntries(
    kind.fields.map((field): [string, unknown] => {
      if (field.type === 'place')
        return [field.id, Object.fromEntries(PLACE_PARTS.map((part) => [part, first(inputName(field, part))]))]
      return [field.id, isBoxes(field) ? (typed[inputName(field)] ?? []) : first(inputName(field))]
    }),
  )
}
