import { type Entry, fieldValue, type RecordKind, type Scalar } from './recordKind.ts'

export interface Reference {
  readonly field: string
  /** Kind that is referred to. */
  readonly to: string
  readonly id: string
}

/** Every entry that this one refers to, in the order of the fields. */
export function listReferences(kind: RecordKind, entry: Entry): Reference[] {
  return kind.fields.flatMap((field) => {
    const value = fieldValue(entry, field.id)
    const type = field.type === 'list' ? field.of : field
    if (type.type !== 'reference' || value === null) return []
    const ids = (Array.isArray(value) ? value : [value]) as readonly Scalar[]
    return ids.map((id) => ({ field: field.id, to: type.to, id: String(id) }))
  })
}
