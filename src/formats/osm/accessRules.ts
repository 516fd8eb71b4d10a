import type { RoadClass } from '../../core/network/index.ts'
import type { Tags } from './types.ts'

/** What a mode may do on a way: `destination` = only to reach something on it. */
export type Permission = 'no' | 'destination' | 'yes'

/** Keys that decide, the more special first (OSM wiki, “Key:access”, hierarchy of land transport). */
export const FOOT_KEYS = ['foot', 'access'] as const
export const BICYCLE_KEYS = ['bicycle', 'vehicle', 'access'] as const
export const CAR_KEYS = ['motorcar', 'motor_vehicle', 'vehicle', 'access'] as const

const ALLOWED = new Set([
  'yes',
  'designated',
  'permissive',
  'official',
  'public',
  'use_sidepath',
  'optional_sidepath',
  'dismount',
  'discouraged',
  'true',
  '1',
])
const DESTINATION = new Set(['destination', 'customers', 'customer', 'delivery', 'residents', 'guests', 'visitors'])
const FORBIDDEN = new Set([
  'no',
  'private',
  'permit',
  'emergency',
  'psv',
  'bus',
  'taxi',
  'military',
  'restricted',
  'use_way',
  'never',
  'employees',
  'staff',
  'official_only',
])
/** Signs that keep cars out and let walkers and cyclists pass: “landwirtschaftlicher Verkehr frei”. */
const LAND_USE = new Set(['agricultural', 'forestry', 'agricultural;forestry'])

/**
 * The permission by the most special tag that says something; null = no tag does, the class decides. In a list of values
 * (`agricultural;destination`) the most generous counts. `direction` also reads `…:forward` and `…:backward`.
 */
export function taggedPermission(
  tags: Tags,
  keys: readonly string[],
  direction: 'forward' | 'backward',
): Permission | null {
  for (const key of keys) {
    const value = tags[`${key}:${direction}`] ?? tags[key]
    if (value === undefined) continue
    const permission = permissionOf(value, key, keys)
    if (permission) return permission
  }
  return null
}

function permissionOf(value: string, key: string, keys: readonly string[]): Permission | null {
  let best: Permission | null = null
  for (const part of value.split(/[;,|]/)) {
    const v = part.trim().toLowerCase()
    if (ALLOWED.has(v)) return 'yes'
    if (DESTINATION.has(v)) best = 'destination'
    else if (LAND_USE.has(v)) {
      // access=agricultural is meant for vehicles with engines; vehicle=agricultural is the sign that excludes bicycles too.
      if (keys === CAR_KEYS || (key !== 'access' && keys === BICYCLE_KEYS)) best ??= 'no'
    } else if (FORBIDDEN.has(v)) best ??= 'no'
  }
  return best
}

/** Classes on which a mode may travel when no tag says otherwise (Germany). */
const NO_FOOT = new Set<RoadClass>(['motorway', 'motorway_link'])
const NO_BICYCLE = new Set<RoadClass>(['motorway', 'motorway_link', 'steps', 'bridleway', 'corridor'])
const PUSHED_BICYCLE = new Set<RoadClass>(['footway', 'pedestrian'])
const CAR_CLASSES = new Set<RoadClass>([
  'motorway',
  'motorway_link',
  'trunk',
  'trunk_link',
  'primary',
  'primary_link',
  'secondary',
  'secondary_link',
  'tertiary',
  'tertiary_link',
  'unclassified',
  'residential',
  'living_street',
  'service',
  'road',
])

export function footPermission(tags: Tags, roadClass: RoadClass, direction: 'forward' | 'backward'): Permission {
  // A direction of `access` is meant for traffic on the carriageway (access:backward=no beside a bus lane); only one of `foot` binds walkers.
  const general = tags.access === undefined ? null : permissionOf(tags.access, 'access', FOOT_KEYS)
  const tagged = taggedPermission(tags, ['foot'], direction) ?? general
  // An access tag alone does not open a motorway.
  if (NO_FOOT.has(roadClass) || tags.motorroad === 'yes') return tags.foot !== undefined ? (tagged ?? 'no') : 'no'
  if (tagged) return tagged
  if (roadClass === 'trunk' || roadClass === 'trunk_link') return isWalkableTrunk(tags) ? 'yes' : 'no'
  return 'yes'
}

