import { randomUUID } from 'node:crypto'
import { availableParallelism, hostname } from 'node:os'
import { fileURLToPath } from 'node:url'
import { StoreFault, takeJob } from '../../store/index.ts'
import { tellLeftDeeds } from '../regions/deeds.ts'
import { repairDeleted } from '../regions/deletedRegions.ts'
import { repairRegions } from '../regions/regionVersions.ts'
import type { Workspace } from '../workspace/workspace.ts'
import type { JobKinds } from './jobKind.ts'
import { jobKinds } from './jobKinds.ts'
import { type RunningJob, runJob } from './runJob.ts'
import { startTidying } from './tidyUp.ts'

export interface WorkersOptions {
  readonly catalogueFolder: string
  /** Jobs at the same time; one less than the machine has cores. */
  readonly slots?: number
  /** Variables of the environment; a job gets only what every program needs. */
  readonly variables?: Readonly<Record<string, string | undefined>>
  readonly leaseSeconds?: number
  readonly kinds?: JobKinds
  readonly entry?: URL
  readonly programFolder?: string | null
}

export interface Workers {
  readonly slots: number
  /** Gives running jobs back, so that they go on elsewhere or after a restart. */
  close(): Promise<void>
}

// Sources run as they are in development and tests, compiled in the program.
const OWN_ENTRY = import.meta.url.endsWith('.ts') ? './jobProcess.ts' : './jobProcess.js'
const OWN_FOLDER = fileURLToPath(new URL('../../../', import.meta.url))
const LOOK_MILLISECONDS = 1000
/** No address of a database and no password: files that people upload are opened there. */
const PASSED_ON = ['PATH', 'TZ', 'SystemRoot', 'SYSTEMROOT']
const NETWORK = ['NODE_USE_ENV_PROXY', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'NODE_EXTRA_CA_CERTS']

export const usualSlots = (): number => Math.max(1, Math.min(4, availableParallelism() - 1))

/** Begins to take and run jobs in this process, each in a process of its own, until closed. */
export async function startWorkers(workspace: Workspace, options: WorkersOptions): Promise<Workers> {
  const { store, jobs: delivery, log } = workspace
  const { catalogueFolder, slots = usualSlots(), variables = {}, leaseSeconds = 20 } = options
  const named = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, variables[name]]))
  const running = {
    kinds: options.kinds ?? jobKinds,
    entry: options.entry ?? new URL(OWN_ENTRY, import.meta.url),
    catalogueFolder,
    programFolder: options.programFolder === undefined ? OWN_FOLDER : options.programFolder,
    variables: named(PASSED_ON),
    networkVariables: named(NETWORK),
    leaseSeconds,
  }
  const worker = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`
  const taken = new Map<string, RunningJob>()
  let isClosed = false
  let filling: Promise<void> | null = null

  const fill = async () => {
    while (!isClosed && taken.size < slots) {
      const job = await takeJob(store, delivery, { worker, leaseSeconds })
      if (!job) return
      const run = runJob(workspace, job, running)
      taken.set(job.id, run)
      void run.ended.finally(() => {
        taken.delete(job.id)
        look()
      })
    }
  }
  const look = () => {
    if (isClosed) return
    filling ??= fill()
      .catch((error) => {
        if (!isClosed && !(error instanceof StoreFault)) log(`worker: ${error instanceof Error ? error.stack : error}`)
      })
      .finally(() => {
        filling = null
      })
  }

  await repairDeleted(workspace.dataDir)
  await repairRegions(workspace.dataDir)
  await tellLeftDeeds(workspace)
  const timer = setInterval(look, LOOK_MILLISECONDS)
  const deaf = store.onWritten((entries) => {
    for (const { kind, action, object } of entries) {
      if (kind !== 'job') continue
      if (action === 'job.enqueue') look()
      if (action === 'job.cancel') taken.get(object)?.look()
    }
  })
  const tidying = startTidying(workspace)
  look()
  return {
    slots,
    async close() {
      isClosed = true
      clearInterval(timer)
      deaf()
      await tidying.close()
      await filling
      for (const run of taken.values()) run.giveBack()
      await Promise.all([...taken.values()].map(({ ended }) => ended))
    },
  }
}
