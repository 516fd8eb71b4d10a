import { addDays } from '../../../core/process/index.ts'
import { listEntries } from '../../workspace/records/listEntries.ts'
import type { Duty, DutySource } from '../duty.ts'
import { textOf } from '../entryFields.ts'
import { progressesOf } from '../progress.ts'

/** A day is told so many days ahead. */
const AHEAD = 14

/** Projects that waited on purpose until a day, or whose review comes: their lead looks again. */
export const projectDuties: DutySource = async ({ workspace, viewer, region, isOpen, today }) => {
  const projects = await listEntries(workspace, viewer, { kind: 'project', region, isOpen })
  const ids = new Set(projects.map(({ id }) => id))
  const progresses = await progressesOf(workspace, 'project', region, ids)
  const soon = addDays(today, AHEAD)
  return projects.flatMap(({ id, state }): Duty[] => {
    const progress = progresses.get(id)?.state
    if (!progress || progress.closed) return []
    const isInOperation = progress.passages.at(-1)?.phase === 'operation'
    const due = progress.pause?.until ?? (isInOperation ? textOf(state, 'review') : null)
    if (due === null || due > soon) return []
    return [
      {
        kind: 'deadline',
        title: textOf(state, 'name') ?? '',
        municipality: null,
        actor: textOf(state, 'lead'),
        field: textOf(state, 'field'),
        due,
        path: `/zusammenarbeit/vorhaben/${encodeURIComponent(id)}`,
      },
    ]
  })
}
