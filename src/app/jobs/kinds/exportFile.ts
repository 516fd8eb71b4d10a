import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { loadCatalogueOrThrow } from '../../catalogue.ts'
import { openRegionFolder } from '../../regionStore.ts'
import { regionFolder } from '../../regions/regionFolder.ts'
import { writeProvenance } from '../../resultProvenance.ts'
import { joinLines, writeFile } from '../../writeFile.ts'
import type { JobContext, JobLimits } from '../jobKind.ts'

export const EXPORT_LIMITS: JobLimits = { seconds: 3600, megabytes: 4096 }

/** What a job that writes files results in; they lie in `out` of its folder. */
export interface FilesResult {
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly type: string }[]
}

export const openForExport = async ({ dataDir, catalogueFolder }: JobContext, region: string) =>
  openRegionFolder(regionFolder(dataDir, region), await loadCatalogueOrThrow(catalogueFolder))

export const outPath = ({ folder }: JobContext, name: string): string => join(folder, 'out', name)

/** Writes lines of a CSV, and beside it what they were made from. */
export async function exportCsv(
  context: JobContext,
  name: string,
  lines: Iterable<string>,
  made: Omit<Parameters<typeof writeProvenance>[1], 'builder'>,
): Promise<FilesResult> {
  const path = outPath(context, name)
  await writeFile(path, joinLines(lines))
  const about = await writeProvenance(path, { ...made, builder: context.version })
  return { files: [await described(path, 'text/csv; charset=utf-8'), await described(about, 'application/json')] }
}

export const described = async (path: string, type: string) => ({
  name: basename(path),
  bytes: (await stat(path)).size,
  type,
})
