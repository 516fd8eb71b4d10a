import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import { STORE_FILE, type StoreOptions } from './openStore.ts'
import { postgresFault } from './postgresFault.ts'
import { sqliteFault } from './sqliteFault.ts'
import { StoreFault } from './store.ts'

/** Whether a program has this store open, however idle it is: what it writes later would be lost where the store has moved on. Throws StoreFault. */
export async function isInUse({ dataDir, databaseUrl }: StoreOptions): Promise<boolean> {
  return databaseUrl ? isServerInUse(databaseUrl) : isFileInUse(join(dataDir, STORE_FILE))
}

/** A file leaves its write-ahead log only for whoever is alone with it (sqlite.org/wal.html, section 3). */
function isFileInUse(path: string): boolean {
  if (!existsSync(path)) return false
  let handle: DatabaseSync | undefined
  try {
    handle = new DatabaseSync(path, { timeout: 0 })
    handle.exec('pragma journal_mode = delete; pragma journal_mode = wal')
    return false
  } catch (error) {
    const fault = sqliteFault(error)
    if (fault instanceof StoreFault && fault.code === 'store-busy') return true
    throw fault
  } finally {
    if (handle?.isOpen) handle.close()
  }
}

/** The server learns a moment later that a program has ended. */
const TRIES = 10
const AGAIN_MILLISECONDS = 200

async function isServerInUse(url: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5000,
    application_name: 'reihum look',
  })
  client.on('error', () => {})
  try {
    await client.connect()
    for (let tries = 0; ; tries++) {
      const { rows } = await client.query<{ count: string }>(
        `select count(*) from pg_stat_activity
         where datname = current_database() and application_name in ('reihum', 'reihum queue')`,
      )
      if (Number(rows[0]!.count) === 0) return false
      if (tries === TRIES) return true
      await new Promise((done) => setTimeout(done, AGAIN_MILLISECONDS))
    }
  } catch (error) {
    throw postgresFault(error)
  } finally {
    await client.end().catch(() => {})
  }
}
