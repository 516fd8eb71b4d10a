import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { InputError } from '../core/evidence/index.ts'

/**
 * Writes a file that appears under its name only when it is complete; where a piece fails, nothing of it stays. Its folder is made when it does not exist. Throws an
 * InputError where nothing can be written.
 */
export async function writeFile(
  path: string,
  pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): Promise<void> {
  const temporary = `${path}.writing-${randomUUID().slice(0, 8)}`
  const refuse = (detail: string) =>
    new InputError({ code: 'cli-out-not-writable', severity: 'error', file: path, params: { detail } })
  if ((await stat(path).catch(() => null))?.isDirectory()) throw refuse('EISDIR')
  const opened = async () => {
    await mkdir(dirname(path), { recursive: true })
    return open(temporary, 'w')
  }
  const file = await opened().catch((error: NodeJS.ErrnoException) => {
    throw refuse(error.code ?? '')
  })
  try {
    for await (const piece of pieces) await file.appendFile(piece)
    await file.close()
    await rename(temporary, path)
  } catch (error) {
    await file.close()
    await rm(temporary, { force: true })
    throw error
  }
}

/** Lines as pieces of some 64 KB, so that they are never all in memory. */
export function* joinLines(lines: Iterable<string>): Generator<string> {
  let piece = ''
  for (const line of lines) {
    piece += `${line}\n`
    if (piece.length > 1 << 16) {
      yield piece
      piece = ''
    }
  }
  if (piece !== '') yield piece
}
