import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { InputError } from '../../core/evidence/index.ts'
import { type RegionManifest, readManifest } from '../../formats/region/index.ts'
import { regionFolder } from './regionFolder.ts'

/** States of a region that are kept, the present one included. */
export const KEPT_VERSIONS = 5

/** One state of a region. */
export interface RegionVersion {
  /** Name of its folder: when it was built and the first digits of its version; the newest sorts last. */
  readonly stamp: string
  readonly isCurrent: boolean
  readonly manifest: RegionManifest
  readonly bytes: number
}

export const versionsFolder = (dataDir: string, id: string): string => join(dataDir, 'versions', id)

/** Of an older state, below the data folder. */
export const versionPath = (id: string, stamp: string): string => `versions/${id}/${stamp}`

export function stampOf({ builtAt, version }: Pick<RegionManifest, 'builtAt' | 'version'>): string {
  return `${builtAt.replace(/[-:.]/g, '').slice(0, 18)}-${version.slice(0, 8)}`
}

/** All states of a region, the present one first, then the newest. */
export async function listVersions(dataDir: string, id: string): Promise<RegionVersion[]> {
  const current = await manifestOrNull(regionFolder(dataDir, id))
  const folder = versionsFolder(dataDir, id)
  const names = (await readdir(folder).catch(() => [])).sort().reverse()
  const older: RegionVersion[] = []
  for (const stamp of names) {
    const manifest = await manifestOrNull(join(folder, stamp))
    if (manifest) older.push(asVersion(stamp, manifest, false))
  }
  return [...(current ? [asVersion(stampOf(current), current, true)] : []), ...older]
}

const asVersion = (stamp: string, manifest: RegionManifest, isCurrent: boolean): RegionVersion => ({
  stamp,
  isCurrent,
  manifest,
  bytes: manifest.files.reduce((sum, file) => sum + file.bytes, 0),
})

const manifestOrNull = (folder: string) => readManifest(folder).catch(() => null)

/**
 * Makes a folder that was built the present state of a region; the state until now stays beside it. Called again with the same folder, for a
 * worker may have died in between, it ends with the same.
 */
export async function publishVersion(dataDir: string, id: string, from: string): Promise<void> {
  const made = await manifestOrNull(from)
  // It was moved before.
  if (!made) return
  await replaceCurrent(dataDir, id, from, made.version)
  await forgetOldest(dataDir, id)
}

/** An older state. Throws an InputError for one that is not there. */
export async function findVersion(dataDir: string, id: string, stamp: string): Promise<RegionManifest> {
  const isName = /^[\w-]{1,60}$/.test(stamp)
  const manifest = isName ? await manifestOrNull(join(versionsFolder(dataDir, id), stamp)) : null
  if (!manifest) throw new InputError({ code: 'region-version-not-found', severity: 'error', params: { id } })
  return manifest
}

/** Makes an older state the present one. Throws an InputError for a state that is not there. */
export async function activateVersion(dataDir: string, id: string, stamp: string): Promise<void> {
  const { version } = await findVersion(dataDir, id, stamp)
  await replaceCurrent(dataDir, id, join(versionsFolder(dataDir, id), stamp), version)
}

/** Two renames: whoever reads in the instant between finds nothing and reads again. */
async function replaceCurrent(dataDir: string, id: string, from: string, version: string): Promise<void> {
  const current = regionFolder(dataDir, id)
  const known = await manifestOrNull(current)
  await mkdir(dirname(current), { recursive: true })
  if (known) {
    const aside = join(versionsFolder(dataDir, id), stampOf(known))
    await mkdir(dirname(aside), { recursive: true })
    await rm(aside, { recursive: true, force: true })
    await rename(current, aside)
    await rename(from, current)
    // The same data built once more is no other state.
    if (known.version === version) await rm(aside, { recursive: true, force: true })
  } else {
    await rm(current, { recursive: true, force: true })
    await rename(from, current)
  }
  await rmdir(versionsFolder(dataDir, id)).catch(() => {})
}

async function forgetOldest(dataDir: string, id: string): Promise<void> {
  const [, ...older] = await listVersions(dataDir, id)
  for (const { stamp } of older.slice(KEPT_VERSIONS - 1))
    await rm(join(versionsFolder(dataDir, id), stamp), { recursive: true, force: true })
}

/** Where the program was ended between two renames a region has states and none of them is present: the newest becomes it. */
export async function repairRegions(dataDir: string): Promise<string[]> {
  const repaired: string[] = []
  for (const id of await readdir(join(dataDir, 'versions')).catch(() => [])) {
    if (await manifestOrNull(regionFolder(dataDir, id))) continue
    const [newest] = await listVersions(dataDir, id)
    if (!newest) continue
    await activateVersion(dataDir, id, newest.stamp)
    repaired.push(id)
  }
  return repaired
}
