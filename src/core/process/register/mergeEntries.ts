import {
  compareScalars,
  type Entry,
  type Field,
  type FieldValue,
  fieldValue,
  isSameValue,
  type RecordKind,
  type Scalar,
} from './recordKind.ts'

/** A field that two people changed from the same state to different values. */
export interface MergeConflict {
  readonly field: string
  readonly labelKey: string
  readonly base: FieldValue
  readonly mine: FieldValue
  readonly theirs: FieldValue
}

export interface MergedEntry {
  /** What both changed in agreement or alone; where they conflict, what is stored already (theirs). */
  readonly merged: Entry
  readonly conflicts: readonly MergeConflict[]
}

/**
 * Joins two changes of one entry. `base`: the state from which I started; `theirs`: what somebody stored meanwhile. A place and an ordered list are
 * one value; an unordered list takes what each added and loses what either took out.
 */
export function mergeEntries(kind: RecordKind, base: Entry, mine: Entry, theirs: Entry): MergedEntry {
  const conflicts: MergeConflict[] = []
  const fields = kind.fields.map((field): [string, FieldValue] => {
    const { id, labelKey } = field
    const [was, my, their] = [base, mine, theirs].map((entry) => fieldValue(entry, id)) as [
      FieldValue,
      FieldValue,
      FieldValue,
    ]
    if (isSameValue(was, my)) return [id, their]
    if (isSameValue(was, their) || isSameValue(my, their)) return [id, my]
    const set = mergeSets(field, was, my, their)
    if (set !== undefined) return [id, set]
    conflicts.push({ field: id, labelKey, base: was, mine: my, theirs: their })
    return [id, their]
  })
  return { merged: Object.fromEntries(fields), conflicts }
}

/** Takes a stored change back and keeps what came after it; it conflicts where the same field was changed again. */
export function undoChange(kind: RecordKind, before: Entry, after: Entry, current: Entry): MergedEntry {
  return mergeEntries(kind, after, before, current)
}

/** undefined = not a set. */
function mergeSets(field: Field, base: FieldValue, mine: FieldValue, theirs: FieldValue): FieldValue | undefined {
  if (field.type !== 'list' || field.ordered) return undefined
  const [was, my, their] = [base, mine, theirs].map((value) => (Array.isArray(value) ? (value as Scalar[]) : []))
  const all = new Set([...my, ...their])
  for (const item of was) if (!my.includes(item) || !their.includes(item)) all.delete(item)
  return all.size === 0 ? null : [...all].sort(compareScalars)
}
