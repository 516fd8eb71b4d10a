import type { PlannedTask } from '../../../core/cooperation/index.ts'
import type { EntryRecord } from '../../workspace/records/outcome.ts'
import { listOf, textOf } from '../entryFields.ts'

/** A task of the register as a work plan sees it. */
export function plannedTask({ id, state }: EntryRecord): PlannedTask {
  const days = state.days
  return {
    id,
    state: (textOf(state, 'state') ?? 'open') as PlannedTask['state'],
    start: textOf(state, 'start'),
    due: textOf(state, 'due'),
    done: textOf(state, 'done'),
    days: typeof days === 'number' ? days : null,
    isMilestone: state.isMilestone === true,
    dependsOn: listOf(state, 'dependsOn'),
  }
}

export const isLeft = ({ state }: EntryRecord): boolean => state.state !== 'done' && state.state !== 'dropped'
