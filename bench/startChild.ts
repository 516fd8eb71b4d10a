import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

/** Runs child.ts with this Node and returns what it printed. */
export async function startChild<T>(args: readonly string[]): Promise<T> {
  const script = fileURLToPath(new URL('./child.ts', import.meta.url))
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'close')])
  if (code !== 0) throw new Error(`child.ts ${args.join(' ')} ended with ${code}`)
  return JSON.parse(output.trim().split('\n').at(-1)!) as T
}
