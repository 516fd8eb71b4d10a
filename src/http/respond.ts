import type { Context } from 'hono'
import { chooseEncoding, encode, etagOf, isSameTag, isWorthEncoding } from './encode.ts'

export const IMMUTABLE = 'public, max-age=31536000, immutable'
/** May be kept, must be asked again each time. */
export const REVALIDATE = 'no-cache'

export interface Sent {
  readonly type: string
  readonly status?: number
  readonly cache?: string
  readonly etag?: string
  readonly headers?: Readonly<Record<string, string>>
  /** False: as it is, for example between programs on one machine. */
  readonly compress?: boolean
}

/** Sends bytes or text with a tag, compressed where that is worth it, or 304 where the browser has them. */
export async function send(c: Context, body: string | Uint8Array, sent: Sent): Promise<Response> {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  const etag = sent.etag ?? etagOf(bytes)
  const headers = new Headers({
    'cache-control': sent.cache ?? REVALIDATE,
    'content-type': sent.type,
    etag,
    vary: 'Accept-Encoding, Accept-Language',
    ...sent.headers,
  })
  const status = sent.status ?? 200
  if (status === 200 && isSameTag(c.req.header('if-none-match'), etag)) {
    headers.delete('content-type')
    return new Response(null, { status: 304, headers })
  }
  const isWorth = sent.compress !== false && isWorthEncoding(sent.type, bytes)
  const encoding = isWorth ? chooseEncoding(c.req.header('accept-encoding')) : 'identity'
  if (encoding !== 'identity') headers.set('content-encoding', encoding)
  const content = await encode(bytes, encoding)
  headers.set('content-length', String(content.byteLength))
  return new Response(c.req.method === 'HEAD' ? null : (content as Uint8Array<ArrayBuffer>), { status, headers })
}

/** What depends on who asks is kept by nobody but her browser; what is the same for all may be kept on the way. */
export function keepPrivate(response: Response, isShared: boolean): Response {
  const { headers } = response
  if (!isShared) {
    const cache = (headers.get('cache-control') ?? REVALIDATE).replace(/\bpublic\b/, 'private')
    headers.set('cache-control', /\b(private|no-store)\b/.test(cache) ? cache : `private, ${cache}`)
  }
  headers.append('vary', 'Cookie')
  return response
}

export const html = (c: Context, body: string, status = 200): Promise<Response> =>
  send(c, body, { type: 'text/html; charset=utf-8', status })

/** A file to keep, under this name. */
export const download = (
  c: Context,
  body: string | Uint8Array,
  { name, ...sent }: Pick<Sent, 'type' | 'compress'> & { readonly name: string },
): Promise<Response> => send(c, body, { ...sent, headers: { 'content-disposition': `attachment; filename="${name}"` } })

export const csvFile = (c: Context, text: string, name: string): Promise<Response> =>
  download(c, text, { name, type: 'text/csv; charset=utf-8' })

export const json = (c: Context, value: unknown, status = 200): Promise<Response> =>
  send(c, `${JSON.stringify(value)}\n`, { type: 'application/json', status })
