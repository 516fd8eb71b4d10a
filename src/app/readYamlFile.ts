import { basename } from 'node:path'
import { InputError } from '../core/evidence/index.ts'
import { readYaml } from '../formats/catalogue/index.ts'
import { asInputError } from '../formats/source/index.ts'

/** The value of a small YAML file that a person hands over. Throws an InputError for one that is missing or is no YAML. */
export async function readYamlFile(path: string): Promise<unknown> {
  const { yaml, issues } = await readYaml(path, basename(path)).catch((error: unknown) => {
    throw asInputError(error, path)
  })
  if (!yaml) throw new InputError(issues[0]!)
  return yaml.value
}
