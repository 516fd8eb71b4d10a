import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { InputError, type Issue } from '../../core/evidence/index.ts'
import {
  type CatalogueSource,
  checkCatalogue,
  checkValidity,
  type Observation,
  type Service,
  type ServiceCatalogue,
} from '../../core/services/index.ts'
import { readEntry } from './readEntry.ts'
import { nameOf, type Origin, readService, repair, toIssue } from './readService.ts'
import { groupFileSchema, headSchema, observationSchema, sourceSchema, sourcesFileSchema } from './schema.ts'
import { readYaml, type YamlFile } from './yamlFile.ts'

/**
 * Reads a catalogue folder: `catalogue.yaml` (date), `sources.yaml`, `services/*.yaml`. Every fault is an issue with file and line; what
 * it does not touch is loaded. With `today` (ISO date) values whose validity is over are named too. Throws an InputError only when the folder is not there.
 */
export async function loadCatalogue(
  dir: string,
  today?: string,
): Promise<{ catalogue: ServiceCatalogue; issues: Issue[] }> {
  const issues: Issue[] = []
  const files = await listYaml(join(dir, 'services'), dir)
  const sources = await readSources(dir, issues)
  const services: Service[] = []
  const origins: Origin[] = []
  for (const file of files) await readGroup(dir, `services/${file}`, services, origins, issues)

  const { date, observations } = await readHead(dir, services, sources, issues)
  const faults = [...checkCatalogue(services, sources), ...(today === undefined ? [] : checkValidity(services, today))]
  for (const f of faults) issues.push(toIssue(f, origins[f.service]!))
  const kept = services
    .map((s, i) =>
      repair(
        s,
        faults.filter((f) => f.service === i),
      ),
    )
    .filter((s) => s !== null)
  issues.sort((a, b) => (a.file ?? '').localeCompare(b.file ?? '') || (a.line ?? 0) - (b.line ?? 0))
  const contents = { services: kept, sources, ...(observations.length > 0 ? { observations } : {}) }
  return { catalogue: { version: versionOf(date, contents), ...contents }, issues }
}

/** Date and the first eight digits of a hash over what the files say, not how they are laid out. */
function versionOf(date: string, contents: Omit<ServiceCatalogue, 'version'>): string {
  return `${date}-${createHash('sha256').update(JSON.stringify(contents)).digest('hex').slice(0, 8)}`
}

async function listYaml(folder: string, dir: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((f) => /\.ya?ml$/.test(f)).sort()
  } catch {
    throw new InputError({ code: 'catalogue-folder-missing', severity: 'error', file: dir })
  }
}

async function read(dir: string, file: string, issues: Issue[]): Promise<YamlFile | null> {
  try {
    const { yaml, issues: found } = await readYaml(join(dir, file), file)
    issues.push(...found)
    return yaml
  } catch {
    issues.push({ code: 'catalogue-file-missing', severity: 'error', file })
    return null
  }
}

async function readHead(
  dir: string,
  services: readonly Service[],
  sources: readonly CatalogueSource[],
  issues: Issue[],
): Promise<{ date: string; observations: Observation[] }> {
  const yaml = await read(dir, 'catalogue.yaml', issues)
  const head = yaml && readEntry(headSchema, yaml.value, yaml, [], 'catalogue', issues)
  if (!yaml || !head) return { date: 'undated', observations: [] }
  const observations = head.observations.flatMap((raw, i) => {
    const at = ['observations', i]
    const name = nameOf(raw, 'id', i)
    const read = readEntry(observationSchema, raw, yaml, at, name, issues)
    if (!read) return []
    const missing = [
      ...read.source.filter((key) => !sources.some((one) => one.key === key)).map((source) => ({ source })),
      ...read.services.filter((id) => !services.some((one) => one.id === id)).map((service) => ({ service })),
    ]
    for (const what of missing)
      issues.push({
        code: 'source' in what ? 'catalogue-unknown-source' : 'catalogue-observation-unknown-service',
        severity: 'error',
        file: yaml.file,
        line: yaml.lineOf(at),
        params: { id: name, standard: name, ...what },
      })
    if (missing.length > 0) return []
    const { source, ...rest } = read
    return [{ ...rest, sources: source }]
  })
  return { date: head.date, observations }
}

async function readSources(dir: string, issues: Issue[]): Promise<CatalogueSource[]> {
  const yaml = await read(dir, 'sources.yaml', issues)
  const list = yaml && readEntry(sourcesFileSchema, yaml.value, yaml, [], 'sources', issues)
  if (!yaml || !list) return []
  const sources = new Map<string, CatalogueSource>()
  list.sources.forEach((entry, i) => {
    const source = readEntry(sourceSchema, entry, yaml, ['sources', i], nameOf(entry, 'key', i), issues)
    if (!source) return
    if (sources.has(source.key)) {
      const line = yaml.lineOf(['sources', i])
      issues.push({
        code: 'catalogue-duplicate-source',
        severity: 'warning',
        file: yaml.file,
        line,
        params: { key: source.key },
      })
    } else sources.set(source.key, source)
  })
  return [...sources.values()]
}

async function readGroup(dir: string, file: string, services: Service[], origins: Origin[], issues: Issue[]) {
  const yaml = await read(dir, file, issues)
  const list = yaml && readEntry(groupFileSchema, yaml.value, yaml, [], file, issues)
  if (!yaml || !list) return
  list.services.forEach((raw, i) => {
    const read = readService(raw, list.group, yaml, ['services', i], i, issues)
    if (!read) return
    services.push(read.service)
    origins.push(read.origin)
  })
}
