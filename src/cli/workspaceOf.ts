import { openWorkspace, StoreFault, type Workspace, type WorkspaceOptions } from '../app/index.ts'
import type { Call } from './index.ts'
import type { Given } from './options.ts'
import { workspaceOptions } from './workspaceOptions.ts'

/** What of the catalogue entries may refer to. */
type Catalogued = Pick<WorkspaceOptions, 'services' | 'cooperation'>

/** Opens the workspace that a command is about. Throws StoreFault. */
export function workspaceOf(call: Call, given: Given, catalogued: Catalogued = {}): Promise<Workspace> {
  const { version, err } = call.environment
  return openWorkspace({ ...workspaceOptions(given, call), version, ...catalogued, log: (line) => err(`${line}\n`) })
}

/** The same; null where the data folder may only be read. */
export async function workspaceIfWritable(call: Call, given: Given, catalogued: Catalogued): Promise<Workspace | null> {
  return workspaceOf(call, given, catalogued).catch((error) => {
    if (!(error instanceof StoreFault) || error.code !== 'store-read-only') throw error
    call.console.say('cli.serve-read-only', { data: workspaceOptions(given, call).dataDir })
    return null
  })
}
