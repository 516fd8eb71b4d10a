import {
  BARRIER_FREE,
  BICYCLE_BACKWARD,
  BICYCLE_DISMOUNT,
  BICYCLE_FORWARD,
  BLOCKS_BARRIER_FREE,
  BLOCKS_BICYCLE,
  BLOCKS_CAR,
  BLOCKS_WALK,
  CAR_BACKWARD,
  CAR_DESTINATION_ONLY,
  CAR_FORWARD,
  IN_SETTLEMENT,
  RESTRICTS_BICYCLE,
  RESTRICTS_CAR,
  ROAD_CLASSES,
  type RoadClass,
  type StreetNetwork,
  UNPAVED,
  WALK_BACKWARD,
  WALK_FORWARD,
} from './streetNetwork.ts'

/** Ways to travel on streets. */
export const STREET_MODES = ['walk', 'bicycle', 'e-bike', 'car'] as const
export type StreetMode = (typeof STREET_MODES)[number]

/** Age bands with their own walking and cycling speeds. */
export const AGE_BANDS = ['0-5', '6-9', '10-17', '18-64', '65-74', '75+'] as const
export type AgeBand = (typeof AGE_BANDS)[number]

/** How somebody travels: mode, age band, and the options that change speeds or what may be used. */
export interface TravelProfile {
  readonly mode: StreetMode
  /** Sets walking and cycling speed; the default 18-64 stands for “everybody”. */
  readonly ageBand: AgeBand
  /** Walk only: without steps, kerbs and ways closed to wheelchairs. */
  readonly barrierFree: boolean
  /** Car: pure driving time, without the way to the car, parking and the way from it. */
  readonly pureDriving: boolean
}

export function travelProfile(mode: StreetMode, options: Partial<Omit<TravelProfile, 'mode'>> = {}): TravelProfile {
  return { mode, ageBand: '18-64', barrierFree: false, pureDriving: false, ...options }
}

/** Stable text of a profile, key of caches and part of every result's provenance. */
export function profileKey(p: TravelProfile): string {
  const band = p.mode === 'car' ? '' : `/${p.ageBand}`
  return `${p.mode}${band}${p.mode === 'walk' && p.barrierFree ? '/barrier-free' : ''}${p.mode === 'car' && p.pureDriving ? '/pure' : ''}`
}

/**
 * Own working values, not a standard. km/h on the level; there is no height model, so hills do not slow anybody down.
 * For play areas DIN 18034 assumes slower children (2–2.4 km/h with play on the way), which is not what is meant here.
 */
export const WALK_KMH: Readonly<Record<AgeBand, number>> = {
  '0-5': 3,
  '6-9': 4,
  '10-17': 4.8,
  '18-64': 4.8,
  '65-74': 4.2,
  '75+': 3.4,
}
export const BARRIER_FREE_KMH = 3.2
export const BICYCLE_KMH: Readonly<Record<AgeBand, number>> = {
  '0-5': 7,
  '6-9': 9,
  '10-17': 14,
  '18-64': 15,
  '65-74': 13,
  '75+': 11,
}
/** An electric bicycle assists up to 25 km/h; means over a trip are lower. */
export const E_BIKE_FACTOR = 1.35
export const E_BIKE_MAX_KMH = 22

/** Free-flow car speed by class in km/h: [outside, inside settlements], for links without a signposted limit. */
export const CAR_KMH: Readonly<Record<RoadClass, readonly [number, number]>> = {
  motorway: [115, 95],
  motorway_link: [60, 50],
  trunk: [92, 60],
  trunk_link: [55, 45],
  primary: [78, 45],
  primary_link: [50, 38],
  secondary: [72, 44],
  secondary_link: [48, 36],
  tertiary: [62, 42],
  tertiary_link: [45, 34],
  unclassified: [48, 34],
  residential: [35, 27],
  living_street: [10, 8],
  service: [20, 15],
  track: [14, 12],
  path: [8, 8],
  footway: [6, 6],
  cycleway: [6, 6],
  pedestrian: [6, 6],
  steps: [1, 1],
  bridleway: [6, 6],
  ferry: [8, 8],
  road: [40, 28],
  corridor: [3, 3],
}
/** Mean free-flow speed is below the signposted limit: bends, villages, slower drivers. */
export const CAR_SHARE_OF_LIMIT = 0.9
/** Seconds at a junction of equal roads (three or more), more when giving way to a greater one, and at signals. Who passes side streets loses nothing. */
export const CAR_JUNCTION_SECONDS = 2
export const CAR_GIVE_WAY_SECONDS = 5
export const CAR_SIGNAL_SECONDS = 9
export const BICYCLE_SIGNAL_SECONDS = 6
export const WALK_SIGNAL_SECONDS = 8
/** To the car and from the car to the door, parking included. Off with pureDriving. */
export const CAR_START_SECONDS = 40
export const CAR_PARK_SECONDS = 80
export const FERRY_WAIT_SECONDS = 300

