import type { Viewer } from '../../../core/evidence/index.ts'
import { type DecimalMark, describeDifference, type Entry, mergeEntries } from '../../../core/process/index.ts'
import { changeRecord, readRecord, recordHistory, type StoredRecord, type Writing } from '../../../store/index.ts'
import type { Workspace } from '../workspace.ts'
import { canSee, canWrite } from './access.ts'
import { amongIssues, checkState, isUsable, kindOrThrow, ownerOf } from './checkState.ts'
import type { HeldKind } from './heldKind.ts'
import { type EntryRecord, NOT_FOUND, NOT_PERMITTED, type Written } from './outcome.ts'
import { knownReferences } from './references.ts'

export interface EntryToChange {
  readonly kind: string
  readonly region: string
  readonly id: string
  /** Version that the writer saw. */
  readonly expected: number
  readonly raw: unknown
  readonly decimalMark?: DecimalMark
}

/** Saves a new state. Whoever was not the first is told, and nothing is written. */
export async function changeEntry(workspace: Workspace, viewer: Viewer, given: EntryToChange): Promise<Written> {
  const kind = kindOrThrow(given.kind)
  const { region, id, raw, decimalMark } = given
  const exists = await knownReferences(workspace, workspace.store.read, kind, region)
  return workspace.store.write(async (writing) => {
    const found = await findWritable(writing, viewer, kind, region, id)
    if ('outcome' in found) return found
    const checked = checkState(kind, raw, {
      visibility: found.visibility,
      exists,
      ...(decimalMark ? { decimalMark } : {}),
    })
    const among = await amongIssues(writing, viewer, kind, { region, id, state: checked.value })
    const issues = [...checked.issues, ...ownerIssues(kind, found, checked.value), ...among]
    if (!isUsable({ ...checked, issues })) return { outcome: 'invalid', value: checked.value, issues }
    if (found.version !== given.expected) return conflictOf(writing, kind, found, given.expected, checked.value)
    if (describeDifference(kind, found.state, checked.value).length === 0) return { outcome: 'same', record: found }
    const change = { kind: kind.id, id, expected: given.expected, state: checked.value }
    const record = await changeRecord(writing, change, viewer.account!)
    return { outcome: 'written', record: record as StoredRecord<Entry>, issues }
  })
}

/** The record as it is, if the viewer may write it. What she may not see is not there for her. */
export async function findWritable(
  writing: Writing,
  viewer: Viewer,
  kind: HeldKind,
  region: string,
  id: string,
  { deleted = false }: { readonly deleted?: boolean } = {},
): Promise<EntryRecord | typeof NOT_FOUND | typeof NOT_PERMITTED> {
  const record = await readRecord<Entry>(writing.query, kind.id, id)
  if (!record || record.region !== region || !canSee(viewer, record)) return NOT_FOUND
  if (viewer.account === null || !canWrite(viewer, kind, record)) return NOT_PERMITTED
  if (!deleted && record.deletedAt !== null) return NOT_FOUND
  return record
}

/** What both sides changed since the version that the writer saw. */
export async function conflictOf(
  writing: Writing,
  kind: HeldKind,
  stored: EntryRecord,
  expected: number,
  mine: Entry,
): Promise<Written> {
  const versions = await recordHistory<Entry>(writing.query, kind.id, stored.id)
  const base = versions.findLast(({ version, state }) => version <= expected && state !== null)?.state ?? null
  const merge = mergeEntries(kind, base ?? {}, mine, stored.state)
  return { outcome: 'conflict', conflict: { stored, base, mine, merge } }
}

/** Whose an entry is stays: the journal says so, and its rights hang on it. */
function ownerIssues(kind: HeldKind, record: EntryRecord, value: Entry) {
  if (kind.ownerField === null || ownerOf(kind, value) === record.municipality) return []
  const field = kind.fields.find(({ id }) => id === kind.ownerField)!
  const params = { field: field.id, label: field.labelKey }
  return [{ code: 'record-owner-fixed', severity: 'error' as const, params }]
}
