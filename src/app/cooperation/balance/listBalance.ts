import type { BalanceItem, Relief } from '../../../core/cooperation/index.ts'
import type { Viewer } from '../../../core/evidence/index.ts'
import { fieldValue, type Place } from '../../../core/process/index.ts'
import { listEntries } from '../../workspace/records/listEntries.ts'
import type { Workspace } from '../../workspace/workspace.ts'

/** An entry of the balance as the viewer may see it. */
export interface SeenBalanceItem extends BalanceItem {
  readonly id: string
  readonly visibility: 'draft' | 'preview' | 'members' | 'public'
}

/** What municipalities put in and got out, as far as the viewer may see it: what is a preview is seen by its municipality and the office only. */
export async function listBalance(
  workspace: Workspace,
  viewer: Viewer,
  { region, isOpen }: { readonly region: string; readonly isOpen: boolean },
): Promise<SeenBalanceItem[]> {
  const entries = await listEntries(workspace, viewer, { kind: 'balance-entry', region, isOpen })
  return entries.flatMap(({ id, state, visibility }): SeenBalanceItem[] => {
    const { ags } = (fieldValue(state, 'municipality') ?? {}) as Partial<Place>
    const year = fieldValue(state, 'year')
    if (!ags || typeof year !== 'string') return []
    const number = (field: string) => fieldValue(state, field) as number | null
    return [
      {
        id,
        visibility,
        municipality: ags,
        project: fieldValue(state, 'project') as string | null,
        year,
        paidEuros: number('paid'),
        savedEuros: number('saved'),
        hoursGiven: number('hoursGiven'),
        hoursReceived: number('hoursReceived'),
        relief: fieldValue(state, 'relief') as Relief | null,
      },
    ]
  })
}
