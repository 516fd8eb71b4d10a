import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type ImportLog, InputError, type Progress } from '../core/evidence/index.ts'
import { allowedHosts, type DataSource, type DataSources, readDataSources, sourceForLand } from './dataSources.ts'
import { type Downloaded, downloadFile } from './downloadFile.ts'
import { findLandsAround } from './findLandsAround.ts'
import type { Fetch } from './followRedirects.ts'

export interface FetchCountyOptions {
  /** County (5 digits) or municipality (8 digits). */
  readonly ags: string
  /** `catalogue/data-sources.yaml` or an administrator's own. */
  readonly sourcesFile: string
  /** Created when missing. Files that are there already are asked for changes, not loaded again. */
  readonly downloadDir: string
  readonly log: ImportLog
  /** Phases `fetch-boundaries`, `fetch-population`, `fetch-streets`, `fetch-timetable` … in bytes of the file at hand. */
  readonly progress?: Progress
  /** Cancelling keeps what is loaded so far; the next call goes on there. */
  readonly signal?: AbortSignal
  /** The Länder (two digits) that the county and its ring touch, found in the boundaries just loaded. */
  readonly landsAround?: (boundariesPath: string, ags: string, ringKilometres: number) => Promise<readonly string[]>
  readonly fetch?: Fetch
  /** Longest silence of a server, 60 s. */
  readonly idleMillis?: number
  /** Wait before the second attempt, 1 s; doubled before each further one. */
  readonly backoffMillis?: number
}

export interface FetchedFile {
  readonly id: string
  readonly role: DataSource['role']
  readonly path: string
  readonly url: string
  readonly bytes: number
  readonly sha256: string
  readonly licence: string
  readonly attribution: string
  /** Date of the file on the server (ISO), '' = not stated. */
  readonly dataDate: string
  readonly source: Downloaded['source']
}

/** All files that `buildRegion` needs for a county, far larger than it: the build clips them. */
export interface FetchedFiles {
  readonly ags: string
  readonly ringKilometres: number
  readonly boundaries: readonly FetchedFile[]
  readonly streets: readonly FetchedFile[]
  readonly population: readonly FetchedFile[]
  readonly timetable: readonly FetchedFile[]
  readonly others: readonly FetchedFile[]
}

/**
 * Loads a county's open files from the places in the sources file. Boundaries come first: they tell which Länder's streets are needed. Throws InputError with one
 * sentence when the AGS is wrong, the sources file is, or a required file cannot be had; the absence of another one is in the log.
 */
export async function fetchCounty(options: FetchCountyOptions): Promise<FetchedFiles> {
  const { ags, log } = options
  const sources = await readDataSources(options.sourcesFile)
  const ownLand = landOf(ags, sources)
  await mkdir(options.downloadDir, { recursive: true }).catch((error) => {
    const params = { dir: options.downloadDir, detail: String(error.code) }
    throw new InputError({ code: 'fetch-no-folder', severity: 'error', params })
  })
  const hosts = allowedHosts(sources)
  const load = (source: DataSource) => loadSource(source, hosts, options)
  const ofRole = (role: DataSource['role']) => sources.sources.filter((source) => source.role === role)

  const boundaries = await inTurn(ofRole('boundaries'), load)
  const lands = await landsToLoad(boundaries, ownLand, sources, options)
  const streetSources = ofRole('streets').flatMap((source) =>
    source.url.includes('{land}') ? lands.map((land) => sourceForLand(source, sources.lands[land])) : [source],
  )
  const streets = await inTurn(streetSources, load)
  const population = await inTurn(ofRole('population'), load)
  const timetable = await inTurn(ofRole('timetable'), load)
  const others = await inTurn([...ofRole('facilities'), ...ofRole('statistics')], load)
  for (const source of sources.sources) {
    if (source.state === 'from-memory')
      log.note('fetch-unverified-address', { file: basename(options.sourcesFile) }, { id: source.id, url: source.url })
  }
  return { ags, ringKilometres: sources.ringKilometres, boundaries, streets, population, timetable, others }
}

/** Land key of an AGS; throws InputError when it cannot be one. */
function landOf(ags: string, sources: DataSources): string {
  if (!/^(\d{5}|\d{8})$/.test(ags)) {
    throw new InputError({ code: 'fetch-ags-format', severity: 'error', params: { ags: ags.slice(0, 40) } })
  }
  const land = ags.slice(0, 2)
  if (land in sources.lands) return land
  throw new InputError({ code: 'fetch-ags-land', severity: 'error', params: { ags, land } })
}

async function landsToLoad(
  boundaries: readonly FetchedFile[],
  ownLand: string,
  sources: DataSources,
  options: FetchCountyOptions,
): Promise<string[]> {
  if (boundaries.length === 0) return [ownLand]
  const find = options.landsAround ?? findLandsAround
  const around = await find(boundaries[0].path, options.ags, sources.ringKilometres)
  return [...new Set([ownLand, ...around.filter((land) => land in sources.lands)])]
}

/** One after the other: the servers are public ones, and the line is the narrow place. */
async function inTurn(
  sources: readonly DataSource[],
  load: (source: DataSource) => Promise<FetchedFile | null>,
): Promise<FetchedFile[]> {
  const files: FetchedFile[] = []
  for (const source of sources) {
    const file = await load(source)
    if (file) files.push(file)
  }
  return files
}

async function loadSource(
  source: DataSource,
  hosts: ReadonlySet<string>,
  options: FetchCountyOptions,
): Promise<FetchedFile | null> {
  const { log, progress } = options
  const path = join(options.downloadDir, source.file)
  const signal = options.signal ?? new AbortController().signal
  try {
    const loaded = await downloadFile(source, path, {
      fetch: options.fetch ?? globalThis.fetch,
      hosts,
      signal,
      onBytes: (done, total) => progress?.(`fetch-${source.role}`, done, total),
      idleMillis: options.idleMillis ?? 60_000,
      backoffMillis: options.backoffMillis ?? 1000,
    })
    if (loaded.source === 'kept-offline') log.warn('fetch-kept-offline', { file: source.file }, { url: source.url })
    const { id, role, licence, attribution, url } = source
    const { bytes, sha256 } = loaded
    return { id, role, path, url, bytes, sha256, licence, attribution, dataDate: dateOf(loaded), source: loaded.source }
  } catch (error) {
    if (source.required || signal.aborted || !(error instanceof InputError)) throw error
    log.issue({ ...error.issue, severity: 'warning' })
    log.warn('fetch-left-out', { file: source.file }, { id: source.id })
    return null
  }
}

function dateOf(loaded: Downloaded): string {
  const instant = Date.parse(loaded.lastModified)
  return Number.isNaN(instant) ? '' : new Date(instant).toISOString().slice(0, 10)
}
