import { listEntries } from '../workspace/records/listEntries.ts'
import type { Duty, DutySource } from './duty.ts'

/** What councils have to decide and have not decided. */
export const councilDuties: DutySource = async ({ workspace, viewer, region, isOpen }) => {
  const items = await listEntries(workspace, viewer, { kind: 'council-item', region, isOpen })
  return items.flatMap(({ id, state, municipality }): Duty[] =>
    state.state === 'open' || state.state === 'deferred'
      ? [
          {
            kind: 'council',
            title: String(state.title),
            municipality,
            actor: null,
            field: typeof state.field === 'string' ? state.field : null,
            due: typeof state.due === 'string' ? state.due : null,
            path: `/daten/register/council-item/${id}`,
          },
        ]
      : [],
  )
}
