import { AsyncLocalStorage } from 'node:async_hooks'
import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient, sql } from 'kysely'
import pg from 'pg'
import { appendAndCommit, committing } from './appendAndCommit.ts'
import type { NewEntry, WrittenEntry } from './journal.ts'
import { Listeners } from './listeners.ts'
import { migrate } from './migrate.ts'
import { isWorthAnotherTry, postgresFault } from './postgresFault.ts'
import type { Schema } from './schema.ts'
import { AlreadyThere, type Store, VersionConflict, type Writing } from './store.ts'

export interface PostgresOptions {
  /** Connections at most for changes and for reading, per process. Apart, so that neither waits for the other to give one back. */
  readonly writing?: number
  readonly reading?: number
  /** A connection that is lost while nobody uses it is opened again; told for the log. */
  readonly onLost?: (error: Error) => void
}

const MOST_TRIES = 5

/** Whole numbers as numbers (all of ours are below 2^53); everything else as it is in `schema.ts`. */
export const NUMBERS_AS_NUMBERS: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === pg.types.builtins.INT8
      ? (text: string) => Number(text)
      : pg.types.getTypeParser(oid, format as 'text')) as pg.CustomTypesConfig['getTypeParser'],
}

/** Opens a store on a PostgreSQL server (14 or later). The database must exist; the tables are made. */
export async function openPostgres(url: string, options: PostgresOptions = {}): Promise<Store> {
  const open = (max: number) => {
    const pool = new pg.Pool({
      connectionString: url,
      max,
      types: NUMBERS_AS_NUMBERS,
      connectionTimeoutMillis: 5000,
      // A statement that hangs must not hold a person for ever, nor a lock.
      statement_timeout: 30_000,
      lock_timeout: 10_000,
      idle_in_transaction_session_timeout: 30_000,
      application_name: 'reihum',
    })
    pool.on('error', (error) => options.onLost?.(error))
    // One that breaks while it is used fails the query that waits for it; without a listener it would end the program as well.
    pool.on('connect', (client) => client.on('error', () => {}))
    return pool
  }
  const store = new PostgresStore(open(options.writing ?? 6), open(options.reading ?? 6))
  try {
    await store.open()
    return store
  } catch (error) {
    await store.close().catch(() => {})
    throw postgresFault(error)
  }
}

class PostgresStore implements Store {
  readonly kind = 'postgresql'
  readonly read: Kysely<Schema>
  readonly #query: Kysely<Schema>
  readonly #inside = new AsyncLocalStorage<true>()
  readonly #listeners = new Listeners()

  constructor(writing: pg.Pool, reading: pg.Pool) {
    this.#query = new Kysely({ dialect: new PostgresDialect({ pool: committing(writing) }) })
    this.read = new Kysely({ dialect: new PostgresDialect({ pool: guarded(reading, this.#inside) }) })
  }

  async open(): Promise<void> {
    await migrate(this.#query, 'postgresql')
  }

  async write<T>(work: (writing: Writing) => Promise<T>): Promise<T> {
    if (this.#inside.getStore()) throw new Error('a change inside a change')
    for (let tries = 1; ; tries++)
      try {
        const { value, written } = await this.#query.transaction().execute(async (query) => {
          const at = new Date().toISOString()
          const entries: NewEntry[] = []
          const value = await this.#inside.run(true, () =>
            work({
              query,
              at,
              journal: (entry) => void entries.push(entry),
              lock: (name) => lockNamed(query, name),
            }),
          )
          // Last, so that the end of the journal is locked only until the change is written, and never before another lock.
          return { value, written: await appendAndCommit(query, entries, at) }
        })
        this.#listeners.tell(written)
        return value
      } catch (error) {
        const fault = postgresFault(error)
        const isRaced = fault instanceof VersionConflict || fault instanceof AlreadyThere
        if (isRaced ? tries > 1 : !isWorthAnotherTry(error) || tries === MOST_TRIES) throw fault
      }
  }

  onWritten(listener: (entries: readonly WrittenEntry[]) => void): () => void {
    return this.#listeners.add(listener)
  }

  async ping(): Promise<void> {
    try {
      await sql`select 1`.execute(this.read)
    } catch (error) {
      throw postgresFault(error)
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.#query.destroy(), this.read.destroy()])
  }
}

/** Held until the transaction ends (PostgreSQL manual, 13.3.5). */
async function lockNamed(query: Kysely<Schema>, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(query)
}

/** The pool for reading: throws inside a change, where a second connection would see nothing of it and could wait for ever. */
function guarded(pool: pg.Pool, inside: AsyncLocalStorage<true>): PostgresPool {
  return {
    options: pool.options,
    connect: async () => {
      if (inside.getStore()) throw new Error('inside a change, read with its own query')
      const client = await pool.connect().catch(asFault)
      const query = ((text: string, values: readonly unknown[]) =>
        client.query(text, [...values]).catch(asFault)) as unknown as PostgresPoolClient['query']
      return { query, release: () => client.release() }
    },
    end: () => pool.end(),
  }
}

function asFault(error: unknown): never {
  throw postgresFault(error)
}
