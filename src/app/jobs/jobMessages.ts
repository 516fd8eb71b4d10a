import type { Issue } from '../../core/evidence/index.ts'
import type { JobContext } from './jobKind.ts'

/** What a worker tells the process of a job. */
export type ToJob =
  | {
      readonly type: 'start'
      readonly kind: string
      readonly payload: unknown
      readonly context: Omit<JobContext, 'signal' | 'progress'>
    }
  | { readonly type: 'cancel' }

/** What the process of a job tells its worker. */
export type FromJob =
  | { readonly type: 'progress'; readonly phase: string; readonly share: number }
  | { readonly type: 'done'; readonly result: unknown }
  | { readonly type: 'refused'; readonly issue: Issue }
  | { readonly type: 'broken'; readonly detail: string }
