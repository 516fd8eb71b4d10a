import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Environment } from './environment.ts'

export const DEFAULT_DATA = 'data'

/** A region may be given as a folder, or by its id in the data folder. */
export function regionFolder(given: string, data: string | undefined, environment: Environment): string {
  const asPath = resolve(environment.workingFolder, given)
  if (existsSync(join(asPath, 'manifest.json'))) return asPath
  return resolve(environment.workingFolder, data ?? environment.variables.REIHUM_DATA ?? DEFAULT_DATA, 'regions', given)
}
