import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { migrations } from './migrations/index.ts'
import type { Schema } from './schema.ts'
import { StoreFault, type StoreKind } from './store.ts'
import { listTables } from './tables.ts'

const migratorOf = (db: Kysely<Schema>, steps: Record<string, Migration>) =>
  new Migrator({
    db,
    provider: { getMigrations: async () => steps },
    migrationTableName: 'schema_step',
    migrationLockTableName: 'schema_lock',
  })

/**
 * Brings the tables to what this program needs, or up to the step `last`; names of the steps taken. A store of a newer program is refused
 * (StoreFault `store-newer`), and so is a `last` that this program does not know.
 */
export async function migrate(db: Kysely<Schema>, kind: StoreKind, last?: string): Promise<string[]> {
  const steps = migrations(kind)
  const known = await executedSteps(db)
  if (known.some((name) => !Object.hasOwn(steps, name))) throw new StoreFault('store-newer')
  if (last !== undefined && !Object.hasOwn(steps, last)) throw new StoreFault('store-newer')
  // Steps never go back: a store that is further keeps its tables.
  if (last !== undefined && (known.at(-1) ?? '') >= last) return []
  const migrator = migratorOf(db, steps)
  const { error, results = [] } = last === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(last)
  if (error) {
    if (/missing|corrupted/.test(String(error))) throw new StoreFault('store-newer', error)
    throw error
  }
  return results.map(({ migrationName }) => migrationName)
}

/** Steps that a store has seen, known to this program or not, the oldest first. Takes no step and makes no table. */
export async function executedSteps(db: Kysely<Schema>): Promise<string[]> {
  if (!(await listTables(db)).some(({ name }) => name === 'schema_step')) return []
  const { rows } = await sql<{ name: string }>`select name from schema_step order by name`.execute(db)
  return rows.map(({ name }) => name)
}

/** Steps that this program would take with a store that has seen `done`. */
export function missingSteps(done: readonly string[], kind: StoreKind): string[] {
  return Object.keys(migrations(kind)).filter((name) => !done.includes(name))
}
