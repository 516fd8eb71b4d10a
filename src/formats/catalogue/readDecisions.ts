import { readFile } from 'node:fs/promises'
import type { Issue } from '../../core/evidence/index.ts'
import {
  type CatalogueHistory,
  checkHistory,
  type HistoryEntry,
  type ServiceCatalogue,
} from '../../core/services/index.ts'
import { decisionSchema, decisionsFileSchema, proposalSchema, reviewSchema } from './decisionSchema.ts'
import { nearestService, readChange } from './readChange.ts'
import { readEntry } from './readEntry.ts'
import { parseYaml, type YamlFile } from './yamlFile.ts'

export interface DecisionsQuestion {
  /** Id of the region. */
  readonly region: string
  readonly base: ServiceCatalogue
  /** ISO date: what lies after it is not decided yet, what was to be reviewed before it is overdue. */
  readonly today: string
}

/** What a region negotiated; without a file nothing. Faulty entries are left out, each with its issue. */
export async function loadDecisions(
  path: string,
  file: string,
  question: DecisionsQuestion,
): Promise<{ history: CatalogueHistory; issues: Issue[] }> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    const history = { region: question.region, entries: [] }
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    return { history, issues: isMissing ? [] : [{ code: 'catalogue-file-missing', severity: 'error', file }] }
  }
  return readDecisions(text, file, question)
}

export function readDecisions(
  text: string,
  file: string,
  { region, base, today }: DecisionsQuestion,
): { history: CatalogueHistory; issues: Issue[] } {
  const { yaml, issues } = parseYaml(text, file)
  const empty = { history: { region, entries: [] }, issues }
  const list = yaml && readEntry(decisionsFileSchema, yaml.value, yaml, [], file, issues)
  if (!yaml || !list) return empty
  if (list.region !== region) {
    const params = { found: list.region, region }
    issues.push({ code: 'decisions-other-region', severity: 'error', file, line: yaml.lineOf(['region']), params })
    return empty
  }
  const read: { entry: HistoryEntry; position: number }[] = []
  ;(list.entries ?? []).forEach((raw, position) => {
    const entry = readOne(raw, yaml, position, base, issues)
    if (entry) read.push({ entry, position })
  })
  const entries = read.map(({ entry }) => entry)
  const out = new Set<number>()
  for (const fault of checkHistory({ region, entries }, base, today)) {
    if (fault.severity === 'error') out.add(fault.entry)
    const { position, entry } = read[fault.entry]!
    const params: Record<string, string | number> = { ...fault.params }
    if (fault.code === 'decisions-unknown-service')
      params.nearest = nearestService(String(params.service), base) ?? 'none'
    const line = yaml.lineOf(['entries', position, entry.kind, ...fault.path])
    issues.push({ code: fault.code, severity: fault.severity, file, line, params })
  }
  issues.sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
  return { history: { region, entries: entries.filter((_, i) => !out.has(i)) }, issues }
}

function readOne(
  raw: unknown,
  yaml: YamlFile,
  position: number,
  base: ServiceCatalogue,
  issues: Issue[],
): HistoryEntry | null {
  const at = ['entries', position]
  const kinds = raw && typeof raw === 'object' ? Object.keys(raw) : []
  const [kind] = kinds
  const name = `${position + 1}.`
  const say = (code: string, path: readonly (string | number)[], params: Record<string, string | number> = {}) => {
    issues.push({ code, severity: 'error', file: yaml.file, line: yaml.lineOf([...at, ...path]), params })
    return null
  }
  if (kinds.length !== 1 || (kind !== 'proposal' && kind !== 'decision' && kind !== 'review'))
    return say('decisions-entry-unclear', [], { entry: name, found: kinds.join(', ') || String(raw) })
  const inner = (raw as Record<string, unknown>)[kind]
  const place = [...at, kind]
  if (kind === 'proposal') {
    const entry = readEntry(proposalSchema, inner, yaml, place, name, issues)
    if (!entry) return null
    if (entry.reason === '') return say('decisions-without-reason', [kind], { id: entry.id })
    const change = readChange(entry, inner, yaml, place, base, issues)
    return change && { kind, entry: { ...entry, change } }
  }
  if (kind === 'decision') {
    const entry = readEntry(decisionSchema, inner, yaml, place, name, issues)
    if (!entry) return null
    if (entry.body === '') return say('decisions-without-body', [kind], { id: entry.proposal })
    if (entry.date === undefined) return say('decisions-without-date', [kind], { id: entry.proposal })
    return { kind, entry: { ...entry, date: entry.date } }
  }
  const entry = readEntry(reviewSchema, inner, yaml, place, name, issues)
  if (!entry) return null
  if (entry.body === '') return say('decisions-without-body', [kind], { id: entry.proposal })
  if (entry.date === undefined) return say('decisions-without-date', [kind], { id: entry.proposal })
  return { kind, entry: { ...entry, date: entry.date } }
}
