import type { ShownMeeting, ShownResolution } from '../../../contract/index.ts'
import type { Entry } from '../../../core/process/index.ts'
import { listRecords } from '../../../store/index.ts'
import { canSee, canWrite } from '../../workspace/records/access.ts'
import { findKind } from '../../workspace/records/kinds/index.ts'
import { listEntries, readEntry } from '../../workspace/records/listEntries.ts'
import { textOf } from '../entryFields.ts'
import type { ProjectsAsked } from './readRegion.ts'
import { shownMeeting, shownResolution } from './shownEntries.ts'

/** One meeting with what was decided there, in the order in which it was entered; null = there is none for the viewer. */
export async function showMeeting({ workspace, viewer, region }: ProjectsAsked, id: string) {
  const record = await readEntry(workspace, viewer, { kind: 'meeting', region, id, isOpen: true })
  if (!record || record.deletedAt !== null) return null
  const resolutions = await listEntries(workspace, viewer, { kind: 'resolution', region, isOpen: true })
  const meeting: ShownMeeting = shownMeeting(record)
  const decided = resolutions.filter(({ state }) => state.meeting === id)
  const ids = decided.flatMap(({ state }) => textOf(state, 'task') ?? [])
  const tasks = await listRecords<Entry>(workspace.store.read, { kind: 'task', region, ids })
  const titles = new Map(
    tasks.filter((task) => canSee(viewer, task, true)).map((task) => [task.id, textOf(task.state, 'title') ?? '']),
  )
  const shown: readonly ShownResolution[] = decided.map((one) => shownResolution(one, (task) => titles.get(task)))
  return { meeting, resolutions: shown, mayWrite: canWrite(viewer, findKind('meeting')!, record) }
}
