import type { Viewer } from '../../../core/evidence/index.ts'
import { recordHistory, type Visibility } from '../../../store/index.ts'
import { canSee } from '../../workspace/records/access.ts'
import type { Workspace } from '../../workspace/workspace.ts'
import { COST_GAME, type CostGameState } from './costGame.ts'
import { type CostGameRecord, mayWriteGame } from './writeCostGame.ts'

/** An earlier state of a cost game. */
export interface GameVersion {
  readonly version: number
  readonly at: string
  readonly state: CostGameState
  readonly visibility: Visibility
}

/** Earlier versions, the newest first, for whoever may write the game; what was a draft is shown to whoever saw it then. */
export async function gameVersions(
  { store }: Workspace,
  viewer: Viewer,
  record: CostGameRecord,
): Promise<readonly GameVersion[]> {
  if (!mayWriteGame(viewer, record)) return []
  const versions = await recordHistory<CostGameState>(store.read, COST_GAME, record.id)
  return versions
    .flatMap(({ version, at, state, visibility }): GameVersion[] => {
      if (state === null || visibility === null || version === record.version) return []
      return canSee(viewer, { ...record, visibility }) ? [{ version, at, state, visibility }] : []
    })
    .reverse()
}
