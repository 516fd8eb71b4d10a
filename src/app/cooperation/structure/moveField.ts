import type { Viewer } from '../../../core/evidence/index.ts'
import { CYCLE, type Entry } from '../../../core/process/index.ts'
import { listRecords } from '../../../store/index.ts'
import type { Workspace } from '../../workspace/workspace.ts'
import { type Moved, moveProgress, type ProgressMove } from '../progress.ts'
import { fieldFacts } from './fieldFacts.ts'

export type FieldMove = Omit<ProgressMove, 'of' | 'plan' | 'facts'> & { readonly field: string }

/** Moves a field of action through the common cycle. */
export const moveField = (workspace: Workspace, viewer: Viewer, { field, ...given }: FieldMove): Promise<Moved> =>
  moveProgress(workspace, viewer, {
    ...given,
    of: { kind: 'field', id: field },
    plan: CYCLE,
    facts: async (query, entry, progress) =>
      fieldFacts(entry, progress, await listRecords<Entry>(query, { kind: 'council-item', region: given.region })),
  })
