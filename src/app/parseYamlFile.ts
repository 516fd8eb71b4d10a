import { parse } from 'yaml'
import { InputError } from '../core/evidence/index.ts'

/** The value of a small YAML file that a person hands over. Throws an InputError for what is no YAML. */
export function parseYamlFile(text: string, file: string): unknown {
  try {
    return parse(text, { maxAliasCount: 50 })
  } catch (error) {
    const detail = (error as Error).message.split('\n')[0] ?? ''
    throw new InputError({ code: 'catalogue-not-yaml', severity: 'error', file, line: 1, params: { detail } })
  }
}
