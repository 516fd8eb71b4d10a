import type { JobKinds } from './jobKind.ts'
import { matrixCsv } from './kinds/matrixCsv.ts'
import { reachCsv } from './kinds/reachCsv.ts'
import { regionBuild } from './kinds/regionBuild.ts'
import { regionExample } from './kinds/regionExample.ts'
import { regionFetch } from './kinds/regionFetch.ts'
import { reportPdf } from './kinds/reportPdf.ts'

/** Every kind of work that runs outside of requests; `job.kind-NAME` in the messages. */
export const jobKinds = {
  'region-build': regionBuild,
  'region-fetch': regionFetch,
  'region-example': regionExample,
  'report-pdf': reportPdf,
  'reach-csv': reachCsv,
  'matrix-csv': matrixCsv,
} as const satisfies JobKinds

export type JobKindName = keyof typeof jobKinds
