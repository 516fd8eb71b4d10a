import type { Tags } from './types.ts'

/** Prefixes of keys that describe what was (OSM wiki, “Lifecycle prefix”). */
const PAST = /^(disused|abandoned|was|closed|demolished|razed|removed|destroyed|former):(.+)$/
const MARKS = new Set(['disused', 'abandoned', 'demolished', 'razed', 'removed', 'ruins'])

/** The tags as they were before the place closed, null when none of them speaks of the past. */
export function tagsBefore(tags: Tags): Tags | null {
  let before: Record<string, string> | null = null
  for (const key in tags) {
    const past = PAST.exec(key)
    if (past) {
      before ??= { ...tags }
      delete before[key]
      before[past[2]] = tags[key]
    } else if (MARKS.has(key) || (key === 'opening_hours' && /^\s*(closed|off)\s*$/i.test(tags[key]))) {
      before ??= { ...tags }
      delete before[key]
    }
  }
  return before
}

/** `amenity=doctors` beside `disused:amenity=doctors` contradicts itself: taken as closed. `shop=bakery` beside `was:shop=butcher` is a bakery. */
export function isContradicted(tags: Tags): boolean {
  for (const key in tags) {
    const past = PAST.exec(key)
    if (past && past[1] !== 'was' && tags[past[2]] !== undefined && tags[past[2]] === tags[key]) return true
  }
  return false
}