/** Trunk roads are walked on only beside them or in built-up areas. */
function isWalkableTrunk(tags: Tags): boolean {
  for (const key of ['sidewalk', 'sidewalk:both', 'sidewalk:left', 'sidewalk:right']) {
    const value = tags[key]
    if (value !== undefined && value !== 'no' && value !== 'none' && value !== 'separate') return true
  }
  const limit = Number.parseInt(tags.maxspeed ?? '', 10)
  return limit <= 60 || isUrban(tags)
}

/** Tags that say that traffic rules of a built-up area hold. */
export function isUrban(tags: Tags): boolean {
  for (const key of ['maxspeed', 'maxspeed:type', 'source:maxspeed', 'zone:maxspeed', 'zone:traffic']) {
    const value = tags[key]
    if (value !== undefined && /^[A-Z]{2}:(urban|zone|living_street|bicycle_road|\d+$)/i.test(value)) return true
  }
  return tags.highway === 'living_street'
}

export function bicyclePermission(
  tags: Tags,
  roadClass: RoadClass,
  direction: 'forward' | 'backward',
): Permission | 'dismount' {
  const value = tags.bicycle
  if (value === 'dismount') return 'dismount'
  const tagged = taggedPermission(tags, BICYCLE_KEYS, direction)
  if (roadClass === 'motorway' || roadClass === 'motorway_link' || tags.motorroad === 'yes')
    return value !== undefined ? (tagged ?? 'no') : 'no'
  const own = value !== undefined ? taggedPermission(tags, ['bicycle'], direction) : null
  // “Closed to vehicles of all kinds” (sign 250 of the StVO, annex 2) lets bicycles be pushed; a word about bicycles themselves counts before it.
  if (tagged === 'no' && own === null && tags.vehicle !== undefined && roadClass !== 'steps' && roadClass !== 'ferry')
    return isPushedPast(tags, roadClass, direction) ? 'dismount' : 'no'
  if (roadClass === 'steps') return own === 'yes' || hasRamp(tags) ? 'dismount' : 'no'
  if (NO_BICYCLE.has(roadClass)) return own ?? 'no'
  if (PUSHED_BICYCLE.has(roadClass)) {
    if (own) return own
    return tagged === 'no' || footPermission(tags, roadClass, direction) === 'no' ? 'no' : 'dismount'
  }
  if (tagged) return tagged
  // A path signed for walkers is a footway by another name.
  return roadClass === 'path' && tags.foot === 'designated' ? 'dismount' : 'yes'
}

function isPushedPast(tags: Tags, roadClass: RoadClass, direction: 'forward' | 'backward'): boolean {
  return tags.vehicle === 'no' && !NO_BICYCLE.has(roadClass) && footPermission(tags, roadClass, direction) === 'yes'
}

function hasRamp(tags: Tags): boolean {
  return (
    tags['ramp:bicycle'] === 'yes' || (tags.ramp !== undefined && tags.ramp !== 'no' && tags['ramp:bicycle'] !== 'no')
  )
}

export function carPermission(tags: Tags, roadClass: RoadClass, direction: 'forward' | 'backward'): Permission {
  const tagged = taggedPermission(tags, CAR_KEYS, direction)
  if (CAR_CLASSES.has(roadClass)) {
    if (tagged) return tagged
    return tags.service === 'emergency_access' ? 'no' : 'yes'
  }
  // Tracks, paths and ferries are open to cars only where a tag of cars says so; access=yes alone means walkers on a path.
  const special = taggedPermission(tags, ['motorcar', 'motor_vehicle', 'vehicle'], direction)
  if (special) return special
  if ((roadClass === 'track' || roadClass === 'ferry') && tags.access !== undefined) return tagged ?? 'no'
  return 'no'
}
