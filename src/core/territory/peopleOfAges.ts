import type { Cells, PopulationGroup } from './cells.ts'

/** A span of ages, inclusive, of one sex or all. */
export interface AgeSpan {
  readonly fromAge: number
  readonly toAge: number
  readonly sex: 'all' | 'female' | 'male'
}

/** Beyond this age a group "and older" is treated as if it ended here when only a part of it is asked for. */
const OLDEST_AGE = 94
const AND_OLDER = 999

/** A report asks for the same ages hundreds of times. */
const kept = new WeakMap<Cells, Map<string, Float64Array>>()

/**
 * People of a span of ages per cell, NaN where the split is not known. A group that only partly overlaps counts by its share of
 * years (an even spread within the group is assumed). Null span = everybody. NaN everywhere when no set of groups covers the span.
 * Of overlapping groups (0–17 beside 0–5) the finest cover is used, so nobody counts twice; without groups of all people those of women and men are added.
 * The same array for the same question: it is only read.
 */
export function peopleOfAges(cells: Cells, span: AgeSpan | null): Float64Array {
  if (!span) return cells.population
  const known = kept.get(cells) ?? new Map<string, Float64Array>()
  kept.set(cells, known)
  const key = `${span.fromAge}-${span.toAge}-${span.sex}`
  const people = known.get(key) ?? sumOfAges(cells, span)
  known.set(key, people)
  return people
}

function sumOfAges(cells: Cells, span: AgeSpan): Float64Array {
  const whole = sumOfSex(cells, span, span.sex)
  if (whole || span.sex !== 'all') return whole ?? new Float64Array(cells.count).fill(Number.NaN)
  const women = sumOfSex(cells, span, 'female')
  const men = sumOfSex(cells, span, 'male')
  return women && men ? women.map((people, c) => people + men[c]!) : new Float64Array(cells.count).fill(Number.NaN)
}

function sumOfSex(cells: Cells, span: AgeSpan, sex: AgeSpan['sex']): Float64Array | null {
  const candidates = cells.groups.map((group, index) => ({ ...group, index })).filter((group) => group.sex === sex)
  const cover = coverOf(candidates, span)
  if (!cover) return null
  const result = new Float64Array(cells.count)
  for (const { index, share } of cover) {
    const people = cells.people[index]!
    for (let c = 0; c < cells.count; c++) result[c]! += share * people[c]!
  }
  return result
}

type Candidate = PopulationGroup & { readonly index: number }

/**
 * Groups that follow each other without gap or overlap and cover the span: of all such chains the one that assumes least about ages outside the span, then the
 * one with the fewest groups. Null when there is none.
 */
function coverOf(groups: readonly Candidate[], span: AgeSpan): { index: number; share: number }[] | null {
  const to = span.toAge >= OLDEST_AGE ? AND_OLDER : span.toAge
  // Cheapest chain of groups that reaches each age, by dynamic programming over their starts.
  const ordered = [...groups].sort((a, b) => a.fromAge - b.fromAge || a.toAge - b.toAge)
  let best: Chain | null = null
  const chains = new Map<number, Chain>()
  for (const group of ordered) {
    if (group.toAge < span.fromAge || group.fromAge > to) continue
    const before = group.fromAge <= span.fromAge ? { cost: 0, parts: [] } : chains.get(group.fromAge)
    if (!before) continue
    const chain = { cost: before.cost + yearsBeyond(group, span.fromAge, to) + 0.001, parts: [...before.parts, group] }
    if (group.toAge >= to) {
      if (!best || chain.cost < best.cost) best = chain
      continue
    }
    const known = chains.get(group.toAge + 1)
    if (!known || chain.cost < known.cost) chains.set(group.toAge + 1, chain)
  }
  return best?.parts.map((group) => ({ index: group.index, share: shareOf(group, span.fromAge, to) })) ?? null
}

interface Chain {
  readonly cost: number
  readonly parts: readonly Candidate[]
}

function lastYear(age: number): number {
  return Math.min(age, OLDEST_AGE)
}

function yearsOf(fromAge: number, toAge: number): number {
  return Math.max(0, lastYear(toAge) - Math.min(fromAge, OLDEST_AGE) + 1)
}

function yearsBeyond(group: Candidate, from: number, to: number): number {
  return yearsOf(group.fromAge, group.toAge) - yearsOf(Math.max(from, group.fromAge), Math.min(to, group.toAge))
}

function shareOf(group: Candidate, from: number, to: number): number {
  if (group.fromAge >= from && group.toAge <= to) return 1
  return yearsOf(Math.max(from, group.fromAge), Math.min(to, group.toAge)) / yearsOf(group.fromAge, group.toAge)
}
