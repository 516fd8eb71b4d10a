import { type Kysely, sql } from 'kysely'
import { fromKysely, PgBoss } from 'pg-boss'
import type { Schema } from '../schema.ts'
import { dueJob, type JobDelivery } from './delivery.ts'

const QUEUE = 'reihum-job'
const HOUR_SECONDS = 3600

/**
 * Delivery through pg-boss, in a schema of its own on the same server. A message is sent in the transaction of the change and consumed in the
 * transaction that takes the job, so that neither can be there without the other. Where the queue is gone (somebody dropped or did not restore its
 * schema), jobs wait and are found in their table, as on SQLite, until the next start makes it anew.
 */
export async function openBossDelivery(databaseUrl: string, log: (line: string) => void): Promise<JobDelivery> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    schema: 'reihum_queue',
    application_name: 'reihum queue',
    max: 2,
    schedule: false,
    // Messages are few and short-lived; what counts is in the table of jobs.
    superviseIntervalSeconds: 300,
  })
  boss.on('error', (error) => log(`queue: ${error.message}`))
  await boss.start()
  // A message has done its duty when it is consumed; one that nobody consumes is replaced by the look into the table.
  await boss.createQueue(QUEUE, {
    retryLimit: 0,
    retentionSeconds: 14 * 24 * HOUR_SECONDS,
    deleteAfterSeconds: HOUR_SECONDS,
  })
  let isLost = false
  /** Asks the queue within a change; undefined = it is gone, and the change goes on without it. */
  const ask = async <T>(query: Kysely<Schema>, work: () => Promise<T>): Promise<T | undefined> => {
    if (isLost) return undefined
    await sql`savepoint queue`.execute(query)
    try {
      const done = await work()
      await sql`release savepoint queue`.execute(query)
      return done
    } catch (error) {
      if (!isGone(error)) throw error
      await sql`rollback to savepoint queue`.execute(query)
      isLost = true
      log(`queue: ${(error as Error).message}; until the next start workers look into the table of jobs`)
      return undefined
    }
  }
  return {
    async announce(query, id, notBefore) {
      const db = fromKysely(query)
      await ask(query, () => boss.send(QUEUE, { id }, { db, ...(notBefore ? { startAfter: notBefore } : {}) }))
    },
    async next(query: Kysely<Schema>, now: string) {
      const db = fromKysely(query)
      const [message] = (await ask(query, () => boss.fetch<{ id: string }>(QUEUE, { db }))) ?? []
      // No message, yet a job is due: its worker died, or the messages were left behind when the tables moved here.
      if (!message) return dueJob(query, now)
      await boss.deleteJob(QUEUE, message.id, { db })
      return message.data.id
    },
    close: () => boss.stop({ graceful: false }),
  }
}

/** What pg-boss and PostgreSQL say of a queue that is not there: no such schema or table (SQLSTATE 3F000, 42P01), or no row of that name. */
const isGone = (error: unknown): boolean => {
  const { code, message } = error as { code?: unknown; message?: unknown }
  return code === '3F000' || code === '42P01' || /^Queue .* does not exist$/.test(String(message))
}
