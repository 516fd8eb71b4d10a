import type { z } from 'zod'
import type { Issue } from '../../core/evidence/index.ts'
import { readEntry } from './readEntry.ts'
import type { YamlFile } from './yamlFile.ts'

/** An entry of a list, with the line on which it begins. */
export interface Listed<T> {
  readonly value: T
  readonly line: number
}

/** The usable entries of the list of this name, each `key` once: a second one with the same is reported and left out. */
export function readList<K extends string, T extends z.ZodType<Readonly<Record<K, string>>>>(
  schema: T,
  list: readonly unknown[],
  yaml: YamlFile,
  name: string,
  key: K,
  issues: Issue[],
): Listed<z.output<T>>[] {
  const kept = new Map<string, Listed<z.output<T>>>()
  for (const [i, raw] of list.entries()) {
    const value = readEntry(schema, raw, yaml, [name, i], nameOf(raw, key, i), issues)
    if (!value) continue
    const id = value[key]
    const line = yaml.lineOf([name, i])
    if (kept.has(id))
      issues.push({ code: 'catalogue-duplicate-id', severity: 'error', file: yaml.file, line, params: { id } })
    else kept.set(id, { value, line })
  }
  return [...kept.values()]
}

function nameOf(raw: unknown, key: string, index: number): string {
  const named = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>)[key] : undefined
  return typeof named === 'string' ? named : `${index + 1}.`
}
