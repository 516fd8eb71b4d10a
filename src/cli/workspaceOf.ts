import { InputError, openWorkspace, StoreFault, type Workspace } from '../app/index.ts'
import type { Call } from './index.ts'

/** Opens the workspace of a data folder: the file in it, or the server that DATABASE_URL names. A store that cannot be used is told with what to do. */
export async function workspaceOf({ environment }: Call, dataDir: string): Promise<Workspace> {
  const { variables, version } = environment
  try {
    return await openWorkspace({
      dataDir,
      databaseUrl: variables.DATABASE_URL || undefined,
      version,
      log: (line) => environment.err(`${line}\n`),
    })
  } catch (error) {
    const code = codeOf(error)
    if (code === null) throw error
    throw new InputError({ code, severity: 'error', params: { reason: causeOf(error) } })
  }
}

/** The same; null where the data folder may only be read. */
export async function workspaceIfWritable(call: Call, dataDir: string): Promise<Workspace | null> {
  return workspaceOf(call, dataDir).catch((error) => {
    if (!(error instanceof InputError) || error.issue.code !== 'store-read-only') throw error
    call.console.say('cli.serve-read-only', { data: dataDir })
    return null
  })
}

function codeOf(error: unknown): string | null {
  if (error instanceof StoreFault) return error.code
  const { code } = (error ?? {}) as { code?: string }
  return code === 'EACCES' || code === 'EROFS' || code === 'EPERM' ? 'store-read-only' : null
}

function causeOf(error: unknown): string {
  const { cause } = error as { cause?: unknown }
  return cause instanceof Error ? cause.message : error instanceof Error ? error.message : ''
}
