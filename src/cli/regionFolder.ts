import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Environment } from './environment.ts'

/** The folder of the program's data: `--data`, else REIHUM_DATA, else `data`. */
export const dataFolder = (given: string | undefined, { workingFolder, variables }: Environment): string =>
  resolve(workingFolder, given ?? variables.REIHUM_DATA ?? 'data')

/** A region may be given as a folder, or by its id in the data folder. */
export function regionFolder(given: string, data: string | undefined, environment: Environment): string {
  const asPath = resolve(environment.workingFolder, given)
  if (existsSync(join(asPath, 'manifest.json'))) return asPath
  return join(dataFolder(data, environment), 'regions', given)
}
