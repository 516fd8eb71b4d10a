import type { Cells } from './cells.ts'

/** A span of ages, inclusive, of one sex or all. */
export interface AgeSpan {
  readonly fromAge: number
  readonly toAge: number
  readonly sex: 'all' | 'female' | 'male'
}

/** Beyond this age a group "and older" is treated as if it ended here when only a part of it is asked for. */
const OLDEST_AGE = 94

/**
 * People of a span of ages per cell, NaN where the split is not known. A group that only partly overlaps counts by its share of
 * years (an even spread within the group is assumed). Null span = everybody. NaN everywhere when no set of groups covers the span.
 */
export function peopleOfAges(cells: Cells, span: AgeSpan | null): Float64Array {
  if (!span) return Float64Array.from(cells.population)
  const result = new Float64Array(cells.count)
  let coveredYears = 0
  for (const [g, group] of cells.groups.entries()) {
    if (span.sex !== group.sex) continue
    const from = Math.max(span.fromAge, group.fromAge)
    const to = Math.min(span.toAge, group.toAge)
    if (from > to) continue
    const groupYears = Math.max(1, Math.min(group.toAge, OLDEST_AGE) - group.fromAge + 1)
    const years = Math.max(0, Math.min(to, OLDEST_AGE) - from + 1)
    const wholeGroup = from === group.fromAge && to === group.toAge
    const share = wholeGroup ? 1 : Math.min(1, years / groupYears)
    coveredYears += wholeGroup ? groupYears : years
    const people = cells.people[g]!
    for (let c = 0; c < cells.count; c++) result[c]! += share * people[c]!
  }
  const askedYears = Math.max(1, Math.min(span.toAge, OLDEST_AGE) - span.fromAge + 1)
  if (coveredYears < askedYears) result.fill(Number.NaN)
  return result
}
