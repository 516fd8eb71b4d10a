import { type ChildProcess, fork } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { setPriority } from 'node:os'
import type { Issue } from '../../core/evidence/index.ts'
import type { JobProgress } from '../../store/index.ts'
import type { JobContext, JobLimits } from './jobKind.ts'
import type { FromJob, ToJob } from './jobMessages.ts'

export interface PerformOptions {
  /** Module that runs one job in a process: it calls `runInProcess`. */
  readonly entry: URL
  readonly kind: string
  readonly payload: unknown
  readonly context: Omit<JobContext, 'signal' | 'progress'>
  readonly limits: JobLimits
  readonly signal: AbortSignal
  readonly onProgress: (progress: JobProgress) => void
  /** Flags of Node that confine it. */
  readonly flags: readonly string[]
  /** What the process may know of the environment. */
  readonly variables: Readonly<Record<string, string | undefined>>
  /** How long it may clear up after being cancelled. */
  readonly graceMilliseconds?: number
}

export type Performed =
  | { readonly state: 'done'; readonly result: unknown }
  | { readonly state: 'refused'; readonly issue: Issue }
  | { readonly state: 'aborted' }
  /** It crashed, or threw what it should not. */
  | { readonly state: 'broken'; readonly detail: string }

const WATCH_MILLISECONDS = 1000
const KEPT_ERROR_BYTES = 4000
/** Lower than the server's, so that pages stay quick while something is built. */
const PRIORITY = 10

/** Runs one job in a process of its own, within its limits. A crash, a hang or a bomb ends that process and nothing else. */
export function performJob(options: PerformOptions): Promise<Performed> {
  const { entry, kind, payload, context, limits, signal, onProgress, variables, flags } = options
  if (signal.aborted) return Promise.resolve({ state: 'aborted' })
  const child = fork(entry, [], {
    execArgv: [`--max-old-space-size=${limits.megabytes}`, ...flags],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { ...variables } as NodeJS.ProcessEnv,
  })
  if (child.pid !== undefined) lower(child.pid)
  return new Promise((done) => {
    let outcome: Performed | null = null
    let errors = ''
    const end = (why: Performed) => {
      outcome ??= why
      child.kill('SIGKILL')
    }
    const refuse = (issue: Omit<Issue, 'severity'>) => end({ state: 'refused', issue: { severity: 'error', ...issue } })
    const abort = () => {
      outcome ??= { state: 'aborted' }
      if (child.connected) child.send({ type: 'cancel' } satisfies ToJob)
      setTimeout(() => child.kill('SIGKILL'), options.graceMilliseconds ?? 3000).unref()
    }
    signal.addEventListener('abort', abort, { once: true })
    const tooLong = setTimeout(
      () => refuse({ code: 'job-too-long', params: { minutes: Math.ceil(limits.seconds / 60) } }),
      1000 * limits.seconds,
    )
    const watch = setInterval(async () => {
      if ((await residentMegabytes(child)) > limits.megabytes)
        refuse({ code: 'job-out-of-memory', params: { megabytes: limits.megabytes } })
    }, WATCH_MILLISECONDS)

    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      errors = (errors + text).slice(-KEPT_ERROR_BYTES)
    })
    child.on('message', (message: FromJob) => {
      if (message.type === 'progress') onProgress({ phase: message.phase, share: message.share })
      else if (message.type === 'done') outcome ??= { state: 'done', result: message.result }
      else if (message.type === 'refused') outcome ??= { state: 'refused', issue: message.issue }
      else outcome ??= { state: 'broken', detail: message.detail }
    })
    const over = (detail: string) => {
      clearTimeout(tooLong)
      clearInterval(watch)
      signal.removeEventListener('abort', abort)
      if (/heap out of memory/.test(errors))
        outcome ??= {
          state: 'refused',
          issue: { code: 'job-out-of-memory', severity: 'error', params: { megabytes: limits.megabytes } },
        }
      done(outcome ?? { state: 'broken', detail })
    }
    child.once('error', (error) => over(String(error)))
    child.once('close', (code, ended) => over(`the process ended with ${ended ?? code}\n${errors}`))
    child.send({ type: 'start', kind, payload, context } satisfies ToJob, () => {})
  })
}

function lower(pid: number): void {
  try {
    setPriority(pid, PRIORITY)
  } catch {
    // Some systems do not let us; then it runs as quickly as the server.
  }
}

/** Memory of a process where the system tells (Linux); elsewhere only its heap is limited. */
async function residentMegabytes({ pid }: ChildProcess): Promise<number> {
  const text = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) / 1024
}
