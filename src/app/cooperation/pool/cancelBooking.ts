import type { Viewer } from '../../../core/evidence/index.ts'
import { changeEntry } from '../../workspace/records/changeEntry.ts'
import { readEntry } from '../../workspace/records/listEntries.ts'
import { NOT_FOUND, type Written } from '../../workspace/records/outcome.ts'
import type { Workspace } from '../../workspace/workspace.ts'

/** A booking that does not take place: it stays in its history and stands in nobody's way. */
export async function cancelBooking(
  workspace: Workspace,
  viewer: Viewer,
  { region, id }: { readonly region: string; readonly id: string },
): Promise<Written> {
  const booking = await readEntry(workspace, viewer, { kind: 'booking', region, id })
  if (!booking || booking.deletedAt !== null) return NOT_FOUND
  const raw = { ...booking.state, isCancelled: true }
  return changeEntry(workspace, viewer, { kind: 'booking', region, id, expected: booking.version, raw })
}
