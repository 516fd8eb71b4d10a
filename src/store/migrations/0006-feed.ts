import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { columnTypes } from '../columnTypes.ts'
import type { StoreKind } from '../store.ts'

/** What each account has seen of a region's feed. */
export const feed = (kind: StoreKind): Migration => ({
  async up(db: Kysely<unknown>) {
    const { text, whole } = columnTypes(kind)
    await db.schema
      .createTable('seen')
      .addColumn('account', text, (c) => c.notNull())
      .addColumn('region', text, (c) => c.notNull())
      .addColumn('seq', whole, (c) => c.notNull())
      .addColumn('at', text, (c) => c.notNull())
      .addPrimaryKeyConstraint('seen_key', ['account', 'region'])
      .execute()
    await db.schema.createIndex('record_by_updater').on('record').column('updated_by').execute()
  },
})
