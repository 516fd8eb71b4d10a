import type { ShownMeeting, ShownResolution } from '../../../contract/index.ts'
import { canWrite } from '../../workspace/records/access.ts'
import { findKind } from '../../workspace/records/kinds/index.ts'
import { listEntries, readEntry } from '../../workspace/records/listEntries.ts'
import type { ProjectsAsked } from './readRegion.ts'
import { shownMeeting, shownResolution } from './shownEntries.ts'

/** One meeting with what was decided there, in the order in which it was entered; null = there is none for the viewer. */
export async function showMeeting({ workspace, viewer, region }: ProjectsAsked, id: string) {
  const record = await readEntry(workspace, viewer, { kind: 'meeting', region, id, isOpen: true })
  if (!record || record.deletedAt !== null) return null
  const resolutions = await listEntries(workspace, viewer, { kind: 'resolution', region, isOpen: true })
  const meeting: ShownMeeting = shownMeeting(record)
  const decided: readonly ShownResolution[] = resolutions
    .filter(({ state }) => state.meeting === id)
    .map(shownResolution)
  return { meeting, resolutions: decided, mayWrite: canWrite(viewer, findKind('meeting')!, record) }
}
