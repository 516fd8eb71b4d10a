import { closeWorkspace, startWorkers } from '../../app/index.ts'
import type { Call } from '../index.ts'
import { parseOptions } from '../options.ts'
import { workspaceOf } from '../workspaceOf.ts'

/** `reihum worker [--data DIR] [--slots N]`: runs jobs beside a server, on this machine or on another one. */
export async function workerCommand(call: Call): Promise<number> {
  const { argv, environment, console } = call
  const given = parseOptions(argv, { data: 'value', slots: 'value' }, { least: 0, most: 0 })
  const slots = given.number('slots', { least: 1, most: 64, whole: true })
  const { variables, catalogueFolder, interrupted } = environment
  const workspace = await workspaceOf(call, given)
  try {
    const workers = await startWorkers(workspace, { catalogueFolder, variables, ...(slots ? { slots } : {}) })
    console.say('cli.worker-running', { slots: workers.slots, data: workspace.dataDir })
    if (!interrupted.aborted) await new Promise((done) => interrupted.addEventListener('abort', done, { once: true }))
    await workers.close()
  } finally {
    await closeWorkspace(workspace)
  }
  return 0
}
