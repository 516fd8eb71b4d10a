import { type Kysely, sql } from 'kysely'
import type { Schema } from './schema.ts'
import type { StoreKind } from './store.ts'

/** A row of any table, as it is stored. */
export type Row = Readonly<Record<string, string | number | null>>

/** What the migrations keep about themselves. */
export const STEP_TABLES: readonly string[] = ['schema_step', 'schema_lock']

/**
 * What a backup leaves out because it must not come back to life or ends by itself: whoever was signed in signs in again, and a link that was
 * used after the backup (new password, administrator) must not work once more.
 */
export const SHORT_LIVED_TABLES: readonly string[] = ['account_token', 'session']

/** Columns whose values open doors; what is handed out in the open leaves them out. */
export const isSecret = (column: string): boolean =>
  /password|passkey|secret|token|totp|otp|recovery|salt|hash|(^|_)key(_|$)|^code$|unsubscribe/.test(column)

/** Tables with their columns, by name. */
export async function listTables(db: Kysely<Schema>): Promise<{ name: string; columns: readonly string[] }[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  return tables
    .filter(({ isView, name, schema }) => !isView && !name.startsWith('sqlite_') && (schema ?? 'public') === 'public')
    .map(({ name, columns }) => ({ name, columns: columns.map((column) => column.name) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Names of all tables; whoever is referred to by a foreign key comes first. */
export async function inOrderOfReference(db: Kysely<Schema>, kind: StoreKind): Promise<string[]> {
  const names = (await listTables(db)).map(({ name }) => name)
  const references = await listReferences(db, kind, names)
  const placed = new Set<string>()
  const place = (name: string, above: readonly string[]) => {
    if (placed.has(name)) return
    if (above.includes(name)) throw new Error(`tables refer to each other in a circle: ${above.join(', ')}`)
    for (const { from, to } of references) if (from === name && to !== name) place(to, [...above, name])
    placed.add(name)
  }
  for (const name of names) place(name, [])
  return [...placed]
}

async function listReferences(
  db: Kysely<Schema>,
  kind: StoreKind,
  names: readonly string[],
): Promise<readonly { from: string; to: string }[]> {
  const found: { from: string; to: string }[] = []
  if (kind === 'sqlite') {
    for (const from of names) {
      const { rows } = await sql<{ table: string }>`select "table" from pragma_foreign_key_list(${from})`.execute(db)
      for (const { table } of rows) found.push({ from, to: table })
    }
    return found
  }
  const { rows } = await sql<{ from: string; to: string }>`
    select a.relname as "from", b.relname as "to" from pg_constraint c
    join pg_class a on a.oid = c.conrelid join pg_class b on b.oid = c.confrelid
    where c.contype = 'f' and c.connamespace = current_schema()::regnamespace`.execute(db)
  return rows
}
