import { open, readFile, rename, stat, statfs, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { InputError } from '../core/evidence/index.ts'
import type { DataSource } from './dataSources.ts'
import { DownloadFault, faultOf, faultOfStatus } from './downloadFault.ts'
import { type Fetch, followRedirects } from './followRedirects.ts'
import { PartialFile, sameFile, type Validators, validatorsOf } from './partialFile.ts'
import { digestIn, digestsOf, formatOf, headOf } from './verifyFile.ts'

export interface DownloadOptions {
  readonly fetch: Fetch
  /** Hosts with port that may be asked. */
  readonly hosts: ReadonlySet<string>
  readonly signal: AbortSignal
  readonly onBytes: (done: number, total: number) => void
  /** Longest silence of the server. */
  readonly idleMillis: number
  /** Wait before the second attempt; doubled before each further one. */
  readonly backoffMillis: number
}

/** A file as it lies on disk; also written beside it as `FILE.json`. */
export interface Downloaded extends Validators {
  readonly bytes: number
  readonly sha256: string
  /** The server said that the file had not changed since the last time, or could not be asked. */
  readonly source: 'downloaded' | 'unchanged' | 'kept-offline'
}

const MAX_ATTEMPTS = 5
const MAX_CHECKSUM_BYTES = 100_000

/**
 * Brings a file to `target`: asks whether it has changed when it is there already, goes on with an interrupted download, restarts when the file changed in between,
 * tries again after faults that may pass, and puts it in place only when size, checksum and first bytes are right. Throws InputError otherwise; what was loaded stays
 * as `target.part` unless it is known to be wrong.
 */
export async function downloadFile(source: DataSource, target: string, options: DownloadOptions): Promise<Downloaded> {
  const known = await readNote(source, target)
  let attempts = 0
  let spoiled = 0
  for (;;) {
    try {
      const unchanged = known && (await isUnchanged(source, known, options))
      if (unchanged) return { ...known, source: 'unchanged' }
      const validators = await transfer(source, target, options)
      return await accept(source, target, validators, options)
    } catch (error) {
      if (options.signal.aborted) throw cancelled(source.url)
      const fault = faultOf(error, source.url)
      const retry = fault instanceof DownloadFault ? fault.retry : 'no'
      if (fault.issue.code === 'fetch-checksum') spoiled++
      attempts++
      const last = retry === 'yes' ? MAX_ATTEMPTS : retry === 'once' ? 2 : 1
      if (attempts >= last || spoiled > 1) {
        if (known && isOffline(fault)) return { ...known, source: 'kept-offline' }
        throw fault
      }
      const asked = fault instanceof DownloadFault ? fault.waitMillis : 0
      await pause(Math.max(asked, options.backoffMillis * 2 ** (attempts - 1)), options.signal, source.url)
    }
  }
}

/** Loads what is missing into the part file and returns what the server said about the whole. */
async function transfer(source: DataSource, target: string, options: DownloadOptions): Promise<Validators> {
  const part = new PartialFile(target)
  const begun = await part.read(source.url)
  const headers: Record<string, string> = {}
  if (begun) {
    headers.range = `bytes=${begun.bytes}-`
    const { etag, lastModified } = begun.validators
    // A weak ETag may not be used here; the answer is compared below anyway.
    if (etag !== '' && !etag.startsWith('W/')) headers['if-range'] = etag
    else if (lastModified !== '') headers['if-range'] = lastModified
  }
  const watch = new Watch(options)
  try {
    const response = await followRedirects(options.fetch, source.url, options.hosts, headers, watch.signal)
    watch.heard()
    if (begun && response.status === 416) {
      await response.body?.cancel()
      return await atEnd(part, begun, response, source.url)
    }
    if (response.status === 206 && begun) {
      const range = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(response.headers.get('content-range') ?? '')
      const total = range && range[2] !== '*' ? Number(range[2]) : -1
      const validators = validatorsOf(source.url, response, total)
      if (range && Number(range[1]) === begun.bytes && sameFile(begun.validators, validators)) {
        const whole = { ...begun.validators, totalBytes: Math.max(total, begun.validators.totalBytes) }
        await write(response, part, begun.bytes, whole, source, options, watch)
        return whole
      }
      await response.body?.cancel()
      await part.remove()
      throw new DownloadFault({ code: 'fetch-changed', severity: 'error', file: source.url }, 'yes')
    }
    if (response.status !== 200) {
      await response.body?.cancel()
      throw faultOfStatus(response, source.url)
    }
    const length = response.headers.get('content-length')
    const validators = validatorsOf(source.url, response, length === null ? -1 : Number(length))
    await part.begin(validators)
    await write(response, part, 0, validators, source, options, watch)
    return validators
  } catch (error) {
    throw watch.wasIdle ? idle(source.url, options) : error
  } finally {
    watch.stop()
  }
}

/** The server has nothing beyond what is here: either that is the whole file or another one. */
async function atEnd(
  part: PartialFile,
  begun: { bytes: number; validators: Validators },
  response: Response,
  url: string,
): Promise<Validators> {
  const total = Number(/\/(\d+)$/.exec(response.headers.get('content-range') ?? '')?.[1] ?? -1)
  if (total === begun.bytes && sameFile(begun.validators, validatorsOf(url, response, total))) {
    return { ...begun.validators, totalBytes: total }
  }
  await part.remove()
  throw new DownloadFault({ code: 'fetch-changed', severity: 'error', file: url }, 'yes')
}

async function write(
  response: Response,
  part: PartialFile,
  from: number,
  validators: Validators,
  source: DataSource,
  options: DownloadOptions,
  watch: Watch,
): Promise<void> {
  await assertSpace(part.path, validators.totalBytes - from, source.url)
  const out = await open(part.path, from > 0 ? 'a' : 'w')
  let done = from
  try {
    for await (const chunk of response.body ?? []) {
      watch.heard()
      if (done === 0) assertFormat(chunk, source, response.headers.get('content-type') ?? '')
      await out.appendFile(chunk)
      done += chunk.length
      options.onBytes(done, Math.max(done, validators.totalBytes))
    }
  } finally {
    await out.close()
  }
  if (validators.totalBytes >= 0 && done < validators.totalBytes) {
    const params = { host: new URL(source.url).host, detail: `${done}/${validators.totalBytes}` }
    throw new DownloadFault({ code: 'fetch-interrupted', severity: 'error', file: source.url, params }, 'yes')
  }
}

/** Checks the loaded file and puts it in place. */
async function accept(
  source: DataSource,
  target: string,
  validators: Validators,
  options: DownloadOptions,
): Promise<Downloaded> {
  const part = new PartialFile(target)
  const { size } = await stat(part.path)
  const wrong = (code: string, params: Record<string, string | number>) =>
    new DownloadFault({ code, severity: 'error', file: source.url, params }, 'yes')
  if (validators.totalBytes >= 0 && size !== validators.totalBytes) {
    await part.remove()
    throw wrong('fetch-size', { bytes: size, expected: validators.totalBytes })
  }
  assertFormat(await headOf(part.path), source, '')
  const digests = await digestsOf(part.path, options.signal)
  if (source.checksum) {
    const expected = await checksumOf(source, options)
    if (expected !== digests[source.checksum.kind]) {
      await part.remove()
      throw wrong('fetch-checksum', { url: source.checksum.url })
    }
  }
  await rename(part.path, target)
  await part.forgetNote()
  const note = { ...validators, bytes: size, sha256: digests.sha256 }
  await writeFile(`${target}.json`, `${JSON.stringify(note, null, 2)}\n`)
  return { ...note, source: 'downloaded' }
}

async function checksumOf(source: DataSource, options: DownloadOptions): Promise<string> {
  const { url, kind } = source.checksum!
  const watch = new Watch(options)
  try {
    const response = await followRedirects(options.fetch, url, options.hosts, {}, watch.signal)
    if (response.status !== 200) throw faultOfStatus(response, url)
    const expected = digestIn((await response.text()).slice(0, MAX_CHECKSUM_BYTES), kind)
    if (expected) return expected
    throw new DownloadFault({ code: 'fetch-no-checksum', severity: 'error', file: url, params: { url } }, 'no')
  } catch (error) {
    throw watch.wasIdle ? idle(url, options) : error
  } finally {
    watch.stop()
  }
}

async function isUnchanged(source: DataSource, known: Downloaded, options: DownloadOptions): Promise<boolean> {
  const headers: Record<string, string> = {}
  if (known.etag !== '') headers['if-none-match'] = known.etag
  else if (known.lastModified !== '') headers['if-modified-since'] = known.lastModified
  else return false
  const watch = new Watch(options)
  try {
    const response = await followRedirects(options.fetch, source.url, options.hosts, headers, watch.signal)
    await response.body?.cancel()
    return response.status === 304
  } catch (error) {
    throw watch.wasIdle ? idle(source.url, options) : error
  } finally {
    watch.stop()
  }
}

/** The note beside a file that is complete and still as it was loaded. */
async function readNote(source: DataSource, target: string): Promise<Downloaded | null> {
  try {
    const note = JSON.parse(await readFile(`${target}.json`, 'utf8')) as Downloaded
    const { size } = await stat(target)
    return note.url === source.url && size === note.bytes ? note : null
  } catch {
    return null
  }
}

function assertFormat(head: Uint8Array, source: DataSource, contentType: string): void {
  const format = formatOf(head)
  if (format === source.format) return
  const isPage = format === 'html' || (format === 'unknown' && contentType.includes('text/html'))
  const code = isPage ? 'fetch-html' : 'fetch-wrong-format'
  const params = { host: new URL(source.url).host, url: source.url, format: source.format }
  throw new DownloadFault({ code, severity: 'error', file: source.url, params }, 'no')
}

async function assertSpace(path: string, bytes: number, url: string): Promise<void> {
  const { bavail, bsize } = await statfs(dirname(path))
  if (bytes <= bavail * bsize) return
  const params = { host: new URL(url).host, detail: `${Math.ceil((bytes - bavail * bsize) / 1e6)} MB` }
  throw new DownloadFault({ code: 'fetch-disk-full', severity: 'error', file: url, params }, 'no')
}

/** Ends a request when the caller cancels or the server is silent for too long. */
class Watch {
  readonly signal: AbortSignal
  wasIdle = false
  readonly #controller = new AbortController()
  readonly #idleMillis: number
  readonly #caller: AbortSignal
  readonly #cancel = () => this.#controller.abort()
  #timer: NodeJS.Timeout | undefined

  constructor(options: DownloadOptions) {
    this.#idleMillis = options.idleMillis
    this.#caller = options.signal
    this.signal = this.#controller.signal
    if (options.signal.aborted) this.#cancel()
    options.signal.addEventListener('abort', this.#cancel)
    this.heard()
  }

  heard(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.wasIdle = true
      this.#controller.abort()
    }, this.#idleMillis)
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#caller.removeEventListener('abort', this.#cancel)
  }
}

function idle(url: string, options: DownloadOptions): DownloadFault {
  const params = { host: new URL(url).host, seconds: Math.round(options.idleMillis / 1000) }
  return new DownloadFault({ code: 'fetch-timeout', severity: 'error', file: url, params }, 'yes')
}

function cancelled(url: string): InputError {
  return new InputError({ code: 'fetch-cancelled', severity: 'note', file: url })
}

function isOffline(fault: InputError): boolean {
  return ['fetch-no-network', 'fetch-refused', 'fetch-timeout', 'fetch-server-fault'].includes(fault.issue.code)
}

function pause(millis: number, signal: AbortSignal, url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, millis)
    const stop = () => {
      clearTimeout(timer)
      reject(cancelled(url))
    }
    signal.addEventListener('abort', stop, { once: true })
  })
}
