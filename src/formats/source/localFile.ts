import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { InputError } from '../../core/evidence/index.ts'
import type { SourceEntry } from './source.ts'
import { asInputError } from './unpack.ts'

/** Calls `use` with a path on disk that holds the entry's bytes; a packed entry is unpacked to a temporary file that is removed afterwards. */
export async function withLocalFile<T>(entry: SourceEntry, use: (path: string) => Promise<T>): Promise<T> {
  if (entry.path !== null) return use(entry.path)
  const folder = await mkdtemp(join(tmpdir(), 'reihum-'))
  try {
    const path = join(folder, 'entry')
    try {
      await pipeline(Readable.from(entry.stream()), createWriteStream(path))
    } catch (error) {
      throw asInputError(error, entry.name)
    }
    return await use(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** All bytes of an entry that must be in memory as a whole; refuses more than `maxBytes`. */
export async function readBytes(entry: SourceEntry, maxBytes = 1024 ** 3): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of entry.stream()) {
    length += chunk.length
    if (length > maxBytes) {
      throw new InputError({
        code: 'file-too-large',
        severity: 'error',
        file: entry.name,
        params: { megabytes: Math.floor(maxBytes / 1e6) },
      })
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
