import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
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
const PURGED = '.purged'

export const newKey = (id: string): string => `${id}--${randomUUID().slice(0, 8)}`

/** Below the data folder. */
export const deletedPath = (key: string): string => `deleted/${key}`

/** Puts a region with all its states aside. What people decided on the catalogue stays where it is. */
export async function deleteRegion(dataDir: string, id: string, key: string, at: string): Promise<DeletedRegion> {
  const current = regionFolder(dataDir, id)
  const { name } = await readManifest(current)
  const deleted = { key, id, name, deletedAt: at }
  const target = join(folderOf(dataDir), key)
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
    const deleted = await readNote(dataDir, key)
    if (deleted && existsSync(join(folderOf(dataDir), key, 'region'))) found.push(deleted)
  }
  return found.sort((a, b) => (a.deletedAt < b.deletedAt ? 1 : -1))
}

async function readNote(dataDir: string, key: string): Promise<DeletedRegion | null> {
  if (key.endsWith(PURGED)) return null
  const text = await readFile(join(folderOf(dataDir), key, NOTE), 'utf8').catch(() => null)
  return text === null ? null : (JSON.parse(text) as DeletedRegion)
}

/** Throws an InputError where it is gone. */
export async function findDeleted(dataDir: string, key: string): Promise<DeletedRegion> {
  const deleted = (await listDeleted(dataDir)).find((one) => one.key === key)
  if (!deleted) throw new InputError({ code: 'region-deleted-not-found', severity: 'error' })
  return deleted
}

/** Brings a deleted region back. Throws an InputError where it is gone, or where another one has its place by now. */
export async function restoreRegion(dataDir: string, key: string): Promise<DeletedRegion> {
  const deleted = await findDeleted(dataDir, key)
  const { id, name } = deleted
  const current = regionFolder(dataDir, id)
  const isTaken = await readManifest(current).then(
    () => true,
    () => false,
  )
  if (isTaken) throw new InputError({ code: 'region-place-taken', severity: 'error', params: { name } })
  await mkdir(join(dataDir, 'regions'), { recursive: true })
  await rename(join(folderOf(dataDir), key, 'region'), current)
  await bringBackStates(dataDir, id, key)
  return deleted
}

/** What a program that ended in the middle of deleting or restoring left: the older states, while the region itself has its place. */
export async function repairDeleted(dataDir: string): Promise<void> {
  for (const key of await readdir(folderOf(dataDir)).catch(() => [])) {
    const note = await readNote(dataDir, key)
    if (!note || existsSync(join(folderOf(dataDir), key, 'region'))) continue
    // Where the region has got other states by now, these stay aside.
    if (!existsSync(versionsFolder(dataDir, note.id))) await bringBackStates(dataDir, note.id, key)
  }
}

async function bringBackStates(dataDir: string, id: string, key: string): Promise<void> {
  const from = join(folderOf(dataDir), key)
  await mkdir(join(dataDir, 'versions'), { recursive: true })
  await renameIfThere(join(from, 'versions'), versionsFolder(dataDir, id))
  await rm(from, { recursive: true, force: true })
}

/** Under this name nobody finds it any more. */
export async function putAside(dataDir: string, key: string): Promise<void> {
  const folder = join(folderOf(dataDir), key)
  await rename(folder, `${folder}${PURGED}`)
}

export async function removePurged(dataDir: string): Promise<void> {
  for (const key of await readdir(folderOf(dataDir)).catch(() => []))
    if (key.endsWith(PURGED)) await rm(join(folderOf(dataDir), key), { recursive: true, force: true })
}

async function renameIfThere(from: string, to: string): Promise<void> {
  await rename(from, to).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
}
