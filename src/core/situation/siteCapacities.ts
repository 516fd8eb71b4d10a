import type { Issue } from '../evidence/index.ts'
import type { Facility } from '../services/index.ts'
import { MOST_CAPACITY } from './resolveSupply.ts'
import type { CapacityCount } from './supplyQuestion.ts'

export interface SiteCapacities {
  /** Units per site; NaN = not known. */
  readonly units: Float64Array
  readonly assumed: Uint8Array
  readonly count: CapacityCount
  /** One for each capacity that cannot be right, the first of them by name. */
  readonly issues: readonly Issue[]
}

/** Faults that are told one by one. */
const MOST_TOLD = 5

/** Capacities as they can be counted with: one that cannot be right is not known, and what is not known stays so unless something is assumed. */
export function siteCapacities(sites: readonly Facility[], assume: number | null): SiteCapacities {
  const units = new Float64Array(sites.length)
  const assumed = new Uint8Array(sites.length)
  const issues: Issue[] = []
  const zeros: string[] = []
  let missing = 0
  for (const [j, { capacity, name, id }] of sites.entries()) {
    const usable = capacity !== null && capacity >= 0 && capacity <= MOST_CAPACITY
    if (capacity !== null && !usable && issues.length < MOST_TOLD)
      issues.push({
        code: capacity < 0 ? 'supply-capacity-negative' : 'supply-capacity-absurd',
        severity: 'warning',
        params: { facility: name || id, id, value: String(capacity) },
      })
    if (capacity === 0) zeros.push(name || id)
    if (usable) units[j] = capacity
    else {
      missing++
      units[j] = assume ?? Number.NaN
      assumed[j] = assume === null ? 0 : 1
    }
  }
  if (zeros.length > 0)
    issues.push({
      code: 'supply-capacity-zero',
      severity: 'warning',
      params: { sites: zeros.length, facility: zeros[0]! },
    })
  const count = {
    sites: sites.length,
    known: sites.length - missing,
    zero: zeros.length,
    missing,
    assumed: assume === null ? 0 : missing,
  }
  return { units, assumed, count, issues }
}
