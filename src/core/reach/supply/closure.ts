import { quantiles } from '../quantiles.ts'

export interface ClosureInput {
  /** Way to the nearest site with all sites, Infinity = none; and which it is, −1 = none. */
  readonly before: Float64Array
  readonly nearestBefore: Int32Array
  /** The same without the site that goes. */
  readonly after: Float64Array
  readonly nearestAfter: Int32Array
  /** NaN = not known: counted nowhere. */
  readonly people: Float64Array
  readonly site: number
  /** Inclusive, in the unit of the ways. */
  readonly threshold: number
}

export interface ClosureSums {
  readonly people: number
  /** People whose nearest site goes. */
  readonly affected: number
  readonly beyondBefore: number
  readonly beyondAfter: number
  /** beyondAfter − beyondBefore, never negative. */
  readonly more: number
  /** Affected who reach no site afterwards. */
  readonly cutOff: number
  /** Median way of the affected; null = nobody affected, or half of them reach nothing. */
  readonly medianBefore: number | null
  readonly medianAfter: number | null
}

/**
 * What changes for the places chosen if one site goes: the hospital rule of the G-BA (surcharges for safeguarding, § 136c Abs. 3 SGB V)
 * generalised: how many more people are beyond the threshold, and how far the affected then travel.
 */
export function closureSums(input: ClosureInput, places: ArrayLike<number>): ClosureSums {
  const { before, nearestBefore, after, people, site, threshold } = input
  let all = 0
  let beyondBefore = 0
  let beyondAfter = 0
  let affected = 0
  let cutOff = 0
  const moved: number[] = []
  for (let k = 0; k < places.length; k++) {
    const i = places[k]!
    const p = people[i]!
    if (!(p > 0)) continue
    all += p
    if (before[i]! > threshold) beyondBefore += p
    if (after[i]! > threshold) beyondAfter += p
    if (nearestBefore[i] !== site) continue
    affected += p
    moved.push(i)
    if (after[i] === Number.POSITIVE_INFINITY) cutOff += p
  }
  return {
    people: all,
    affected,
    beyondBefore,
    beyondAfter,
    more: Math.max(0, beyondAfter - beyondBefore),
    cutOff,
    medianBefore: quantiles(moved, before, people, [0.5])[0]!,
    medianAfter: quantiles(moved, after, people, [0.5])[0]!,
  }
}

export interface Receiver {
  readonly site: number
  /** People who come in addition. */
  readonly people: number
  readonly meanWay: number
}

/** Where the affected go: their nearest remaining site, most people first. */
export function closureReceivers(input: ClosureInput, siteCount: number): Receiver[] {
  const { nearestBefore, nearestAfter, after, people, site } = input
  const sums = new Float64Array(siteCount)
  const ways = new Float64Array(siteCount)
  for (let i = 0; i < people.length; i++) {
    const to = nearestAfter[i]!
    if (nearestBefore[i] !== site || to < 0 || !(people[i]! > 0)) continue
    sums[to]! += people[i]!
    ways[to]! += people[i]! * after[i]!
  }
  return Array.from(sums, (sum, j) => ({ site: j, people: sum, meanWay: ways[j]! / sum }))
    .filter((receiver) => receiver.people > 0)
    .sort((a, b) => b.people - a.people || a.site - b.site)
}
