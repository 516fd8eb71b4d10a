import { ASKED_ASPECTS } from './asked.ts'
import { nearestWord } from './nearestWord.ts'
import { OSM_KEYS, OSM_VALUES } from './osmKeys.ts'
import { matchesRule } from './osmMatch.ts'
import { canMeetLegalClaim } from './provider.ts'
import type { CatalogueSource, OsmRule, Service } from './service.ts'
import { MEASURE_UNITS, type Standard } from './standard.ts'

/** What contradicts itself in a catalogue whose entries have the right form. */
export interface CatalogueFault {
  /** Code of the issue, `catalogue-…`. */
  readonly code: string
  /** error: the entry cannot be used and is left out. */
  readonly severity: 'error' | 'warning'
  /** Index into the services given. */
  readonly service: number
  /** Path within the entry, for finding the line. */
  readonly path: readonly (string | number)[]
  readonly params: Readonly<Record<string, string | number>>
}

const TRAVEL = new Set(['travel-time', 'distance', 'response-time'])
/** Measures that say for how many people one unit of capacity is. */
const RATIOS = new Set(['people-per-unit', 'per-1000'])
const NOT_READ = new Set(['unverified', 'own'])

/** Checks what no single entry's form can tell: ids, aliases, sources, kinds, units, rules. */
export function checkCatalogue(services: readonly Service[], sources: readonly CatalogueSource[]): CatalogueFault[] {
  const known = new Map(sources.map((s) => [s.key, s]))
  return [...checkNames(services), ...services.flatMap((service, i) => checkService(service, i, known))]
}

function checkNames(services: readonly Service[]): CatalogueFault[] {
  const faults: CatalogueFault[] = []
  const owner = new Map<string, string>()
  services.forEach((service, i) => {
    if (owner.has(service.id)) faults.push(fault('catalogue-duplicate-id', 'error', i, ['id'], { id: service.id }))
    else owner.set(service.id, service.id)
  })
  services.forEach((service, i) => {
    service.aliases.forEach((alias, a) => {
      const other = owner.get(alias)
      if (other !== undefined)
        faults.push(fault('catalogue-alias-clash', 'warning', i, ['aliases', a], { id: service.id, alias, other }))
      else owner.set(alias, service.id)
    })
  })
  return faults
}

