import type { Viewer } from '../../../core/evidence/index.ts'
import type { Entry } from '../../../core/process/index.ts'
import { deleteRecord, restoreRecord, type StoredRecord } from '../../../store/index.ts'
import type { Workspace } from '../workspace.ts'
import { canRemove } from './access.ts'
import { conflictOf, findWritable } from './changeEntry.ts'
import { amongIssues, isUsable, kindOrThrow } from './checkState.ts'
import { NOT_FOUND, NOT_PERMITTED, type Written } from './outcome.ts'

export interface EntryNamed {
  readonly kind: string
  readonly region: string
  readonly id: string
  readonly expected: number
}

/** Takes an entry out of its list; it can be restored from its history. */
export async function removeEntry(workspace: Workspace, viewer: Viewer, given: EntryNamed): Promise<Written> {
  const kind = kindOrThrow(given.kind)
  return workspace.store.write(async (writing) => {
    const found = await findWritable(writing, viewer, kind, given.region, given.id)
    if ('outcome' in found) return found
    if (!canRemove(viewer, kind, found)) return NOT_PERMITTED
    if (found.version !== given.expected) return conflictOf(writing, kind, found, given.expected, found.state)
    const record = await deleteRecord(writing, given, viewer.account!)
    return { outcome: 'written', record: record as StoredRecord<Entry>, issues: [] }
  })
}

export async function restoreEntry(workspace: Workspace, viewer: Viewer, given: EntryNamed): Promise<Written> {
  const kind = kindOrThrow(given.kind)
  return workspace.store.write(async (writing) => {
    const found = await findWritable(writing, viewer, kind, given.region, given.id, { deleted: true })
    if ('outcome' in found) return found
    if (found.deletedAt === null) return NOT_FOUND
    if (found.version !== given.expected) return conflictOf(writing, kind, found, given.expected, found.state)
    // What came meanwhile may stand in its way.
    const issues = await amongIssues(writing, viewer, kind, { region: given.region, id: found.id, state: found.state })
    if (!isUsable({ value: found.state, issues })) return { outcome: 'invalid', value: found.state, issues }
    const record = await restoreRecord(writing, given, viewer.account!)
    return { outcome: 'written', record: record as StoredRecord<Entry>, issues: [] }
  })
}
