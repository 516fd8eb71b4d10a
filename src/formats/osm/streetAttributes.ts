import {
  BARRIER_FREE,
  BICYCLE_BACKWARD,
  BICYCLE_DISMOUNT,
  BICYCLE_FORWARD,
  BRIDGE,
  CAR_BACKWARD,
  CAR_DESTINATION_ONLY,
  CAR_FORWARD,
  IN_SETTLEMENT,
  ROUNDABOUT,
  type RoadClass,
  TUNNEL,
  UNPAVED,
  WALK_BACKWARD,
  WALK_FORWARD,
} from '../../core/network/index.ts'
import { bicyclePermission, carPermission, footPermission, isUrban } from './accessRules.ts'
import { BACKWARD, BOTH, bicycleDirections, carDirections, FORWARD, footDirections } from './oneway.ts'
import { isBarrierFree, isUnpaved } from './surface.ts'
import type { Tags } from './types.ts'

const DIRECTIONS = [
  { name: 'forward', bit: FORWARD, walk: WALK_FORWARD, bicycle: BICYCLE_FORWARD, car: CAR_FORWARD },
  { name: 'backward', bit: BACKWARD, walk: WALK_BACKWARD, bicycle: BICYCLE_BACKWARD, car: CAR_BACKWARD },
] as const

const WALKABLE = WALK_FORWARD | WALK_BACKWARD

/** Bits of StreetNetwork.linkAccess for a way; 0 = nobody may use it. */
export function linkAccessOf(tags: Tags, roadClass: RoadClass): number {
  // On a square one may go round either way.
  const area = tags.area === 'yes'
  const walk = area ? BOTH : footDirections(tags)
  const ride = area ? BOTH : bicycleDirections(tags)
  const drive = area ? BOTH : carDirections(tags)
  let bits = 0
  for (const d of DIRECTIONS) {
    if (walk & d.bit && footPermission(tags, roadClass, d.name) !== 'no') bits |= d.walk
    // Who pushes a bicycle goes by the rules for walkers.
    const bicycle = bicyclePermission(tags, roadClass, d.name)
    const cycles = (bicycle === 'dismount' ? walk : ride) & d.bit
    if (cycles && bicycle !== 'no') bits |= d.bicycle
    if (cycles && bicycle === 'dismount') bits |= BICYCLE_DISMOUNT
    if (drive & d.bit) {
      const permission = carPermission(tags, roadClass, d.name)
      if (permission !== 'no') bits |= d.car
      if (permission === 'destination') bits |= CAR_DESTINATION_ONLY
    }
  }
  if ((bits & WALKABLE) === WALKABLE && isBarrierFree(tags, roadClass)) bits |= BARRIER_FREE
  return bits
}

/** Bits of StreetNetwork.linkFlags. IN_SETTLEMENT only where tags say so; the builder adds it from the inhabited cells. */
export function linkFlagsOf(tags: Tags, roadClass: RoadClass): number {
  let flags = 0
  if (isUrban(tags)) flags |= IN_SETTLEMENT
  if (tags.junction === 'roundabout' || tags.junction === 'circular') flags |= ROUNDABOUT
  if (tags.bridge !== undefined && tags.bridge !== 'no') flags |= BRIDGE
  if (tags.tunnel !== undefined && tags.tunnel !== 'no') flags |= TUNNEL
  if (isUnpaved(tags, roadClass)) flags |= UNPAVED
  return flags
}
