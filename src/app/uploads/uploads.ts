import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rm, stat, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { InputError } from '../../core/evidence/index.ts'
import { safeName } from './safeName.ts'

export interface UploadLimits {
  readonly fileBytes: number
  /** Of one job. */
  readonly totalBytes: number
  readonly files: number
  /** What must stay free on the disk. */
  readonly freeBytes: number
}

/** The census grid of all Germany is 1.5 GB unpacked, the streets of a Land up to 1 GB. */
export const UPLOAD_LIMITS: UploadLimits = {
  fileBytes: 4 * 1024 ** 3,
  totalBytes: 12 * 1024 ** 3,
  files: 40,
  freeBytes: 1024 ** 3,
}

/** A file that somebody has begun to upload. */
export interface Upload {
  readonly id: string
  /** As it is shown; no path. */
  readonly name: string
  /** What it will have when it is whole; null = not known beforehand. */
  readonly bytes: number | null
  readonly createdBy: string
  readonly createdAt: string
}

const folderOf = (dataDir: string) => join(dataDir, 'uploads')

/** Where the content of an upload lies; an id that we did not make is refused. */
export function uploadFile(dataDir: string, id: string): string {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new InputError({ code: 'upload-not-found', severity: 'error' })
  return join(folderOf(dataDir), id)
}

export async function beginUpload(
  dataDir: string,
  { name, bytes, actor, at }: { name: string; bytes: number | null; actor: string; at: string },
  limits: UploadLimits = UPLOAD_LIMITS,
): Promise<Upload> {
  const upload = { id: randomUUID(), name: safeName(name), bytes, createdBy: actor, createdAt: at }
  if (bytes !== null && bytes > limits.fileBytes) throw tooLarge(upload.name, limits.fileBytes)
  await mkdir(folderOf(dataDir), { recursive: true })
  const { bavail, bsize } = await statfs(folderOf(dataDir))
  if (bavail * bsize - (bytes ?? 0) < limits.freeBytes) throw noRoom(upload.name)
  await writeFile(`${uploadFile(dataDir, upload.id)}.json`, JSON.stringify(upload))
  return upload
}

/** Undefined = there is none, or it is somebody else's. */
export async function findUpload(
  dataDir: string,
  id: string,
  actor: string,
): Promise<(Upload & { received: number }) | undefined> {
  const path = uploadFile(dataDir, id)
  const text = await readFile(`${path}.json`, 'utf8').catch(() => null)
  if (text === null) return undefined
  const upload = JSON.parse(text) as Upload
  if (upload.createdBy !== actor) return undefined
  const found = await stat(path).catch(() => null)
  return { ...upload, received: found?.size ?? 0 }
}

/**
 * Adds content at the end of an upload and resolves to the bytes that are there. A content that breaks off leaves what has come: the sender asks how much that is
 * and goes on there. Throws an InputError where `offset` is another place than the end, or the file becomes too large or the disk is full.
 */
export async function appendUpload(
  dataDir: string,
  upload: Upload & { readonly received: number },
  offset: number,
  content: AsyncIterable<Uint8Array>,
  limits: UploadLimits = UPLOAD_LIMITS,
): Promise<number> {
  const { id, name, bytes, received } = upload
  if (offset !== received)
    throw new InputError({ code: 'upload-offset', severity: 'error', file: name, params: { received } })
  const most = Math.min(limits.fileBytes, bytes ?? limits.fileBytes)
  let there = received
  const counted = async function* () {
    for await (const chunk of content) {
      there += chunk.byteLength
      if (there > most) throw tooLarge(name, most)
      yield chunk
    }
  }
  try {
    // Open before anything is read: a stream that opens it while its content breaks off could make the file anew after it was removed.
    const file = await open(uploadFile(dataDir, id), 'a')
    await pipeline(counted, file.createWriteStream())
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOSPC' || code === 'EDQUOT') throw noRoom(name)
    throw error
  }
  return there
}

export async function removeUpload(dataDir: string, id: string): Promise<void> {
  const path = uploadFile(dataDir, id)
  await rm(path, { force: true })
  await rm(`${path}.json`, { force: true })
}

/** Removes uploads to which nothing came since an instant (milliseconds). */
export async function purgeUploads(dataDir: string, before: number): Promise<void> {
  const folder = folderOf(dataDir)
  for (const name of await readdir(folder).catch(() => [])) {
    if (name.endsWith('.json')) continue
    const found = await stat(join(folder, name)).catch(() => null)
    if (found && found.mtimeMs < before) await removeUpload(dataDir, name).catch(() => {})
  }
  for (const name of await readdir(folder).catch(() => [])) {
    const found = name.endsWith('.json') ? await stat(join(folder, name)).catch(() => null) : null
    const isAlone = found && !(await stat(join(folder, name.slice(0, -5))).catch(() => null))
    if (isAlone && found.mtimeMs < before) await rm(join(folder, name), { force: true })
  }
}

const tooLarge = (file: string, bytes: number) =>
  new InputError({
    code: 'upload-too-large',
    severity: 'error',
    file,
    params: { megabytes: Math.max(1, Math.floor(bytes / 1024 ** 2)) },
  })

const noRoom = (file: string) => new InputError({ code: 'upload-no-room', severity: 'error', file })
