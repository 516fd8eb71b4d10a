import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { JobDescription } from '../../contract/index.ts'
import { cancelJob, type Job, type JobFilter, listJobs, readJob, retryJob } from '../../store/index.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { describeJob } from './describeJob.ts'
import { jobFolder } from './jobFolder.ts'

const described = (job: Job | undefined) => job && describeJob(job)

export async function jobsOf({ store }: Workspace, filter: JobFilter = {}): Promise<JobDescription[]> {
  return (await listJobs(store.read, filter)).flatMap((job) => describeJob(job) ?? [])
}

/** Undefined = there is none. */
export async function findJob({ store }: Workspace, id: string): Promise<JobDescription | undefined> {
  return described(await readJob(store.read, id))
}

/** Undefined = it is over already. */
export async function cancelWork({ store }: Workspace, actor: string, id: string): Promise<JobDescription | undefined> {
  return described(await store.write((writing) => cancelJob(writing, id, actor)))
}

/** Undefined = it is not over. Throws JobUnderWay where the same is being done already. */
export async function retryWork(
  { store, jobs }: Workspace,
  actor: string,
  id: string,
): Promise<JobDescription | undefined> {
  return described(await store.write((writing) => retryJob(writing, jobs, id, actor)))
}

/** A file that a job has made; undefined = there is none of that name, or it was removed by now. */
export async function jobFile({ dataDir }: Workspace, job: JobDescription, name: string) {
  const listed = job.files.find((file) => file.name === name)
  if (!listed) return undefined
  const path = join(jobFolder(dataDir, job.id), 'out', listed.name)
  const found = await stat(path).catch(() => null)
  return found ? { ...listed, bytes: found.size, stream: () => createReadStream(path) } : undefined
}
