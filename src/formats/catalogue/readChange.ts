import type { Issue } from '../../core/evidence/index.ts'
import {
  type CatalogueChange,
  CHANGE_KINDS,
  checkCatalogue,
  nearestWord,
  SERVICE_GROUPS,
  type Service,
  type ServiceCatalogue,
  type Standard,
} from '../../core/services/index.ts'

import type { ProposalEntry } from './decisionSchema.ts'
import { readService, repair, toIssue } from './readService.ts'
import { toStandard } from './toService.ts'
import type { YamlFile } from './yamlFile.ts'

/** What a proposal would change; null with its issue where that is unclear. */
export function readChange(
  proposal: ProposalEntry,
  raw: unknown,
  yaml: YamlFile,
  at: readonly (string | number)[],
  base: ServiceCatalogue,
  issues: Issue[],
): CatalogueChange | null {
  const { change, id } = proposal
  const say = (code: string, path: readonly string[], params: Record<string, string | number>) => {
    const line = yaml.lineOf([...at, 'change', ...path])
    issues.push({ code, severity: 'error', file: yaml.file, line, params: { id, ...params } })
    return null
  }
  const given = CHANGE_KINDS.filter((kind) => change[kind] !== undefined)
  if (given.length !== 1) return say('decisions-change-unclear', [], { allowed: CHANGE_KINDS.join(', ') })
  if (change.state !== undefined) return { kind: 'state', state: change.state }
  if (change.leave !== undefined)
    return { kind: 'leave', ...(change.leave === true ? { on: null, substitute: null } : change.leave) }
  if (change.provide) {
    const { guarantee, steer, provide, providers } = change.provide
    if (!guarantee && !steer && !provide && !providers) return say('decisions-provide-empty', ['provide'], {})
    const override = {
      ...change.provide,
      place: 'region',
      classes: null,
      legalClaim: null,
      sources: [],
      verified: true,
    }
    return { kind: 'provide', override }
  }
  if (change['own-standard']) {
    const { kind } = change['own-standard']
    if (kind !== undefined && kind !== 'own') return say('decisions-own-as-norm', ['own-standard', 'kind'], { kind })
    return { kind: 'own-standard', standard: ownStandard(proposal, change['own-standard']) }
  }
  if (change.add === true) return { kind: 'add', service: null }
  const service = readAdded(proposal.service, raw, yaml, [...at, 'change', 'add'], base, issues)
  return service && { kind: 'add', service }
}

function ownStandard(
  { id, reason }: ProposalEntry,
  { kind: _, note, ...entry }: NonNullable<ProposalEntry['change']['own-standard']>,
): Standard {
  const standard = toStandard({
    ...entry,
    // Set anew below: the form of a file has no own standards.
    kind: 'plan',
    id: `own-${id}`,
    place: 'DE',
    source: [],
    verified: true,
    note: note ?? { de: reason, en: reason },
  })
  return { ...standard, kind: 'own' }
}

/** A service of the region's own, in the form of the catalogue's files with `group` added. */
function readAdded(
  id: string,
  raw: unknown,
  yaml: YamlFile,
  at: readonly (string | number)[],
  base: ServiceCatalogue,
  issues: Issue[],
): Service | null {
  const entry = (raw as { change: { add: Record<string, unknown> } }).change.add
  const { group: named, ...rest } = entry
  const group = SERVICE_GROUPS.find((one) => one === named)
  if (!group) {
    const params = { entry: id, key: 'group', found: String(named), allowed: SERVICE_GROUPS.join(', ') }
    issues.push({
      code: 'catalogue-value-not-allowed',
      severity: 'error',
      file: yaml.file,
      line: yaml.lineOf(at),
      params,
    })
    return null
  }
  const read = readService({ core: true, ...rest, id }, group, yaml, at, 0, issues)
  if (!read) return null
  const faults = checkCatalogue([read.service], base.sources)
  for (const fault of faults) issues.push(toIssue(fault, read.origin))
  return repair(read.service, faults)
}

export function nearestService(word: string, base: ServiceCatalogue): string | null {
  return nearestWord(
    word,
    base.services.flatMap((s) => [s.id, ...s.aliases]),
  )
}
