import { JOB_KINDS, type JobDescription, type JobKindName } from '../../contract/index.ts'
import type { Job } from '../../store/index.ts'
import type { RegionResult } from './kinds/builtRegion.ts'
import type { FilesResult } from './kinds/exportFile.ts'
import { buildPayload } from './payloads.ts'

/** A job as pages and programs see it; undefined for a kind that this program does not know. */
export function describeJob(job: Job): JobDescription | undefined {
  const kind = JOB_KINDS.find((one) => one === job.kind)
  if (!kind) return undefined
  const { id, region, state, progress, attempts, mostAttempts, isCancelAsked, issue } = job
  const { createdAt, createdBy, startedAt, endedAt } = job
  const result = (job.result ?? {}) as Partial<FilesResult & RegionResult>
  return {
    ...{ id, kind, region, state, progress, attempts, mostAttempts, isCancelAsked, issue },
    ...{ createdAt, createdBy, startedAt, endedAt },
    subject: subjectOf(kind, job),
    files: result.files ?? [],
    built:
      result.region === undefined
        ? null
        : { region: result.region, people: result.people ?? 0, warnings: result.warnings ?? 0 },
    inputs: kind === 'region-build' ? inputsOf(job.payload) : [],
  }
}

function subjectOf(kind: JobKindName, { payload, region }: Job): string {
  const given = payload as Readonly<Record<string, unknown>>
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  if (kind === 'region-build') return text(given.name)
  if (kind === 'region-fetch') return [text(given.ags), text(given.name)].filter(Boolean).join(' ')
  if (kind === 'reach-csv') return text((given.question as { service?: unknown } | undefined)?.service)
  if (kind === 'matrix-csv') return text(given.service)
  return region ?? ''
}

function inputsOf(payload: unknown): JobDescription['inputs'] {
  const parsed = buildPayload.safeParse(payload)
  return (parsed.data?.files ?? []).map(({ role, name, bytes }) => ({ role, name, bytes }))
}
