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
  ROAD_CLASSES,
  ROUNDABOUT,
  type RoadClass,
  TUNNEL,
  UNPAVED,
  WALK_BACKWARD,
  WALK_FORWARD,
} from '../../core/network/index.ts'
import { parseMaxSpeed } from './maxSpeed.ts'
import type { Tags } from './types.ts'

/** What a way is to somebody on it. */
export interface StreetAccess {
  /** Access bits of core/network. */
  readonly access: number
  /** Index into ROAD_CLASSES. */
  readonly roadClass: number
  readonly flags: number
  readonly maxSpeedForward: number
  readonly maxSpeedBackward: number
  /** Crossing time of a ferry, 0 = by its length. */
  readonly fixedSeconds: number
}

const CLASS_INDEX = new Map<string, number>(ROAD_CLASSES.map((c, i) => [c, i]))

type Permission = 'yes' | 'no' | 'destination' | 'dismount'

/** Values of access tags (OSM wiki, Key:access), as they bind the public in Germany. */
const PERMISSIONS: Readonly<Record<string, Permission>> = {
  yes: 'yes',
  permissive: 'yes',
  designated: 'yes',
  official: 'yes',
  public: 'yes',
  destination: 'destination',
  customers: 'destination',
  delivery: 'destination',
  residents: 'destination',
  dismount: 'dismount',
  no: 'no',
  private: 'no',
  permit: 'no',
  agricultural: 'no',
  forestry: 'no',
  'agricultural;forestry': 'no',
  military: 'no',
  emergency: 'no',
  use_sidepath: 'no',
  bus: 'no',
  psv: 'no',
}

/** Defaults by class for [foot, bicycle, car] where no tag says otherwise (OSM wiki, access restrictions, Germany). */
function defaults(cls: string, tags: Tags): readonly [Permission, Permission, Permission] {
  if (cls === 'motorway' || cls === 'motorway_link' || tags.motorroad === 'yes') return ['no', 'no', 'yes']
  switch (cls) {
    case 'track':
      return ['yes', 'yes', 'no']
    case 'path':
      return ['yes', 'yes', 'no']
    case 'footway':
    case 'pedestrian':
      return ['yes', 'dismount', 'no']
    case 'cycleway':
      return ['yes', 'yes', 'no']
    case 'bridleway':
    case 'steps':
    case 'corridor':
      return ['yes', 'no', 'no']
    case 'ferry':
      return ['yes', 'yes', 'no']
    default:
      return ['yes', 'yes', 'yes']
  }
}

function permission(tags: Tags, keys: readonly string[], fallback: Permission): Permission {
  for (const key of keys) {
    const value = tags[key]
    if (value === undefined) continue
    const known = PERMISSIONS[value]
    if (known) return known
  }
  return fallback
}

/** Class of a way that somebody can travel on, null for anything else (construction, platforms, raceways …). */
export function roadClassOf(tags: Tags): RoadClass | null {
  if (tags.route === 'ferry') return 'ferry'
  const cls = tags.highway
  if (cls === undefined || cls === 'ferry') return null
  return CLASS_INDEX.has(cls) ? (cls as RoadClass) : null
}

const ROUGH = /^(unpaved|gravel|fine_gravel|ground|dirt|earth|grass|mud|sand|pebblestone|rock|woodchips|grass_paver)$/
const HARD_FOR_WHEELS =
  /^(ground|dirt|earth|grass|mud|sand|pebblestone|rock|woodchips|gravel|unhewn_cobblestone|cobblestone)$/
const BAD_SMOOTHNESS = /^(bad|very_bad|horrible|very_horrible|impassable)$/

