import type { Kysely } from 'kysely'
import type { Issue } from '../../core/evidence/index.ts'
import type { JobTable, Schema } from '../schema.ts'

export const JOB_STATES = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const
export type JobState = (typeof JOB_STATES)[number]

/** How far a job is: the phase that it is in (`progress.PHASE` in the messages) and the share of it that is done. */
export interface JobProgress {
  readonly phase: string
  /** From 0 to 1. */
  readonly share: number
}

/** Work that runs outside of requests, as people see it. */
export interface Job {
  readonly id: string
  readonly kind: string
  readonly region: string | null
  readonly payload: unknown
  readonly state: JobState
  readonly progress: JobProgress | null
  /** How often a worker has begun it. */
  readonly attempts: number
  readonly mostAttempts: number
  /** Null = nobody has it. */
  readonly worker: string | null
  readonly isCancelAsked: boolean
  readonly result: unknown
  /** Why it failed, or why it is tried again. */
  readonly issue: Issue | null
  readonly createdAt: string
  readonly createdBy: string
  readonly startedAt: string | null
  readonly endedAt: string | null
}

export function toJob(row: JobTable): Job {
  const parsed = (text: string | null) => (text === null ? null : JSON.parse(text))
  return {
    id: row.id,
    kind: row.kind,
    region: row.region,
    payload: JSON.parse(row.payload),
    state: row.state as JobState,
    progress: parsed(row.progress),
    attempts: row.attempts,
    mostAttempts: row.most_attempts,
    worker: row.worker,
    isCancelAsked: row.cancel_asked === 1,
    result: parsed(row.result),
    issue: parsed(row.issue),
    createdAt: row.created_at,
    createdBy: row.created_by,
    startedAt: row.started_at,
    endedAt: row.ended_at,
  }
}

export async function readJob(query: Kysely<Schema>, id: string): Promise<Job | undefined> {
  const row = await query.selectFrom('job').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toJob(row)
}

export interface JobFilter {
  readonly states?: readonly JobState[]
  readonly kind?: string
  /** Null = of no region. */
  readonly region?: string | null
  readonly most?: number
}

/** The newest first. */
export async function listJobs(query: Kysely<Schema>, filter: JobFilter = {}): Promise<Job[]> {
  const { states, kind, region, most = 200 } = filter
  let asked = query.selectFrom('job').selectAll()
  if (states) asked = asked.where('state', 'in', states)
  if (kind !== undefined) asked = asked.where('kind', '=', kind)
  if (region !== undefined)
    asked = region === null ? asked.where('region', 'is', null) : asked.where('region', '=', region)
  const rows = await asked.orderBy('created_at', 'desc').orderBy('id').limit(most).execute()
  return rows.map(toJob)
}

/** How many there are of each state. */
export async function countJobs(query: Kysely<Schema>): Promise<Readonly<Record<JobState, number>>> {
  const rows = await query
    .selectFrom('job')
    .select(['state', (e) => e.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute()
  const none = { waiting: 0, running: 0, done: 0, failed: 0, cancelled: 0 }
  return { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)])) }
}
