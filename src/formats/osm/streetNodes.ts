import {
  BLOCKS_BARRIER_FREE,
  BLOCKS_BICYCLE,
  BLOCKS_CAR,
  BLOCKS_WALK,
  TRAFFIC_SIGNALS,
} from '../../core/network/index.ts'
import type { Tags } from './types.ts'

const OPEN = new Set(['yes', 'permissive', 'designated', 'destination', 'customers', 'official', 'public', 'delivery'])
const CLOSED = new Set(['no', 'private', 'agricultural', 'forestry', 'emergency', 'permit', 'military'])

/** Whom a barrier stops when nothing else is tagged. Gates are taken for open: most of them are, and a closed one mostly says so. */
const BLOCKED_BY: Readonly<Record<string, number>> = {
  bollard: BLOCKS_CAR,
  block: BLOCKS_CAR,
  cycle_barrier: BLOCKS_CAR | BLOCKS_BARRIER_FREE,
  motorcycle_barrier: BLOCKS_CAR,
  bar: BLOCKS_CAR,
  barrier_board: BLOCKS_CAR,
  chain: BLOCKS_CAR,
  jersey_barrier: BLOCKS_CAR,
  log: BLOCKS_CAR | BLOCKS_BARRIER_FREE,
  debris: BLOCKS_CAR | BLOCKS_BARRIER_FREE,
  planter: BLOCKS_CAR,
  bus_trap: BLOCKS_CAR,
  sump_buster: BLOCKS_CAR,
  rope: BLOCKS_CAR,
  stile: BLOCKS_CAR | BLOCKS_BICYCLE | BLOCKS_BARRIER_FREE,
  kissing_gate: BLOCKS_CAR | BLOCKS_BICYCLE | BLOCKS_BARRIER_FREE,
  turnstile: BLOCKS_CAR | BLOCKS_BICYCLE | BLOCKS_BARRIER_FREE,
  'full-height_turnstile': BLOCKS_CAR | BLOCKS_BICYCLE | BLOCKS_BARRIER_FREE,
  horse_stile: BLOCKS_CAR | BLOCKS_BICYCLE | BLOCKS_BARRIER_FREE,
}

/** Node flags of core/network for a tagged node, 0 = nothing that matters. */
export function streetNodeFlags(tags: Tags): number {
  let flags = tags.highway === 'traffic_signals' || tags.crossing === 'traffic_signals' ? TRAFFIC_SIGNALS : 0
  if (tags.kerb === 'raised' || tags.barrier === 'kerb') flags |= BLOCKS_BARRIER_FREE
  if (tags.barrier === undefined) return flags
  const usual = BLOCKED_BY[tags.barrier] ?? 0
  const verdict = (keys: readonly string[], bit: number) => {
    for (const key of keys) {
      const value = tags[key]
      if (value === undefined) continue
      if (OPEN.has(value)) return 0
      if (CLOSED.has(value)) return bit
    }
    return usual & bit
  }
  flags |= verdict(['foot', 'access'], BLOCKS_WALK)
  flags |= verdict(['bicycle', 'vehicle', 'access'], BLOCKS_BICYCLE)
  flags |= verdict(['motorcar', 'motor_vehicle', 'vehicle', 'access'], BLOCKS_CAR)
  flags |= tags.wheelchair === 'yes' ? 0 : usual & BLOCKS_BARRIER_FREE
  return flags
}
