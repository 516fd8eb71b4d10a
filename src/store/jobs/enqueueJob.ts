import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { JobTable, Schema } from '../schema.ts'
import type { Writing } from '../store.ts'
import type { JobDelivery } from './delivery.ts'
import { type Job, readJob, toJob } from './job.ts'

export interface NewJob {
  /** Given where files of the job lie under its id already. */
  readonly id?: string
  readonly kind: string
  readonly region?: string | null
  /** Of unfinished jobs with the same key there is only one. */
  readonly onlyKey?: string | null
  readonly payload: unknown
  /** How often it may be begun when workers die or fail over it; 3. */
  readonly mostAttempts?: number
}

/** Another unfinished job has the same key. */
export class JobUnderWay extends Error {
  readonly id: string

  constructor(id: string) {
    super(`job ${id} is under way`)
    this.name = 'JobUnderWay'
    this.id = id
  }
}

async function refuseSecond(query: Kysely<Schema>, onlyKey: string | null): Promise<void> {
  if (onlyKey === null) return
  const other = await query
    .selectFrom('job')
    .select('id')
    .where('only_key', '=', onlyKey)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirst()
  if (other) throw new JobUnderWay(other.id)
}

/** Lets a job wait for a worker, as part of a change. Throws JobUnderWay (AlreadyThere where two ask at the same moment). */
export async function enqueueJob(
  { query, at, journal }: Writing,
  delivery: JobDelivery,
  { id = randomUUID(), kind, region = null, onlyKey = null, payload, mostAttempts = 3 }: NewJob,
  actor: string,
): Promise<Job> {
  await refuseSecond(query, onlyKey)
  const row: JobTable = {
    id,
    kind,
    region,
    only_key: onlyKey,
    payload: JSON.stringify(payload),
    state: 'waiting',
    progress: null,
    attempts: 0,
    most_attempts: mostAttempts,
    not_before: at,
    worker: null,
    lease_until: null,
    cancel_asked: 0,
    result: null,
    issue: null,
    created_at: at,
    created_by: actor,
    started_at: null,
    ended_at: null,
  }
  await query.insertInto('job').values(row).execute()
  await delivery.announce(query, id, null)
  journal({ actor, action: 'job.enqueue', kind: 'job', object: id, region, content: { kind } })
  return toJob(row)
}

/**
 * Ends a job that waits; one that runs is asked to end, its worker does so within a second or two. Undefined = it is over already, or
 * there never was one.
 */
export async function cancelJob({ query, at, journal }: Writing, id: string, actor: string): Promise<Job | undefined> {
  const open = query.updateTable('job').where('id', '=', id)
  const row =
    (await open
      .set({ state: 'cancelled', cancel_asked: 1, ended_at: at, lease_until: null })
      .where('state', '=', 'waiting')
      .returningAll()
      .executeTakeFirst()) ??
    (await open.set({ cancel_asked: 1 }).where('state', '=', 'running').returningAll().executeTakeFirst())
  if (!row) return undefined
  const action = row.state === 'cancelled' ? 'job.cancelled' : 'job.cancel'
  journal({ actor, action, kind: 'job', object: id, region: row.region })
  return toJob(row)
}

/** Lets a job that failed or was cancelled wait once more, with all its attempts. Undefined = it is not over. Throws as `enqueueJob`. */
export async function retryJob(
  { query, at, journal }: Writing,
  delivery: JobDelivery,
  id: string,
  actor: string,
): Promise<Job | undefined> {
  const known = await query.selectFrom('job').select('only_key').where('id', '=', id).executeTakeFirst()
  await refuseSecond(query, known?.only_key ?? null)
  const changed = await query
    .updateTable('job')
    .set({
      state: 'waiting',
      attempts: 0,
      cancel_asked: 0,
      not_before: at,
      issue: null,
      result: null,
      progress: null,
      started_at: null,
      ended_at: null,
    })
    .where('id', '=', id)
    .where('state', 'in', ['failed', 'cancelled'])
    .returning('region')
    .executeTakeFirst()
  if (!changed) return undefined
  await delivery.announce(query, id, null)
  journal({ actor, action: 'job.enqueue', kind: 'job', object: id, region: changed.region })
  return readJob(query, id)
}
