import { join } from 'node:path'
import { ImportLog, type ImportReport, type InputRecord, type Progress } from '../core/evidence/index.ts'
import type { ServiceCatalogue } from '../core/services/index.ts'
import { readBoundaries } from '../formats/boundaries/index.ts'
import type { RegionManifest } from '../formats/region/index.ts'
import { buildRegion } from './buildRegion.ts'
import { type FetchedFile, fetchCounty } from './fetchCounty.ts'

export interface FetchQuestion {
  readonly ags: string
  /** Absent or '' = as the boundaries name it. */
  readonly name?: string
  readonly sourcesFile: string
  readonly downloads: string
  /** Folder of the region; absent = `regions/AGS`. */
  readonly out?: string | undefined
  readonly regions: string
  readonly tiles: boolean
  readonly onlyDownload: boolean
  readonly catalogue: ServiceCatalogue
  readonly progress?: Progress
  readonly builder: string
  readonly signal?: AbortSignal
  readonly report: (report: ImportReport) => void
  /** Called for every file when all are there. */
  readonly downloaded: (file: FetchedFile) => void
}

/** Downloads a county's open files from their official places and builds the region. Null = only downloaded. */
export async function fetchAndBuild(question: FetchQuestion): Promise<RegionManifest | null> {
  const log = new ImportLog()
  const { progress, signal } = question
  const files = await fetchCounty({
    ags: question.ags,
    sourcesFile: question.sourcesFile,
    downloadDir: question.downloads,
    log,
    ...(progress ? { progress } : {}),
    ...(signal ? { signal } : {}),
  })
  question.report(log.report())
  const all = [files.boundaries, files.streets, files.population, files.timetable, files.others].flat()
  for (const file of all) question.downloaded(file)
  if (question.onlyDownload) return null
  const paths = (list: readonly FetchedFile[]) => list.map((f) => f.path)
  const provenance: Record<string, Partial<InputRecord>> = {}
  for (const f of all) provenance[f.path] = { licence: f.licence, attribution: f.attribution, dataDate: f.dataDate }
  return buildRegion({
    out: question.out ?? join(question.regions, question.ags),
    name: question.name || (await nameOf(paths(files.boundaries), question.ags)),
    osm: paths(files.streets),
    gtfs: paths(files.timetable),
    population: paths(files.population),
    boundaries: paths(files.boundaries),
    facilities: [],
    statistics: [],
    inside: [question.ags],
    ringMetres: files.ringKilometres * 1000,
    tiles: question.tiles,
    provenance,
    catalogue: question.catalogue,
    builder: question.builder,
    ...(progress ? { progress } : {}),
    ready: (_, report) => question.report(report),
  })
}

/** A county of one municipality is named after it; others by their key until somebody names them. */
async function nameOf(boundaries: readonly string[], ags: string): Promise<string> {
  const found = (await readBoundaries(boundaries, { log: new ImportLog() })).filter((m) => m.ags.startsWith(ags))
  return found.length === 1 ? found[0]!.name : ags
}
