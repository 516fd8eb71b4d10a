import { type FileHandle, open } from 'node:fs/promises'
import { basename } from 'node:path'
import { promisify } from 'node:util'
import { inflate, zstdDecompress } from 'node:zlib'
import { PbfReader } from 'pbf'
import { type ImportLog, InputError } from '../../core/evidence/index.ts'
import { Damage } from './damage.ts'
import { type HeaderBlock, readHeaderBlock } from './headerBlock.ts'
import { messageEnd } from './wire.ts'

/** Limits of the format (OSM wiki, “PBF Format”): a blob header has less than 64 KiB, a blob less than 32 MiB, packed and unpacked. */
const MAX_HEADER_BYTES = 64 * 1024
const MAX_BLOB_BYTES = 32 * 1024 * 1024
/** Real blobs unpack to two to six times their size; beyond this one is made to exhaust memory. Small ones may be anything. */
const MAX_RATIO = 250
const RATIO_FREE_BYTES = 4 * 1024 * 1024
const PREFETCH = 4

const inflateAsync = promisify(inflate)
const unzstdAsync = promisify(zstdDecompress)

/** An OSM PBF file as a list of data blobs that can be read in any order and as often as needed. */
export class BlobFile {
  /** Name for messages: without its folder. */
  readonly name: string
  readonly bytes: number
  readonly header: HeaderBlock
  readonly #handle: FileHandle
  readonly #offsets: number[]
  readonly #sizes: number[]

  private constructor(name: string, bytes: number, header: HeaderBlock, handle: FileHandle, index: Index) {
    this.name = name
    this.bytes = bytes
    this.header = header
    this.#handle = handle
    this.#offsets = index.offsets
    this.#sizes = index.sizes
  }

  /**
   * Reads the header and the places of all blobs. Throws an InputError when this is no OSM PBF file or one that needs what
   * cannot be read; a file that breaks off is reported and keeps the blobs before.
   */
  static async open(path: string, log: ImportLog): Promise<BlobFile> {
    const name = basename(path)
    const handle = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
      throw inputError(error.code === 'ENOENT' ? 'file-not-found' : 'osm-unreadable', name, {})
    })
    try {
      const stat = await handle.stat()
      if (!stat.isFile()) throw inputError('osm-not-a-pbf', name, {})
      const index = await indexBlobs(handle, stat.size, name)
      const header = await readHeader(handle, index, name)
      if (index.fault) log.error(index.fault, { file: name }, { percent: Math.floor((100 * index.end) / stat.size) })
      return new BlobFile(name, stat.size, header, handle, index)
    } catch (error) {
      await handle.close()
      if (error instanceof InputError) throw error
      throw inputError('osm-unreadable', name, {})
    }
  }

  get blobCount(): number {
    return this.#offsets.length
  }

  /** Bytes of the file up to the end of blob `i`. */
  endOf(i: number): number {
    return this.#offsets[i] + this.#sizes[i]
  }

  /** The unpacked blobs `which` in this order, or the damage instead. Some are read ahead, so that unpacking runs beside decoding. */
  async *read(which: readonly number[]): AsyncGenerator<{ index: number; data: Uint8Array | Damage }> {
    const ahead: Promise<Uint8Array | Damage>[] = []
    for (let next = 0, i = 0; i < which.length; i++) {
      while (next < which.length && next < i + PREFETCH) ahead.push(this.#unpacked(which[next++]))
      yield { index: which[i], data: await ahead.shift()! }
    }
  }

  async #unpacked(i: number): Promise<Uint8Array | Damage> {
    try {
      return await readBlob(this.#handle, this.#offsets[i], this.#sizes[i])
    } catch (error) {
      return error instanceof Damage ? error : new Damage((error as Error).message)
    }
  }

  async close(): Promise<void> {
    await this.#handle.close()
  }
}

interface Index {
  readonly offsets: number[]
  readonly sizes: number[]
  header: { offset: number; size: number } | null
  end: number
  fault: 'osm-truncated' | 'osm-frame-damaged' | null
}

