import { AsyncLocalStorage } from 'node:async_hooks'
import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { appendToJournal, type NewEntry, type WrittenEntry } from './journal.ts'
import { Listeners } from './listeners.ts'
import { migrate } from './migrate.ts'
import type { Schema } from './schema.ts'
import { NodeSqliteDialect } from './sqliteDialect.ts'
import { sqliteFault } from './sqliteFault.ts'
import type { Store, Writing } from './store.ts'

/** Changes that reach the disk with one flush. */
const MOST_TOGETHER = 64
/** How long another process may hold the file, and how long to wait before asking again. */
const BUSY_MILLISECONDS = 5000
const AGAIN_MILLISECONDS = 10
const SQLITE_BUSY = 5

interface Waiting {
  readonly work: (writing: Writing) => Promise<unknown>
  readonly done: (value: unknown) => void
  readonly failed: (error: unknown) => void
}

/**
 * Opens or makes a store in a file. Changes wait in line; those that wait while one is written go to the disk together with the next flush
 * (group commit), each in a savepoint of its own. Reading has a handle of its own and always sees what was last written.
 */
export async function openSqlite(path: string): Promise<Store> {
  try {
    const writer = openHandle(path)
    const migrating = new Kysely<Schema>({ dialect: new NodeSqliteDialect(writer) })
    await migrate(migrating, 'sqlite')
    const reader = openHandle(path)
    reader.exec('pragma query_only = on')
    return new SqliteStore(writer, reader)
  } catch (error) {
    throw sqliteFault(error)
  }
}

/** A handle on the file of a store, which is made where there is none. */
export function openHandle(path: string): DatabaseSync {
  mkdirSync(dirname(path), { recursive: true })
  const isNew = !existsSync(path)
  const handle = new DatabaseSync(path, { timeout: BUSY_MILLISECONDS, enableForeignKeyConstraints: true })
  handle.exec(
    'pragma journal_mode = wal; pragma synchronous = full; pragma trusted_schema = off; pragma cell_size_check = on',
  )
  // It holds addresses and password hashes.
  if (isNew) chmodSync(path, 0o600)
  return handle
}

const nextTurn = () => new Promise<void>((done) => setImmediate(done))

/** Changes come one after another anyway. */
const NO_LOCK = async (): Promise<void> => {}

class SqliteStore implements Store {
  readonly kind = 'sqlite'
  readonly read: Kysely<Schema>
  readonly #writer: DatabaseSync
  readonly #reader: DatabaseSync
  readonly #query: Kysely<Schema>
  readonly #inside = new AsyncLocalStorage<true>()
  readonly #listeners = new Listeners()
  readonly #waiting: Waiting[] = []
  #drained: Promise<void> | null = null
  #isClosed = false

  constructor(writer: DatabaseSync, reader: DatabaseSync) {
    this.#writer = writer
    this.#reader = reader
    this.#writer.exec('pragma busy_timeout = 0')
    this.#query = new Kysely({ dialect: new NodeSqliteDialect(writer) })
    const guard = () => {
      if (this.#inside.getStore()) throw new Error('inside a change, read with its own query')
    }
    this.read = new Kysely({ dialect: new NodeSqliteDialect(reader, guard) })
  }

  write<T>(work: (writing: Writing) => Promise<T>): Promise<T> {
    if (this.#inside.getStore()) throw new Error('a change inside a change')
    if (this.#isClosed) throw new Error('the store is closed')
    return new Promise<T>((done, failed) => {
      this.#waiting.push({ work, done: done as (value: unknown) => void, failed })
      this.#drained ??= this.#drain()
    })
  }

  onWritten(listener: (entries: readonly WrittenEntry[]) => void): () => void {
    return this.#listeners.add(listener)
  }

  async ping(): Promise<void> {
    this.#reader.prepare('select 1').get()
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await this.#drained
    if (!this.#writer.isOpen) return
    await this.read.destroy()
    await this.#query.destroy()
    this.#reader.close()
    this.#writer.close()
  }

  async #drain(): Promise<void> {
    // All of SQLite is synchronous: without a pause somebody who writes in a loop would keep everybody else from being heard. Those who ask
    // during the pause share the next flush.
    for (await nextTurn(); this.#waiting.length > 0; await nextTurn()) await this.#writeTogether()
    this.#drained = null
  }

  async #writeTogether(): Promise<void> {
    const told: (() => void)[] = []
    const failed: ((error: unknown) => void)[] = []
    let written: WrittenEntry[] = []
    try {
      await this.#begin()
      for (let n = 0; n < MOST_TOGETHER && this.#waiting.length > 0; n++) {
        const one = this.#waiting.shift()!
        failed.push(one.failed)
        this.#writer.exec('savepoint change')
        try {
          const { value, entries } = await this.#inside.run(true, () => this.#run(one.work))
          this.#writer.exec('release change')
          written = written.concat(entries)
          told.push(() => one.done(value))
        } catch (error) {
          // On a full disk SQLite has already rolled all of it back.
          if (!this.#writer.isTransaction) throw error
          this.#writer.exec('rollback to change; release change')
          const fault = sqliteFault(error)
          told.push(() => one.failed(fault))
        }
      }
      this.#writer.exec('commit')
    } catch (error) {
      if (this.#writer.isTransaction) this.#writer.exec('rollback')
      const fault = sqliteFault(error)
      // Where not even a transaction could begin, the next one in line learns it, else it would be tried for ever.
      if (failed.length === 0) this.#waiting.shift()?.failed(fault)
      for (const fail of failed) fail(fault)
      return
    }
    for (const tell of told) tell()
    this.#listeners.tell(written)
  }

  /** SQLite itself would wait too, but nothing else could run meanwhile. */
  async #begin(): Promise<void> {
    for (const end = Date.now() + BUSY_MILLISECONDS; ; )
      try {
        this.#writer.exec('begin immediate')
        return
      } catch (error) {
        if ((error as { errcode?: number }).errcode !== SQLITE_BUSY || Date.now() > end) throw error
        await new Promise((done) => setTimeout(done, AGAIN_MILLISECONDS))
      }
  }

  async #run(work: Waiting['work']): Promise<{ value: unknown; entries: WrittenEntry[] }> {
    const at = new Date().toISOString()
    const entries: NewEntry[] = []
    const value = await work({ query: this.#query, at, journal: (entry) => void entries.push(entry), lock: NO_LOCK })
    return { value, entries: await appendToJournal(this.#query, entries, at) }
  }
}
