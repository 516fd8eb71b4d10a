import { type Kysely, type PostgresPool, type PostgresPoolClient, sql } from 'kysely'
import pg from 'pg'
import { canonicalJson, contentHash, entryParts } from '../core/evidence/index.ts'
import { type NewEntry, newSalt, sha256, type WrittenEntry } from './journal.ts'
import type { Schema } from './schema.ts'

/**
 * Ends a change on PostgreSQL: appends its entries and commits, in one message to the server, so that the end of the journal is locked for no
 * longer than the server itself needs. `query` is the open transaction, over a pool that went through `committing`.
 */
export async function appendAndCommit(
  query: Kysely<Schema>,
  given: readonly NewEntry[],
  at: string,
): Promise<WrittenEntry[]> {
  if (given.length === 0) return []
  const entries = given.map(({ content, region = null, municipality = null, version = null, ...named }) => {
    const salt = content === undefined ? null : newSalt()
    const body = content === undefined ? null : canonicalJson(content)
    const hash = body === null ? null : contentHash(sha256, salt!, body)
    return { entry: { at, ...named, region, municipality, version, content: hash }, salt, body }
  })
  const sent = entries.map(({ entry, salt, body }) => ({ ...entry, ...entryParts(entry), salt, body }))
  // Only a message without parameters may hold two statements.
  const literals = [at, JSON.stringify(sent)].map(pg.escapeLiteral)
  const append = `select new_seq, new_previous from journal_append(${literals.join(', ')}); commit`
  const { rows } = await sql.raw<{ new_seq: number; new_previous: string }>(append).execute(query)
  return rows.map(({ new_seq, new_previous }, i) => ({ ...entries[i]!.entry, seq: new_seq, previous: new_previous }))
}

/** A pool whose connections may commit within a message of several statements: that message answers with its first result. */
export const committing = (pool: pg.Pool): PostgresPool => ({
  options: pool.options,
  connect: async () => {
    const client = await pool.connect()
    let isCommitted = false
    const query = async (text: string, values: readonly unknown[]) => {
      if (isCommitted && text === 'commit') return COMMITTED
      const results = (await client.query(text, [...values])) as pg.QueryResult | pg.QueryResult[]
      isCommitted = Array.isArray(results) && results.at(-1)?.command === 'COMMIT'
      return Array.isArray(results) ? results[0] : results
    }
    return { query: query as unknown as PostgresPoolClient['query'], release: (error) => client.release(error) }
  },
  end: () => pool.end(),
})

const COMMITTED = { command: 'COMMIT', rowCount: null, rows: [] } as const
