import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { columnTypes } from '../columnTypes.ts'
import type { StoreKind } from '../store.ts'

/** Accounts, groups, roles, sessions and links that work once. */
export const accounts = (kind: StoreKind): Migration => ({
  async up(db: Kysely<unknown>) {
    const { text, whole } = columnTypes(kind)
    await db.schema
      .createTable('account')
      .addColumn('id', text, (c) => c.primaryKey().notNull())
      .addColumn('mail', text)
      .addColumn('mail_key', text, (c) => c.unique())
      .addColumn('name', text)
      .addColumn('password', text)
      .addColumn('state', text, (c) => c.notNull())
      .addColumn('language', text)
      .addColumn('totp_secret', text)
      .addColumn('totp_step', whole)
      .addColumn('created_at', text, (c) => c.notNull())
      .addColumn('created_by', text, (c) => c.notNull())
      .addColumn('signed_in_at', text)
      .addColumn('erased_at', text)
      .execute()

    await db.schema
      .createTable('account_identity')
      .addColumn('issuer', text, (c) => c.notNull())
      .addColumn('subject', text, (c) => c.notNull())
      .addColumn('account', text, (c) => c.notNull().references('account.id'))
      .addColumn('created_at', text, (c) => c.notNull())
      .addPrimaryKeyConstraint('account_identity_key', ['issuer', 'subject'])
      .execute()

    await db.schema
      .createTable('account_group')
      .addColumn('id', text, (c) => c.primaryKey().notNull())
      .addColumn('name', text, (c) => c.notNull())
      .addColumn('region', text)
      .addColumn('created_at', text, (c) => c.notNull())
      .addColumn('created_by', text, (c) => c.notNull())
      .execute()

    await db.schema
      .createTable('account_token')
      .addColumn('token', text, (c) => c.primaryKey().notNull())
      .addColumn('purpose', text, (c) => c.notNull())
      .addColumn('account', text, (c) => c.references('account.id'))
      .addColumn('created_at', text, (c) => c.notNull())
      .addColumn('created_by', text, (c) => c.notNull())
      .addColumn('expires_at', text, (c) => c.notNull())
      .addColumn('used_at', text)
      .execute()

    await db.schema
      .createTable('group_account')
      .addColumn('group_id', text, (c) => c.notNull().references('account_group.id'))
      .addColumn('account', text, (c) => c.notNull().references('account.id'))
      .addPrimaryKeyConstraint('group_account_key', ['group_id', 'account'])
      .execute()
    await db.schema.createIndex('group_account_by_account').on('group_account').column('account').execute()

    await db.schema
      .createTable('group_parent')
      .addColumn('child', text, (c) => c.notNull().references('account_group.id'))
      .addColumn('parent', text, (c) => c.notNull().references('account_group.id'))
      .addPrimaryKeyConstraint('group_parent_key', ['child', 'parent'])
      .execute()

    await db.schema
      .createTable('recovery_code')
      .addColumn('account', text, (c) => c.notNull().references('account.id'))
      .addColumn('code', text, (c) => c.notNull())
      .addColumn('used_at', text)
      .addPrimaryKeyConstraint('recovery_code_key', ['account', 'code'])
      .execute()

    await db.schema
      .createTable('role_grant')
      .addColumn('id', text, (c) => c.primaryKey().notNull())
      .addColumn('account', text, (c) => c.references('account.id'))
      .addColumn('group_id', text, (c) => c.references('account_group.id'))
      .addColumn('role', text, (c) => c.notNull())
      .addColumn('region', text)
      .addColumn('municipality', text)
      .addColumn('object', text)
      .addColumn('until', text)
      .addColumn('created_at', text, (c) => c.notNull())
      .addColumn('created_by', text, (c) => c.notNull())
      .execute()
    await db.schema.createIndex('role_grant_by_account').on('role_grant').column('account').execute()
    await db.schema.createIndex('role_grant_by_group').on('role_grant').column('group_id').execute()

    await db.schema
      .createTable('session')
      .addColumn('id', text, (c) => c.primaryKey().notNull())
      .addColumn('token', text, (c) => c.notNull().unique())
      .addColumn('account', text, (c) => c.notNull().references('account.id'))
      .addColumn('created_at', text, (c) => c.notNull())
      .addColumn('seen_at', text, (c) => c.notNull())
      .addColumn('expires_at', text, (c) => c.notNull())
      .addColumn('idle_seconds', whole, (c) => c.notNull())
      .addColumn('second_factor', text, (c) => c.notNull())
      .addColumn('agent', text, (c) => c.notNull())
      .execute()
    await db.schema.createIndex('session_by_account').on('session').column('account').execute()
  },
})
