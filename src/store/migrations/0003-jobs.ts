import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { columnTypes } from '../columnTypes.ts'
import type { StoreKind } from '../store.ts'

/** Work that runs outside of requests. */
export const jobs = (kind: StoreKind): Migration => ({
  async up(db: Kysely<unknown>) {
    const { text, whole } = columnTypes(kind)
    await db.schema
      .createTable('job')
      .addColumn('id', text, (c) => c.primaryKey().notNull())
      .addColumn('kind', text, (c) => c.notNull())
      .addColumn('region', text)
      .addColumn('only_key', text)
      .addColumn('payload', text, (c) => c.notNull())
      .addColumn('state', text, (c) => c.notNull())
      .addColumn('progress', text)
      .addColumn('attempts', whole, (c) => c.notNull())
      .addColumn('most_attempts', whole, (c) => c.notNull())
      .addColumn('not_before', text, (c) => c.notNull())
      .addColumn('worker', text)
      .addColumn('lease_until', text)
      .addColumn('cancel_asked', whole, (c) => c.notNull())
      .addColumn('result', text)
      .addColumn('issue', text)
      .addColumn('created_at', text, (c) => c.notNull())
      .addColumn('created_by', text, (c) => c.notNull())
      .addColumn('started_at', text)
      .addColumn('ended_at', text)
      .execute()
    await db.schema.createIndex('job_by_state').on('job').columns(['state', 'created_at']).execute()
    await db.schema.createIndex('job_by_region').on('job').columns(['region', 'created_at']).execute()
    // Two unfinished jobs never share a key.
    await sql`create unique index job_only_one on job (only_key) where state in ('waiting', 'running')`.execute(db)
  },
})
