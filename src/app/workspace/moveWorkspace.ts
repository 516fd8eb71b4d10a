import { existsSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { InputError } from '../../core/evidence/index.ts'
import {
  isInUse,
  loadStore,
  openSnapshot,
  recordRows,
  type Snapshot,
  STORE_FILE,
  type StoreOptions,
  storeJournal,
  type Verified,
  verifyJournal,
} from '../../store/index.ts'
import { knownPublicKeys } from './journalKeys.ts'

export interface Moved {
  readonly tables: readonly { readonly table: string; readonly rows: number }[]
  readonly journal: Pick<Verified, 'checked' | 'root' | 'records'>
  /** Where the old file lies now; null = it was a server, and is as it was. */
  readonly oldFile: string | null
}

/**
 * Moves the store of a data folder to a server or back, with everything in it; files stay where they are. Nobody can write meanwhile. The journal is
 * verified before and after, and the old store stays: a file is renamed, so that nobody goes on with it. Throws StoreFault, InputError
 * `move-in-use` where a server or worker has it open, `move-not-verified`.
 */
export async function moveWorkspace(from: StoreOptions, to: StoreOptions): Promise<Moved> {
  if (await isInUse(from)) throw new InputError({ code: 'move-in-use', severity: 'error' })
  const snapshot = await openSnapshot({ ...from, exclusive: true })
  let moved: Omit<Moved, 'oldFile'>
  try {
    const keys = await knownPublicKeys(from.dataDir)
    const verify = async (read: Snapshot['read']) => {
      const verified = await verifyJournal(await storeJournal(read, recordRows(read)), keys.length > 0 ? keys : null)
      if (!verified.ok) throw new InputError({ code: 'move-not-verified', severity: 'error' })
      return verified
    }
    const before = await verify(snapshot.read)
    const counted = new Map<string, number>()
    await loadStore(to, {
      steps: snapshot.steps,
      tables: snapshot.tables.map((name) => ({
        name,
        async *rows() {
          let rows = 0
          for await (const row of snapshot.rows(name)) {
            rows++
            yield row
          }
          counted.set(name, rows)
        },
      })),
      async check(query) {
        const after = await verify(query)
        if (after.root !== before.root || after.checked !== before.checked || after.records !== before.records)
          throw new InputError({ code: 'move-not-verified', severity: 'error' })
      },
    })
    const { checked, root, records } = before
    moved = { tables: [...counted].map(([table, rows]) => ({ table, rows })), journal: { checked, root, records } }
  } finally {
    await snapshot.close()
  }
  return { ...moved, oldFile: from.databaseUrl ? null : await setAside(from.dataDir) }
}

/** The old file under another name; what SQLite keeps beside it goes along. */
async function setAside(dataDir: string): Promise<string> {
  const aside = `${STORE_FILE}.moved-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`
  for (const end of ['-wal', '-shm', ''])
    if (existsSync(join(dataDir, `${STORE_FILE}${end}`)))
      await rename(join(dataDir, `${STORE_FILE}${end}`), join(dataDir, `${aside}${end}`))
  return join(dataDir, aside)
}
