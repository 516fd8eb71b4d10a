import type { Viewer } from '../../../core/evidence/index.ts'
import type { Entry } from '../../../core/process/index.ts'
import { changeRecord, type StoredRecord, type Visibility } from '../../../store/index.ts'
import type { Workspace } from '../workspace.ts'
import { canWriteFor } from './access.ts'
import { conflictOf, findWritable } from './changeEntry.ts'
import { amongIssues, checkState, isUsable, kindOrThrow } from './checkState.ts'
import { NOT_PERMITTED, type Written } from './outcome.ts'
import type { EntryNamed } from './removeEntry.ts'

/**
 * Who sees an entry from now on: its owner's people (draft), those who work in the region (members), everybody (public). An act of its own in
 * the journal; what was written while it was a draft stays with its owner.
 */
export async function shareEntry(
  workspace: Workspace,
  viewer: Viewer,
  given: EntryNamed & { readonly visibility: Visibility },
): Promise<Written> {
  const kind = kindOrThrow(given.kind)
  const { visibility } = given
  return workspace.store.write(async (writing) => {
    const found = await findWritable(writing, viewer, kind, given.region, given.id)
    if ('outcome' in found) return found
    if (!kind.isShareable) return NOT_PERMITTED
    // What everybody reads in the region's name is for its office, or for the municipality whose entry it is.
    if (visibility === 'public' && !canWriteFor(viewer, kind.remove, found.region, found.municipality))
      return NOT_PERMITTED
    if (found.version !== given.expected) return conflictOf(writing, kind, found, given.expected, found.state)
    if (found.visibility === visibility) return { outcome: 'same', record: found }
    const checked = checkState(kind, found.state, { visibility })
    // While it was a draft others could be written that stand in its way.
    const among =
      found.visibility === 'draft'
        ? await amongIssues(writing, viewer, kind, { region: given.region, id: found.id, state: checked.value })
        : []
    const issues = [...checked.issues, ...among]
    if (!isUsable({ ...checked, issues })) return { outcome: 'invalid', value: checked.value, issues }
    const change = { kind: kind.id, id: found.id, expected: given.expected, visibility, action: 'record.share' }
    const record = await changeRecord(writing, change, viewer.account!)
    return { outcome: 'written', record: record as StoredRecord<Entry>, issues }
  })
}
