import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { PassThrough, Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import yauzl from 'yauzl'
import { type ImportLog, InputError } from '../../core/evidence/index.ts'
import { LOCAL_LIMITS, type SourceLimits } from './limits.ts'
import type { SourceEntry } from './source.ts'
import { asInputError, assertWithinLimits, UnpackGuard, unpacked } from './unpack.ts'

const DEFLATED = 8
const STORED = 0
const CHUNK_BYTES = 256 * 1024

/** Opens a zip by its central directory (zip64 included); `display` is the name used in messages. */
export async function openZip(
  path: string,
  display: string,
  fileBytes: number,
  limits: SourceLimits,
  log: ImportLog,
): Promise<{ entries: SourceEntry[]; close(): void }> {
  let zip: yauzl.ZipFile | undefined
  try {
    // Names stay bytes here, so that one unsafe name does not refuse the whole archive.
    zip = await yauzl.openPromise(path, { autoClose: false, decodeStrings: false })
    const entries: SourceEntry[] = []
    let unpackedBytes = 0
    let seen = 0
    for await (const entry of zip.eachEntry()) {
      if (++seen > limits.maxEntries) throw tooMany(display, limits)
      const entryName = nameOf(entry)
      if (entryName.endsWith('/') || isClutter(entryName)) continue
      const name = `${display}/${entryName}`
      if (yauzl.validateFileName(entryName) !== null || entryName.includes('\u0000')) {
        log.warn('archive-unsafe-name', { file: display }, { entry: entryName })
        continue
      }
      if (entry.isEncrypted()) {
        log.warn('archive-encrypted', { file: name })
        continue
      }
      if (entry.compressionMethod !== DEFLATED && entry.compressionMethod !== STORED) {
        log.warn('archive-method', { file: name }, { method: entry.compressionMethod })
        continue
      }
      unpackedBytes += entry.uncompressedSize
      assertWithinLimits(display, unpackedBytes, fileBytes, limits)
      entries.push(zipEntry(zip, path, entry, name, entryName, limits, log))
    }
    return { entries, close: () => zip?.close() }
  } catch (error) {
    zip?.close()
    throw asInputError(error, display)
  }
}

function zipEntry(
  zip: yauzl.ZipFile,
  path: string,
  entry: yauzl.Entry,
  name: string,
  entryName: string,
  limits: SourceLimits,
  log: ImportLog,
): SourceEntry {
  return {
    name,
    entryName,
    bytes: entry.uncompressedSize,
    path: null,
    log,
    async *stream() {
      const raw = await openRaw(zip, entry, path, name)
      const packed = entry.compressionMethod === DEFLATED
      const through = packed ? createInflateRaw({ chunkSize: CHUNK_BYTES }) : new PassThrough()
      const guard = new UnpackGuard(name, entry.compressedSize, limits)
      let bytes = 0
      let checksum = 0
      for await (const chunk of unpacked(raw, through, name, guard)) {
        bytes += chunk.length
        checksum = crc32(chunk, checksum)
        if (bytes > entry.uncompressedSize) throw damaged(name)
        yield chunk
      }
      if (bytes !== entry.uncompressedSize || checksum !== entry.crc32) throw damaged(name)
    },
  }
}

/** Packed bytes of an entry. Read by our own stream: yauzl's cannot be abandoned half way (its pending read then fails outside of any handler). */
async function openRaw(zip: yauzl.ZipFile, entry: yauzl.Entry, path: string, name: string): Promise<Readable> {
  if (entry.compressedSize === 0) return Readable.from([])
  try {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
    return createReadStream(path, { start: fileDataStart, end: fileDataStart + entry.compressedSize - 1 })
  } catch (error) {
    throw asInputError(error, name)
  }
}

function nameOf(entry: yauzl.Entry): string {
  return yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)
}

/** Files that packing programs leave behind. */
export function isClutter(entryName: string): boolean {
  return entryName.startsWith('__MACOSX/') || /(^|\/)(\.[^/]*|Thumbs\.db|desktop\.ini)$/.test(entryName)
}

function damaged(file: string): InputError {
  return new InputError({ code: 'archive-damaged-entry', severity: 'error', file })
}

function tooMany(file: string, limits: SourceLimits): InputError {
  return new InputError({
    code: 'archive-too-many-entries',
    severity: 'error',
    file,
    params: { max: limits.maxEntries },
  })
}

/** Refuses an archive that would grow beyond the limits; for libraries that unpack on their own (XLSX). */
export async function checkArchive(
  path: string,
  display: string,
  limits: Partial<SourceLimits>,
  log: ImportLog,
): Promise<void> {
  const { size } = await stat(path).catch((error) => {
    throw asInputError(error, display)
  })
  const zip = await openZip(path, display, size, { ...LOCAL_LIMITS, ...limits }, log)
  zip.close()
}
