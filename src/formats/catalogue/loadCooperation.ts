import { join } from 'node:path'
import type { z } from 'zod'
import {
  type ClauseLibrary,
  type CooperationLibrary,
  type FormLibrary,
  NO_LIBRARY,
} from '../../core/cooperation/index.ts'
import type { Issue } from '../../core/evidence/index.ts'
import { clauseSchema, clausesFileSchema, formSchema, formsFileSchema, lawSchema, trapSchema } from './formSchema.ts'
import { readEntry } from './readEntry.ts'
import { sourceSchema } from './schema.ts'
import { readYaml, type YamlFile } from './yamlFile.ts'

/**
 * Reads `forms.yaml` and `clauses.yaml` of a catalogue folder. Every fault is an issue with file and line; what it does not touch is loaded. A folder
 * without the files has none.
 */
export async function loadCooperation(dir: string): Promise<{ library: CooperationLibrary; issues: Issue[] }> {
  const issues: Issue[] = []
  const clauses = await readClauses(dir, issues)
  const forms = await readForms(dir, new Set(clauses.topics.map(({ id }) => id)), issues)
  return { library: { ...forms, clauses }, issues }
}

async function readForms(dir: string, topics: ReadonlySet<string>, issues: Issue[]): Promise<FormLibrary> {
  const yaml = await open(dir, 'forms.yaml', issues)
  const file = yaml && readEntry(formsFileSchema, yaml.value, yaml, [], 'forms.yaml', issues)
  if (!yaml || !file) return NO_LIBRARY
  const sources = readList(sourceSchema, file.sources, yaml, 'sources', 'key', issues)
  const keys = new Set(sources.map(({ key }) => key))
  const traps = readList(trapSchema, file.traps, yaml, 'traps', 'id', issues)
  const forms = readList(formSchema, file.forms, yaml, 'forms', 'id', issues)
  const laws = readList(lawSchema, file.laws, yaml, 'laws', 'land', issues)
  const unread = new Set(sources.filter(({ nature }) => nature === 'unverified').map(({ key }) => key))
  const tell = (code: string, list: string, index: number, params: Issue['params']) =>
    issues.push({
      code,
      severity: 'error',
      file: yaml.file,
      line: yaml.lineOf([list, index]),
      ...(params ? { params } : {}),
    })
  const check = (
    list: string,
    index: number,
    entry: string,
    said: { readonly verified: boolean; readonly sources: readonly string[] },
  ) => {
    for (const source of said.sources)
      if (!keys.has(source)) tell('forms-unknown-source', list, index, { entry, source })
    if (said.verified && said.sources.every((key) => unread.has(key)))
      tell('forms-verified-unread', list, index, { entry })
  }
  const trapIds = new Set(traps.map(({ id }) => id))
  for (const form of forms) {
    const at = indexOf(file.forms, 'id', form.id)
    for (const said of [...form.facts, ...form.steps, ...form.contents]) check('forms', at, form.id, said)
    for (const { topic } of form.contents)
      if (!topics.has(topic)) tell('forms-unknown-topic', 'forms', at, { entry: form.id, topic })
    for (const trap of form.traps)
      if (!trapIds.has(trap)) tell('forms-unknown-trap', 'forms', at, { entry: form.id, trap })
  }
  for (const law of laws) check('laws', indexOf(file.laws, 'land', law.land), law.land, law)
  for (const trap of traps) check('traps', indexOf(file.traps, 'id', trap.id), trap.id, trap)
  return { asOf: file.asOf, forms, laws: laws as FormLibrary['laws'], traps, sources }
}

async function readClauses(dir: string, issues: Issue[]): Promise<ClauseLibrary> {
  const yaml = await open(dir, 'clauses.yaml', issues)
  const file = yaml && readEntry(clausesFileSchema, yaml.value, yaml, [], 'clauses.yaml', issues)
  if (!yaml || !file) return NO_LIBRARY.clauses
  const clauses = readList(clauseSchema, file.clauses, yaml, 'clauses', 'id', issues)
  const known = new Set(file.topics.map(({ id }) => id))
  for (const { id, topics } of clauses)
    for (const topic of topics)
      if (!known.has(topic))
        issues.push({
          code: 'forms-unknown-topic',
          severity: 'error',
          file: yaml.file,
          line: yaml.lineOf(['clauses', indexOf(file.clauses, 'id', id)]),
          params: { entry: id, topic },
        })
  return { asOf: file.asOf, topics: file.topics, clauses }
}

async function open(dir: string, file: string, issues: Issue[]): Promise<YamlFile | null> {
  const read = await readYaml(join(dir, file), file).catch(() => null)
  issues.push(...(read?.issues ?? []))
  return read?.yaml ?? null
}

/** The usable entries of a list, each key once. */
function readList<T extends z.ZodType, K extends keyof z.output<T> & string>(
  schema: T,
  list: readonly unknown[],
  yaml: YamlFile,
  name: string,
  key: K,
  issues: Issue[],
): z.output<T>[] {
  const kept = new Map<unknown, z.output<T>>()
  for (const [i, raw] of list.entries()) {
    const entry = readEntry(schema, raw, yaml, [name, i], nameOf(raw, key, i), issues)
    if (!entry) continue
    const id = (entry as Record<string, unknown>)[key]
    if (kept.has(id)) {
      const params = { id: String(id) }
      const line = yaml.lineOf([name, i])
      issues.push({ code: 'catalogue-duplicate-id', severity: 'error', file: yaml.file, line, params })
    } else kept.set(id, entry)
  }
  return [...kept.values()]
}

const nameOf = (raw: unknown, key: string, index: number): string => {
  const named = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>)[key] : undefined
  return typeof named === 'string' ? named : `${index + 1}.`
}

const indexOf = (list: readonly unknown[], key: string, id: string) =>
  list.findIndex((raw) => typeof raw === 'object' && raw !== null && (raw as Record<string, unknown>)[key] === id)
