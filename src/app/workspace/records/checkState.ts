import { InputError } from '../../../core/evidence/index.ts'
import {
  type CheckedEntry,
  checkEntry,
  type DecimalMark,
  type Entry,
  fieldValue,
  type Place,
} from '../../../core/process/index.ts'
import type { Visibility } from '../../../store/index.ts'
import type { HeldKind } from './heldKind.ts'
import { findKind } from './kinds/index.ts'

export interface StateOptions {
  readonly visibility: Visibility
  readonly decimalMark?: DecimalMark
  readonly exists?: (kind: string, id: string) => boolean
}

/** Cleans a state and collects what is wrong with it, the kind's own rules included. A draft may lack what is required. */
export function checkState(kind: HeldKind, raw: unknown, { visibility, ...options }: StateOptions): CheckedEntry {
  const checked = checkEntry(kind, raw, { ...options, draft: visibility === 'draft' })
  return { value: checked.value, issues: [...checked.issues, ...(kind.check?.(checked.value) ?? [])] }
}

export const isUsable = ({ issues }: CheckedEntry): boolean => issues.every(({ severity }) => severity !== 'error')

/** Municipality that owns an entry; null = the region. */
export function ownerOf(kind: HeldKind, entry: Entry): string | null {
  if (kind.ownerField === null) return null
  const place = fieldValue(entry, kind.ownerField) as Place | null
  return place?.ags ?? null
}

export function kindOrThrow(id: string): HeldKind {
  const kind = findKind(id)
  if (!kind) throw new InputError({ code: 'record-unknown-kind', severity: 'error', params: { kind: id } })
  return kind
}
