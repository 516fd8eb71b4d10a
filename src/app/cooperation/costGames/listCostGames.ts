import type { Viewer } from '../../../core/evidence/index.ts'
import { listRecords, readRecord } from '../../../store/index.ts'
import { canSee } from '../../workspace/records/access.ts'
import type { Workspace } from '../../workspace/workspace.ts'
import { COST_GAME, type CostGameState } from './costGame.ts'
import type { CostGameRecord } from './writeCostGame.ts'

/** Cost games of a region that the viewer may see, in the order in which they were made. `isOpen`: guests may read the region. */
export async function listCostGames(
  { store }: Workspace,
  viewer: Viewer,
  region: string,
  isOpen: boolean,
): Promise<CostGameRecord[]> {
  const records = await listRecords<CostGameState>(store.read, { kind: COST_GAME, region })
  return records.filter((record) => canSee(viewer, record, isOpen))
}

/** Undefined = there is none for this viewer. */
export async function readCostGame(
  { store }: Workspace,
  viewer: Viewer,
  { region, id, isOpen }: { readonly region: string; readonly id: string; readonly isOpen: boolean },
): Promise<CostGameRecord | undefined> {
  const record = await readRecord<CostGameState>(store.read, COST_GAME, id)
  if (!record || record.region !== region || record.deletedAt !== null) return undefined
  return canSee(viewer, record, isOpen) ? record : undefined
}
