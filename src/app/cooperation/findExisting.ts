import type { Viewer } from '../../core/evidence/index.ts'
import { fieldValue } from '../../core/process/index.ts'
import { listEntries } from '../workspace/records/listEntries.ts'
import type { Workspace } from '../workspace/workspace.ts'

/** Something that could be recharged before a new form is founded. */
export interface ExistingBody {
  readonly name: string
  readonly path: string
  readonly state: 'active' | 'dormant' | 'joint'
  /** Why it rests; '' = not stated. */
  readonly why: string
}

const ORDER = { dormant: 0, joint: 1, active: 2 } as const

/** Dormant bodies, then joint bodies that could take over one task more, then those that meet. What ended is left out. */
export async function findExisting(
  workspace: Workspace,
  viewer: Viewer,
  { region, isOpen }: { readonly region: string; readonly isOpen: boolean },
): Promise<readonly ExistingBody[]> {
  const bodies = await listEntries(workspace, viewer, { kind: 'body', region, isOpen })
  const actors = await listEntries(workspace, viewer, { kind: 'actor', region, isOpen })
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  const found = [
    ...bodies.flatMap(({ id, state }): ExistingBody[] =>
      state.state === 'ended'
        ? []
        : [
            {
              name: text(state.name),
              path: `/daten/register/body/${id}`,
              state: state.state === 'dormant' ? 'dormant' : 'active',
              why: text(fieldValue(state, state.state === 'dormant' ? 'why' : 'purpose')),
            },
          ],
    ),
    ...actors.flatMap(({ id, state }): ExistingBody[] =>
      state.type === 'joint-body' && !fieldValue(state, 'dissolved')
        ? [{ name: text(state.name), path: `/daten/register/actor/${id}`, state: 'joint', why: '' }]
        : [],
    ),
  ]
  return found.sort((a, b) => ORDER[a.state] - ORDER[b.state])
}