/** Reads a way's tags; null when nobody may travel on it. */
export function streetAccess(tags: Tags): StreetAccess | null {
  const cls = roadClassOf(tags)
  if (!cls) return null
  const [foot0, bicycle0, car0] = defaults(cls, tags)
  const foot = permission(tags, ['foot', 'access'], foot0)
  let bicycle = permission(tags, ['bicycle', 'vehicle', 'access'], bicycle0)
  // A tag for everybody does not open a footway to bicycles, nor a track to cars.
  if (bicycle0 === 'dismount' && bicycle === 'yes' && PERMISSIONS[tags.bicycle ?? ''] !== 'yes') bicycle = 'dismount'
  const carTag = permission(tags, ['motorcar', 'motor_vehicle'], 'yes')
  const car =
    car0 === 'no'
      ? permission(tags, ['motorcar', 'motor_vehicle'], 'no')
      : carTag === 'no' || tags.motorcar !== undefined || tags.motor_vehicle !== undefined
        ? carTag
        : permission(tags, ['vehicle', 'access'], car0)

  const way = oneway(tags, cls)
  let access = 0
  if (foot !== 'no') {
    const footWay = tags['oneway:foot'] === 'yes' ? way : 0
    if (footWay >= 0) access |= WALK_FORWARD
    if (footWay <= 0) access |= WALK_BACKWARD
    if (barrierFree(tags, cls)) access |= BARRIER_FREE
  }
  if (bicycle !== 'no') {
    const against =
      tags['oneway:bicycle'] === 'no' ||
      /opposite/.test(
        `${tags.cycleway ?? ''} ${tags['cycleway:left'] ?? ''} ${tags['cycleway:right'] ?? ''} ${tags['cycleway:both'] ?? ''}`,
      )
    const bicycleWay =
      bicycle === 'dismount' || against ? 0 : tags['oneway:bicycle'] ? onewayValue(tags['oneway:bicycle']) : way
    if (bicycleWay >= 0) access |= BICYCLE_FORWARD
    if (bicycleWay <= 0) access |= BICYCLE_BACKWARD
    if (bicycle === 'dismount') access |= BICYCLE_DISMOUNT
  }
  if (car === 'yes' || car === 'destination') {
    if (way >= 0) access |= CAR_FORWARD
    if (way <= 0) access |= CAR_BACKWARD
    if (car === 'destination') access |= CAR_DESTINATION_ONLY
  }
  if ((access & (WALK_FORWARD | WALK_BACKWARD | BICYCLE_FORWARD | BICYCLE_BACKWARD | CAR_FORWARD | CAR_BACKWARD)) === 0)
    return null

  let flags = 0
  if (tags.junction === 'roundabout' || tags.junction === 'circular') flags |= ROUNDABOUT
  if (tags.bridge !== undefined && tags.bridge !== 'no') flags |= BRIDGE
  if (tags.tunnel !== undefined && tags.tunnel !== 'no') flags |= TUNNEL
  if (unpaved(tags, cls)) flags |= UNPAVED
  const zone = `${tags['zone:traffic'] ?? ''} ${tags['source:maxspeed'] ?? ''} ${tags['maxspeed:type'] ?? ''} ${tags.maxspeed ?? ''}`
  if (/urban|zone/i.test(zone) || cls === 'living_street') flags |= IN_SETTLEMENT

  const both =
    parseMaxSpeed(tags.maxspeed) || parseMaxSpeed(tags['maxspeed:type']) || parseMaxSpeed(tags['source:maxspeed'])
  return {
    access,
    roadClass: CLASS_INDEX.get(cls)!,
    flags,
    maxSpeedForward: parseMaxSpeed(tags['maxspeed:forward']) || both,
    maxSpeedBackward: parseMaxSpeed(tags['maxspeed:backward']) || both,
    fixedSeconds: cls === 'ferry' ? parseDuration(tags.duration) : 0,
  }
}

/** 1 forward only, −1 backward only, 0 both. */
function oneway(tags: Tags, cls: RoadClass): number {
  const value = tags['oneway:motor_vehicle'] ?? tags.oneway
  if (value !== undefined) return onewayValue(value)
  if (tags.junction === 'roundabout' || tags.junction === 'circular' || cls === 'motorway') return 1
  return 0
}

function onewayValue(value: string): number {
  if (value === '-1' || value === 'reverse') return -1
  return value === 'yes' || value === 'true' || value === '1' ? 1 : 0
}

function unpaved(tags: Tags, cls: RoadClass): boolean {
  if (tags.surface !== undefined) return ROUGH.test(tags.surface)
  if (tags.tracktype !== undefined) return tags.tracktype !== 'grade1'
  return cls === 'track' || cls === 'path' || cls === 'bridleway'
}

/** Own reading of wheelchair, surface, smoothness, incline and width: without steps, loose ground and steep ramps (over 6 %, DIN 18040-3). */
function barrierFree(tags: Tags, cls: RoadClass): boolean {
  if (tags.wheelchair === 'yes' || tags.wheelchair === 'designated') return true
  if (tags.wheelchair === 'no') return false
  if (cls === 'steps') return tags['ramp:wheelchair'] === 'yes'
  if (tags.surface !== undefined && HARD_FOR_WHEELS.test(tags.surface)) return false
  if (tags.smoothness !== undefined && BAD_SMOOTHNESS.test(tags.smoothness)) return false
  if (tags.kerb === 'raised') return false
  const incline = Number.parseFloat(tags.incline ?? '0')
  if (Math.abs(incline) > 6) return false
  if (Number.parseFloat((tags.width ?? '9').replace(',', '.')) < 0.9) return false
  if (cls === 'track') return tags.tracktype === 'grade1'
  if (cls === 'path' || cls === 'bridleway') return tags.surface !== undefined
  return true
}

/** `PT20M`, `00:20`, `00:20:00`, `20` (minutes) → seconds, 0 = not readable. */
export function parseDuration(value: string | undefined): number {
  if (value === undefined) return 0
  const iso = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(value)
  if (iso) return Number(iso[1] ?? 0) * 3600 + Number(iso[2] ?? 0) * 60 + Number(iso[3] ?? 0)
  const clock = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(value)
  if (clock) return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0)
  return /^\d{1,4}$/.test(value) ? Number(value) * 60 : 0
}
