import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
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
  { folder, dataDir }: JobContext,
  region: string,
  build: (out: string) => Promise<RegionManifest>,
): Promise<RegionResult> {
  const out = outFolder(folder, region)
  const note = join(folder, 'built')
  const earlier = await readFile(note, 'utf8').then(
    (text) => JSON.parse(text) as RegionResult,
    () => null,
  )
  if (earlier && ((await isBuilt(out, earlier)) || (await isBuilt(regionFolder(dataDir, region), earlier))))
    return earlier
  await rm(join(folder, 'out'), { recursive: true, force: true })
  const manifest = await build(out)
  const result = {
    region,
    name: manifest.name,
    version: manifest.version,
    builtAt: manifest.builtAt,
    people: Math.round(manifest.counts.populationInside),
    warnings: manifest.warnings.length,
  }
  await writeFile(note, JSON.stringify(result))
  return result
}

/** Whether it lies there: in the job's folder, or already in its place. */
const isBuilt = (folder: string, { builtAt, version }: RegionResult) =>
  readManifest(folder).then(
    (manifest) => manifest.builtAt === builtAt && manifest.version === version,
    () => false,
  )

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
