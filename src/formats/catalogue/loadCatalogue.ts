import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { InputError, type Issue } from '../../core/evidence/index.ts'
import {
  type CatalogueFault,
  type CatalogueSource,
  checkCatalogue,
  type Service,
  type ServiceCatalogue,
  type Standard,
} from '../../core/services/index.ts'
import { readEntry } from './readEntry.ts'
import {
  groupFileSchema,
  headSchema,
  serviceSchema,
  sourceSchema,
  sourcesFileSchema,
  standardSchema,
} from './schema.ts'
import { toService, toStandard } from './toService.ts'
import { readYaml, type YamlFile } from './yamlFile.ts'

/** Where a service stands in its file; the lists name the positions of what was kept. */
interface Origin {
  readonly yaml: YamlFile
  readonly at: readonly (string | number)[]
  readonly standards: readonly number[]
  readonly viability: readonly number[]
}

/**
 * Reads a catalogue folder: `catalogue.yaml` (date), `sources.yaml`, `services/*.yaml`. Every fault is an issue with file and line; what
 * it does not touch is loaded. Throws an InputError only when the folder is not there.
 */
export async function loadCatalogue(dir: string): Promise<{ catalogue: ServiceCatalogue; issues: Issue[] }> {
  const issues: Issue[] = []
  const files = await listYaml(join(dir, 'services'), dir)
  const date = await readDate(dir, issues)
  const sources = await readSources(dir, issues)
  const services: Service[] = []
  const origins: Origin[] = []
  for (const file of files) await readGroup(dir, `services/${file}`, services, origins, issues)

  const faults = checkCatalogue(services, sources)
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
  return { catalogue: { version: versionOf(date, kept, sources), services: kept, sources }, issues }
}

/** Date and the first eight digits of a hash over what the files say, not how they are laid out. */
function versionOf(date: string, services: readonly Service[], sources: readonly CatalogueSource[]): string {
  return `${date}-${createHash('sha256').update(JSON.stringify({ services, sources })).digest('hex').slice(0, 8)}`
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

async function readDate(dir: string, issues: Issue[]): Promise<string> {
  const yaml = await read(dir, 'catalogue.yaml', issues)
  const head = yaml && readEntry(headSchema, yaml.value, yaml, [], 'catalogue', issues)
  return head?.date ?? 'undated'
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
    const at = ['services', i]
    const name = nameOf(raw, 'id', i)
    const entry = readEntry(serviceSchema, raw, yaml, at, name, issues)
    if (!entry) return
    const standards = readStandards(entry.standards, yaml, [...at, 'standards'], name, issues)
    const viability = readStandards(entry.viability, yaml, [...at, 'viability'], name, issues)
    const service = toService(entry, list.group, standards.values, viability.values)
    if (entry.question && !service.question) {
      const line = yaml.lineOf([...at, 'question'])
      const standard = 'standard' in entry.question ? entry.question.standard : ''
      issues.push({
        code: 'catalogue-question-unknown-standard',
        severity: 'error',
        file,
        line,
        params: { id: name, standard },
      })
    }
    services.push(service)
    origins.push({ yaml, at, standards: standards.positions, viability: viability.positions })
  })
}

function readStandards(
  entries: readonly unknown[],
  yaml: YamlFile,
  at: readonly (string | number)[],
  service: string,
  issues: Issue[],
): { values: Standard[]; positions: number[] } {
  const values: Standard[] = []
  const positions: number[] = []
  entries.forEach((raw, i) => {
    const entry = readEntry(standardSchema, raw, yaml, [...at, i], `${service}: ${nameOf(raw, 'id', i)}`, issues)
    if (!entry) return
    values.push(toStandard(entry))
    positions.push(i)
  })
  return { values, positions }
}

const LISTS = ['standards', 'viability', 'overrides', 'price', 'quality', 'continuity'] as const
const isListed = (part: unknown): part is (typeof LISTS)[number] => LISTS.some((list) => list === part)

/** A service without what its faults concern; null when it cannot be used at all. */
function repair(service: Service, faults: readonly CatalogueFault[]): Service | null {
  let kept: Service = service
  const drop = {
    standards: new Set<number>(),
    viability: new Set<number>(),
    rules: new Set<number>(),
    aliases: new Set<number>(),
    overrides: new Set<number>(),
    price: new Set<number>(),
    quality: new Set<number>(),
    continuity: new Set<number>(),
  }
  for (const { path, severity } of faults) {
    const [first, second] = path
    if (first === 'aliases') drop.aliases.add(Number(second))
    if (severity !== 'error') continue
    if (first === 'id' || first === 'kind') return null
    if (isListed(first)) drop[first].add(Number(second))
    if (first === 'osm' && path.length > 2) drop.rules.add(Number(path[2]))
    else if (first === 'osm') for (const r of kept.osm.rules.keys()) drop.rules.add(r)
    if (first === 'question' || first === 'dispatch' || first === 'duty') kept = { ...kept, [first]: null }
    if (first === 'supply') {
      const { supply: _, ...rest } = kept
      kept = rest
    }
  }
  const without = <T>(list: readonly T[], out: ReadonlySet<number>) =>
    out.size > 0 ? list.filter((_, i) => !out.has(i)) : list
  const standards = without(kept.standards, drop.standards)
  const asked = kept.question?.standard
  return {
    ...kept,
    standards,
    viability: without(kept.viability, drop.viability),
    aliases: without(kept.aliases, drop.aliases),
    overrides: without(kept.overrides, drop.overrides),
    price: without(kept.price, drop.price),
    quality: without(kept.quality, drop.quality),
    continuity: without(kept.continuity, drop.continuity),
    osm: { ...kept.osm, rules: without(kept.osm.rules, drop.rules) },
    question: asked && !standards.some((s) => s.id === asked) ? null : kept.question,
  }
}

function toIssue(fault: CatalogueFault, origin: Origin): Issue {
  const [first, second, ...rest] = fault.path
  const listed = (first === 'standards' || first === 'viability') && typeof second === 'number'
  const path = listed ? [first, origin[first][second]!, ...rest] : fault.path
  const line = origin.yaml.lineOf([...origin.at, ...path])
  return { code: fault.code, severity: fault.severity, file: origin.yaml.file, line, params: fault.params }
}

function nameOf(entry: unknown, key: string, position: number): string {
  const name = entry && typeof entry === 'object' ? (entry as Record<string, unknown>)[key] : undefined
  return typeof name === 'string' ? name : `${position + 1}.`
}
