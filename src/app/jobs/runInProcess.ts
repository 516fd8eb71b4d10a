import { InputError } from '../../core/evidence/index.ts'
import type { JobKinds } from './jobKind.ts'
import type { FromJob, ToJob } from './jobMessages.ts'

const PROGRESS_MILLISECONDS = 500

const aborting = new AbortController()
let told = { phase: '', at: 0 }

const send = (message: FromJob) =>
  new Promise<void>((done) => {
    if (process.connected) process.send!(message, undefined, undefined, () => done())
    else done()
  })

function progress(phase: string, done: number, total: number): void {
  const now = performance.now()
  if (phase === told.phase && now - told.at < PROGRESS_MILLISECONDS) return
  told = { phase, at: now }
  void send({ type: 'progress', phase, share: total > 0 ? Math.min(1, done / total) : 0 })
}

/** Runs the one job for which this process was made. It ends with it, and with the worker that began it. */
export function runInProcess(kinds: JobKinds): void {
  process.on('message', async (message: ToJob) => {
    if (message.type === 'cancel') aborting.abort()
    else {
      await send(await perform(kinds, message))
      process.exit(0)
    }
  })
  process.on('disconnect', () => process.exit(1))
}

async function perform(
  kinds: JobKinds,
  { kind, payload, context }: Extract<ToJob, { type: 'start' }>,
): Promise<FromJob> {
  try {
    const work = kinds[kind]
    if (!work) throw new InputError({ code: 'job-kind-unknown', severity: 'error', params: { kind } })
    return { type: 'done', result: await work.perform(payload, { ...context, signal: aborting.signal, progress }) }
  } catch (error) {
    if (error instanceof InputError) return { type: 'refused', issue: error.issue }
    return { type: 'broken', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
