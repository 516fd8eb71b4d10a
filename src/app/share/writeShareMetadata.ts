import { writeFile } from '../writeFile.ts'
import type { GameInput } from './readGameFile.ts'
import { SHARE_METHOD_VERSION } from './shareCosts.ts'

/** Lays `FILE-metadata.json` beside shares: from which file, by which rule and version, so that they can be computed again. */
export async function writeShareMetadata(
  out: string,
  input: GameInput,
  builder: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<void> {
  const made = { inputs: [input], methodVersion: SHARE_METHOD_VERSION, program: `reihum ${builder}`, parameters }
  await writeFile(`${out}-metadata.json`, [`${JSON.stringify(made, null, 1)}\n`])
}
