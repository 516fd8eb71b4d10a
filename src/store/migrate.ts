import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { migrations } from './migrations/index.ts'
import type { Schema } from './schema.ts'
import { StoreFault, type StoreKind } from './store.ts'

/** Brings the tables to what this program needs; names of the steps taken. A store of a newer program is refused. */
export async function migrate(db: Kysely<Schema>, kind: StoreKind): Promise<string[]> {
  const steps = migrations(kind)
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => steps },
    migrationTableName: 'schema_step',
    migrationLockTableName: 'schema_lock',
  })
  const known = await migrator.getMigrations()
  const names = new Set(Object.keys(steps))
  if (known.some(({ name, executedAt }) => executedAt && !names.has(name))) throw new StoreFault('store-newer')
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error) {
    if (/missing|corrupted/.test(String(error))) throw new StoreFault('store-newer', error)
    throw error
  }
  return results.map(({ migrationName }) => migrationName)
}
