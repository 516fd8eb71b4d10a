import type { Workspace } from '../workspace/workspace.ts'
import { type DeletedRegion, deleteRegion, restoreRegion } from './deletedRegions.ts'
import { activateVersion } from './regionVersions.ts'

/** Makes an older state of a region the present one. */
export async function useVersion({ store, dataDir }: Workspace, actor: string, id: string, stamp: string) {
  const { version } = await activateVersion(dataDir, id, stamp)
  await store.write(async ({ journal }) =>
    journal({ actor, action: 'region.use', kind: 'region', object: id, region: id, content: { version } }),
  )
}

/** Deletes a region; within thirty days it can be restored. */
export async function discardRegion({ store, dataDir }: Workspace, actor: string, id: string): Promise<DeletedRegion> {
  const deleted = await deleteRegion(dataDir, id, new Date().toISOString())
  await store.write(async ({ journal }) =>
    journal({ actor, action: 'region.delete', kind: 'region', object: id, region: id }),
  )
  return deleted
}

export async function bringBackRegion(
  { store, dataDir }: Workspace,
  actor: string,
  key: string,
): Promise<DeletedRegion> {
  const restored = await restoreRegion(dataDir, key)
  const { id } = restored
  await store.write(async ({ journal }) =>
    journal({ actor, action: 'region.restore', kind: 'region', object: id, region: id }),
  )
  return restored
}
