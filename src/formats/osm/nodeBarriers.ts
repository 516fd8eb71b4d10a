import {
  BLOCKS_BARRIER_FREE,
  BLOCKS_BICYCLE,
  BLOCKS_CAR,
  BLOCKS_WALK,
  TRAFFIC_SIGNALS,
} from '../../core/network/index.ts'
import { BICYCLE_KEYS, CAR_KEYS, FOOT_KEYS, taggedPermission } from './accessRules.ts'
import type { Tags } from './types.ts'

const ALL = BLOCKS_WALK | BLOCKS_BICYCLE | BLOCKS_CAR | BLOCKS_BARRIER_FREE
const BUT_WALKERS = BLOCKS_BICYCLE | BLOCKS_CAR | BLOCKS_BARRIER_FREE

/** What a barrier stops by its build when no tag says otherwise. Not listed: nothing (gates are taken as unlocked, as routers do). */
const STOPS: Readonly<Record<string, number>> = {
  bollard: BLOCKS_CAR,
  planter: BLOCKS_CAR,
  block: BLOCKS_CAR,
  jersey_barrier: BLOCKS_CAR,
  log: BLOCKS_CAR,
  rock: BLOCKS_CAR,
  chain: BLOCKS_CAR,
  rope: BLOCKS_CAR,
  bus_trap: BLOCKS_CAR,
  sump_buster: BLOCKS_CAR,
  yes: BLOCKS_CAR,
  bar: BLOCKS_CAR,
  barrier_board: BLOCKS_CAR,
  wicket_gate: BLOCKS_CAR,
  debris: BLOCKS_CAR,
  spikes: BLOCKS_CAR,
  guard_rail: BLOCKS_CAR,
  cycle_barrier: BLOCKS_CAR | BLOCKS_BARRIER_FREE,
  chicane: BLOCKS_CAR | BLOCKS_BARRIER_FREE,
  motorcycle_barrier: BLOCKS_CAR | BLOCKS_BARRIER_FREE,
  cattle_grid: BLOCKS_BARRIER_FREE,
  stile: BUT_WALKERS,
  kissing_gate: BUT_WALKERS,
  turnstile: BUT_WALKERS,
  'full-height_turnstile': BUT_WALKERS,
  horse_stile: BLOCKS_CAR | BLOCKS_BARRIER_FREE,
  step: BLOCKS_CAR | BLOCKS_BARRIER_FREE,
  wall: ALL,
  fence: ALL,
  hedge: ALL,
  city_wall: ALL,
  retaining_wall: ALL,
  ditch: ALL,
}

/** Bits of StreetNetwork.nodeFlags: signals, and who cannot pass. 0 for most nodes. */
export function nodeFlagsOf(tags: Tags): number {
  const signals = tags.highway === 'traffic_signals' ? TRAFFIC_SIGNALS : 0
  return signals | barrierFlags(tags) | kerbFlags(tags)
}

function barrierFlags(tags: Tags): number {
  const { barrier } = tags
  if (barrier === undefined || barrier === 'no' || barrier === 'entrance' || barrier === 'kerb') return 0
  let flags = Object.hasOwn(STOPS, barrier) ? STOPS[barrier] : 0
  const isBuilt = flags !== 0
  if (tags.locked === 'yes' && tags.foot === undefined) flags |= ALL
  // access=yes on a bollard means walkers and cyclists; only a tag of cars opens it to cars.
  flags = decide(flags, BLOCKS_CAR, tags, isBuilt ? CAR_KEYS.slice(0, 3) : CAR_KEYS)
  flags = decide(flags, BLOCKS_BICYCLE, tags, BICYCLE_KEYS)
  flags = decide(flags, BLOCKS_WALK, tags, FOOT_KEYS)
  if (flags & BLOCKS_WALK) flags |= BLOCKS_BARRIER_FREE
  return wheelchair(flags, tags)
}

function decide(flags: number, bit: number, tags: Tags, keys: readonly string[]): number {
  const permission = taggedPermission(tags, keys, 'forward')
  if (permission === null) return flags
  return permission === 'no' ? flags | bit : flags & ~bit
}

function kerbFlags(tags: Tags): number {
  const kerb = tags.kerb ?? (tags.barrier === 'kerb' ? 'raised' : undefined)
  return kerb === 'raised' || kerb === 'rolled' || kerb === 'yes' ? wheelchair(BLOCKS_BARRIER_FREE, tags) : 0
}

function wheelchair(flags: number, tags: Tags): number {
  if (tags.wheelchair === 'no') return flags | BLOCKS_BARRIER_FREE
  if (tags.wheelchair === 'yes' || tags.wheelchair === 'designated') return flags & ~BLOCKS_BARRIER_FREE
  return flags
}
