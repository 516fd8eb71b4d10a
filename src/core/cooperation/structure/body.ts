import { addMonths } from '../../process/index.ts'
import { overlap } from '../overlap.ts'

/** Where people of several houses meet, as far as it matters for founding another. */
export interface Body {
  readonly id: string
  readonly name: string
  readonly state: 'active' | 'dormant' | 'ended'
  /** Null = across the fields. */
  readonly field: string | null
  /** Participants by id. */
  readonly members: readonly string[]
  /** ISO days; null = not known. */
  readonly lastMeeting: string | null
  readonly nextMeeting: string | null
}

/** A body that did not meet for so long and has no next meeting sleeps, whatever it says of itself. Own value. */
export const ASLEEP_AFTER_MONTHS = 12

export const isThere = ({ state }: Pick<Body, 'state'>) => state !== 'ended'

/** Not invited, not met: declared dormant, or active without a meeting in sight and none within a year. */
export function isAsleep({ state, lastMeeting, nextMeeting }: Body, today: string): boolean {
  if (state === 'ended') return false
  if (nextMeeting !== null && nextMeeting >= today) return false
  return state === 'dormant' || (lastMeeting !== null && addMonths(lastMeeting, ASLEEP_AFTER_MONTHS) < today)
}

/** What exists already where a body for this field is wanted, dormant ones first: they can be revived. `field` null: by the name alone. */
export function standingBodies(
  bodies: readonly Body[],
  wanted: Pick<Body, 'name' | 'field'>,
  today: string,
): readonly Body[] {
  const name = folded(wanted.name)
  return bodies
    .filter(isThere)
    .filter(
      (one) => (wanted.field !== null && one.field === wanted.field) || (name !== '' && folded(one.name) === name),
    )
    .toSorted((a, b) => Number(isAsleep(b, today)) - Number(isAsleep(a, today)) || a.name.localeCompare(b.name))
}

export interface DoubleBody {
  readonly first: Body
  readonly second: Body
  /** Members of both. */
  readonly shared: number
}

/** Pairs of bodies that exist for the same field with largely the same members. O(n²) within a field. */
export function doubleBodies(bodies: readonly Body[]): readonly DoubleBody[] {
  const found: DoubleBody[] = []
  for (const [field, among] of Map.groupBy(bodies.filter(isThere), (one) => one.field)) {
    if (field === null) continue
    for (const [k, first] of among.entries())
      for (const second of among.slice(k + 1)) {
        const shared = overlap(first.members, second.members)
        if (shared > 0) found.push({ first, second, shared })
      }
  }
  return found
}

const folded = (name: string) => name.trim().toLowerCase().replace(/\s+/g, ' ')
