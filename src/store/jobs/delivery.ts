import type { ExpressionBuilder, Kysely } from 'kysely'
import type { Schema } from '../schema.ts'
import type { Store } from '../store.ts'

/**
 * Brings jobs to workers. The table `job` alone says what is to be done; a delivery that is lost, late or double does no harm, because whoever
 * gets one must still take the job (`takeJob`).
 */
export interface JobDelivery {
  /** Within the change that makes a job wait: workers hear of it when the change is written, and not before the instant. */
  announce(query: Kysely<Schema>, id: string, notBefore: string | null): Promise<void>
  /** Within a change: id of a job that may be due; null = there is none. */
  next(query: Kysely<Schema>, now: string): Promise<string | null>
  close(): Promise<void>
}

/** Delivery by the table alone: workers look into it. */
export const tableDelivery: JobDelivery = {
  announce: async () => {},
  next: dueJob,
  close: async () => {},
}

/** It waits and may begin, or its worker gives no sign of life any more. */
export const isDue = (now: string) => (e: ExpressionBuilder<Schema, 'job'>) =>
  e.or([
    e.and([e('state', '=', 'waiting'), e('not_before', '<=', now)]),
    e.and([e('state', '=', 'running'), e('lease_until', '<', now)]),
  ])

/** The oldest job that waits and may begin, or whose worker gives no sign of life any more. */
export async function dueJob(query: Kysely<Schema>, now: string): Promise<string | null> {
  const row = await query
    .selectFrom('job')
    .select('id')
    .where(isDue(now))
    .orderBy('created_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

/** How workers hear of jobs in this store. `databaseUrl` as for `openStore`. */
export async function openDelivery(
  store: Store,
  databaseUrl: string | undefined,
  log: (line: string) => void = () => {},
): Promise<JobDelivery> {
  if (store.kind === 'sqlite') return tableDelivery
  const { openBossDelivery } = await import('./bossDelivery.ts')
  return openBossDelivery(databaseUrl!, log)
}
