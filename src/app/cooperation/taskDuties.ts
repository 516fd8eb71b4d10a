import { fieldValue, type Place } from '../../core/process/index.ts'
import { canWrite } from '../workspace/records/access.ts'
import { kindOrThrow } from '../workspace/records/checkState.ts'
import { listEntries } from '../workspace/records/listEntries.ts'
import type { Duty, DutySource } from './duty.ts'
import { textOf } from './entryFields.ts'

/** Tasks that are not done, with or without a day. */
export const taskDuties: DutySource = async ({ workspace, viewer, region, isOpen }) => {
  const kind = kindOrThrow('task')
  const tasks = await listEntries(workspace, viewer, { kind: kind.id, region, isOpen })
  return tasks.flatMap((record): Duty[] => {
    const { id, state, municipality } = record
    if (state.state === 'done' || state.state === 'dropped') return []
    const place = fieldValue(state, 'municipality') as Place | null
    return [
      {
        kind: 'task',
        title: String(state.title),
        municipality: place?.ags ?? municipality,
        actor: textOf(state, 'actor'),
        field: textOf(state, 'field'),
        due: textOf(state, 'due'),
        path: `/daten/register/task/${id}`,
        task: { id, mayAnswer: canWrite(viewer, kind, record), coordination: textOf(state, 'coordination') },
      },
    ]
  })
}
