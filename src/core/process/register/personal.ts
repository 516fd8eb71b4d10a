import type { FieldChange } from './describeDifference.ts'
import { type Entry, fieldValue, type RecordKind } from './recordKind.ts'

/** The entry without what is about a person. It is applied to every stored state of the record, or the history keeps what was to go. */
export function erasePersonal(kind: RecordKind, entry: Entry): Entry {
  return Object.fromEntries(
    kind.fields.map(({ id, personal }) => [id, personal ? null : fieldValue(entry, id)] as const),
  )
}

/** A change as a history may show it once the person is erased: that it happened, not what it said. */
export function erasePersonalChange(change: FieldChange): FieldChange {
  if (!change.personal) return change
  const { field, labelKey, personal } = change
  return { field, labelKey, personal, before: null, after: null }
}

/** What an entry holds about a person, for whoever asks for it; fields that say nothing are left out. */
export function personalOf(kind: RecordKind, entry: Entry): Entry {
  return Object.fromEntries(
    kind.fields
      .filter(({ personal, id }) => personal && fieldValue(entry, id) !== null)
      .map(({ id }) => [id, fieldValue(entry, id)] as const),
  )
}
