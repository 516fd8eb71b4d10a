import type { TaskColumn } from '../../../contract/index.ts'
import type { Viewer } from '../../../core/evidence/index.ts'
import { changeEntry } from '../../workspace/records/changeEntry.ts'
import { readEntry } from '../../workspace/records/listEntries.ts'
import { NOT_FOUND, type Written } from '../../workspace/records/outcome.ts'
import type { Workspace } from '../../workspace/workspace.ts'

export interface TaskMove {
  readonly region: string
  readonly id: string
  /** Version that the writer saw. */
  readonly expected: number
  readonly to: TaskColumn
  readonly today: string
}

/** Puts a task into another column of the board. What becomes done is done today. */
export async function moveTask(workspace: Workspace, viewer: Viewer, move: TaskMove): Promise<Written> {
  const { region, id, expected, to, today } = move
  const task = await readEntry(workspace, viewer, { kind: 'task', region, id })
  if (!task || task.deletedAt !== null) return NOT_FOUND
  const done = to !== 'done' ? null : (task.state.done ?? today)
  return changeEntry(workspace, viewer, { kind: 'task', region, id, expected, raw: { ...task.state, state: to, done } })
}
