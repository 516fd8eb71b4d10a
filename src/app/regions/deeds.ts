import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { canonicalJson } from '../../core/evidence/index.ts'
import { type NewEntry, storedEntries } from '../../store/index.ts'
import type { Workspace } from '../workspace/workspace.ts'

/** What is done to the files of a region, and by what it is seen that it was done: a path below the data folder. */
export interface Deed {
  readonly entry: NewEntry
  readonly done: { readonly there: string } | { readonly gone: string }
}

interface Note extends Deed {
  readonly at: string
}

const folderOf = (dataDir: string) => join(dataDir, 'deeds')

/**
 * Does something to files and tells of it in the journal. Files know no transaction, so what will be told is noted first: where the program ends or the
 * store fails between deed and entry, `tellLeftDeeds` finds the note.
 */
export async function doAndTell<T>({ store, dataDir }: Workspace, deed: Deed, act: () => Promise<T>): Promise<T> {
  const note = join(folderOf(dataDir), `${randomUUID()}.json`)
  await mkdir(folderOf(dataDir), { recursive: true })
  await writeFile(note, JSON.stringify({ ...deed, at: new Date().toISOString() } satisfies Note))
  const value = await act().catch(async (error) => {
    await rm(note, { force: true })
    throw error
  })
  await store.write(async ({ journal }) => journal(deed.entry))
  await rm(note, { force: true })
  return value
}

/** Tells what was done and not told; forgets what was only noted. */
export async function tellLeftDeeds(workspace: Workspace): Promise<void> {
  const { store, dataDir } = workspace
  for (const name of await readdir(folderOf(dataDir)).catch(() => [])) {
    const path = join(folderOf(dataDir), name)
    const note = await readNote(path)
    if (note && isDone(dataDir, note) && !(await isTold(workspace, note)))
      await store.write(async ({ journal }) => journal(note.entry))
    await rm(path, { force: true })
  }
}

/** Null = the program ended while it was written: nothing was done yet. */
const readNote = (path: string): Promise<Note | null> =>
  readFile(path, 'utf8')
    .then((text) => JSON.parse(text) as Note)
    .catch(() => null)

function isDone(dataDir: string, { done }: Deed): boolean {
  return 'there' in done ? existsSync(join(dataDir, done.there)) : !existsSync(join(dataDir, done.gone))
}

async function isTold({ store }: Workspace, { entry, at }: Note): Promise<boolean> {
  const rows = await storedEntries(store.read)
    .where('kind', '=', entry.kind)
    .where('object', '=', entry.object)
    .where('action', '=', entry.action)
    .where('at', '>=', at)
    .execute()
  const body = canonicalJson(entry.content)
  return rows.some((row) => row.body === body)
}
