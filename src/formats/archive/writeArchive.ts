import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { InputError } from '../../core/evidence/index.ts'

/** A file of an archive, as its list names it. */
export interface ArchivedFile {
  readonly name: string
  readonly bytes: number
  /** Hex. */
  readonly sha256: string
}

export interface ArchiveWriter {
  /** The next file; resolves when all of it was taken. Names have forward slashes. */
  add(name: string, content: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>): Promise<ArchivedFile>
}

/** Files that are packed already. */
const PACKED = /\.(zip|gz|mbtiles|png|jpe?g|pdf|xlsx|woff2|pbf)$/i

/**
 * Writes an archive: a zip where the name ends in `.zip`, else a folder. It stands under its name when all of it is on the disk; where `work` or the disk
 * fails, or `signal` aborts, nothing of it stays. Throws InputError where something is there already or nothing can be written.
 */
export async function writeArchive<T>(
  out: string,
  work: (writer: ArchiveWriter) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const path = resolve(out)
  const folder = dirname(path)
  const temporary = join(folder, `.${basename(path)}.writing-${randomUUID().slice(0, 8)}`)
  if (await stat(path).catch(() => null)) throw new InputError({ code: 'archive-exists', severity: 'error', file: out })
  try {
    await mkdir(folder, { recursive: true })
    await removeRemnants(folder, basename(path))
    const value = await (/\.zip$/i.test(path) ? writeZipFile : writeFolder)(temporary, work, signal)
    signal?.throwIfAborted()
    await rename(temporary, path)
    await syncFolder(folder)
    return value
  } catch (error) {
    await rm(temporary, { recursive: true, force: true })
    throw writingFault(error, out)
  }
}

/** What a killed program left. */
async function removeRemnants(folder: string, name: string): Promise<void> {
  for (const found of await readdir(folder))
    if (found.startsWith(`.${name}.writing-`)) await rm(join(folder, found), { recursive: true, force: true })
}

async function writeFolder<T>(
  path: string,
  work: (writer: ArchiveWriter) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  await mkdir(path, { mode: 0o700 })
  return work({
    async add(name, content) {
      const file = join(path, name)
      await mkdir(dirname(file), { recursive: true })
      const counted = new Counted(content)
      await pipeline(Readable.from(counted), createWriteStream(file, { mode: 0o600, flush: true }), { signal })
      return counted.as(name)
    },
  })
}

async function writeZipFile<T>(
  path: string,
  work: (writer: ArchiveWriter) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const zip = new ZipFile()
  const written = pipeline(zip.outputStream, createWriteStream(path, { mode: 0o600, flush: true }), { signal })
  let fail: (error: unknown) => void = () => {}
  const failed = new Promise<never>((_, reject) => {
    fail = reject
  })
  failed.catch(() => {})
  written.catch(fail)
  zip.on('error', fail)
  try {
    const value = await Promise.race([
      failed,
      work({
        async add(name, content) {
          const counted = new Counted(content)
          const stream = Readable.from(counted)
          stream.once('error', fail)
          zip.addReadStream(stream, name, { mtime: new Date(), mode: 0o100600, compress: !PACKED.test(name) })
          await Promise.race([failed, counted.ended])
          return counted.as(name)
        },
      }),
    ])
    zip.end()
    await written
    return value
  } catch (error) {
    ;(zip.outputStream as Readable).destroy()
    await written.catch(() => {})
    throw error
  }
}

/** Bytes that are counted and hashed while they are read. */
class Counted implements AsyncIterable<Uint8Array> {
  readonly #content: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>
  readonly #hash = createHash('sha256')
  readonly ended: Promise<void>
  #end: () => void = () => {}
  #bytes = 0

  constructor(content: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>) {
    this.#content = content
    this.ended = new Promise((done) => {
      this.#end = done
    })
  }

  async *[Symbol.asyncIterator]() {
    for await (const piece of this.#content) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
      this.#hash.update(bytes)
      this.#bytes += bytes.length
      if (bytes.length > 0) yield bytes
    }
    this.#end()
  }

  as(name: string): ArchivedFile {
    return { name, bytes: this.#bytes, sha256: this.#hash.digest('hex') }
  }
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path).catch(() => null)
  // Some systems cannot flush a folder.
  await handle?.sync().catch(() => {})
  await handle?.close()
}

function writingFault(error: unknown, out: string): unknown {
  const { code } = error as NodeJS.ErrnoException
  const isOfDisk = ['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOENT', 'EIO'].includes(code ?? '')
  if (!isOfDisk || error instanceof InputError) return error
  return new InputError({ code: 'cli-out-not-writable', severity: 'error', file: out, params: { detail: code! } })
}
