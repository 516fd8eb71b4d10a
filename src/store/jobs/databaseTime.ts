import { type Kysely, sql } from 'kysely'
import type { Schema } from '../schema.ts'
import type { StoreKind } from '../store.ts'

/** Now by the clock of the database, which all workers share; UTC ISO text. */
export async function databaseTime(query: Kysely<Schema>, kind: StoreKind): Promise<string> {
  if (kind === 'sqlite') return new Date().toISOString()
  const asked = sql<{ at: string }>`
    select to_char(clock_timestamp() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`
  const { rows } = await asked.execute(query)
  return rows[0]!.at
}

export const later = (at: string, seconds: number): string =>
  new Date(Date.parse(at) + Math.round(1000 * seconds)).toISOString()
