import type { Viewer } from '../../../core/evidence/index.ts'
import { type Entry, fieldValue, isDay } from '../../../core/process/index.ts'
import { changeEntry } from '../../workspace/records/changeEntry.ts'
import { readEntry } from '../../workspace/records/listEntries.ts'
import { NOT_FOUND, type Written } from '../../workspace/records/outcome.ts'
import type { Workspace } from '../../workspace/workspace.ts'

/** What takes a minute: done, another day, a remark. */
export type TaskAnswer =
  | { readonly act: 'done' }
  | { readonly act: 'later'; readonly due: string }
  | { readonly act: 'remark' }

export interface TaskToAnswer {
  readonly region: string
  readonly id: string
  readonly answer: TaskAnswer
  /** Joins what was remarked before; '' = nothing to say, except for a remark. */
  readonly text: string
  /** ISO day of the answer. */
  readonly on: string
}

/** Writes a short answer into the task as it stands now: what others changed in it meanwhile stays. */
export async function answerTask(workspace: Workspace, viewer: Viewer, given: TaskToAnswer): Promise<Written> {
  const { region, id, answer, on } = given
  for (let tries = 0; ; tries++) {
    const task = await readEntry(workspace, viewer, { kind: 'task', region, id })
    if (!task || task.deletedAt !== null) return NOT_FOUND
    const issues = faults(given)
    if (issues.length > 0) return { outcome: 'invalid', value: task.state, issues }
    const raw = answered(task.state, answer, given.text.trim(), on)
    const written = await changeEntry(workspace, viewer, { kind: 'task', region, id, expected: task.version, raw })
    if (written.outcome !== 'conflict' || tries === 3) return written
  }
}

function faults({ answer, text, on }: TaskToAnswer) {
  if (answer.act === 'later' && (!isDay(answer.due) || answer.due < on))
    return [{ code: 'duty-answer-day', severity: 'error', params: {} } as const]
  if (answer.act === 'remark' && text.trim() === '')
    return [{ code: 'duty-answer-empty', severity: 'error', params: {} } as const]
  return []
}

function answered(state: Entry, answer: TaskAnswer, text: string, on: string): Entry {
  const before = fieldValue(state, 'note')
  const note = text === '' ? before : [before, `${on}: ${text}`].filter((one) => one !== null && one !== '').join('\n')
  switch (answer.act) {
    case 'done':
      return { ...state, note, state: 'done', done: on }
    case 'later':
      return { ...state, note, due: answer.due }
    case 'remark':
      return { ...state, note }
  }
}
