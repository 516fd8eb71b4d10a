import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely, PostgresDialect, type PostgresPoolClient, sql } from 'kysely'
import pg from 'pg'
import { executedSteps } from './migrate.ts'
import { NUMBERS_AS_NUMBERS } from './openPostgres.ts'
import { STORE_FILE, type StoreOptions } from './openStore.ts'
import { postgresFault } from './postgresFault.ts'
import type { Schema } from './schema.ts'
import { NodeSqliteDialect } from './sqliteDialect.ts'
import { sqliteFault } from './sqliteFault.ts'
import { StoreFault, type StoreKind } from './store.ts'
import { inOrderOfReference, listTables, type Row, STEP_TABLES } from './tables.ts'

/** The whole store as it was at one moment, while others go on writing. */
export interface Snapshot {
  readonly kind: StoreKind
  /** Migrations that this store has seen, the oldest first. */
  readonly steps: readonly string[]
  /** Names of all tables but those of the migrations; whoever is referred to comes before who refers to it. */
  readonly tables: readonly string[]
  readonly read: Kysely<Schema>
  /** Names of the columns of a table. */
  columns(table: string): Promise<readonly string[]>
  /** In the order of the first column. */
  rows(table: string): AsyncIterable<Row>
  close(): Promise<void>
}

export interface SnapshotOptions extends StoreOptions {
  /** Nobody else may write until it is closed. */
  readonly exclusive?: boolean
}

/** Opens a store for reading as it is, without bringing its tables up to date. Throws StoreFault `store-missing` where there is none. */
export async function openSnapshot(options: SnapshotOptions): Promise<Snapshot> {
  return options.databaseUrl ? postgresSnapshot(options.databaseUrl, options) : sqliteSnapshot(options)
}

async function sqliteSnapshot({ dataDir, exclusive = false }: SnapshotOptions): Promise<Snapshot> {
  const path = join(dataDir, STORE_FILE)
  if (!existsSync(path)) throw new StoreFault('store-missing')
  let handle: DatabaseSync | undefined
  try {
    handle = new DatabaseSync(path, { timeout: 5000 })
    handle.exec(`pragma trusted_schema = off; ${exclusive ? 'begin immediate' : 'begin'}; pragma query_only = on`)
    // The moment is that of the first query.
    handle.prepare('select count(*) from sqlite_master').get()
    const opened = handle
    const read = new Kysely<Schema>({ dialect: new NodeSqliteDialect(opened) })
    return await describe('sqlite', read, {
      async *rows(table) {
        try {
          yield* opened.prepare(`select * from "${table}" order by 1`).iterate() as Iterable<Row>
        } catch (error) {
          throw sqliteFault(error)
        }
      },
      async close() {
        if (opened.isOpen) opened.close()
      },
    })
  } catch (error) {
    if (handle?.isOpen) handle.close()
    throw sqliteFault(error)
  }
}

const PAGE = 1000

async function postgresSnapshot(url: string, { exclusive = false }: SnapshotOptions): Promise<Snapshot> {
  const client = new pg.Client({
    connectionString: url,
    types: NUMBERS_AS_NUMBERS,
    connectionTimeoutMillis: 5000,
    lock_timeout: 10_000,
    application_name: 'reihum snapshot',
  })
  // A connection that breaks fails the query that runs on it.
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query(`begin isolation level repeatable read ${exclusive ? '' : 'read only'}`)
    const { rows } = await client.query<{ there: boolean }>("select to_regclass('journal_head') is not null as there")
    if (!rows[0]?.there) throw new StoreFault('store-missing')
    if (exclusive)
      await client.query('commit; begin isolation level repeatable read; lock table journal_head in exclusive mode')
    const read = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: poolOfOne(client) }) })
    return await describe('postgresql', read, {
      async *rows(table) {
        try {
          await client.query(`declare page no scroll cursor for select * from "${table}" order by 1`)
          for (;;) {
            const { rows } = await client.query<Row>(`fetch ${PAGE} from page`)
            yield* rows
            if (rows.length < PAGE) break
          }
          await client.query('close page')
        } catch (error) {
          throw postgresFault(error)
        }
      },
      close: () => client.end(),
    })
  } catch (error) {
    await client.end().catch(() => {})
    throw postgresFault(error)
  }
}

async function describe(
  kind: StoreKind,
  read: Kysely<Schema>,
  access: Pick<Snapshot, 'rows' | 'close'>,
): Promise<Snapshot> {
  const steps = await executedSteps(read)
  if (steps.length === 0) throw new StoreFault('store-missing')
  const tables = (await inOrderOfReference(read, kind)).filter((name) => !STEP_TABLES.includes(name))
  const columns = async (table: string) => (await listTables(read)).find(({ name }) => name === table)?.columns ?? []
  return { kind, steps, tables, read, columns, ...access }
}

/** Kysely asks a pool for connections; here all queries run in the one transaction. */
function poolOfOne(client: pg.Client) {
  const query = client.query.bind(client) as PostgresPoolClient['query']
  const one: PostgresPoolClient = { query, release: () => {} }
  return { options: {}, connect: async () => one, end: async () => {} }
}

/** Whether nothing was ever written to a store. */
export async function isEmpty(query: Kysely<Schema>): Promise<boolean> {
  const { rows } = await sql<{ size: number }>`select size from journal_head where id = 1`.execute(query)
  return Number(rows[0]?.size ?? 0) === 0
}
