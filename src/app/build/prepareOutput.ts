import { constants } from 'node:fs'
import { access, mkdir, readdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { InputError } from '../../core/evidence/index.ts'

/**
 * Before any work: can the region be written there? A region takes the place of an older region or of an empty folder, never of
 * anything else, because what lay there is removed.
 */
export async function prepareOutput(out: string): Promise<void> {
  const refuse = (code: string, detail = '') =>
    new InputError({ code, severity: 'error', file: out, params: { detail } })
  const found = await stat(out).catch(() => null)
  if (found && !found.isDirectory()) throw refuse('build-out-is-file')
  if (found) {
    const names = await readdir(out)
    if (names.length > 0 && !names.includes('manifest.json')) throw refuse('build-out-not-a-region')
  }
  try {
    await mkdir(dirname(out), { recursive: true })
    await access(dirname(out), constants.W_OK)
  } catch (error) {
    throw refuse('build-out-not-writable', (error as NodeJS.ErrnoException).code ?? '')
  }
}

/** A full disk or a right that was taken away while writing is a problem of the place, not of the program. */
export function asOutputFault(error: unknown, out: string): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (!['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR'].includes(code ?? '')) return error
  return new InputError({ code: 'build-out-not-writable', severity: 'error', file: out, params: { detail: code! } })
}
