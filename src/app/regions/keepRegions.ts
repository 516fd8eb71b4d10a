import type { NewEntry } from '../../store/index.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { doAndTell } from './deeds.ts'
import {
  type DeletedRegion,
  deletedPath,
  deleteRegion,
  findDeleted,
  listDeleted,
  newKey,
  putAside,
  removePurged,
  restoreRegion,
} from './deletedRegions.ts'
import { activateVersion, findVersion, versionPath } from './regionVersions.ts'

const entryOf = (actor: string, action: string, region: string, content: object): NewEntry => ({
  actor,
  action,
  kind: 'region',
  object: region,
  region,
  content,
})

/** Makes an older state of a region the present one. */
export async function useVersion(workspace: Workspace, actor: string, id: string, stamp: string): Promise<void> {
  const { dataDir } = workspace
  const { version } = await findVersion(dataDir, id, stamp)
  const deed = { entry: entryOf(actor, 'region.use', id, { version }), done: { gone: versionPath(id, stamp) } }
  await doAndTell(workspace, deed, () => activateVersion(dataDir, id, stamp))
}

/** Deletes a region; within thirty days it can be restored. */
export async function discardRegion(workspace: Workspace, actor: string, id: string): Promise<DeletedRegion> {
  const key = newKey(id)
  const deed = { entry: entryOf(actor, 'region.delete', id, { key }), done: { there: `${deletedPath(key)}/region` } }
  return doAndTell(workspace, deed, () => deleteRegion(workspace.dataDir, id, key, new Date().toISOString()))
}

export async function bringBackRegion(workspace: Workspace, actor: string, key: string): Promise<DeletedRegion> {
  const { dataDir } = workspace
  const { id } = await findDeleted(dataDir, key)
  const deed = { entry: entryOf(actor, 'region.restore', id, { key }), done: { gone: `${deletedPath(key)}/region` } }
  return doAndTell(workspace, deed, () => restoreRegion(dataDir, key))
}

/** Removes for good what was deleted before an instant. */
export async function purgeRegions(workspace: Workspace, before: string): Promise<DeletedRegion[]> {
  const { dataDir } = workspace
  const purged: DeletedRegion[] = []
  await removePurged(dataDir)
  for (const deleted of await listDeleted(dataDir)) {
    const { id, key, deletedAt } = deleted
    if (deletedAt >= before) continue
    const deed = { entry: entryOf('system', 'region.purge', id, { key }), done: { gone: deletedPath(key) } }
    // Of several workers the one that can put it aside removes it.
    const isOwn = await doAndTell(workspace, deed, () => putAside(dataDir, key)).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error
        return false
      },
    )
    if (isOwn) purged.push(deleted)
  }
  await removePurged(dataDir)
  return purged
}
