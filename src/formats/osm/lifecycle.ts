import type { Tags } from './types.ts'

/** Prefixes of keys that describe what was (OSM wiki, “Lifecycle prefix”). */
const PAST = /^(disused|abandoned|was|closed|demolished|razed|removed|destroyed|former):(.+)$/
const MARKS = new Set(['disused', 'abandoned', 'demolished', 'razed', 'removed', 'ruins'])

/** What a key says about the past: the key that it was, '' = that all of it is past, null = nothing. */
function pastOf(key: string): string | null {
  return MARKS.has(key) ? '' : (PAST.exec(key)?.[2] ?? null)
}

/** Keys repeat a million times: each is looked at once. Emptied when a file has absurdly many. */
const known = new Map<string, string | null>()
const MOST_KNOWN = 20_000

function knownPastOf(key: string): string | null {
  let past = known.get(key)
  if (past === undefined) {
    if (known.size >= MOST_KNOWN) known.clear()
    past = pastOf(key)
    known.set(key, past)
  }
  return past
}

/** The tags as they were before the place closed, null when none of them speaks of the past. */
export function tagsBefore(tags: Tags): Tags | null {
  let before: Record<string, string> | null = null
  for (const key in tags) {
    const past = knownPastOf(key)
    if (past === null && !(key === 'opening_hours' && /^\s*(closed|off)\s*$/i.test(tags[key]))) continue
    before ??= { ...tags }
    delete before[key]
    if (past) before[past] = tags[key]
  }
  return before
}

/** `amenity=doctors` beside `disused:amenity=doctors` contradicts itself: taken as closed. `shop=bakery` beside `was:shop=bakery` only tells of its past. */
export function isContradicted(tags: Tags): boolean {
  for (const key in tags) {
    const past = knownPastOf(key)
    if (past && !key.startsWith('was:') && tags[past] !== undefined && tags[past] === tags[key]) return true
  }
  return false
}
