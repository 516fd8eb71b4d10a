import { enqueueJob, type Job } from '../../store/index.ts'
import type { Workspace } from '../workspace/workspace.ts'
import type { JobKindName } from './jobKinds.ts'
import type { MatrixPayload, ReachPayload, ReportPayload } from './payloads.ts'

/** Files that take too long for a request: computed in the background, to be collected. */
export type ExportRequest =
  | { readonly kind: 'report-pdf'; readonly payload: ReportPayload }
  | { readonly kind: 'reach-csv'; readonly payload: ReachPayload }
  | { readonly kind: 'matrix-csv'; readonly payload: MatrixPayload }

/** Whoever asks for the same once more while it is computed is told so (JobUnderWay). */
export function requestExport({ store, jobs }: Workspace, actor: string, request: ExportRequest): Promise<Job> {
  const { kind, payload }: { kind: JobKindName; payload: ExportRequest['payload'] } = request
  const onlyKey = `export:${kind}:${JSON.stringify(payload)}`
  return store.write((writing) =>
    enqueueJob(writing, jobs, { kind, region: payload.region, payload, onlyKey, mostAttempts: 2 }, actor),
  )
}
