import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runCommandLine } from './cli/index.ts'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }

const interrupted = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    interrupted.abort()
    // A second signal ends at once.
    process.once(signal, () => process.exit(130))
  })

// Whoever reads has seen enough, as `| head` has: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

process.exitCode = await runCommandLine(process.argv.slice(2), {
  version,
  variables: process.env,
  workingFolder: process.cwd(),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  input: process.stdin,
  isTerminal: process.stderr.isTTY === true,
  catalogueFolder: fileURLToPath(new URL('../catalogue', import.meta.url)),
  publicFolder: fileURLToPath(new URL('./public', import.meta.url)),
  interrupted: interrupted.signal,
})
