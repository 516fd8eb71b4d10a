import { join } from 'node:path'
import type { JobKind } from './jobKind.ts'

export interface Confinement {
  /** Where the program lies, with its packages and its catalogue. */
  readonly programFolder: string
  readonly catalogueFolder: string
  readonly dataDir: string
  /** Of the job. */
  readonly folder: string
}

/**
 * Flags of Node that keep the process of a job to what it needs: it reads the program, the regions and its own folder, writes into its own folder, begins no
 * other program, and reaches the network only where its kind downloads. So a fault in a reader of files does not open the database or the keys.
 * https://nodejs.org/api/permissions.html
 */
export function confine(kind: JobKind, { programFolder, catalogueFolder, dataDir, folder }: Confinement): string[] {
  const downloads = kind.downloads ? [join(dataDir, 'downloads')] : []
  const readable = [
    programFolder,
    catalogueFolder,
    folder,
    ...['regions', 'catalogue', 'data-sources.yaml'].map((name) => join(dataDir, name)),
    ...downloads,
  ]
  return [
    '--permission',
    // Node warns of it, for a thread of a program that is hostile itself; here it draws the base map.
    '--allow-worker',
    ...readable.map((path) => `--allow-fs-read=${path}`),
    ...[folder, ...downloads].map((path) => `--allow-fs-write=${path}`),
    ...(kind.downloads ? ['--allow-net'] : []),
  ]
}
