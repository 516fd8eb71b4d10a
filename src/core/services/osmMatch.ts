import type { OsmRule, Service } from './service.ts'

type Tags = Readonly<Record<string, string>>

/** Ids of the services that an object of OSM provides, in the order of the catalogue; [] for most objects. */
export type OsmMatcher = (tags: Tags) => readonly string[]

interface CompiledRule {
  readonly all: readonly (readonly [string, ReadonlySet<string> | null])[]
  readonly match: readonly (readonly [string, RegExp])[]
  readonly none: readonly (readonly [string, ReadonlySet<string> | null])[]
  readonly notMatch: readonly (readonly [string, RegExp])[]
}

const NOTHING: readonly string[] = []
/** Marks of an object that is no longer in use, whatever else it says. */
const OUT_OF_USE = ['disused', 'abandoned', 'demolished', 'razed', 'removed', 'ruins']
const CLOSED_HOURS = new Set(['closed', 'off'])

/** Compiles the rules of all services. Throws for a regular expression that does not compile; the catalogue is checked before. */
export function compileOsmRules(services: readonly Service[]): OsmMatcher {
  // By the first key of the rule: an object without any of the keys is done at once.
  const byKey = new Map<string, { rule: CompiledRule; service: string; order: number }[]>()
  services.forEach((service, order) => {
    for (const rule of service.osm.rules) {
      const key = Object.keys(rule.all)[0]!
      const list = byKey.get(key) ?? []
      list.push({ rule: compile(rule), service: service.id, order })
      byKey.set(key, list)
    }
  })
  return (tags) => {
    let found: Map<string, number> | null = null
    for (const key in tags) {
      const entries = byKey.get(key)
      if (!entries) continue
      for (const { rule, service, order } of entries)
        if (holds(rule, tags)) {
          found ??= new Map()
          found.set(service, order)
        }
    }
    if (!found || isOutOfUse(tags)) return NOTHING
    return [...found].sort((a, b) => a[1] - b[1]).map(([id]) => id)
  }
}

/** Whether one alternative matches. For many objects use `compileOsmRules`. */
export function matchesRule(rule: OsmRule, tags: Tags): boolean {
  return holds(compile(rule), tags) && !isOutOfUse(tags)
}

export function isOutOfUse(tags: Tags): boolean {
  return (
    OUT_OF_USE.some((key) => tags[key] !== undefined && tags[key] !== 'no') ||
    CLOSED_HOURS.has((tags.opening_hours ?? '').trim().toLowerCase())
  )
}

function compile(rule: OsmRule): CompiledRule {
  const values = (v: readonly string[]): ReadonlySet<string> | null => (v.includes('*') ? null : new Set(v))
  return {
    all: Object.entries(rule.all).map(([k, v]) => [k, values(v)]),
    match: Object.entries(rule.match ?? {}).map(([k, v]) => [k, new RegExp(v, 'iu')]),
    none: Object.entries(rule.none ?? {}).map(([k, v]) => [k, values(v)]),
    notMatch: Object.entries(rule.notMatch ?? {}).map(([k, v]) => [k, new RegExp(v, 'iu')]),
  }
}

function holds(rule: CompiledRule, tags: Tags): boolean {
  for (const [key, allowed] of rule.all) {
    const value = tags[key]
    if (value === undefined) return false
    if (allowed && !parts(value).some((p) => allowed.has(p))) return false
  }
  for (const [key, pattern] of rule.match) {
    const value = tags[key]
    if (value === undefined || !pattern.test(value)) return false
  }
  for (const [key, refused] of rule.none) {
    const value = tags[key]
    if (value !== undefined && (!refused || parts(value).every((p) => refused.has(p)))) return false
  }
  for (const [key, pattern] of rule.notMatch) {
    const value = tags[key]
    if (value !== undefined && pattern.test(value)) return false
  }
  return true
}

function parts(value: string): string[] {
  return value.includes(';') ? value.split(';').map((p) => p.trim()) : [value]
}
