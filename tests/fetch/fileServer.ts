import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll } from 'vitest'

export interface Served {
  bytes: Uint8Array
  etag?: string
  lastModified?: string
  /** Break the connection after so many bytes of an answer; taken off by one for each answer. */
  breakAfter?: number[]
  /** Answer without ever sending the body. */
  hang?: boolean
  status?: number
  redirect?: string
  contentType?: string
  /** Ignore ranges as simple servers do. */
  noRanges?: boolean
}

export interface FileServer {
  readonly origin: string
  readonly files: Map<string, Served>
  /** `GET /path range` of each request. */
  readonly requests: string[]
  close(): Promise<void>
}

const servers: FileServer[] = []
afterAll(async () => {
  for (const server of servers.splice(0)) await server.close()
})

/** A file server as providers run them: ranges, ETag, Last-Modified — and with faults on demand. Ends with the tests. */
export async function startFileServer(): Promise<FileServer> {
  const files = new Map<string, Served>()
  const requests: string[] = []
  const server = createServer((request, response) => {
    requests.push(`${request.url}${request.headers.range ? ` ${request.headers.range}` : ''}`)
    answer(files.get(request.url ?? ''), request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  const fileServer = { origin: `http://127.0.0.1:${port}`, files, requests, close }
  servers.push(fileServer)
  return fileServer
}

function answer(file: Served | undefined, request: IncomingMessage, response: ServerResponse): void {
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/html' }).end('<html>404</html>')
    return
  }
  if (file.redirect) {
    response.writeHead(302, { location: file.redirect }).end()
    return
  }
  if (file.status) {
    response.writeHead(file.status).end('fault')
    return
  }
  const headers: Record<string, string | number> = { 'content-type': file.contentType ?? 'application/octet-stream' }
  if (file.etag) headers.etag = file.etag
  if (file.lastModified) headers['last-modified'] = file.lastModified
  if (file.etag && request.headers['if-none-match'] === file.etag) {
    response.writeHead(304, headers).end()
    return
  }
  const total = file.bytes.length
  const from = rangeOf(file, request)
  if (from !== null && from >= total) {
    response.writeHead(416, { ...headers, 'content-range': `bytes */${total}` }).end()
    return
  }
  const body = file.bytes.subarray(from ?? 0)
  if (from !== null) headers['content-range'] = `bytes ${from}-${total - 1}/${total}`
  response.writeHead(from === null ? 200 : 206, { ...headers, 'content-length': body.length })
  if (file.hang) {
    response.write(body.subarray(0, 100))
    return
  }
  const cut = file.breakAfter?.shift()
  if (cut === undefined) response.end(body)
  else response.write(body.subarray(0, cut), () => setTimeout(() => response.destroy(), 20))
}

function rangeOf(file: Served, request: IncomingMessage): number | null {
  const match = /^bytes=(\d+)-$/.exec(request.headers.range ?? '')
  if (!match || file.noRanges) return null
  const condition = request.headers['if-range']
  if (condition && condition !== file.etag && condition !== file.lastModified) return null
  return Number(match[1])
}

export function md5(bytes: Uint8Array): string {
  return createHash('md5').update(bytes).digest('hex')
}
