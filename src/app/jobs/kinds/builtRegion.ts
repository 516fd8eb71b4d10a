import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type RegionManifest, readManifest } from '../../../formats/region/index.ts'
import type { Job, Writing } from '../../../store/index.ts'
import { decisionsFile } from '../../regionCatalogue.ts'
import { regionFolder } from '../../regions/regionFolder.ts'
import { publishVersion } from '../../regions/regionVersions.ts'
import { jobFolder } from '../jobFolder.ts'
import type { JobContext, JobLimits } from '../jobKind.ts'

/** A Land's streets and the census of all Germany stay below 4 GB; the example takes half a minute. */
export const BUILD_LIMITS: JobLimits = { seconds: 4 * 3600, megabytes: 6144 }

/** What a job that makes a region results in. */
export interface RegionResult {
  readonly region: string
  readonly name: string
  readonly version: string
  readonly builtAt: string
  readonly people: number
  readonly warnings: number
}

const outFolder = (folder: string, region: string) => join(folder, 'out', region)

/** Builds into the job's folder. What an earlier attempt had finished is not built again. */
export async function buildInto(
  { folder }: JobContext,
  region: string,
  build: (out: string) => Promise<RegionManifest>,
): Promise<RegionResult> {
  const out = outFolder(folder, region)
  const mark = join(folder, 'built')
  const isBuilt = existsSync(mark) && existsSync(join(out, 'manifest.json'))
  if (!isBuilt) await rm(join(folder, 'out'), { recursive: true, force: true })
  const manifest = isBuilt ? await readManifest(out) : await build(out)
  await writeFile(mark, '')
  return {
    region,
    name: manifest.name,
    version: manifest.version,
    builtAt: manifest.builtAt,
    people: Math.round(manifest.counts.populationInside),
    warnings: manifest.warnings.length,
  }
}

export async function publishRegion(dataDir: string, job: Job, result: unknown): Promise<void> {
  const { region } = result as RegionResult
  const out = outFolder(jobFolder(dataDir, job.id), region)
  await publishVersion(dataDir, region, out)
  await bringDecisions(out, regionFolder(dataDir, region))
}

/** Decisions that come with the example; those that people entered stay. */
async function bringDecisions(out: string, folder: string): Promise<void> {
  const [from, to] = [decisionsFile(out), decisionsFile(folder)]
  if (!existsSync(from) || existsSync(to)) return
  await mkdir(join(to, '..'), { recursive: true })
  await rename(from, to)
}

export function completeRegion({ journal }: Writing, job: Job, result: unknown): void {
  const { region, version } = result as RegionResult
  const content = { version, job: job.id }
  journal({ actor: job.createdBy, action: 'region.build', kind: 'region', object: region, region, content })
}
