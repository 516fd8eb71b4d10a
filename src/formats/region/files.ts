import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type ImportReport, InputError } from '../../core/evidence/index.ts'
import type { Municipality } from '../../core/territory/index.ts'
import { decodeTable } from '../arrow/index.ts'
import { REGION_FORMAT_VERSION, type Region, type RegionManifest } from './region.ts'
import { type DataFile, decodeMunicipalities, decodeRegion, encodeRegion, type RegionData } from './tables.ts'

export const MANIFEST = 'manifest.json'
export const REPORT = 'report.json'

/** Everything of the manifest that the writer cannot find out itself. */
export type ManifestFacts = Omit<RegionManifest, 'formatVersion' | 'version' | 'files' | 'layout'>

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/**
 * Writes a region folder: first under a temporary name, then renamed, so that a reader sees the old region or the new one and
 * never half of it. The version is a hash over the data files and the parameters: equal input gives an equal version.
 */
export async function writeRegion(
  dir: string,
  data: RegionData,
  facts: ManifestFacts,
  report: ImportReport,
): Promise<RegionManifest> {
  const { files, layout } = encodeRegion(data)
  const unique = randomUUID().slice(0, 8)
  const temporary = `${dir}.writing-${unique}`
  try {
    await mkdir(temporary, { recursive: true })
    const listed: { name: string; bytes: number; sha256: string; rows: number }[] = []
    for (const [name, { bytes, rows }] of files) {
      await writeFile(join(temporary, name), bytes)
      listed.push({ name, bytes: bytes.byteLength, sha256: sha256(bytes), rows })
    }
    const content = JSON.stringify([
      REGION_FORMAT_VERSION,
      facts.parameters,
      layout,
      listed.map((f) => [f.name, f.sha256]),
    ])
    const manifest: RegionManifest = {
      formatVersion: REGION_FORMAT_VERSION,
      ...facts,
      version: sha256(new TextEncoder().encode(content)).slice(0, 16),
      layout,
      files: listed,
    }
    await writeFile(join(temporary, REPORT), JSON.stringify(report))
    await writeFile(join(temporary, MANIFEST), JSON.stringify(manifest, null, 1))
    await replaceFolder(temporary, dir, `${dir}.old-${unique}`)
    return manifest
  } catch (error) {
    await rm(temporary, { recursive: true, force: true })
    throw error
  }
}

/** Puts a folder in the place of another. Who writes there at the same moment is let through first: the last one stays. */
async function replaceFolder(from: string, to: string, old: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const aside = `${old}-${attempt}`
    await rename(to, aside).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
    })
    try {
      await rename(from, to)
      return
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (attempt >= MOST_ATTEMPTS || (code !== 'ENOTEMPTY' && code !== 'EEXIST')) throw error
    } finally {
      await rm(aside, { recursive: true, force: true })
    }
  }
}

const MOST_ATTEMPTS = 5
const PASSING = new Set(['region-not-found', 'region-file-missing', 'region-file-changed'])

/** Reads again for a moment when a region is just being replaced. */
async function whileReplaced<T>(read: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++)
    try {
      return await read()
    } catch (error) {
      const passes = error instanceof InputError && PASSING.has(error.issue.code)
      if (!passes || attempt >= MOST_ATTEMPTS) throw error
      await sleep(10 * attempt)
    }
}

export function readManifest(dir: string): Promise<RegionManifest> {
  return whileReplaced(() => readManifestOnce(dir))
}

async function readManifestOnce(dir: string): Promise<RegionManifest> {
  let text: string
  try {
    text = await readFile(join(dir, MANIFEST), 'utf8')
  } catch {
    throw new InputError({ code: 'region-not-found', severity: 'error', file: dir })
  }
  let manifest: RegionManifest
  try {
    manifest = JSON.parse(text) as RegionManifest
  } catch {
    throw new InputError({ code: 'region-manifest-broken', severity: 'error', file: join(dir, MANIFEST) })
  }
  if (manifest.formatVersion !== REGION_FORMAT_VERSION)
    throw new InputError({
      code: 'region-other-format',
      severity: 'error',
      file: dir,
      params: { found: String(manifest.formatVersion), expected: REGION_FORMAT_VERSION },
    })
  return manifest
}

/** Loads a region folder and checks every file against its hash. */
export function readRegion(dir: string): Promise<Region> {
  return whileReplaced(() => readRegionOnce(dir))
}

async function readRegionOnce(dir: string): Promise<Region> {
  const manifest = await readManifestOnce(dir)
  const bytes = new Map<string, Uint8Array>()
  await Promise.all(manifest.files.map(async ({ name }) => bytes.set(name, await readListed(dir, manifest, name))))
  return { manifest, ...decodeRegion((name: DataFile) => bytes.get(name), manifest.layout) }
}

/** Only the municipalities of a region folder, without their outlines: for whoever asks what it is about and not what it is like. */
export function readMunicipalities(dir: string): Promise<Omit<Municipality, 'outline'>[]> {
  return whileReplaced(async () => {
    const bytes = await readListed(dir, await readManifestOnce(dir), 'municipalities.arrow')
    return decodeMunicipalities(decodeTable(bytes))
  })
}

/** A file of the manifest, checked against its hash. */
async function readListed(dir: string, { files }: RegionManifest, name: string): Promise<Uint8Array> {
  const file = join(dir, name)
  const content = await readFile(file).catch(() => {
    throw new InputError({ code: 'region-file-missing', severity: 'error', file })
  })
  if (sha256(content) !== files.find((entry) => entry.name === name)?.sha256)
    throw new InputError({ code: 'region-file-changed', severity: 'error', file })
  // Arrow columns are views into the file; its bytes must begin at a multiple of eight.
  return content.byteOffset % 8 === 0 ? content : new Uint8Array(content)
}

export async function readReport(dir: string): Promise<ImportReport> {
  return JSON.parse(await readFile(join(dir, REPORT), 'utf8')) as ImportReport
}

/** Folders below `dir` that hold a readable region, by name. */
export async function listRegionFolders(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true }).catch(() => [])
  const found: string[] = []
  for (const entry of entries) {
    if (!entry.isDirectory() || entry.name.includes('.')) continue
    const known = await readManifest(join(dir, entry.name)).then(
      () => true,
      () => false,
    )
    if (known) found.push(entry.name)
  }
  return found.sort()
}
