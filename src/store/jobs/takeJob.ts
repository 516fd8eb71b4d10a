import type { Kysely } from 'kysely'
import type { Issue } from '../../core/evidence/index.ts'
import type { JobTable, Schema } from '../schema.ts'
import type { Store, Writing } from '../store.ts'
import { databaseTime, later } from './databaseTime.ts'
import { dueJob, isDue, type JobDelivery } from './delivery.ts'
import { type Job, type JobProgress, toJob } from './job.ts'

/** A job that a worker runs. Worker and attempt tell whether it is still his. */
export interface TakenJob extends Job {
  readonly worker: string
}

export interface Taking {
  /** Unlike that of every other worker, also of the same one after a restart. */
  readonly worker: string
  /** How long a worker may give no sign of life before another takes the job. */
  readonly leaseSeconds: number
}

/** Messages of jobs that are over by now may lie before the one that is due. */
const MOST_LOOKS = 50

const ENDED_UNEXPECTEDLY: Issue = { code: 'job-ended-unexpectedly', severity: 'error' }

/** Takes the next job that is due; null = there is none. A job whose workers died as often as it may be begun is failed on the way. */
export async function takeJob(store: Store, delivery: JobDelivery, taking: Taking): Promise<TakenJob | null> {
  // A worker without work must not hold up those who write.
  if ((await dueJob(store.read, await databaseTime(store.read, store.kind))) === null) return null
  return store.write(async (writing) => {
    const now = await databaseTime(writing.query, store.kind)
    for (let looks = 0; looks < MOST_LOOKS; looks++) {
      const id = await delivery.next(writing.query, now)
      if (id === null) return null
      const job = await take(writing, id, now, taking)
      if (job) return job
    }
    return null
  })
}

async function take(writing: Writing, id: string, now: string, { worker, leaseSeconds }: Taking) {
  const { query, at } = writing
  const due = query.updateTable('job').where('id', '=', id).where(isDue(now))
  const over = await due
    .set((e) => ({
      state: e.case().when('cancel_asked', '=', 1).then('cancelled').else('failed').end(),
      issue: JSON.stringify(ENDED_UNEXPECTEDLY),
      ended_at: at,
      lease_until: null,
    }))
    .where('state', '=', 'running')
    .where((e) => e.or([e('attempts', '>=', e.ref('most_attempts')), e('cancel_asked', '=', 1)]))
    .returningAll()
    .executeTakeFirst()
  if (over) {
    writing.journal({ actor: 'system', action: `job.${over.state}`, kind: 'job', object: id, region: over.region })
    return null
  }
  const row = await due
    .set((e) => ({
      state: 'running',
      worker,
      lease_until: later(now, leaseSeconds),
      attempts: e('attempts', '+', 1),
      started_at: e.fn.coalesce('started_at', e.val(at)),
    }))
    .returningAll()
    .executeTakeFirst()
  return row ? ({ ...toJob(row), worker } as TakenJob) : null
}

/** Whose turn it still is: the row of a job that runs, while nobody else has taken it. */
const own = (query: Kysely<Schema>, { id, worker, attempts }: TakenJob) =>
  query
    .updateTable('job')
    .where('id', '=', id)
    .where('state', '=', 'running')
    .where('worker', '=', worker)
    .where('attempts', '=', attempts)

/**
 * A sign of life, with progress where there is some. `lost`: another worker has the job, or it is over; whatever is done now counts for nothing.
 * `cancel`: a person wants it to end.
 */
export async function keepJob(
  store: Store,
  job: TakenJob,
  leaseSeconds: number,
  progress: JobProgress | null,
): Promise<'go-on' | 'cancel' | 'lost'> {
  return store.write(async ({ query }) => {
    const now = await databaseTime(query, store.kind)
    const row = await own(query, job)
      .set({ lease_until: later(now, leaseSeconds), ...(progress ? { progress: JSON.stringify(progress) } : {}) })
      .returning('cancel_asked')
      .executeTakeFirst()
    if (!row) return 'lost'
    return row.cancel_asked === 1 ? 'cancel' : 'go-on'
  })
}

/** Whether a person wants a running job to end. */
export async function isCancelAsked(store: Store, id: string): Promise<boolean> {
  const row = await store.read.selectFrom('job').select('cancel_asked').where('id', '=', id).executeTakeFirst()
  return row?.cancel_asked === 1
}

/** How a worker ends with a job. */
export type JobEnd =
  | { readonly state: 'done'; readonly result: unknown }
  | { readonly state: 'failed'; readonly issue: Issue }
  | { readonly state: 'cancelled' }
  /** It broke down: once more after a while, unless it has been begun often enough. */
  | { readonly state: 'broken'; readonly issue: Issue }
  /** The worker itself ends: somebody else goes on at once, and this attempt does not count. */
  | { readonly state: 'given-back' }

/** Seconds before the second, third, … attempt. */
export const backOffSeconds = (attempts: number): number => Math.min(5 * 4 ** (attempts - 1), 600)

/** Ends a job, with what belongs to its end in the same change. False = it is no longer this worker's: nothing is written. */
export async function endJob(
  store: Store,
  delivery: JobDelivery,
  job: TakenJob,
  end: JobEnd,
  complete: (writing: Writing) => Promise<void> = async () => {},
): Promise<boolean> {
  return store.write(async (writing) => {
    const { query, at, journal } = writing
    const now = await databaseTime(query, store.kind)
    const row = await own(query, job)
      .set(columnsOf(end, job, now, at))
      .returningAll()
      .executeTakeFirst()
    if (!row) return false
    if (row.state === 'waiting') {
      await delivery.announce(query, job.id, row.not_before)
      return true
    }
    if (row.state === 'done') await complete(writing)
    const { state, region, kind, issue } = row
    const content = { kind, ...(issue ? { issue: JSON.parse(issue) } : {}) }
    journal({ actor: 'system', action: `job.${state}`, kind: 'job', object: job.id, region, content })
    return true
  })
}

function columnsOf(end: JobEnd, job: TakenJob, now: string, at: string): Partial<JobTable> {
  const over = { worker: null, lease_until: null, ended_at: at }
  if (end.state === 'done') return { ...over, state: 'done', result: JSON.stringify(end.result ?? null), issue: null }
  if (end.state === 'cancelled') return { ...over, state: 'cancelled' }
  if (end.state === 'failed') return { ...over, state: 'failed', issue: JSON.stringify(end.issue) }
  const again = { state: 'waiting', worker: null, lease_until: null, progress: null }
  if (end.state === 'given-back') return { ...again, attempts: job.attempts - 1, not_before: now }
  if (job.attempts >= job.mostAttempts) return { ...over, state: 'failed', issue: JSON.stringify(end.issue) }
  return { ...again, issue: JSON.stringify(end.issue), not_before: later(now, backOffSeconds(job.attempts)) }
}
