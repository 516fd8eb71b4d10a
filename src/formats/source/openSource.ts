import { createReadStream } from 'node:fs'
import { open, readdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { createGunzip } from 'node:zlib'
import { type ImportLog, InputError } from '../../core/evidence/index.ts'
import { LOCAL_LIMITS, type SourceLimits } from './limits.ts'
import type { Source, SourceEntry } from './source.ts'
import { asInputError, UnpackGuard, unpacked } from './unpack.ts'
import { isClutter, openZip } from './zip.ts'

export interface OpenOptions {
  readonly log: ImportLog
  readonly limits?: Partial<SourceLimits>
}

/** Container formats that are zips outside but must be read whole. */
const WHOLE_ZIPS = /\.(xlsx|xlsm|ods|docx|kmz|fgb|gpkg)$/i
const CHUNK_BYTES = 256 * 1024

/**
 * Opens a plain file, a .gz, a .zip or a folder (with all of these in it) as a list of readable entries.
 * Throws InputError when the path does not exist or the archive cannot be opened; recognises packing by content, not by name.
 */
export async function openSource(path: string, options: OpenOptions): Promise<Source> {
  const limits = { ...LOCAL_LIMITS, ...options.limits }
  const file = basename(resolve(path))
  const closers: (() => void)[] = []
  try {
    const entries = await entriesOf(path, file, file, limits, options.log, closers)
    return { file, path, entries, close: () => closeAll(closers) }
  } catch (error) {
    closeAll(closers)
    throw asInputError(error, file)
  }
}

async function entriesOf(
  path: string,
  display: string,
  entryName: string,
  limits: SourceLimits,
  log: ImportLog,
  closers: (() => void)[],
): Promise<SourceEntry[]> {
  const info = await stat(path)
  if (info.isDirectory()) return folderEntries(path, display, limits, log, closers)
  if (!info.isFile()) throw new InputError({ code: 'file-not-regular', severity: 'error', file: display })
  const magic = await firstBytes(path)
  const isZip = magic[0] === 0x50 && magic[1] === 0x4b && (magic[2] === 3 || magic[2] === 5)
  if (isZip && !WHOLE_ZIPS.test(path)) {
    const zip = await openZip(path, display, info.size, limits, log)
    closers.push(zip.close)
    return zip.entries
  }
  if (/\.zip$/i.test(path)) {
    throw new InputError({ code: 'archive-broken', severity: 'error', file: display, params: { detail: 'PK' } })
  }
  if (magic[0] === 0x1f && magic[1] === 0x8b) return [gzipEntry(path, display, entryName, info.size, limits, log)]
  return [plainEntry(path, display, entryName, info.size, limits, log)]
}

async function folderEntries(
  path: string,
  display: string,
  limits: SourceLimits,
  log: ImportLog,
  closers: (() => void)[],
): Promise<SourceEntry[]> {
  const found = await readdir(path, { recursive: true, withFileTypes: true })
  const names = found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length).replaceAll('\\', '/').replace(/^\/+/, ''))
    .filter((name) => !isClutter(name))
    .sort()
  if (names.length > limits.maxEntries) {
    throw new InputError({
      code: 'archive-too-many-entries',
      severity: 'error',
      file: display,
      params: { max: limits.maxEntries },
    })
  }
  const entries: SourceEntry[] = []
  for (const name of names) {
    try {
      entries.push(...(await entriesOf(join(path, name), `${display}/${name}`, name, limits, log, closers)))
    } catch (error) {
      // One broken archive in a folder does not spoil the others.
      log.issue(asInputError(error, `${display}/${name}`).issue)
    }
  }
  return entries
}

function plainEntry(
  path: string,
  name: string,
  entryName: string,
  bytes: number,
  limits: SourceLimits,
  log: ImportLog,
): SourceEntry {
  return {
    name,
    entryName,
    bytes,
    path,
    log,
    async *stream() {
      const guard = new UnpackGuard(name, Number.POSITIVE_INFINITY, limits)
      try {
        for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
          guard.count(chunk.length)
          yield chunk
        }
      } catch (error) {
        throw asInputError(error, name)
      }
    },
  }
}

function gzipEntry(
  path: string,
  name: string,
  entryName: string,
  bytes: number,
  limits: SourceLimits,
  log: ImportLog,
): SourceEntry {
  return {
    name,
    entryName: entryName.replace(/\.gz$/i, ''),
    bytes,
    path: null,
    log,
    stream: () =>
      unpacked(
        createReadStream(path),
        createGunzip({ chunkSize: CHUNK_BYTES }),
        name,
        new UnpackGuard(name, bytes, limits),
      ),
  }
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const handle = await open(path)
  try {
    const bytes = new Uint8Array(4)
    await handle.read(bytes, 0, 4, 0)
    return bytes
  } finally {
    await handle.close()
  }
}

function closeAll(closers: (() => void)[]): void {
  for (const close of closers.splice(0)) close()
}
