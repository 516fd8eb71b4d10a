import type { Issue } from '../core/evidence/index.ts'

export const JOB_STATES = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const
export type JobState = (typeof JOB_STATES)[number]

export const JOB_KINDS = [
  'region-build',
  'region-fetch',
  'region-example',
  'report-pdf',
  'reach-csv',
  'matrix-csv',
] as const
export type JobKindName = (typeof JOB_KINDS)[number]

/** Work that runs outside of requests. */
export interface JobDescription {
  readonly id: string
  readonly kind: JobKindName
  /** Id of the region that it is about, null = none. */
  readonly region: string | null
  /** What it is about in a few words: the name of a region, an AGS, a service. */
  readonly subject: string
  readonly state: JobState
  /** The phase it is in (`progress.PHASE` in the messages), and which share of it is done, from 0 to 1; null = it has not told yet. */
  readonly progress: { readonly phase: string; readonly share: number } | null
  /** How often it has been begun, and how often it may be. */
  readonly attempts: number
  readonly mostAttempts: number
  readonly isCancelAsked: boolean
  /** Why it failed, or why it is tried again. */
  readonly issue: Issue | null
  readonly createdAt: string
  /** Account. */
  readonly createdBy: string
  readonly startedAt: string | null
  readonly endedAt: string | null
  /** Files to be collected when it is done. */
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly type: string }[]
  /** Made or renewed when it is done. */
  readonly built: { readonly region: string; readonly people: number; readonly warnings: number } | null
  /** What it was given. */
  readonly inputs: readonly { readonly role: string; readonly name: string; readonly bytes: number }[]
}

/** A page for one job: who asks may end it, or begin it again. */
export interface JobRow extends JobDescription {
  /** '' = nobody who is known (the program itself, a deleted account). */
  readonly createdByName: string
  readonly mayCancel: boolean
  readonly mayRetry: boolean
}

/** A state of a region, as its page lists them. */
export interface RegionVersionRow {
  /** Names it among the states of its region. */
  readonly stamp: string
  readonly isCurrent: boolean
  readonly version: string
  readonly builtAt: string
  readonly builder: string
  readonly people: number
  readonly cells: number
  readonly facilities: number
  readonly stops: number
  readonly bytes: number
  readonly files: readonly string[]
  readonly warnings: number
}
