import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

const SMALLEST_WORTH_BYTES = 1000
const BROTLI_QUALITY = 5

export type Encoding = 'br' | 'gzip' | 'identity'

/** The encoding that a browser accepts, best first. */
export function chooseEncoding(acceptEncoding: string | undefined): Encoding {
  const accepted = new Set(
    (acceptEncoding ?? '')
      .toLowerCase()
      .split(',')
      .map((part) => part.trim().split(/\s*;\s*/))
      .filter(([, q]) => q === undefined || Number(q.replace('q=', '')) > 0)
      .map(([name]) => name),
  )
  return accepted.has('br') ? 'br' : accepted.has('gzip') ? 'gzip' : 'identity'
}

export async function encode(bytes: Uint8Array, encoding: Encoding): Promise<Uint8Array> {
  if (encoding === 'br')
    return brotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
      },
    })
  return encoding === 'gzip' ? zip(bytes, { level: 6 }) : bytes
}

export function isWorthEncoding(contentType: string, bytes: Uint8Array): boolean {
  if (bytes.byteLength < SMALLEST_WORTH_BYTES) return false
  return /^text\/|javascript|json|svg|arrow|protobuf/.test(contentType)
}

/** Weak, because the same content may travel in several encodings. */
export function etagOf(bytes: Uint8Array): string {
  return `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`
}

/** Whether If-None-Match names this tag. */
export function isSameTag(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  const bare = (tag: string) => tag.trim().replace(/^W\//, '')
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((tag) => bare(tag) === bare(etag))
}
