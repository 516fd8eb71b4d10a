import type { z } from 'zod'
import type { Issue } from '../../core/evidence/index.ts'
import type { YamlFile } from './yamlFile.ts'

type Path = readonly PropertyKey[]

/**
 * Reads one entry of a file by its schema. Keys that nobody knows are reported and left out, the rest of the entry stays; an entry with a
 * missing or impossible value is reported and gives null.
 */
export function readEntry<T extends z.ZodType>(
  schema: T,
  entry: unknown,
  yaml: YamlFile,
  at: readonly (string | number)[],
  name: string,
  issues: Issue[],
): z.output<T> | null {
  const first = schema.safeParse(entry)
  if (first.success) return first.data
  const unknown = first.error.issues.filter((i) => i.code === 'unrecognized_keys')
  const cleaned = structuredClone(entry)
  for (const issue of unknown) {
    const holder = valueAt(cleaned, issue.path)
    for (const key of issue.keys) {
      delete (holder as Record<string, unknown>)[key]
      issues.push({
        code: 'catalogue-unknown-key',
        severity: 'warning',
        file: yaml.file,
        line: yaml.lineOf([...at, ...steps(issue.path), key]),
        params: { entry: name, key },
      })
    }
  }
  const second = unknown.length > 0 ? schema.safeParse(cleaned) : first
  if (second.success) return second.data
  for (const issue of second.error.issues)
    if (issue.code !== 'unrecognized_keys') issues.push(tell(issue, cleaned, yaml, at, name))
  return null
}

function tell(
  issue: z.core.$ZodIssue,
  entry: unknown,
  yaml: YamlFile,
  at: readonly (string | number)[],
  name: string,
): Issue {
  const path = steps(issue.path)
  const base = { severity: 'error' as const, file: yaml.file, line: yaml.lineOf([...at, ...path]) }
  const key = path.length > 0 ? path.join('.') : name
  const value = valueAt(entry, issue.path)
  if (value === undefined) return { ...base, code: 'catalogue-missing-key', params: { entry: name, key } }
  if (issue.code === 'custom' && typeof issue.params?.code === 'string')
    return { ...base, code: issue.params.code, params: { entry: name, key, found: String(value) } }
  const allowed = issue.code === 'invalid_value' ? issue.values.map(String).join(', ') : ''
  const found = typeof value === 'object' ? JSON.stringify(value).slice(0, 80) : String(value)
  if (allowed) return { ...base, code: 'catalogue-value-not-allowed', params: { entry: name, key, found, allowed } }
  return { ...base, code: 'catalogue-wrong-form', params: { entry: name, key, found } }
}

function steps(path: Path): (string | number)[] {
  return path.map((p) => (typeof p === 'number' ? p : String(p)))
}

function valueAt(value: unknown, path: Path): unknown {
  let at = value
  for (const step of path) {
    if (at === null || typeof at !== 'object') return undefined
    at = (at as Record<PropertyKey, unknown>)[step]
  }
  return at
}
