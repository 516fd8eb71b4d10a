import { InputError, StoreFault, type StoreOptions } from '../app/index.ts'
import type { Call } from './index.ts'
import type { Given } from './options.ts'
import { dataFolder } from './regionFolder.ts'

/** Which workspace a command is about: `--data` or REIHUM_DATA, and DATABASE_URL. The address of a server holds a password, so it is no option. */
export function workspaceOptions(given: Given, { environment }: Call): StoreOptions {
  const dataDir = dataFolder(given.value('data'), environment)
  return { dataDir, databaseUrl: environment.variables.DATABASE_URL || undefined }
}

/** A fault of the store or an interruption as an issue; any other error stays what it is. */
export function asIssue(error: unknown): unknown {
  if (error instanceof StoreFault) {
    const reason = error.cause instanceof Error ? error.cause.message : ''
    return new InputError({ code: error.code, severity: 'error', params: { reason } })
  }
  if (error instanceof Error && error.name === 'AbortError')
    return new InputError({ code: 'cli-interrupted', severity: 'error' })
  return error
}
