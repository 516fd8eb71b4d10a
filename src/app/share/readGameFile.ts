import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type SharingProblem, sharingProblem } from '../../core/cooperation/index.ts'
import { InputError, type Issue } from '../../core/evidence/index.ts'
import { readGame } from '../../formats/game/index.ts'
import { asInputError } from '../../formats/source/index.ts'

const MOST_BYTES = 20e6

export interface GameInput {
  readonly file: string
  readonly sha256: string
  readonly bytes: number
}

/** A cost game from a file. Throws an InputError for a file that is missing or no JSON; `problem` is null where an issue is an error. */
export async function readGameFile(
  path: string,
): Promise<{ problem: SharingProblem | null; issues: readonly Issue[]; input: GameInput }> {
  const file = basename(path)
  const bytes = await readFile(path).catch((error: unknown) => {
    throw asInputError(error, path)
  })
  if (bytes.length > MOST_BYTES)
    throw new InputError({ code: 'file-too-large', severity: 'error', file, params: { megabytes: MOST_BYTES / 1e6 } })
  const { game, issues } = readGame(bytes.toString('utf8'), file)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { problem: game && sharingProblem(game), issues, input: { file, sha256, bytes: bytes.length } }
}
