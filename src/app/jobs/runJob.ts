import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  endJob,
  isCancelAsked,
  type JobEnd,
  type JobProgress,
  keepJob,
  StoreFault,
  type TakenJob,
} from '../../store/index.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { confine } from './confine.ts'
import { jobFolder } from './jobFolder.ts'
import type { JobKind, JobKinds } from './jobKind.ts'
import { type Performed, performJob } from './performJob.ts'

export interface RunOptions {
  readonly kinds: JobKinds
  /** Module that runs one of them in a process of its own. */
  readonly entry: URL
  readonly catalogueFolder: string
  /** Where the program lies; null = jobs are not confined. */
  readonly programFolder: string | null
  readonly variables: Readonly<Record<string, string | undefined>>
  /** The way to the network, for those that download. */
  readonly networkVariables: Readonly<Record<string, string | undefined>>
  readonly leaseSeconds: number
}

const TICK_MILLISECONDS = 500
/** How often the end of a job is tried again where the database does not answer. */
const END_TRIES = 60

const UNKNOWN: JobKind = { limits: { seconds: 60, megabytes: 256 }, perform: async () => null }

/** A job that runs in this process. */
export interface RunningJob {
  readonly job: TakenJob
  readonly ended: Promise<void>
  /** Looks at once whether somebody wants it to end. */
  look(): void
  /** Stops the work and gives the job to another worker. */
  giveBack(): void
}

/** Runs a job to its end: gives signs of life, writes progress, hears of a wish to end it, and ends it once. */
export function runJob(workspace: Workspace, job: TakenJob, options: RunOptions): RunningJob {
  const { store, jobs: delivery, dataDir, version, log } = workspace
  const kind = options.kinds[job.kind] ?? UNKNOWN
  const aborting = new AbortController()
  let why: 'cancel' | 'lost' | 'give-back' | null = null
  let progress: JobProgress | null = null
  let kept = performance.now()
  const stop = (reason: NonNullable<typeof why>) => {
    why ??= reason
    aborting.abort()
  }

  let looking: Promise<void> | null = null
  const tick = () => {
    looking ??= look().finally(() => {
      looking = null
    })
    return looking
  }
  const look = async () => {
    const leaseMilliseconds = 1000 * options.leaseSeconds
    try {
      const now = performance.now()
      const isDue = progress !== null || now - kept > leaseMilliseconds / 3
      const said = progress
      progress = null
      if (!isDue) {
        if (await isCancelAsked(store, job.id)) stop('cancel')
        return
      }
      const answer = await keepJob(store, job, options.leaseSeconds, said)
      kept = now
      if (answer !== 'go-on') stop(answer)
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error
      // Others may have the job by now.
      if (performance.now() - kept > leaseMilliseconds) stop('lost')
    }
  }
  const timer = setInterval(() => void tick(), TICK_MILLISECONDS)

  const run = async (): Promise<void> => {
    const folder = jobFolder(dataDir, job.id)
    const temporary = join(folder, 'tmp')
    await mkdir(temporary, { recursive: true })
    // Node takes a path that is not there yet for that of a file.
    if (kind.downloads) await mkdir(join(dataDir, 'downloads'), { recursive: true })
    const { catalogueFolder, programFolder, entry, variables, networkVariables } = options
    const isConfined = programFolder !== null
    const performed = await performJob({
      entry,
      kind: job.kind,
      payload: job.payload,
      context: { id: job.id, folder, dataDir, catalogueFolder, version, attempt: job.attempts },
      limits: kind.limits,
      signal: aborting.signal,
      variables: {
        ...variables,
        ...(kind.downloads ? networkVariables : {}),
        TMPDIR: temporary,
        TMP: temporary,
        TEMP: temporary,
      },
      flags: isConfined ? confine(kind, { programFolder, catalogueFolder, dataDir, folder }) : [],
      onProgress: (one) => {
        progress = one
      },
    })
    clearInterval(timer)
    await rm(temporary, { recursive: true, force: true })
    await looking
    if (why === 'lost') return
    let end = endOf(performed, why)
    if (end.state === 'broken') log(`job ${job.id} (${job.kind}), attempt ${job.attempts}: ${detailOf(performed)}`)
    if (end.state === 'done' && kind.publish) {
      // Nothing is put into its place by a worker who has lost the job.
      const answer = await patiently(() => keepJob(store, job, options.leaseSeconds, null))
      if (answer === 'lost') return
      if (answer === 'cancel') end = { state: 'cancelled' }
      else await kind.publish(dataDir, job, end.result)
    }
    const result = end.state === 'done' ? end.result : null
    await patiently(() => endJob(store, delivery, job, end, async (writing) => kind.complete?.(writing, job, result)))
  }

  const ended = run()
    .catch(async (error) => {
      log(`job ${job.id} (${job.kind}): ${error instanceof Error ? error.stack : error}`)
      await endJob(store, delivery, job, brokenEnd).catch(() => {})
    })
    .finally(() => clearInterval(timer))
  return { job, ended, look: () => void tick(), giveBack: () => stop('give-back') }
}

const brokenEnd: JobEnd = { state: 'broken', issue: { code: 'job-broken', severity: 'error' } }

function endOf(performed: Performed, why: 'cancel' | 'lost' | 'give-back' | null): JobEnd {
  if (performed.state === 'done') return performed
  if (why === 'give-back') return { state: 'given-back' }
  if (performed.state === 'refused') return { state: 'failed', issue: performed.issue }
  if (performed.state === 'aborted') return { state: 'cancelled' }
  return brokenEnd
}

const detailOf = (performed: Performed) => (performed.state === 'broken' ? performed.detail : '')

/** A database that does not answer for a while must not cost the work that is done. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++)
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof StoreFault) || tries === END_TRIES) throw error
      await sleep(1000)
    }
}
