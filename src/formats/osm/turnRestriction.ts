import { RESTRICTS_BICYCLE, RESTRICTS_CAR } from '../../core/network/index.ts'
import type { OsmRelation, Tags } from './types.ts'

/** A turn restriction over a node, as tagged. Several ways only for no_entry (from) and no_exit (to). */
export interface TaggedRestriction {
  readonly from: readonly number[]
  readonly via: number
  readonly to: readonly number[]
  readonly only: boolean
  /** RESTRICTS_… bits. */
  readonly modes: number
}

/** Why a restriction is not used. */
export type UnusedRestriction = 'via-way' | 'conditional' | 'not-ours' | 'broken'

/** Keys of restrictions, with the modes that they bind. Other vehicles (hgv, bus …) do not concern us. */
const KEYS: readonly (readonly [string, number])[] = [
  ['restriction', RESTRICTS_CAR | RESTRICTS_BICYCLE],
  ['restriction:vehicle', RESTRICTS_CAR | RESTRICTS_BICYCLE],
  ['restriction:motor_vehicle', RESTRICTS_CAR],
  ['restriction:motorcar', RESTRICTS_CAR],
  ['restriction:bicycle', RESTRICTS_BICYCLE],
]

export function isRestriction(tags: Tags): boolean {
  return tags.type === 'restriction' || tags.type?.startsWith('restriction:') === true
}

export function readRestriction({ tags, members }: OsmRelation): TaggedRestriction | UnusedRestriction {
  let value: string | undefined
  let modes = 0
  for (const [key, bits] of KEYS) {
    if (tags[key] === undefined) continue
    value ??= tags[key]
    modes |= bits
  }
  if (tags.type === 'restriction:bicycle') modes &= RESTRICTS_BICYCLE
  else if (tags.type === 'restriction:motorcar' || tags.type === 'restriction:motor_vehicle') modes &= RESTRICTS_CAR
  for (const vehicle of (tags.except ?? '').split(';').map((v) => v.trim())) {
    if (vehicle === 'motorcar' || vehicle === 'motor_vehicle' || vehicle === 'vehicle') modes &= ~RESTRICTS_CAR
    if (vehicle === 'bicycle' || vehicle === 'vehicle') modes &= ~RESTRICTS_BICYCLE
  }
  if (value === undefined)
    return Object.keys(tags).some((key) => key.endsWith(':conditional')) ? 'conditional' : 'not-ours'
  // Restrictions for some hours only would be wrong for the others.
  if (tags.day_on !== undefined || tags.hour_on !== undefined) return 'conditional'
  if (modes === 0) return 'not-ours'
  const only = value.startsWith('only_')
  if (!only && !value.startsWith('no_')) return 'broken'

  const from: number[] = []
  const to: number[] = []
  const via: number[] = []
  for (const { type, ref, role } of members) {
    if (type === 'way' && role === 'from') from.push(ref)
    else if (type === 'way' && role === 'to') to.push(ref)
    else if (type === 'way' && role === 'via') return 'via-way'
    else if (type === 'node' && role === 'via') via.push(ref)
  }
  if (via.length !== 1 || from.length === 0 || to.length === 0) return 'broken'
  if ((from.length > 1 && value !== 'no_entry') || (to.length > 1 && value !== 'no_exit')) return 'broken'
  return { from, via: via[0], to, only, modes }
}
