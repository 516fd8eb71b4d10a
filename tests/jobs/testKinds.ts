import { execFileSync } from 'node:child_process'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { createConnection } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { JobContext, JobKind } from '../../src/app/jobs/jobKind.ts'
import { InputError } from '../../src/core/evidence/index.ts'

/** Work for tests. Each one notes its beginning in a file that all attempts and workers share. */
const limits = { seconds: 60, megabytes: 512 }
const begun = ({ dataDir, id, attempt }: JobContext, word = 'begun') =>
  appendFileSync(join(dataDir, 'work.log'), `${word} ${id} ${attempt}\n`)

const kind = (perform: JobKind['perform'], more: Partial<JobKind> = {}): JobKind => ({ limits, perform, ...more })

const connected = (port: number) =>
  new Promise((done, failed) => {
    createConnection(port, '127.0.0.1').once('connect', done).once('error', failed)
  })

export const jobKinds = {
  quick: kind(async (payload, context) => {
    begun(context)
    return { double: 2 * (payload as { n: number }).n }
  }),
  /** Counts up slowly and tells how far it is. */
  slow: kind(async (payload, context) => {
    begun(context)
    const { steps } = payload as { steps: number }
    for (let step = 0; step < steps && !context.signal.aborted; step++) {
      context.progress('hash', step, steps)
      await sleep(100)
    }
    begun(context, 'ended')
    return {}
  }),
  refused: kind(async () => {
    throw new InputError({ code: 'build-no-people', severity: 'error' })
  }),
  broken: kind(async (_, context) => {
    begun(context)
    throw new Error('a bug')
  }),
  crash: kind(async (_, context) => {
    begun(context)
    process.kill(process.pid, 'SIGSEGV')
    await sleep(5000)
  }),
  /** Gives its event loop no turn. */
  spin: kind(
    async (_, context) => {
      begun(context)
      for (;;);
    },
    { limits: { ...limits, seconds: 2 } },
  ),
  spinLong: kind(async (_, context) => {
    begun(context)
    for (;;);
  }),
  eat: kind(
    async () => {
      const eaten: Uint8Array[] = []
      for (;;) {
        eaten.push(new Uint8Array(20 << 20).fill(1))
        await sleep(10)
      }
    },
    { limits: { ...limits, megabytes: 300 } },
  ),
  /** Tries what the process of a job may not. */
  nosy: kind(async (_, { dataDir, folder }) => {
    const tried = async (work: () => unknown) => {
      try {
        await work()
        return 'done'
      } catch (error) {
        const { code, cause } = error as { code?: string; cause?: { code?: string } }
        return code ?? cause?.code ?? String(error)
      }
    }
    return {
      'read the database': await tried(() => readFileSync(join(dataDir, 'keys', 'journal.pem'))),
      'write beside the folder': await tried(() => writeFileSync(join(dataDir, 'regions.txt'), '')),
      'begin a program': await tried(() => execFileSync(process.execPath, ['--version'])),
      'ask the network': await tried(() => connected(9)),
      'write into the folder': await tried(() => writeFileSync(join(folder, 'x.txt'), '')),
    }
  }),
  environment: kind(async () => ({ names: Object.keys(process.env).sort() })),
} satisfies Record<string, JobKind>
