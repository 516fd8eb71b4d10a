import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { InputError, type Progress } from '../../core/evidence/index.ts'
import { type Archive, openArchive } from '../../formats/archive/index.ts'
import { loadStore, STORE_FILE, type StoreOptions } from '../../store/index.ts'
import { backupContent } from './backupContent.ts'
import { type BackupManifest, readBackupManifest } from './backupManifest.ts'
import { KEY_FOLDER, keepEarlierKeys } from './journalKeys.ts'

export interface RestoreQuestion extends StoreOptions {
  /** The backup: a zip or a folder. */
  readonly from: string
  readonly progress?: Progress
  readonly signal?: AbortSignal
}

const RESTORING = '.restoring-'

/**
 * Puts a backup into an empty data folder and, with `databaseUrl`, an empty database: all of it or nothing. Throws InputError `restore-not-empty`,
 * StoreFault `store-not-empty`.
 */
export async function restoreWorkspace(question: RestoreQuestion): Promise<BackupManifest> {
  const archive = await openArchive(question.from)
  try {
    const manifest = await readBackupManifest(archive, question.from)
    await restoreInto(archive, manifest, question)
    return manifest
  } finally {
    archive.close()
  }
}

async function restoreInto(archive: Archive, manifest: BackupManifest, question: RestoreQuestion): Promise<void> {
  const dataDir = resolve(question.dataDir)
  await assertEmpty(dataDir)
  const isNew = !existsSync(dataDir)
  const temporary = join(dataDir, `${RESTORING}${randomUUID().slice(0, 8)}`)
  try {
    await mkdir(temporary, { recursive: true, mode: 0o700 })
    for (const [i, file] of manifest.files.entries()) {
      question.progress?.('restore-files', i, manifest.files.length)
      question.signal?.throwIfAborted()
      await archive.extract(file, temporary)
    }
    await keepEarlierKeys(temporary, manifest.publicKeys)
    question.progress?.('restore-tables', 0, 1)
    const { signal, databaseUrl } = question
    const content = backupContent(archive, manifest)
    const check = async () => signal?.throwIfAborted()
    await loadStore({ dataDir: temporary, databaseUrl }, { ...content, check })
    await moveUp(temporary, dataDir)
  } catch (error) {
    await rm(isNew ? dataDir : temporary, { recursive: true, force: true })
    throw error
  }
}

/** The keys may lie there already: they are kept apart from backups. */
async function assertEmpty(dataDir: string): Promise<void> {
  if (!existsSync(dataDir)) return
  const names = await readdir(dataDir).catch(() => {
    throw new InputError({ code: 'restore-not-a-folder', severity: 'error', file: dataDir })
  })
  for (const name of names) {
    // What a killed restore left.
    if (name.startsWith(RESTORING)) await rm(join(dataDir, name), { recursive: true, force: true })
    else if (name !== KEY_FOLDER)
      throw new InputError({ code: 'restore-not-empty', severity: 'error', file: dataDir, params: { name } })
  }
}

/** `files/…` to where they belong; the store comes last, so that it is never there without them. */
async function moveUp(temporary: string, dataDir: string): Promise<void> {
  const files = join(temporary, 'files')
  for (const name of existsSync(files) ? await readdir(files) : []) await rename(join(files, name), join(dataDir, name))
  const keys = join(temporary, KEY_FOLDER)
  if (existsSync(keys)) {
    await mkdir(join(dataDir, KEY_FOLDER), { recursive: true, mode: 0o700 })
    for (const name of await readdir(keys)) await rename(join(keys, name), join(dataDir, KEY_FOLDER, name))
  }
  const store = join(temporary, STORE_FILE)
  if (existsSync(store)) await rename(store, join(dataDir, STORE_FILE))
  await rm(temporary, { recursive: true, force: true })
}
