import type { Issue } from '../../core/evidence/index.ts'
import type { CatalogueFault, Service, ServiceGroup, Standard } from '../../core/services/index.ts'
import { readEntry } from './readEntry.ts'
import { serviceSchema, standardSchema } from './schema.ts'
import { toService, toStandard } from './toService.ts'
import type { YamlFile } from './yamlFile.ts'

/** Where a service stands in its file; the lists name the positions of what was kept. */
export interface Origin {
  readonly yaml: YamlFile
  readonly at: readonly (string | number)[]
  readonly standards: readonly number[]
  readonly viability: readonly number[]
}

/** Reads one service with its standards; null with its issues where it cannot be used. */
export function readService(
  raw: unknown,
  group: ServiceGroup,
  yaml: YamlFile,
  at: readonly (string | number)[],
  position: number,
  issues: Issue[],
): { service: Service; origin: Origin } | null {
  const name = nameOf(raw, 'id', position)
  const entry = readEntry(serviceSchema, raw, yaml, at, name, issues)
  if (!entry) return null
  const standards = readStandards(entry.standards, yaml, [...at, 'standards'], name, issues)
  const viability = readStandards(entry.viability, yaml, [...at, 'viability'], name, issues)
  const service = toService(entry, group, standards.values, viability.values)
  if (entry.question && !service.question) {
    const line = yaml.lineOf([...at, 'question'])
    const standard = 'standard' in entry.question ? entry.question.standard : ''
    issues.push({
      code: 'catalogue-question-unknown-standard',
      severity: 'error',
      file: yaml.file,
      line,
      params: { id: name, standard },
    })
  }
  return { service, origin: { yaml, at, standards: standards.positions, viability: viability.positions } }
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
    if ((raw as { kind?: unknown } | null)?.kind === 'own') {
      const params = { id: service, standard: nameOf(raw, 'id', i) }
      const line = yaml.lineOf([...at, i, 'kind'])
      issues.push({ code: 'catalogue-own-in-base', severity: 'error', file: yaml.file, line, params })
      return
    }
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
export function repair(service: Service, faults: readonly CatalogueFault[]): Service | null {
  let kept: Service = service
  const drop = {
    standards: new Set<number>(),
    viability: new Set<number>(),
    rules: new Set<number>(),
    aliases: new Set<number>(),
    sdgs: new Set<number>(),
    overrides: new Set<number>(),
    price: new Set<number>(),
    quality: new Set<number>(),
    continuity: new Set<number>(),
  }
  for (const { path, severity } of faults) {
    const [first, second] = path
    if (first === 'aliases') drop.aliases.add(Number(second))
    if (first === 'sdgs') drop.sdgs.add(Number(second))
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
    sdgs: without(kept.sdgs, drop.sdgs),
    overrides: without(kept.overrides, drop.overrides),
    price: without(kept.price, drop.price),
    quality: without(kept.quality, drop.quality),
    continuity: without(kept.continuity, drop.continuity),
    osm: { ...kept.osm, rules: without(kept.osm.rules, drop.rules) },
    question: asked && !standards.some((s) => s.id === asked) ? null : kept.question,
  }
}

export function toIssue(fault: CatalogueFault, origin: Origin): Issue {
  const [first, second, ...rest] = fault.path
  const listed = (first === 'standards' || first === 'viability') && typeof second === 'number'
  const path = listed ? [first, origin[first][second]!, ...rest] : fault.path
  const line = origin.yaml.lineOf([...origin.at, ...path])
  return { code: fault.code, severity: fault.severity, file: origin.yaml.file, line, params: fault.params }
}

export function nameOf(entry: unknown, key: string, position: number): string {
  const name = entry && typeof entry === 'object' ? (entry as Record<string, unknown>)[key] : undefined
  return typeof name === 'string' ? name : `${position + 1}.`
}
