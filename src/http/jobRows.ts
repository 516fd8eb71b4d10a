import type { Context } from 'hono'
import { actorNames, may, type Visitor, type Workspace } from '../app/index.ts'
import type { JobDescription, JobRow } from '../contract/index.ts'
import type { Served } from './request.ts'
import { viewerOf } from './visitor.ts'

/** Whether the visitor may know of a job: a member of its region, or who asked for it. */
export const maySeeJob = (visitor: Visitor, { region, createdBy }: JobDescription): boolean =>
  may(visitor, 'job.read', { region }) || (visitor.account !== null && createdBy === visitor.account)

/** Whether the visitor may end it. */
export const mayStopJob = (visitor: Visitor, { region, createdBy }: JobDescription): boolean =>
  may(visitor, 'job.cancel', { region }) || (visitor.account !== null && createdBy === visitor.account)

/** Whether the visitor may begin it again: for that she needs the right to ask for it today, whoever asked for it then. */
export const mayRetryJob = (visitor: Visitor, job: JobDescription): boolean =>
  mayStopJob(visitor, job) && may(visitor, isBuilding(job) ? 'region.build' : 'export.make', { region: job.region })

/** Whether it makes or renews a region. */
export const isBuilding = ({ kind }: JobDescription): boolean => kind.startsWith('region-')

/** Jobs with what the visitor may do with them. */
export async function jobRows(
  c: Context,
  served: Served & { readonly workspace: Workspace },
  jobs: readonly JobDescription[],
): Promise<JobRow[]> {
  const visitor = await viewerOf(c, served)
  const seen = jobs.filter((job) => maySeeJob(visitor, job))
  const names = await actorNames(
    served.workspace,
    seen.map(({ createdBy }) => createdBy),
  )
  return seen.map((job) => ({
    ...job,
    createdByName: names.get(job.createdBy) ?? '',
    mayCancel: mayStopJob(visitor, job),
    mayRetry: mayRetryJob(visitor, job),
  }))
}
