import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { z } from 'zod'
import { type FundingCatalogue, isStale, standingsOf } from '../../core/cooperation/index.ts'
import type { Issue } from '../../core/evidence/index.ts'
import { fundingFileSchema, programmeSchema, proposalSchema, ruleSchema } from './fundingSchema.ts'
import { readEntry } from './readEntry.ts'
import { readYaml, type YamlFile } from './yamlFile.ts'

const FILE = 'funding.yaml'

/**
 * Reads `funding.yaml` of a catalogue folder. Every fault is an issue with file and line; what it does not touch is loaded. A folder without the file has
 * no programmes. What is called verified needs a source. With `today` (ISO date) programmes at which nobody looked for a year are named.
 */
export async function loadFunding(dir: string, today?: string): Promise<FundingCatalogue & { issues: Issue[] }> {
  const read = await readYaml(join(dir, FILE), FILE).catch(() => null)
  const issues: Issue[] = [...(read?.issues ?? [])]
  const yaml = read?.yaml
  const lists = yaml && readEntry(fundingFileSchema, yaml.value, yaml, [], FILE, issues)
  const contents = {
    programmes: lists ? readList(programmeSchema, lists.programmes, 'programmes', yaml!, issues) : [],
    rules: lists ? readList(ruleSchema, lists.rules, 'rules', yaml!, issues) : [],
    proposals: lists ? readList(proposalSchema, lists.proposals, 'proposals', yaml!, issues) : [],
  }
  for (const { value: programme, line } of contents.programmes) {
    const { id, checked, source } = programme
    if (source === null && standingsOf(programme).includes('verified'))
      issues.push({ code: 'catalogue-funding-without-source', severity: 'error', file: FILE, line, params: { id } })
    if (today !== undefined && isStale(programme, today))
      issues.push({ code: 'catalogue-funding-stale', severity: 'warning', file: FILE, line, params: { id, checked } })
  }
  const plain = {
    programmes: contents.programmes.map(({ value }) => value),
    rules: contents.rules.map(({ value }) => value),
    proposals: contents.proposals.map(({ value }) => value),
  }
  const version = createHash('sha256').update(JSON.stringify(plain)).digest('hex').slice(0, 8)
  return { version, ...plain, issues }
}

/** The entries of one list that can be used, each with its line. */
function readList<T extends z.ZodType<{ readonly id: string }>>(
  schema: T,
  list: readonly unknown[],
  key: string,
  yaml: YamlFile,
  issues: Issue[],
): { value: z.output<T>; line: number }[] {
  const kept = new Map<string, { value: z.output<T>; line: number }>()
  for (const [i, raw] of list.entries()) {
    const value = readEntry(schema, raw, yaml, [key, i], nameOf(raw, i), issues)
    if (!value) continue
    const line = yaml.lineOf([key, i])
    if (kept.has(value.id))
      issues.push({ code: 'catalogue-duplicate-id', severity: 'error', file: FILE, line, params: { id: value.id } })
    else kept.set(value.id, { value, line })
  }
  return [...kept.values()]
}

function nameOf(raw: unknown, position: number): string {
  const id = raw && typeof raw === 'object' ? (raw as { id?: unknown }).id : undefined
  return typeof id === 'string' ? id : `${position + 1}.`
}
