import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { InputError } from '../../core/evidence/index.ts'
import { readManifest } from '../../formats/region/index.ts'
import { regionFolder } from './regionFolder.ts'
import { versionsFolder } from './regionVersions.ts'

/** How long a deleted region can be restored. */
export const RESTORE_DAYS = 30

/** A region that was deleted and can still be restored. */
export interface DeletedRegion {
  /** Name of its folder. */
  readonly key: string
  readonly id: string
  readonly name: string
  readonly deletedAt: string
}

const folderOf = (dataDir: string) => join(dataDir, 'deleted')
const NOTE = 'deleted.json'

/** Puts a region with all its states aside. What people decided on the catalogue stays where it is. */
export async function deleteRegion(dataDir: string, id: string, at: string): Promise<DeletedRegion> {
  const current = regionFolder(dataDir, id)
  const { name } = await readManifest(current)
  const deleted = { key: `${id}--${randomUUID().slice(0, 8)}`, id, name, deletedAt: at }
  const target = join(folderOf(dataDir), deleted.key)
  await mkdir(target, { recursive: true })
  await writeFile(join(target, NOTE), JSON.stringify(deleted))
  // The older states first: without a present one, but with older ones, a region would be repaired.
  await renameIfThere(versionsFolder(dataDir, id), join(target, 'versions'))
  await rename(current, join(target, 'region'))
  return deleted
}

export async function listDeleted(dataDir: string): Promise<DeletedRegion[]> {
  const found: DeletedRegion[] = []
  for (const key of await readdir(folderOf(dataDir)).catch(() => [])) {
    const text = await readFile(join(folderOf(dataDir), key, NOTE), 'utf8').catch(() => null)
    if (text !== null) found.push({ ...(JSON.parse(text) as DeletedRegion), key })
  }
  return found.sort((a, b) => (a.deletedAt < b.deletedAt ? 1 : -1))
}

/** Brings a deleted region back. Throws an InputError where it is gone, or where another one has its place by now. */
export async function restoreRegion(dataDir: string, key: string): Promise<DeletedRegion> {
  const deleted = (await listDeleted(dataDir)).find((one) => one.key === key)
  if (!deleted) throw new InputError({ code: 'region-deleted-not-found', severity: 'error' })
  const { id, name } = deleted
  const current = regionFolder(dataDir, id)
  const isTaken = await readManifest(current).then(
    () => true,
    () => false,
  )
  if (isTaken) throw new InputError({ code: 'region-place-taken', severity: 'error', params: { name } })
  const from = join(folderOf(dataDir), key)
  await mkdir(join(dataDir, 'regions'), { recursive: true })
  await renameIfThere(join(from, 'region'), current)
  await mkdir(join(dataDir, 'versions'), { recursive: true })
  await renameIfThere(join(from, 'versions'), versionsFolder(dataDir, id))
  await rm(from, { recursive: true, force: true })
  return deleted
}

/** Removes for good what was deleted before an instant. */
export async function purgeDeleted(dataDir: string, before: string): Promise<DeletedRegion[]> {
  const purged: DeletedRegion[] = []
  for (const deleted of await listDeleted(dataDir)) {
    if (deleted.deletedAt >= before) continue
    const folder = join(folderOf(dataDir), deleted.key)
    // Of several workers the one that can rename it removes it.
    const moved = await rename(folder, `${folder}.purged`).then(
      () => true,
      () => false,
    )
    if (!moved) continue
    await rm(`${folder}.purged`, { recursive: true, force: true })
    purged.push(deleted)
  }
  return purged
}

async function renameIfThere(from: string, to: string): Promise<void> {
  await rename(from, to).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
}
