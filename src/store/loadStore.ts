import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { migrate } from './migrate.ts'
import { NUMBERS_AS_NUMBERS } from './openPostgres.ts'
import { openHandle } from './openSqlite.ts'
import { STORE_FILE, type StoreOptions } from './openStore.ts'
import { postgresFault } from './postgresFault.ts'
import type { Schema } from './schema.ts'
import { isEmpty } from './snapshot.ts'
import { NodeSqliteDialect } from './sqliteDialect.ts'
import { sqliteFault } from './sqliteFault.ts'
import { StoreFault } from './store.ts'
import { inOrderOfReference, type Row, STEP_TABLES } from './tables.ts'

/** What is loaded into an empty store. */
export interface StoreContent {
  /** Migrations that the content has seen: its tables are made as they were then, and brought up to date afterwards. */
  readonly steps: readonly string[]
  /** Tables that are not named stay empty. */
  readonly tables: readonly { readonly name: string; readonly rows: () => AsyncIterable<Row> }[]
  /** Looks at what was loaded before it counts; what it throws undoes everything. */
  readonly check?: (query: Kysely<Schema>) => Promise<void>
}

/** Rows of one statement: SQLite takes 32,766 values at most, and no table has sixty columns. */
const MOST_ROWS = 500

/** Fills an empty store, whole or not at all. Throws StoreFault `store-not-empty` where anything was ever written to it. */
export async function loadStore(options: StoreOptions, content: StoreContent): Promise<void> {
  const isPostgres = Boolean(options.databaseUrl)
  const kind = isPostgres ? 'postgresql' : 'sqlite'
  const path = join(options.dataDir, STORE_FILE)
  const isNewFile = !isPostgres && !existsSync(path)
  const db = isPostgres ? openServer(options.databaseUrl!) : openFile(path)
  let isDone = false
  try {
    await migrate(db, kind, content.steps.at(-1))
    if (!(await isEmpty(db))) throw new StoreFault('store-not-empty')
    await db.transaction().execute(async (query) => {
      const order = await inOrderOfReference(query, kind)
      const given = new Map(content.tables.map((table) => [table.name, table]))
      const stored = order.filter((name) => !STEP_TABLES.includes(name))
      for (const name of given.keys()) if (!stored.includes(name)) throw new StoreFault('store-newer')
      // Migrations may have put rows there.
      for (const name of [...stored].reverse()) await query.deleteFrom(name as 'record').execute()
      for (const name of stored) {
        const table = given.get(name)
        if (table) await insertAll(query, name, table.rows())
      }
      await content.check?.(query)
    })
    await migrate(db, kind)
    isDone = true
  } catch (error) {
    throw isPostgres ? postgresFault(error) : sqliteFault(error)
  } finally {
    await db.destroy().catch(() => {})
    if (isNewFile && !isDone) for (const end of ['-wal', '-shm', '']) rmSync(`${path}${end}`, { force: true })
  }
}

async function insertAll(query: Kysely<Schema>, name: string, rows: AsyncIterable<Row>): Promise<void> {
  let waiting: Row[] = []
  const flush = async () => {
    if (waiting.length > 0)
      await query
        .insertInto(name as 'record')
        .values(waiting as never)
        .execute()
    waiting = []
  }
  for await (const row of rows) {
    waiting.push(row)
    if (waiting.length === MOST_ROWS) await flush()
  }
  await flush()
}

function openFile(path: string): Kysely<Schema> {
  const handle = openHandle(path)
  const close = () => handle.close()
  return new Kysely({ dialect: new NodeSqliteDialect(handle, () => {}, close) })
}

function openServer(url: string): Kysely<Schema> {
  const pool = new pg.Pool({ connectionString: url, max: 3, types: NUMBERS_AS_NUMBERS, connectionTimeoutMillis: 5000 })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return new Kysely({ dialect: new PostgresDialect({ pool }) })
}
