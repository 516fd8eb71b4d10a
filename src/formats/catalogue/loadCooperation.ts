import { join } from 'node:path'
import {
  type ClauseLibrary,
  type CooperationLibrary,
  type FormLibrary,
  NO_LIBRARY,
} from '../../core/cooperation/index.ts'
import type { Issue } from '../../core/evidence/index.ts'
import { clauseSchema, clausesFileSchema, formSchema, formsFileSchema, lawSchema, trapSchema } from './formSchema.ts'
import { loadChecks } from './loadChecks.ts'
import { loadFunding } from './loadFunding.ts'
import { readEntry } from './readEntry.ts'
import { type Listed, readList } from './readList.ts'
import { sourceSchema } from './schema.ts'
import { readYaml, type YamlFile } from './yamlFile.ts'

/**
 * Reads `forms.yaml`, `clauses.yaml`, `checks/*.yaml` and `funding.yaml` of a catalogue folder. Every fault is an issue with file and line and costs its form, law, trap or clause; the others are loaded. A folder
 * without the files has none.
 */
export async function loadCooperation(
  dir: string,
  today?: string,
): Promise<{ library: CooperationLibrary; issues: Issue[] }> {
  const issues: Issue[] = []
  const clauses = await readClauses(dir, issues)
  const forms = await readForms(dir, new Set(clauses.topics.map(({ id }) => id)), issues)
  const { issues: inChecks, ...checks } = await loadChecks(dir)
  const { issues: inFunding, ...funding } = await loadFunding(dir, today)
  return { library: { ...forms, clauses, checks, funding }, issues: [...issues, ...inChecks, ...inFunding] }
}

async function readForms(dir: string, topics: ReadonlySet<string>, issues: Issue[]): Promise<FormLibrary> {
  const yaml = await open(dir, 'forms.yaml', issues)
  const file = yaml && readEntry(formsFileSchema, yaml.value, yaml, [], 'forms.yaml', issues)
  if (!yaml || !file) return NO_LIBRARY
  const sources = readList(sourceSchema, file.sources, yaml, 'sources', 'key', issues).map(({ value }) => value)
  const keys = new Set(sources.map(({ key }) => key))
  const unread = new Set(sources.filter(({ nature }) => nature === 'unverified').map(({ key }) => key))
  const faultsOf = (entry: string, { sources: named, verified }: Said): Fault[] => [
    ...named.filter((key) => !keys.has(key)).map((source) => fault('forms-unknown-source', { entry, source })),
    ...(verified && named.every((key) => unread.has(key)) ? [fault('forms-verified-unread', { entry })] : []),
  ]
  const sound = <T>(list: readonly Listed<T>[], check: (value: T) => readonly Fault[]) =>
    withoutFaults(list, check, yaml, issues)
  const traps = sound(readList(trapSchema, file.traps, yaml, 'traps', 'id', issues), (trap) => faultsOf(trap.id, trap))
  const laws = sound(readList(lawSchema, file.laws, yaml, 'laws', 'land', issues), (law) => faultsOf(law.land, law))
  const trapIds = new Set(traps.map(({ id }) => id))
  const forms = sound(readList(formSchema, file.forms, yaml, 'forms', 'id', issues), (form) => [
    ...[...form.facts, ...form.steps, ...form.contents].flatMap((said) => faultsOf(form.id, said)),
    ...unknownTopics(
      form.id,
      form.contents.map(({ topic }) => topic),
      topics,
    ),
    ...form.traps
      .filter((trap) => !trapIds.has(trap))
      .map((trap) => fault('forms-unknown-trap', { entry: form.id, trap })),
  ])
  return { asOf: file.asOf, forms, laws: laws as FormLibrary['laws'], traps, sources }
}

async function readClauses(dir: string, issues: Issue[]): Promise<ClauseLibrary> {
  const yaml = await open(dir, 'clauses.yaml', issues)
  const file = yaml && readEntry(clausesFileSchema, yaml.value, yaml, [], 'clauses.yaml', issues)
  if (!yaml || !file) return NO_LIBRARY.clauses
  const known = new Set(file.topics.map(({ id }) => id))
  const listed = readList(clauseSchema, file.clauses, yaml, 'clauses', 'id', issues)
  const clauses = withoutFaults(listed, ({ id, topics }) => unknownTopics(id, topics, known), yaml, issues)
  return { asOf: file.asOf, topics: file.topics, clauses }
}

interface Said {
  readonly verified: boolean
  readonly sources: readonly string[]
}

type Fault = Pick<Issue, 'code' | 'severity' | 'params'>

const fault = (code: string, params: Issue['params'] = {}): Fault => ({ code, severity: 'error', params })

const unknownTopics = (entry: string, topics: readonly string[], known: ReadonlySet<string>): Fault[] =>
  topics.filter((topic) => !known.has(topic)).map((topic) => fault('forms-unknown-topic', { entry, topic }))

/** Entries that nothing is wrong with; the faults of the others become issues. */
function withoutFaults<T>(
  list: readonly Listed<T>[],
  check: (value: T) => readonly Fault[],
  { file }: YamlFile,
  issues: Issue[],
): T[] {
  return list.flatMap(({ value, line }) => {
    const faults = check(value)
    issues.push(...faults.map((one) => ({ ...one, file, line })))
    return faults.length === 0 ? [value] : []
  })
}

async function open(dir: string, file: string, issues: Issue[]): Promise<YamlFile | null> {
  const read = await readYaml(join(dir, file), file).catch(() => null)
  issues.push(...(read?.issues ?? []))
  return read?.yaml ?? null
}
