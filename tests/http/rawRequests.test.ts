import { mkdtempSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningServer, serve } from '../../src/http/index.ts'
import { smallPort } from '../web/smallRegion.ts'

let server: RunningServer
const log: string[] = []

beforeAll(async () => {
  const publicFolder = mkdtempSync(join(tmpdir(), 'reihum-raw-'))
  server = await serve({ useCases: await smallPort(), port: 0, publicFolder, log: (line) => log.push(line) })
})
afterAll(() => server.close())

/** What comes back for these bytes; '' = the connection was closed without a word. */
function send(text: string): Promise<string> {
  return new Promise((done) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
    let answer = ''
    socket.setEncoding('latin1')
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.on('error', () => {})
    socket.on('close', () => done(answer))
    socket.write(Buffer.from(text, 'latin1'))
    socket.setTimeout(20_000, () => socket.destroy())
  })
}

const request = (line: string, ...headers: string[]) =>
  `${[line, 'Host: localhost', 'Connection: close', ...headers].join('\r\n')}\r\n\r\n`
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)

describe('bytes that no browser sends', () => {
  it.each([
    ['NUL in a path', request('GET /%00 HTTP/1.1'), 404],
    ['no UTF-8 in a path', request('GET /%ff%fe?x=%ff HTTP/1.1'), 404],
    ['bare bytes in a path', request('GET /\xff\xfe HTTP/1.1'), 400],
    ['two slashes', request('GET //evil.example/ HTTP/1.1'), 404],
    ['dots out of the folder', request('GET /api/regions/../../../etc/passwd HTTP/1.1'), 404],
    ['dots out of the assets', request('GET /assets/..%2f..%2fpackage.json HTTP/1.1'), 404],
    ['a star', request('GET * HTTP/1.1'), 400],
    ['an address of a file', request('GET file:///etc/passwd HTTP/1.1'), 400],
    ['an address without end', request('GET http://[::1 HTTP/1.1'), 400],
    ['another host in the request line', request('GET http://evil.example/api/regions HTTP/1.1'), 421],
    ['our host in the request line', request('GET http://localhost/api/regions HTTP/1.1'), 200],
    ['two hosts', request('GET / HTTP/1.1', 'Host: evil.example'), 421],
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['a host with a path', 'GET / HTTP/1.1\r\nHost: localhost/../x\r\nConnection: close\r\n\r\n', 400],
    ['a host with a name in it', 'GET / HTTP/1.1\r\nHost: user@localhost\r\nConnection: close\r\n\r\n', 400],
    ['a cookie of broken codes', request('GET / HTTP/1.1', 'Cookie: reihum=%ff; reihum-guest=%; a=b=c;;;'), 200],
    ['two lengths', request('POST /abmelden HTTP/1.1', 'Content-Length: 5', 'Transfer-Encoding: chunked'), 400],
    ['a negative length', request('POST /abmelden HTTP/1.1', 'Content-Length: -5'), 400],
    ['a method that nobody knows', request('BREW /api/regions HTTP/1.1'), 400],
    ['an echo', request('TRACE / HTTP/1.1'), 405],
    ['a tunnel', request('CONNECT evil.example:80 HTTP/1.1'), 0],
    ['endless headers', request('GET / HTTP/1.1', `X: ${'a'.repeat(20_000)}`), 431],
    ['an endless address', request(`GET /${'a'.repeat(20_000)} HTTP/1.1`), 431],
  ])('%s', async (_, bytes, status) => {
    const answer = await send(bytes)
    expect(statusOf(answer)).toBe(status)
    expect(answer).not.toContain('root:')
    expect(log).toEqual([])
    expect((await fetch(`${server.url}/health`)).status).toBe(200)
  })
})
