import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { Busboy, type BusboyHeaders } from '@fastify/busboy'
import type { Context } from 'hono'
import { BodyRefused, Form } from './form.ts'

export interface MultipartLimits {
  /** Of the whole body. */
  readonly totalBytes: number
  readonly fileBytes: number
  readonly files: number
}

const FIELD_BYTES = 64 * 1024
const MOST_FIELDS = 500
/** Fields for files in which none was chosen: browsers send them too. */
const EMPTY_FIELDS = 50

/** A file of a form as it arrives. */
export interface ArrivingFile {
  readonly field: string
  /** As the browser states it: not to be trusted. */
  readonly name: string
  readonly content: AsyncIterable<Uint8Array>
}

/**
 * Reads a form with files (multipart/form-data) as a stream: each file goes to `take` while it arrives, none is held in memory. Fields without a chosen file
 * are passed over. Resolves to the other fields. Throws BodyRefused, or what `take` throws; a body that breaks off is `body-not-understood`.
 */
export async function readMultipart(
  c: Context,
  limits: MultipartLimits,
  take: (file: ArrivingFile) => Promise<void>,
): Promise<Form> {
  const type = c.req.header('content-type') ?? ''
  if (!/^multipart\/form-data\s*;/i.test(type) || !c.req.raw.body) throw new BodyRefused('content-type-not-accepted')
  if (Number(c.req.header('content-length') ?? 0) > limits.totalBytes) throw new BodyRefused('body-too-large')
  const parser = openParser(type, limits)
  const source = Readable.fromWeb(c.req.raw.body as WebStream<Uint8Array>)
  const fields = new Map<string, string[]>()
  const arriving: Readable[] = []
  const taking: Promise<void>[] = []
  try {
    await new Promise<void>((done, fail) => {
      let bytes = 0
      source.on('data', (chunk: Uint8Array) => {
        bytes += chunk.byteLength
        if (bytes > limits.totalBytes) fail(new BodyRefused('body-too-large'))
      })
      source.once('error', () => fail(new BodyRefused('body-not-understood')))
      parser.once('error', () => fail(new BodyRefused('body-not-understood')))
      for (const event of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const)
        parser.once(event, () => fail(new BodyRefused('body-too-large')))
      parser.on('field', (name, value, isNameCut, isCut) => {
        if (isNameCut || isCut) return fail(new BodyRefused('body-too-large'))
        if (name.includes('\0') || value.includes('\0')) return fail(new BodyRefused('body-not-understood'))
        fields.set(name, [...(fields.get(name) ?? []), value])
      })
      parser.on('file', (field, content, name) => {
        // A field in which no file was chosen.
        if (!name) return void content.resume()
        arriving.push(content.on('error', () => {}))
        if (arriving.length > limits.files) return fail(new BodyRefused('body-too-large'))
        const taken = take({ field, name, content })
        taking.push(taken)
        taken.catch(fail)
      })
      parser.once('finish', () => Promise.all(taking).then(() => done(), fail))
      source.pipe(parser)
    })
    return new Form(fields)
  } finally {
    source.unpipe(parser)
    source.on('error', () => {}).destroy()
    parser.on('error', () => {}).destroy()
    // What breaks off must not be waited for.
    for (const content of arriving) if (!content.readableEnded) content.destroy(new Error('broken off'))
    await Promise.allSettled(taking)
  }
}

function openParser(type: string, { fileBytes, files }: MultipartLimits) {
  try {
    return new Busboy({
      headers: { 'content-type': type } as BusboyHeaders,
      limits: {
        fieldNameSize: 100,
        fieldSize: FIELD_BYTES,
        fields: MOST_FIELDS,
        // One byte more than is allowed, so that a file that is too large is told and not cut.
        fileSize: fileBytes + 1,
        files: files + EMPTY_FIELDS,
        parts: MOST_FIELDS + files + EMPTY_FIELDS,
        headerPairs: 20,
        headerSize: 8192,
      },
    })
  } catch {
    throw new BodyRefused('body-not-understood')
  }
}
