import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, link, mkdir, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { InputError } from '../../core/evidence/index.ts'

/**
 * In a data folder but not part of what people made: keys, the store's own files, what can be downloaded or computed again, uploads on their way. What jobs
 * were given is kept, for those that wait.
 */
const LEFT_OUT = /^(keys|downloads|uploads|workspace\.sqlite.*|jobs\/[^/]+\/(out|built))(\/|$)/
/** Half-written or replaced things, and what programs hide. */
const IN_BETWEEN = /\.(writing|old)-[0-9a-f]{8}(\/|$)|\.part(\.json)?$|(^|\/)tiles\.building$|(^|\/)\./
const MOST_TRIES = 5
const STAGED = '.backup-'

export interface StagedFiles {
  /** Folder that holds the files as they were at one moment. */
  readonly folder: string
  /** Names with forward slashes, in order. */
  readonly names: readonly string[]
  remove(): Promise<void>
}

/**
 * The files of a data folder as they were at one moment: hard links beside them, so that a region that is replaced meanwhile stays whole. Where the disk
 * knows no links they are copied.
 */
export async function stageFiles(dataDir: string): Promise<StagedFiles> {
  await removeStaged(dataDir)
  const folder = join(dataDir, `${STAGED}${randomUUID().slice(0, 8)}`)
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    for (let tries = 1; ; tries++) {
      const before = await listFiles(dataDir)
      const isWhole = await linkAll(dataDir, folder, [...before.keys()])
      const after = await listFiles(dataDir)
      if (isWhole && isSame(before, after)) return { folder, names: [...before.keys()].sort(), remove }
      await remove()
      if (tries === MOST_TRIES)
        throw new InputError({ code: 'backup-files-changing', severity: 'error', params: { folder: dataDir } })
    }
  } catch (error) {
    await remove()
    throw error
  }
}

/** What a killed program left. */
async function removeStaged(dataDir: string): Promise<void> {
  if (!existsSync(dataDir)) return
  for (const name of await readdir(dataDir))
    if (name.startsWith(STAGED)) await rm(join(dataDir, name), { recursive: true, force: true })
}

/** Files with what tells one version of them from another. */
async function listFiles(dataDir: string): Promise<Map<string, string>> {
  const listed = new Map<string, string>()
  const found = existsSync(dataDir) ? await readdir(dataDir, { recursive: true, withFileTypes: true }) : []
  for (const entry of found) {
    const path = join(entry.parentPath, entry.name)
    const name = relative(dataDir, path).replaceAll('\\', '/')
    if (!entry.isFile() || LEFT_OUT.test(name) || IN_BETWEEN.test(name)) continue
    const info = await stat(path).catch(() => null)
    if (info) listed.set(name, `${info.ino} ${info.size} ${info.mtimeMs}`)
  }
  return listed
}

async function linkAll(dataDir: string, folder: string, names: readonly string[]): Promise<boolean> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const name of names) {
    const to = join(folder, name)
    await mkdir(dirname(to), { recursive: true })
    try {
      await link(join(dataDir, name), to)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'ENOENT') return false
      if (code === 'ENOSPC') throw error
      await copyFile(join(dataDir, name), to)
    }
  }
  return true
}

function isSame(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([name, stamp]) => b.get(name) === stamp)
}
