import { resolve } from 'node:path'
import { joinLines, type OpenRegion, writeFile, writeProvenance } from '../app/index.ts'
import type { Call } from './index.ts'

/** How a result was made. */
interface Made {
  readonly methodVersion: string
  readonly parameters: Readonly<Record<string, unknown>>
}

/** Writes lines to a file, with what they were made from beside it; `-` is standard output. Resolves to the number of lines. */
export async function writeResult(
  { environment }: Call,
  { region, situation }: OpenRegion,
  out: string,
  lines: Iterable<string>,
  { methodVersion, parameters }: Made,
): Promise<number> {
  let count = 0
  const counted = function* () {
    for (const line of lines) {
      count++
      yield line
    }
  }
  if (out === '-') {
    for (const piece of joinLines(counted())) environment.out(piece)
    return count
  }
  const path = resolve(environment.workingFolder, out)
  await writeFile(path, joinLines(counted()))
  await writeProvenance(path, {
    manifest: region.manifest,
    catalogueVersion: situation.catalogue.version,
    methodVersion,
    builder: environment.version,
    parameters,
  })
  return count
}
