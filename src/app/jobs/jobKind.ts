import type { Progress } from '../../core/evidence/index.ts'
import type { Job, Writing } from '../../store/index.ts'

/** What the work of a job may use. It runs in a process of its own and has no store: what it finds, it returns or lays into its folder. */
export interface JobContext {
  readonly id: string
  /** The job's own folder, on the same disk as the regions; `in` holds what it was given. It is the same at the next attempt. */
  readonly folder: string
  readonly dataDir: string
  readonly catalogueFolder: string
  /** Of the program. */
  readonly version: string
  /** 1 at first; more: an earlier attempt ended in the middle, and what it laid into the folder is still there. */
  readonly attempt: number
  readonly signal: AbortSignal
  readonly progress: Progress
}

export interface JobLimits {
  readonly seconds: number
  /** Resident memory of the process. */
  readonly megabytes: number
}

/** A kind of work. `perform` runs in the job's process, the others in the worker. */
export interface JobKind {
  readonly limits: JobLimits
  /** It loads files from the network, into the folder of downloads. */
  readonly downloads?: boolean
  /** Throws an InputError for what a person can mend. The result is JSON. */
  perform(payload: unknown, context: JobContext): Promise<unknown>
  /** Puts what the job has made into its place; runs again when a worker dies before the job's end was written. */
  publish?(dataDir: string, job: Job, result: unknown): Promise<void>
  /** What is written together with the job's end. */
  complete?(writing: Writing, job: Job, result: unknown): void
}

export type JobKinds = Readonly<Record<string, JobKind>>