const RANK = new Map<RoadClass, number>(ROAD_CLASSES.map((c, i) => [c, i]))

/** What a mode may use: link bits, blocking node bit, restriction bit. */
export interface ModeAccess {
  readonly forward: number
  readonly backward: number
  /** Bits that must all be set besides. */
  readonly required: number
  readonly blockedBy: number
  readonly restrictedBy: number
}

export function modeAccess(p: TravelProfile): ModeAccess {
  if (p.mode === 'car')
    return {
      forward: CAR_FORWARD,
      backward: CAR_BACKWARD,
      required: 0,
      blockedBy: BLOCKS_CAR,
      restrictedBy: RESTRICTS_CAR,
    }
  if (p.mode === 'walk')
    return {
      forward: WALK_FORWARD,
      backward: WALK_BACKWARD,
      required: p.barrierFree ? BARRIER_FREE : 0,
      blockedBy: p.barrierFree ? BLOCKS_WALK | BLOCKS_BARRIER_FREE : BLOCKS_WALK,
      restrictedBy: 0,
    }
  return {
    forward: BICYCLE_FORWARD,
    backward: BICYCLE_BACKWARD,
    required: 0,
    blockedBy: BLOCKS_BICYCLE,
    restrictedBy: RESTRICTS_BICYCLE,
  }
}

const STEPS = RANK.get('steps')!
const FERRY = RANK.get('ferry')!
const TRACK = RANK.get('track')!
const PATH = RANK.get('path')!
const FOOTWAY = RANK.get('footway')!
const PEDESTRIAN = RANK.get('pedestrian')!
const LIVING_STREET = RANK.get('living_street')!
export const FIRST_MINOR_CLASS = RANK.get('unclassified')!

/** Speed of the mode off the street network, between a cell or site and its street, in km/h. */
export function offNetworkKmh(p: TravelProfile): number {
  return p.barrierFree && p.mode === 'walk' ? BARRIER_FREE_KMH : WALK_KMH[p.ageBand]
}

/** Speed on a link in km/h, > 0. */
export function linkKmh(network: StreetNetwork, link: number, forward: boolean, p: TravelProfile): number {
  const cls = network.linkClass[link]!
  const flags = network.linkFlags[link]!
  if (p.mode === 'car') {
    const [outside, inside] = CAR_KMH[ROAD_CLASSES[cls]!]
    let kmh = flags & IN_SETTLEMENT ? inside : outside
    const limit = forward ? network.linkMaxSpeedForward[link]! : network.linkMaxSpeedBackward[link]!
    if (limit > 0 && limit < 255) {
      // A sign beats the assumption about the settlement, but not the class: a residential street signed 50 is not driven at 45.
      const byLimit = limit * CAR_SHARE_OF_LIMIT
      kmh =
        limit >= 70 ? Math.min(outside, byLimit) : Math.min(outside, Math.max(byLimit * 0.9, Math.min(kmh, byLimit)))
    } else if (limit === 255) kmh = Math.max(kmh, 118)
    if (flags & UNPAVED) kmh = Math.min(kmh, 20)
    if (network.linkAccess[link]! & CAR_DESTINATION_ONLY) kmh = Math.min(kmh, 15)
    return kmh
  }
  if (p.mode === 'walk') {
    const kmh = offNetworkKmh(p)
    return cls === STEPS ? kmh / 2 : cls === FERRY ? 8 : kmh
  }
  if (cls === FERRY) return 8
  let kmh = BICYCLE_KMH[p.ageBand]
  if (p.mode === 'e-bike') kmh = Math.min(E_BIKE_MAX_KMH, kmh * E_BIKE_FACTOR)
  if (cls === STEPS) return 1.5
  if (network.linkAccess[link]! & BICYCLE_DISMOUNT) return Math.min(kmh, 4)
  if (cls === FOOTWAY || cls === PEDESTRIAN || cls === LIVING_STREET) return Math.min(kmh, 8)
  if (flags & UNPAVED || cls === TRACK || cls === PATH) return kmh * 0.75
  return kmh
}

/** Speed of an adult on a plain street, to read a distance as a time. */
export function usualKmh(mode: 'walk' | 'bicycle' | 'e-bike'): number {
  if (mode === 'walk') return WALK_KMH['18-64']
  return mode === 'bicycle' ? BICYCLE_KMH['18-64'] : Math.min(E_BIKE_MAX_KMH, BICYCLE_KMH['18-64'] * E_BIKE_FACTOR)
}
