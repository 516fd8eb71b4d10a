import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { CatalogueCheck, CheckCatalogue, CheckSource } from '../../core/cooperation/index.ts'
import type { Issue } from '../../core/evidence/index.ts'
import { checkTemplate } from '../../core/process/index.ts'
import { readEntry } from './readEntry.ts'
import { id, sentence, wording } from './schema.ts'
import { readYaml, type YamlFile } from './yamlFile.ts'

const FOLDER = 'checks'
const SOURCES = 'sources.yaml'

const sourceSchema = z.strictObject({ key: id, title: sentence, verified: z.boolean() })

/** From no to yes, unless a check says otherwise. */
const USUAL_SCALE = {
  least: 0,
  most: 4,
  leastMeans: { de: 'nein', en: 'no' },
  mostMeans: { de: 'ja', en: 'yes' },
}

const checkSchema = z.strictObject({
  id,
  name: wording,
  about: wording,
  scale: z
    .strictObject({ least: z.number(), most: z.number(), leastMeans: wording, mostMeans: wording })
    .nullable()
    .default(USUAL_SCALE),
  sources: z.array(z.string()),
  counted: z.enum(['source', 'own']),
  countInSource: z.number().int().positive().nullable(),
  criteria: z.array(z.strictObject({ id, question: wording, evidence: wording.nullable().default(null) })),
})

/** Reads `checks/*.yaml` of a catalogue folder. Every fault is an issue with file and line; a faulty check is left out, the others are loaded. A folder without checks has none. */
export async function loadChecks(dir: string): Promise<CheckCatalogue & { readonly issues: Issue[] }> {
  const issues: Issue[] = []
  const names = await readdir(join(dir, FOLDER)).catch(() => [])
  const files: YamlFile[] = []
  for (const name of names.filter((one) => /\.ya?ml$/.test(one)).sort()) {
    const file = `${FOLDER}/${name}`
    const read = await readYaml(join(dir, file), file)
    issues.push(...read.issues)
    if (read.yaml) files.push(read.yaml)
  }
  const isSources = ({ file }: YamlFile) => file === `${FOLDER}/${SOURCES}`
  const sources = files.filter(isSources).flatMap((yaml) => readSources(yaml, issues))
  const templates = new Map<string, CatalogueCheck>()
  for (const yaml of files.filter((one) => !isSources(one))) readChecks(yaml, sources, templates, issues)
  return { templates: [...templates.values()], sources, issues }
}

function listIn(yaml: YamlFile, key: string, issues: Issue[]): readonly unknown[] {
  const list = readEntry(z.strictObject({ [key]: z.array(z.unknown()) }), yaml.value, yaml, [], yaml.file, issues)
  return list?.[key] ?? []
}

function readSources(yaml: YamlFile, issues: Issue[]): CheckSource[] {
  return listIn(yaml, 'sources', issues).flatMap((raw, i) => {
    const source = readEntry(sourceSchema, raw, yaml, ['sources', i], `${i + 1}.`, issues)
    return source ? [source] : []
  })
}

function readChecks(
  yaml: YamlFile,
  sources: readonly CheckSource[],
  templates: Map<string, CatalogueCheck>,
  issues: Issue[],
): void {
  listIn(yaml, 'checks', issues).forEach((raw, i) => {
    const at = ['checks', i]
    const check = readEntry(checkSchema, raw, yaml, at, `${i + 1}.`, issues)
    if (!check) return
    const where = { file: yaml.file, line: yaml.lineOf(at) }
    const unknown = check.sources.filter((key) => !sources.some((one) => one.key === key))
    const found: Issue[] = [
      ...checkTemplate(check),
      ...unknown.map(
        (source): Issue => ({ code: 'check-unknown-source', severity: 'error', params: { id: check.id, source } }),
      ),
    ]
    if (templates.has(check.id)) found.push({ code: 'check-double-id', severity: 'error', params: { id: check.id } })
    issues.push(...found.map((issue) => ({ ...issue, ...where })))
    if (found.length === 0) templates.set(check.id, check)
  })
}