function checkService(service: Service, i: number, known: ReadonlyMap<string, CatalogueSource>): CatalogueFault[] {
  const faults: CatalogueFault[] = []
  const say = (
    code: string,
    severity: 'error' | 'warning',
    path: (string | number)[],
    params: Record<string, string | number> = {},
  ) => faults.push(fault(code, severity, i, path, { id: service.id, ...params }))
  const travelled = service.kind === 'visited' || service.kind === 'outbound'

  service.osm.rules.forEach((rule, r) => {
    if (Object.keys(rule.all).length === 0) say('catalogue-rule-without-key', 'error', ['osm', 'rules', r])
    for (const part of ['match', 'notMatch'] as const)
      for (const [key, pattern] of Object.entries(rule[part] ?? {}))
        if (!compiles(pattern)) say('catalogue-bad-pattern', 'error', ['osm', 'rules', r, part, key], { pattern })
  })
  for (const [r, rule] of service.osm.rules.entries()) checkVocabulary(rule, r, say)
  service.sdgs.forEach((sdg, g) => {
    if (!isSdg(sdg)) say('catalogue-unknown-sdg', 'warning', ['sdgs', g], { sdg })
  })
  if (service.osm.rules.length > 0 && service.osm.reliability === 'none')
    say('catalogue-rules-without-reliability', 'warning', ['osm', 'reliability'])
  if (!service.located && service.osm.rules.length > 0) say('catalogue-secret-with-rules', 'error', ['osm', 'rules'])
  if (!service.located && travelled) say('catalogue-secret-travelled', 'error', ['kind'], { kind: service.kind })
  if (!travelled && service.question)
    say('catalogue-kind-contradicts-question', 'error', ['question'], { kind: service.kind })
  if (travelled && !service.question) say('catalogue-question-missing', 'warning', ['question'], { kind: service.kind })
  if (service.dispatch && service.kind !== 'outbound')
    say('catalogue-kind-contradicts-dispatch', 'error', ['dispatch'], { kind: service.kind })

  const asked = service.standards.find((s) => s.id === service.question?.standard)
  if (asked && (asked.place !== 'DE' || asked.condition))
    say('catalogue-question-not-general', 'warning', ['question'], { standard: asked.id })

  const ratio = service.supply?.ratio
  if (ratio !== undefined && !service.standards.some((s) => s.id === ratio && RATIOS.has(s.measure)))
    say('catalogue-supply-unknown-ratio', 'error', ['supply', 'ratio'], { standard: ratio })

  const ids = new Set<string>()
  for (const list of ['standards', 'viability'] as const)
    service[list].forEach((standard, s) => {
      const at = [list, s]
      if (ids.has(standard.id)) say('catalogue-duplicate-standard', 'error', [...at, 'id'], { standard: standard.id })
      ids.add(standard.id)
      checkStandard(standard, service, (code, path, params) =>
        say(code, 'error', [...at, ...path], { standard: standard.id, ...params }),
      )
      checkSources(standard, known, (code, path, params) =>
        say(code, 'error', [...at, ...path], { standard: standard.id, ...params }),
      )
    })
  if (service.duty)
    checkSources(service.duty, known, (code, path, params) =>
      say(code, 'error', ['duty', ...path], { standard: 'duty', ...params }),
    )
  const duty = service.duty
  if (duty?.legalClaim && duty.providers.length > 0 && !duty.providers.some(canMeetLegalClaim))
    say('catalogue-volunteers-meet-claim', 'error', ['duty', 'providers'])
  service.overrides.forEach((override, o) => {
    checkSources(override, known, (code, path, params) =>
      say(code, 'error', ['overrides', o, ...path], { standard: override.place, ...params }),
    )
    const claim = override.legalClaim ?? duty?.legalClaim
    if (claim && override.providers && !override.providers.some(canMeetLegalClaim))
      say('catalogue-volunteers-meet-claim', 'error', ['overrides', o, 'providers'])
    if (service.overrides.findIndex((one) => one.place === override.place) !== o)
      say('catalogue-duplicate-override', 'error', ['overrides', o, 'place'], { place: override.place })
  })
  for (const aspect of ASKED_ASPECTS)
    service[aspect].forEach((asked, a) => {
      if (service[aspect].findIndex((one) => one.id === asked.id) !== a)
        say('catalogue-duplicate-standard', 'error', [aspect, a, 'id'], { standard: asked.id })
      checkSources(asked, known, (code, path, params) =>
        say(code, 'error', [aspect, a, ...path], { standard: asked.id, ...params }),
      )
    })
  for (const part of ['callHandling', 'turnOut'] as const) {
    const time = service.dispatch?.[part]
    if (time)
      checkSources(time, known, (code, path, params) =>
        say(code, 'error', ['dispatch', part, ...path], { standard: part, ...params }),
      )
  }
  return faults
}

type Say = (code: string, path: (string | number)[], params?: Record<string, string | number>) => void

export function checkStandard(standard: Standard, service: Service, say: Say): void {
  const units: readonly string[] = MEASURE_UNITS[standard.measure]
  if (!units.includes(standard.unit))
    say('catalogue-unit-mismatch', ['unit'], {
      measure: standard.measure,
      unit: standard.unit,
      allowed: units.join(', '),
    })
  if (TRAVEL.has(standard.measure) && (service.kind === 'networked' || service.kind === 'digital'))
    say('catalogue-kind-contradicts-standard', ['measure'], { kind: service.kind, measure: standard.measure })
  if (standard.measure === 'response-time' && service.kind === 'visited')
    say('catalogue-kind-contradicts-standard', ['measure'], { kind: service.kind, measure: standard.measure })
  if ((standard.measure === 'travel-time' || standard.measure === 'distance') && !standard.mode)
    say('catalogue-mode-missing', ['measure'], { measure: standard.measure })
  if (standard.startsAt && standard.measure !== 'response-time')
    say('catalogue-start-without-response', ['startsAt'], { measure: standard.measure })
  const { validFrom: from, validUntil: until } = standard
  if (from !== null && until !== null && lastDay(until) < from)
    say('catalogue-validity-reversed', ['validUntil'], { from, until })
  if (standard.upTo !== null && standard.upTo <= standard.value)
    say('catalogue-range-reversed', ['upTo'], { value: standard.value, upTo: standard.upTo })
  if (standard.moreBeyond !== undefined && (standard.kind !== 'test' || standard.measure !== 'travel-time'))
    say('catalogue-closure-not-test', ['moreBeyond'], { kind: standard.kind })
}

