import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Call } from '../index.ts'
import { parseOptions } from '../options.ts'

/** `reihum bench [--quick] [--json] [--markdown]`: runs the measurements that lie beside the sources, in a process of their own. */
export async function benchCommand({ argv, console, environment, json }: Call): Promise<number> {
  const given = parseOptions(argv, { quick: 'flag', markdown: 'flag' }, { least: 0, most: 0 })
  const script = join(environment.catalogueFolder, '..', 'bench', 'run.ts')
  if (!existsSync(script)) {
    console.say('cli.bench-not-here')
    return 1
  }
  const options = [...(given.flag('quick') ? ['--quick'] : []), ...(json ? ['--json'] : [])]
  const child = spawn(process.execPath, [script, ...options], {
    cwd: environment.workingFolder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.setEncoding('utf8').on('data', (text: string) => environment.out(text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => environment.err(text))
  const stop = () => child.kill()
  environment.interrupted.addEventListener('abort', stop, { once: true })
  const [code] = (await once(child, 'close')) as [number | null]
  environment.interrupted.removeEventListener('abort', stop)
  return code === 0 ? 0 : 1
}
