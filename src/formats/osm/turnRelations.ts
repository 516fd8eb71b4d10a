import { RESTRICTS_BICYCLE, RESTRICTS_CAR } from '../../core/network/index.ts'
import type { OsmRelation, Tags } from './types.ts'

/** A turn restriction in OSM ids. */
export interface TurnRelation {
  readonly id: number
  readonly from: number
  readonly via: number
  readonly to: number
  readonly only: boolean
  readonly modes: number
}

export function isTurnRestriction(tags: Tags): boolean {
  return tags.type === 'restriction' && restrictionOf(tags) !== null
}

function restrictionOf(tags: Tags): { only: boolean; modes: number } | null {
  const except = (tags.except ?? '').split(';').map((v) => v.trim())
  const read = (value: string | undefined, modes: number) =>
    value !== undefined && /^(no|only)_/.test(value) && modes !== 0 ? { only: value.startsWith('only_'), modes } : null
  const all = RESTRICTS_CAR | RESTRICTS_BICYCLE
  const excepted =
    (except.includes('bicycle') ? RESTRICTS_BICYCLE : 0) |
    (except.some((e) => e === 'motorcar' || e === 'motor_vehicle') ? RESTRICTS_CAR : 0)
  return (
    read(tags.restriction, all & ~excepted) ??
    read(tags['restriction:motorcar'] ?? tags['restriction:motor_vehicle'], RESTRICTS_CAR) ??
    read(tags['restriction:bicycle'], RESTRICTS_BICYCLE)
  )
}

/** One restriction per pair of ways; `null` for those over a way or with missing members. */
export function turnsOf(relation: OsmRelation): TurnRelation[] | null {
  const found = restrictionOf(relation.tags)
  if (!found) return null
  const of = (role: string, type: 'way' | 'node') =>
    relation.members.filter((m) => m.role === role && m.type === type).map((m) => m.ref)
  const via = of('via', 'node')
  const from = of('from', 'way')
  const to = of('to', 'way')
  if (via.length !== 1 || from.length === 0 || to.length === 0) return null
  return from.flatMap((f) => to.map((t) => ({ id: relation.id, from: f, via: via[0]!, to: t, ...found })))
}