function checkSources(
  holder: { readonly sources: readonly string[]; readonly verified: boolean },
  known: ReadonlyMap<string, CatalogueSource>,
  say: Say,
): void {
  if (holder.sources.length === 0) say('catalogue-without-source', [])
  for (const key of holder.sources) if (!known.has(key)) say('catalogue-unknown-source', ['source'], { source: key })
  const read = holder.sources.some((key) => known.has(key) && !NOT_READ.has(known.get(key)!.nature))
  if (holder.verified && holder.sources.length > 0 && !read) say('catalogue-verified-unread', ['verified'])
}

/** 2030 means its whole year. */
const lastDay = (day: string) => (day.length === 4 ? `${day}-12-31` : day)

/** Values that a page should not show any more: `today` is an ISO date. */
export function checkValidity(services: readonly Service[], today: string): CatalogueFault[] {
  return services.flatMap((service, i) =>
    (['standards', 'viability'] as const).flatMap((list) =>
      service[list].flatMap((standard, s) =>
        standard.validUntil !== null && lastDay(standard.validUntil) < today
          ? [
              fault('catalogue-validity-over', 'warning', i, [list, s, 'validUntil'], {
                id: service.id,
                standard: standard.id,
                until: standard.validUntil,
              }),
            ]
          : [],
      ),
    ),
  )
}

/** Targets of the 2030 Agenda by goal: numbered ones and those with letters (a, b, …). */
const TARGETS = [7, 8, 13, 10, 9, 8, 5, 12, 8, 10, 10, 11, 5, 10, 12, 12, 19]

/** `3`, `11.2`, `3.b` */
export function isSdg(text: string): boolean {
  const parts = /^(\d{1,2})(?:\.(\d{1,2}|[a-d]))?$/.exec(text)
  const most = parts && TARGETS[Number(parts[1]) - 1]
  if (!most) return false
  const target = parts[2]
  return target === undefined || /[a-d]/.test(target) || (Number(target) >= 1 && Number(target) <= most)
}

type Complain = (
  code: string,
  severity: 'error' | 'warning',
  path: (string | number)[],
  params?: Record<string, string | number>,
) => void

/** A misspelt key or value matches nothing and would be a silent zero. */
function checkVocabulary(rule: OsmRule, r: number, say: Complain): void {
  for (const part of ['all', 'match', 'none', 'notMatch'] as const)
    for (const [key, values] of Object.entries(rule[part] ?? {})) {
      const path = ['osm', 'rules', r, part, key]
      if (!OSM_KEYS.includes(key))
        say('catalogue-unknown-osm-key', 'warning', path, { key, nearest: nearestWord(key, OSM_KEYS) ?? 'none' })
      const known = OSM_VALUES[key]
      if (!known || typeof values === 'string') continue
      for (const value of values)
        if (value !== '*' && !known.includes(value))
          say('catalogue-unknown-osm-value', 'warning', path, {
            key,
            value,
            nearest: nearestWord(value, known) ?? 'none',
          })
    }
}

/** A repeated group that repeats something itself can take for ever on a hostile name; a catalogue from elsewhere is not trusted. */
const REPEATED_REPETITION = /\([^()]*[+*}][^()]*\)[+*{]/

function compiles(pattern: string): boolean {
  if (pattern.length > 2000 || REPEATED_REPETITION.test(pattern)) return false
  try {
    matchesRule({ all: {}, match: { x: pattern } }, {})
    return true
  } catch {
    return false
  }
}

function fault(
  code: string,
  severity: 'error' | 'warning',
  service: number,
  path: readonly (string | number)[],
  params: Readonly<Record<string, string | number>>,
): CatalogueFault {
  return { code, severity, service, path, params }
}
