import type { Viewer } from '../../../core/evidence/index.ts'
import { describeDifference, type Entry } from '../../../core/process/index.ts'
import { changeRecord, recordHistory, restoreRecord, type StoredRecord } from '../../../store/index.ts'
import type { Workspace } from '../workspace.ts'
import { conflictOf, findWritable } from './changeEntry.ts'
import { amongIssues, checkState, isUsable, kindOrThrow } from './checkState.ts'
import { visibleVersions } from './entryHistory.ts'
import { NOT_FOUND, type Written } from './outcome.ts'
import type { EntryNamed } from './removeEntry.ts'

/** Undo: the state of an earlier version as a new one, of a deleted entry too. Nothing that was written in between is lost from the history. */
export async function returnToVersion(
  workspace: Workspace,
  viewer: Viewer,
  given: EntryNamed & { readonly version: number },
): Promise<Written> {
  const kind = kindOrThrow(given.kind)
  return workspace.store.write(async (writing) => {
    const found = await findWritable(writing, viewer, kind, given.region, given.id, { deleted: true })
    if ('outcome' in found) return found
    const versions = await recordHistory<Entry>(writing.query, kind.id, given.id)
    const wanted = versions.find(({ version }) => version === given.version)
    if (!wanted || wanted.state === null || !visibleVersions(viewer, found, versions).has(wanted.seq)) return NOT_FOUND
    if (found.version !== given.expected) return conflictOf(writing, kind, found, given.expected, wanted.state)
    const checked = checkState(kind, wanted.state, { visibility: found.visibility })
    const at = { kind: kind.id, id: found.id }
    const among = await amongIssues(writing, viewer, kind, { region: given.region, id: found.id, state: checked.value })
    const issues = [...checked.issues, ...among]
    if (!isUsable({ ...checked, issues })) return { outcome: 'invalid', value: checked.value, issues }
    const actor = viewer.account!
    const isGone = found.deletedAt !== null
    const present = isGone ? await restoreRecord(writing, { ...at, expected: found.version }, actor) : found
    const isSame = describeDifference(kind, found.state, checked.value).length === 0
    if (isSame) {
      const outcome = isGone ? 'written' : 'same'
      return { outcome, record: present as StoredRecord<Entry>, issues: [] }
    }
    const change = { ...at, expected: present.version, state: checked.value, action: 'record.undo' }
    const record = await changeRecord(writing, change, actor)
    return { outcome: 'written', record: record as StoredRecord<Entry>, issues: checked.issues }
  })
}
