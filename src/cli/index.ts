import { createServer } from 'node:http'

/** What the composition root hands in, so that nothing else reads the environment. */
export interface Environment {
  readonly version: string
  readonly variables: Readonly<Record<string, string | undefined>>
  readonly workingFolder: string
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Progress is shown only on a terminal. */
  readonly isTerminal: boolean
}

/** Runs one command and resolves to the exit code: 0 fine, 1 problem in the data, 2 wrong use. */
export async function runCommandLine(argv: readonly string[], environment: Environment): Promise<number> {
  const [command] = argv
  if (command === '--version') {
    environment.out(`${environment.version}\n`)
    return 0
  }
  if (command === undefined || command === '--help') {
    environment.out('reihum serve [--port 4321] [--data DIR]\n')
    return 0
  }
  if (command === 'region') return 0
  if (command === 'serve') return serve(argv, environment)
  return 2
}

function serve(argv: readonly string[], environment: Environment): Promise<number> {
  const at = argv.indexOf('--port')
  const port = at < 0 ? 4321 : Number(argv[at + 1])
  return new Promise((done) => {
    const server = createServer((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end('<!doctype html><html lang="de"><title>Reihum</title><main><h1>Reihum</h1></main></html>')
    })
    server.listen(port, '127.0.0.1', () => environment.out(`http://localhost:${port}\n`))
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close(() => done(0)))
  })
}
