import { InputError, type Issue, type Viewer } from '../../../core/evidence/index.ts'
import {
  type CheckedEntry,
  checkEntry,
  type DecimalMark,
  type Entry,
  fieldValue,
  type Place,
} from '../../../core/process/index.ts'
import { listRecords, type Visibility, type Writing } from '../../../store/index.ts'
import { canSee, type Owned } from './access.ts'
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

/** What is wrong with it among the others of its kind; no other change of the kind comes in between. `viewer`: null = whoever sees everything. */
export async function amongIssues(
  { query, lock }: Writing,
  viewer: Viewer | null,
  kind: HeldKind,
  { region, id, state }: { readonly region: string; readonly id: string | null; readonly state: Entry },
): Promise<readonly Issue[]> {
  if (!kind.checkAmong) return []
  await lock(amongLock(kind.id, region))
  const records = await listRecords<Entry>(query, { kind: kind.id, region })
  return kind.checkAmong(
    state,
    id,
    records.filter((record) => record.id !== id && (viewer === null || standsFor(viewer, record))),
  )
}

/** A draft stands in the way of those only who see it: others may not learn of it. */
export const standsFor = (viewer: Viewer, record: Owned): boolean =>
  record.visibility !== 'draft' || canSee(viewer, record)

/** Held by changes that look at all entries of a kind. */
export const amongLock = (kind: string, region: string) => `among ${kind} ${region}`

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
