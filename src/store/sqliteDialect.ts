import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import {
  CompiledQuery,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type Dialect,
  type DialectAdapter,
  type Driver,
  type Kysely,
  type QueryCompiler,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { sqliteFault } from './sqliteFault.ts'

/** Kysely on a handle of `node:sqlite`. The handle belongs to whoever gives it; it is synchronous, so queries never overlap. */
export class NodeSqliteDialect implements Dialect {
  readonly #handle: DatabaseSync
  readonly #guard: () => void
  readonly #ended: () => void

  /** `guard` runs before every query and may throw; `ended` when no query will come any more. */
  constructor(handle: DatabaseSync, guard: () => void = () => {}, ended: () => void = () => {}) {
    this.#handle = handle
    this.#guard = guard
    this.#ended = ended
  }

  createDriver(): Driver {
    return new NodeSqliteDriver(this.#handle, this.#guard, this.#ended)
  }

  createQueryCompiler(): QueryCompiler {
    return new SqliteQueryCompiler()
  }

  createAdapter(): DialectAdapter {
    return new SqliteAdapter()
  }

  createIntrospector(db: Kysely<never>): DatabaseIntrospector {
    return new SqliteIntrospector(db)
  }
}

class NodeSqliteDriver implements Driver {
  readonly #connection: NodeSqliteConnection
  readonly #ended: () => void

  constructor(handle: DatabaseSync, guard: () => void, ended: () => void) {
    this.#connection = new NodeSqliteConnection(handle, guard)
    this.#ended = ended
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'))
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'))
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    this.#connection.forget()
    this.#ended()
  }
}

/** Statements that are kept compiled; the program has some hundred of them. */
const KEPT_STATEMENTS = 300

class NodeSqliteConnection implements DatabaseConnection {
  readonly #handle: DatabaseSync
  readonly #guard: () => void
  readonly #statements = new Map<string, StatementSync>()

  constructor(handle: DatabaseSync, guard: () => void) {
    this.#handle = handle
    this.#guard = guard
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    this.#guard()
    try {
      const statement = this.#statement(sql)
      const values = parameters as SQLInputValue[]
      if (statement.columns().length > 0) return { rows: statement.all(...values) as Row[] }
      const { changes } = statement.run(...values)
      return { rows: [], numAffectedRows: BigInt(changes) }
    } catch (error) {
      throw sqliteFault(error)
    }
  }

  async *streamQuery<Row>({ sql, parameters }: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    this.#guard()
    // A statement of its own: the kept one may be asked again while this one still runs.
    for (const row of this.#handle.prepare(sql).iterate(...(parameters as SQLInputValue[])))
      yield { rows: [row as Row] }
  }

  forget(): void {
    this.#statements.clear()
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql)
    if (known) return known
    const made = this.#handle.prepare(sql)
    if (this.#statements.size >= KEPT_STATEMENTS) this.#statements.delete(this.#statements.keys().next().value!)
    this.#statements.set(sql, made)
    return made
  }
}
