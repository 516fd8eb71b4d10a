import { createServer } from 'node:http'
import type { Call } from '../index.ts'
import { parseOptions } from '../options.ts'

export function serveCommand({ argv, environment }: Call): Promise<number> {
  const given = parseOptions(argv, { port: 'value', data: 'value', host: 'value' }, { least: 0, most: 0 })
  const port = given.number('port', { least: 0, most: 65_535, whole: true }) ?? 4321
  return new Promise((done) => {
    const server = createServer((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end('<!doctype html><html lang="de"><title>Reihum</title><main><h1>Reihum</h1></main></html>')
    })
    server.listen(port, '127.0.0.1', () => environment.out(`http://localhost:${port}\n`))
    environment.interrupted.addEventListener('abort', () => server.close(() => done(0)), { once: true })
  })
}
