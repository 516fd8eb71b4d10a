import { z } from 'zod'
import { JOB_KINDS, JOB_STATES, type JobDescription } from '../../../contract/index.ts'
import { count, people } from './amounts.ts'
import { issue } from './issue.ts'
import { named } from './registry.ts'

export const job = named<JobDescription>()(
  'Job',
  z.object({
    id: z.string(),
    kind: z.enum(JOB_KINDS),
    region: z.string().nullable(),
    subject: z.string(),
    state: z.enum(JOB_STATES),
    progress: z.object({ phase: z.string(), share: z.number().min(0).max(1) }).nullable(),
    attempts: count(),
    mostAttempts: count(),
    isCancelAsked: z.boolean(),
    issue: issue.nullable(),
    createdAt: z.string(),
    createdBy: z.string(),
    startedAt: z.string().nullable(),
    endedAt: z.string().nullable(),
    files: z.array(z.object({ name: z.string(), bytes: count(), type: z.string() })),
    built: z.object({ region: z.string(), people: people(), warnings: count() }).nullable(),
    inputs: z.array(z.object({ role: z.string(), name: z.string(), bytes: count() })),
  }),
)

export const jobList = named<{ jobs: readonly JobDescription[] }>()('JobList', z.object({ jobs: z.array(job) }))

/** What a file that is sent in parts is called, and how large it will be. */
export const newUpload = named<unknown>()(
  'NewUpload',
  z.object({ name: z.string().min(1).max(200), bytes: z.int().nonnegative() }),
)

export const upload = named<unknown>()(
  'Upload',
  z.object({
    id: z.string(),
    name: z.string(),
    bytes: count().nullable(),
    received: count(),
    partBytes: count(),
  }),
)
