import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { columnTypes } from '../columnTypes.ts'
import type { StoreKind } from '../store.ts'

/** The journal with its end and checkpoints, and the records that people write. */
export const workspace = (kind: StoreKind): Migration => ({
  async up(db: Kysely<unknown>) {
    const { text, whole } = columnTypes(kind)
    await db.schema
      .createTable('meta')
      .addColumn('key', text, (c) => c.primaryKey().notNull())
      .addColumn('value', text, (c) => c.notNull())
      .execute()

    await db.schema
      .createTable('journal_entry')
      .addColumn('seq', whole, (c) => c.primaryKey().notNull())
      .addColumn('at', text, (c) => c.notNull())
      .addColumn('actor', text, (c) => c.notNull())
      .addColumn('action', text, (c) => c.notNull())
      .addColumn('kind', text, (c) => c.notNull())
      .addColumn('object', text, (c) => c.notNull())
      .addColumn('region', text)
      .addColumn('municipality', text)
      .addColumn('version', whole)
      .addColumn('content', text)
      .addColumn('previous', text, (c) => c.notNull())
      .addColumn('leaf', text, (c) => c.notNull())
      .execute()
    await db.schema
      .createIndex('journal_entry_by_object')
      .on('journal_entry')
      .columns(['kind', 'object', 'seq'])
      .execute()
    await db.schema.createIndex('journal_entry_by_region').on('journal_entry').columns(['region', 'seq']).execute()
    await db.schema.createIndex('journal_entry_by_actor').on('journal_entry').columns(['actor', 'seq']).execute()

    await db.schema
      .createTable('journal_content')
      .addColumn('seq', whole, (c) => c.primaryKey().notNull().references('journal_entry.seq'))
      .addColumn('salt', text)
      .addColumn('body', text)
      .addColumn('erased_at', text)
      .execute()

    await db.schema
      .createTable('journal_head')
      .addColumn('id', whole, (c) => c.primaryKey().notNull())
      .addColumn('size', whole, (c) => c.notNull())
      .addColumn('nodes', text, (c) => c.notNull())
      .addColumn('last', text, (c) => c.notNull())
      .execute()
    await (db as Kysely<{ journal_head: { id: number; size: number; nodes: string; last: string } }>)
      .insertInto('journal_head')
      .values({ id: 1, size: 0, nodes: '[]', last: '' })
      .execute()

    await db.schema
      .createTable('journal_checkpoint')
      .addColumn('size', whole, (c) => c.primaryKey().notNull())
      .addColumn('at', text, (c) => c.notNull())
      .addColumn('root', text, (c) => c.notNull())
      .addColumn('note', text, (c) => c.notNull())
      .execute()

    await db.schema
      .createTable('record')
      .addColumn('kind', text, (c) => c.notNull())
      .addColumn('id', text, (c) => c.notNull())
      .addColumn('region', text)
      .addColumn('municipality', text)
      .addColumn('version', whole, (c) => c.notNull())
      .addColumn('state', text, (c) => c.notNull())
      .addColumn('visibility', text, (c) => c.notNull())
      .addColumn('created_at', text, (c) => c.notNull())
      .addColumn('created_by', text, (c) => c.notNull())
      .addColumn('updated_at', text, (c) => c.notNull())
      .addColumn('updated_by', text, (c) => c.notNull())
      .addColumn('deleted_at', text)
      .addPrimaryKeyConstraint('record_key', ['kind', 'id'])
      .execute()
    await db.schema.createIndex('record_by_region').on('record').columns(['region', 'kind']).execute()
  },
})
