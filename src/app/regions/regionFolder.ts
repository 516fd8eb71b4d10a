import { join } from 'node:path'
import { InputError } from '../../core/evidence/index.ts'

/** Folder of a region's present state. The id is a plain folder name: anything else is refused. */
export function regionFolder(dataDir: string, id: string): string {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}_-]{0,99}$/u.test(id))
    throw new InputError({ code: 'region-id-invalid', severity: 'error', params: { id: id.slice(0, 60) } })
  return join(dataDir, 'regions', id)
}
