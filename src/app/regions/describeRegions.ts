import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { KeptFile, RegionVersionRow } from '../../contract/index.ts'
import { listJobs, readJob } from '../../store/index.ts'
import { jobFolder } from '../jobs/jobFolder.ts'
import { type BuildPayload, buildPayload } from '../jobs/payloads.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { listVersions } from './regionVersions.ts'

export async function versionRows({ dataDir }: Workspace, id: string): Promise<RegionVersionRow[]> {
  return (await listVersions(dataDir, id)).map(({ stamp, isCurrent, manifest, bytes }) => ({
    stamp,
    isCurrent,
    version: manifest.version,
    builtAt: manifest.builtAt,
    builder: manifest.builder,
    people: Math.round(manifest.counts.populationInside),
    cells: manifest.counts.cells,
    facilities: manifest.counts.facilities,
    stops: manifest.counts.stops,
    bytes,
    files: manifest.inputs.map(({ file }) => file),
    warnings: manifest.warnings.length,
  }))
}

/** A build from uploaded files, to be taken as the beginning of another. */
export interface EarlierBuild {
  readonly job: string
  readonly region: string
  readonly payload: BuildPayload
  /** Those of its files that are still there. */
  readonly files: readonly KeptFile[]
}

/** Undefined = no such build. */
export async function earlierBuild({ store, dataDir }: Workspace, id: string): Promise<EarlierBuild | undefined> {
  const job = await readJob(store.read, id)
  const parsed = job?.kind === 'region-build' ? buildPayload.safeParse(job.payload) : undefined
  if (!parsed?.data) return undefined
  const folder = jobFolder(dataDir, id)
  const files = parsed.data.files
    .filter(({ path }) => existsSync(join(folder, path)))
    .map(({ role, name, bytes, path }) => ({ key: keptKey({ job: id, path }), role, name, bytes, isOn: true }))
  return { job: id, region: parsed.data.region, payload: parsed.data, files }
}

/** The last build of a region whose files are still there; null = none. */
export async function lastBuild(workspace: Workspace, region: string): Promise<string | null> {
  for (const { id } of await listJobs(workspace.store.read, { region, kind: 'region-build', most: 10 })) {
    const build = await earlierBuild(workspace, id)
    if (build && build.files.length > 0) return id
  }
  return null
}

/** How forms name a file of an earlier build. */
export const keptKey = ({ job, path }: { job: string; path: string }): string => `job:${job}:${path}`

export function parseKeptKey(key: string): { job: string; path: string } | null {
  const match = /^job:([0-9a-f-]{36}):(in\/\d+\/[^/\\]+)$/.exec(key)
  return match ? { job: match[1]!, path: match[2]! } : null
}
