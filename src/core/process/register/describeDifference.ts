import { type Entry, type Field, type FieldValue, fieldValue, isSameValue, type RecordKind } from './recordKind.ts'

/** One field that differs between two states of an entry. */
export interface FieldChange {
  readonly field: string
  readonly labelKey: string
  readonly before: FieldValue
  readonly after: FieldValue
  /** Of a list: what came and what went. */
  readonly added?: FieldValue
  readonly removed?: FieldValue
  /** The values are about a person: a history hides them where the entry was erased. */
  readonly personal: boolean
}

/** What changed, in the order of the kind's fields; null stands for an entry that is not there (made, or deleted). */
export function describeDifference(kind: RecordKind, before: Entry | null, after: Entry | null): FieldChange[] {
  return kind.fields.flatMap((field) => {
    const [was, is] = [before, after].map((entry) => (entry ? fieldValue(entry, field.id) : null)) as [
      FieldValue,
      FieldValue,
    ]
    return isSameValue(was, is) ? [] : [changeOf(field, was, is)]
  })
}

function changeOf(field: Field, before: FieldValue, after: FieldValue): FieldChange {
  const change = { field: field.id, labelKey: field.labelKey, before, after, personal: field.personal ?? false }
  if (field.type !== 'list') return change
  const [was, is] = [before, after].map((value) => (Array.isArray(value) ? value : []))
  return {
    ...change,
    added: is!.filter((item) => !was!.includes(item)),
    removed: was!.filter((item) => !is!.includes(item)),
  }
}
