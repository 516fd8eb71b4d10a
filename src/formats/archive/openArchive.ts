import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ImportLog, InputError } from '../../core/evidence/index.ts'
import { openSource } from '../source/index.ts'
import type { ArchivedFile } from './writeArchive.ts'

/** Files of a zip or of a folder, by name. */
export interface Archive {
  readonly names: readonly string[]
  /** Bytes of a file. Throws InputError where it is not there or damaged. */
  stream(name: string): AsyncIterable<Uint8Array>
  text(name: string): Promise<string>
  /** Lines without their ends; after the last one, the content is compared with the hash where one is expected. */
  lines(name: string, expected?: ArchivedFile): AsyncGenerator<string>
  /** Compares a file with what is expected of it; false = it differs. */
  matches(expected: ArchivedFile): Promise<boolean>
  /** Writes a file below a folder, and throws InputError where it is not what is expected. */
  extract(expected: ArchivedFile, folder: string): Promise<void>
  close(): void
}

/** An archive is as large as what was put in: nobody else made it. */
const LIMITS = {
  maxUnpackedBytes: Number.POSITIVE_INFINITY,
  maxRatio: Number.POSITIVE_INFINITY,
  maxEntries: 10_000_000,
}

/** Opens a zip or a folder. Throws InputError. */
export async function openArchive(path: string): Promise<Archive> {
  const isFolder = (await stat(path).catch(() => null))?.isDirectory() === true
  return isFolder ? archiveOf(path, await folderFiles(path), () => {}) : openZipArchive(path)
}

async function openZipArchive(path: string): Promise<Archive> {
  const source = await openSource(path, { log: new ImportLog(), limits: LIMITS })
  return archiveOf(path, new Map(source.entries.map((entry) => [entry.entryName, entry])), () => source.close())
}

type Files = ReadonlyMap<string, { stream(): AsyncIterable<Uint8Array> }>

async function folderFiles(path: string): Promise<Files> {
  const found = await readdir(path, { recursive: true, withFileTypes: true })
  return new Map(
    found
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = join(entry.parentPath, entry.name)
        return [relative(path, file).replaceAll('\\', '/'), { stream: () => createReadStream(file) }] as const
      }),
  )
}

function archiveOf(path: string, files: Files, close: () => void): Archive {
  const archive = basename(path)
  const damaged = (name: string) =>
    new InputError({ code: 'archive-file-altered', severity: 'error', file: archive, params: { name } })
  const stream = (name: string) => {
    const file = files.get(name)
    if (!file)
      throw new InputError({ code: 'archive-file-missing', severity: 'error', file: archive, params: { name } })
    return file.stream()
  }
  /** Bytes as they come; at the end it throws where they are not what is expected. */
  async function* checked(name: string, expected?: ArchivedFile) {
    const hash = createHash('sha256')
    for await (const chunk of stream(name)) {
      hash.update(chunk)
      yield chunk
    }
    if (expected && hash.digest('hex') !== expected.sha256) throw damaged(name)
  }
  async function* lines(name: string, expected?: ArchivedFile) {
    const decoder = new TextDecoder()
    let rest = ''
    for await (const chunk of checked(name, expected)) {
      const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n')
      rest = parts.pop()!
      yield* parts
    }
    rest += decoder.decode()
    if (rest !== '') yield rest
  }
  return {
    names: [...files.keys()].sort(),
    stream,
    lines,
    close,
    async text(name) {
      const chunks: Uint8Array[] = []
      for await (const chunk of stream(name)) chunks.push(chunk)
      return Buffer.concat(chunks).toString('utf8')
    },
    async matches(expected) {
      const hash = createHash('sha256')
      if (!files.has(expected.name)) return false
      for await (const chunk of stream(expected.name)) hash.update(chunk)
      return hash.digest('hex') === expected.sha256
    },
    async extract(expected, folder) {
      const { name } = expected
      if (name.split('/').some((part) => part === '..' || part === '') || name.includes('\\')) throw damaged(name)
      const file = join(folder, name)
      await mkdir(dirname(file), { recursive: true })
      await pipeline(Readable.from(checked(name, expected)), createWriteStream(file, { flush: true }))
    },
  }
}
