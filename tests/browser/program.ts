import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ensureBuilt } from '../../bin/ensureBuilt.mjs'
import { root } from '../../bin/runtime.mjs'

const program = join(root, 'dist', 'main.js')
const START_WITHIN_MS = 60_000

export interface Outcome {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** A running server, its data folder and how to end it. */
export interface Program {
  /** `http://127.0.0.1:<port>`, no slash at the end. */
  readonly url: string
  readonly data: string
  /** What it has printed so far. */
  readonly output: () => string
  readonly stop: () => Promise<void>
}

function environment(lang = 'de_DE.UTF-8'): NodeJS.ProcessEnv {
  const { LC_ALL: _all, LC_MESSAGES: _messages, ...rest } = process.env
  return { ...rest, LANG: lang }
}

async function built(): Promise<void> {
  if (!(await ensureBuilt())) throw new Error('the program is not built: see the message above')
}

/** Runs one command of the built program to its end; `input` is what it reads. */
export async function runProgram(
  args: readonly string[],
  options: { lang?: string; input?: string } = {},
): Promise<Outcome> {
  await built()
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: environment(options.lang),
  })
  child.stdin.end(options.input ?? '')
  const [stdout, stderr] = [collect(child, 'stdout'), collect(child, 'stderr')]
  const [code] = await once(child, 'close')
  return { code: code ?? -1, stdout: stdout(), stderr: stderr() }
}

/** A data folder of its own with the example county in it; the county is generated once per build of the program. */
export async function exampleData(): Promise<string> {
  await built()
  const stamp = readFileSync(join(root, 'dist', 'stamp.txt'), 'utf8').slice(0, 12)
  const shared = join(root, '.build', `example-${stamp}`)
  if (!existsSync(shared)) await generateExample(shared)
  const data = emptyData()
  cpSync(shared, data, { recursive: true })
  return data
}

async function generateExample(target: string): Promise<void> {
  const growing = `${target}-${process.pid}`
  mkdirSync(growing, { recursive: true })
  const { code, stderr } = await runProgram(['region', 'example', '--data', growing])
  if (code !== 0) throw new Error(`region example ended with ${code}: ${stderr}`)
  try {
    renameSync(growing, target)
  } catch {
    // Another test file was quicker.
    rmSync(growing, { recursive: true, force: true })
  }
}

export function emptyData(): string {
  return mkdtempSync(join(tmpdir(), 'reihum-data-'))
}

/** Starts the built program on a free port of 127.0.0.1 and waits until it answers. */
export async function startProgram(data: string, args: readonly string[] = []): Promise<Program> {
  await built()
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, [program, 'serve', '--port', String(port), '--data', data, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment(),
  })
  const [stdout, stderr] = [collect(child, 'stdout'), collect(child, 'stderr')]
  const output = () => stdout() + stderr()
  await answers(url, child, output)
  return { url, data, output, stop: () => stop(child) }
}

async function answers(url: string, child: ChildProcess, output: () => string): Promise<void> {
  for (const until = Date.now() + START_WITHIN_MS; Date.now() < until; await sleep(50)) {
    if (child.exitCode !== null) throw new Error(`the program ended with ${child.exitCode}:\n${output()}`)
    const answered = await fetch(url, { redirect: 'manual' }).then(
      () => true,
      () => false,
    )
    if (answered) return
  }
  await stop(child)
  throw new Error(`the program did not answer within ${START_WITHIN_MS / 1000} s:\n${output()}`)
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const inTime = await Promise.race([ended, sleep(5000, 'late', { ref: false })])
  if (inTime === 'late') child.kill('SIGKILL')
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().on('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function collect(child: ChildProcess, stream: 'stdout' | 'stderr'): () => string {
  let text = ''
  child[stream]?.setEncoding('utf8').on('data', (part: string) => {
    text += part
  })
  return () => text
}
