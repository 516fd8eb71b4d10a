import type { Viewer } from '../../../core/evidence/index.ts'
import { changeEntry } from '../../workspace/records/changeEntry.ts'
import { readEntry } from '../../workspace/records/listEntries.ts'
import { NOT_FOUND, type Written } from '../../workspace/records/outcome.ts'
import type { Workspace } from '../../workspace/workspace.ts'

/** Ends a round on this day: from then on everybody who may see it sees what came out, and nobody rates any more. */
export async function closeRound(
  workspace: Workspace,
  viewer: Viewer,
  { region, id, today }: { readonly region: string; readonly id: string; readonly today: string },
): Promise<Written> {
  const round = await readEntry(workspace, viewer, { kind: 'check', region, id })
  if (!round || round.deletedAt !== null) return NOT_FOUND
  const raw = { ...round.state, closed: today }
  return changeEntry(workspace, viewer, { kind: 'check', region, id, expected: round.version, raw })
}
