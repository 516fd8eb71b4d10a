import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { columnTypes } from '../columnTypes.ts'
import type { StoreKind } from '../store.ts'

/** Notices, who wants which by mail, and the mail that waits. */
export const notices = (kind: StoreKind): Migration => ({
  async up(db: Kysely<unknown>) {
    const { text, whole } = columnTypes(kind)
    await db.schema
      .createTable('notice')
      .addColumn('id', text, (c) => c.primaryKey().notNull())
      .addColumn('account', text, (c) => c.notNull())
      .addColumn('seq', whole, (c) => c.notNull())
      .addColumn('rule', text, (c) => c.notNull())
      .addColumn('kind', text, (c) => c.notNull())
      .addColumn('object', text, (c) => c.notNull())
      .addColumn('region', text)
      .addColumn('municipality', text)
      .addColumn('at', text, (c) => c.notNull())
      .addColumn('read_at', text)
      .addColumn('mail', text)
      .addUniqueConstraint('notice_once', ['account', 'seq'])
      .execute()
    await db.schema.createIndex('notice_unread').on('notice').columns(['account', 'read_at']).execute()
    await db.schema.createIndex('notice_by_mail').on('notice').columns(['mail', 'account']).execute()

    await db.schema
      .createTable('notice_cursor')
      .addColumn('id', whole, (c) => c.primaryKey().notNull())
      .addColumn('seq', whole, (c) => c.notNull())
      .execute()
    // Whoever gets an account later need not hear of what was before.
    await (db as Kysely<{ notice_cursor: { id: number; seq: number } }>)
      .insertInto('notice_cursor')
      .values({ id: 1, seq: 0 })
      .execute()

    await db.schema
      .createTable('notice_setting')
      .addColumn('account', text, (c) => c.primaryKey().notNull())
      .addColumn('mail', text, (c) => c.notNull())
      .addColumn('unsubscribe_token', text, (c) => c.notNull().unique())
      .addColumn('digest_on', text)
      .execute()

    await db.schema
      .createTable('notice_watch')
      .addColumn('account', text, (c) => c.notNull())
      .addColumn('region', text, (c) => c.notNull())
      .addColumn('kind', text, (c) => c.notNull())
      .addColumn('object', text, (c) => c.notNull())
      .addColumn('created_at', text, (c) => c.notNull())
      .addPrimaryKeyConstraint('notice_watch_key', ['account', 'region', 'kind', 'object'])
      .execute()

    await db.schema
      .createTable('mail_outbox')
      .addColumn('id', text, (c) => c.primaryKey().notNull())
      .addColumn('account', text, (c) => c.notNull())
      .addColumn('purpose', text, (c) => c.notNull())
      .addColumn('payload', text)
      .addColumn('state', text, (c) => c.notNull())
      .addColumn('attempts', whole, (c) => c.notNull())
      .addColumn('next_at', text, (c) => c.notNull())
      .addColumn('lease_until', text)
      .addColumn('fault', text)
      .addColumn('created_at', text, (c) => c.notNull())
      .addColumn('sent_at', text)
      .execute()
    await db.schema.createIndex('mail_outbox_due').on('mail_outbox').columns(['state', 'next_at']).execute()

    await db.schema
      .createTable('mail_token')
      .addColumn('token', text, (c) => c.primaryKey().notNull())
      .addColumn('account', text, (c) => c.notNull())
      .addColumn('question', text, (c) => c.notNull())
      .addColumn('created_at', text, (c) => c.notNull())
      .addColumn('expires_at', text, (c) => c.notNull())
      .execute()
  },
})
