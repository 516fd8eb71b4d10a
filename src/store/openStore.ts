import { join } from 'node:path'
import { openPostgres } from './openPostgres.ts'
import { openSqlite } from './openSqlite.ts'
import type { Store } from './store.ts'

/** The embedded store in the data folder. */
export const STORE_FILE = 'workspace.sqlite'

export interface StoreOptions {
  /** Folder of the program's data; the embedded store is `workspace.sqlite` in it. */
  readonly dataDir: string
  /** `postgres://…`; empty or undefined = the embedded store. */
  readonly databaseUrl?: string | undefined
  readonly log?: (line: string) => void
}

/** Opens the store that the settings name and brings its tables up to date. Throws StoreFault. */
export function openStore({ dataDir, databaseUrl, log }: StoreOptions): Promise<Store> {
  if (!databaseUrl) return openSqlite(join(dataDir, STORE_FILE))
  return openPostgres(databaseUrl, { onLost: (error) => log?.(`database: ${error.message}`) })
}