async function indexBlobs(handle: FileHandle, fileBytes: number, name: string): Promise<Index> {
  const index: Index = { offsets: [], sizes: [], header: null, end: 0, fault: null }
  const buffer = new Uint8Array(4 + MAX_HEADER_BYTES)
  for (let position = 0; position < fileBytes; ) {
    // A blob header has some fifteen bytes; only one with index data is longer.
    let have = await readAt(handle, buffer, 0, 64, position)
    if (have < 4) return stop(index, 'osm-truncated', name)
    const headerBytes = new DataView(buffer.buffer).getUint32(0)
    if (headerBytes === 0 || headerBytes >= MAX_HEADER_BYTES) return stop(index, 'osm-frame-damaged', name)
    if (have < 4 + headerBytes) have += await readAt(handle, buffer, have, 4 + headerBytes - have, position + have)
    if (have < 4 + headerBytes) return stop(index, 'osm-truncated', name)
    const frame = readFrame(buffer.subarray(4, 4 + headerBytes))
    if (!frame || frame.size > MAX_BLOB_BYTES) return stop(index, 'osm-frame-damaged', name)
    const offset = position + 4 + headerBytes
    if (!index.header && frame.type !== 'OSMHeader') throw inputError('osm-not-a-pbf', name, {})
    if (offset + frame.size > fileBytes) return stop(index, 'osm-truncated', name)
    if (!index.header) index.header = { offset, size: frame.size }
    else if (frame.type === 'OSMData') {
      index.offsets.push(offset)
      index.sizes.push(frame.size)
    }
    position = offset + frame.size
    index.end = position
  }
  return index
}

/** A break after the header keeps what was before; one in the header leaves nothing. */
function stop(index: Index, fault: NonNullable<Index['fault']>, name: string): Index {
  if (!index.header) throw inputError('osm-not-a-pbf', name, {})
  index.fault = fault
  return index
}

async function readHeader(handle: FileHandle, index: Index, name: string): Promise<HeaderBlock> {
  if (!index.header) throw inputError('osm-not-a-pbf', name, {})
  let header: HeaderBlock
  try {
    header = readHeaderBlock(await readBlob(handle, index.header.offset, index.header.size))
  } catch (error) {
    if (error instanceof UnknownCompression) throw inputError('osm-compression', name, { method: error.message })
    throw inputError('osm-not-a-pbf', name, {})
  }
  if (header.requiredFeatures.includes('HistoricalInformation')) throw inputError('osm-history', name, {})
  const unknown = header.requiredFeatures.filter((f) => f !== 'OsmSchema-V0.6' && f !== 'DenseNodes')
  if (unknown.length > 0) throw inputError('osm-unknown-feature', name, { features: unknown.join(', ') })
  return header
}

function readFrame(bytes: Uint8Array): { type: string; size: number } | null {
  try {
    const pbf = new PbfReader(bytes)
    let type = ''
    let size = -1
    for (let field = pbf.nextField(); field; field = pbf.nextField()) {
      if (field === 1) type = pbf.readString()
      else if (field === 3) size = pbf.readVarint()
    }
    return type !== '' && size >= 0 && pbf.pos <= bytes.length ? { type, size } : null
  } catch {
    return null
  }
}

class UnknownCompression extends Damage {}

async function readBlob(handle: FileHandle, offset: number, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size)
  if ((await readAt(handle, bytes, 0, size, offset)) < size) throw new Damage('short read')
  const pbf = new PbfReader(bytes)
  let rawSize = -1
  let method = ''
  let packed: Uint8Array | null = null
  for (let field = pbf.nextField(); field; field = pbf.nextField()) {
    if (field === 2) rawSize = pbf.readVarint()
    else if (field in METHODS) {
      method = METHODS[field]
      const end = messageEnd(pbf)
      packed = bytes.subarray(pbf.pos, end)
      pbf.pos = end
    }
  }
  if (!packed) throw new Damage('empty blob')
  if (method === 'raw') return packed
  if (method !== 'zlib' && method !== 'zstd') throw new UnknownCompression(method)
  const most = Math.min(MAX_BLOB_BYTES, Math.max(RATIO_FREE_BYTES, packed.length * MAX_RATIO))
  if (rawSize > most) throw new Damage('unpacks to too much')
  // A blob that unpacks to more than it says, or than may be, is stopped there.
  const options = { maxOutputLength: Math.max(1, rawSize < 0 ? most : rawSize) }
  const data: Uint8Array = await (method === 'zlib' ? inflateAsync(packed, options) : unzstdAsync(packed, options))
  if (rawSize >= 0 && data.length !== rawSize) throw new Damage('wrong size')
  return data
}

const METHODS: Readonly<Record<number, string>> = { 1: 'raw', 3: 'zlib', 4: 'lzma', 5: 'bzip2', 6: 'lz4', 7: 'zstd' }

async function readAt(handle: FileHandle, buffer: Uint8Array, at: number, length: number, position: number) {
  let have = 0
  while (have < length) {
    const { bytesRead } = await handle.read(buffer, at + have, length - have, position + have)
    if (bytesRead === 0) break
    have += bytesRead
  }
  return have
}

function inputError(code: string, file: string, params: Record<string, string | number>): InputError {
  return new InputError({ code, severity: 'error', file, params })
}
