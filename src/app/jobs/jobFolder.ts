import { join } from 'node:path'

/** Where the files of a job lie. Ids are made by the store; anything else would be a bug. */
export function jobFolder(dataDir: string, id: string): string {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error(`no id of a job: ${id}`)
  return join(dataDir, 'jobs', id)
}
