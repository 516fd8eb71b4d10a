import type { RoadClass } from '../../core/network/index.ts'
import type { Tags } from './types.ts'

const LOOSE = new Set([
  'unpaved',
  'gravel',
  'fine_gravel',
  'pebblestone',
  'ground',
  'dirt',
  'earth',
  'soil',
  'grass',
  'grass_paver',
  'mud',
  'sand',
  'rock',
  'rocks',
  'stone',
  'clay',
  'woodchips',
  'snow',
  'ice',
  'compacted',
  'dirt/sand',
  'stepping_stones',
])
/** Loose, but rolled firm enough for wheels of all sizes. */
const FIRM = new Set(['compacted', 'fine_gravel'])
const ROUGH_STONES = new Set(['cobblestone', 'unhewn_cobblestone', 'cobblestone:flattened'])
const BUMPY = new Set(['bad', 'very_bad', 'horrible', 'very_horrible', 'impassable'])
/** Steepest gradient for wheelchairs (DIN 18040-3: 6 %; unverified: the standard itself was not at hand). */
const STEEPEST_PERCENT = 6
const NARROWEST_METRES = 0.9

/** Slows bicycles and cars. Tracks without a word about their surface are taken as unpaved unless grade 1. */
export function isUnpaved(tags: Tags, roadClass: RoadClass): boolean {
  if (tags.surface !== undefined) return LOOSE.has(firstOf(tags.surface))
  if (tags.tracktype !== undefined) return tags.tracktype !== 'grade1'
  return roadClass === 'track' && !isSmooth(tags)
}

/**
 * Usable with a wheelchair, pram or walker as far as tags tell. `wheelchair` decides where it is given; streets and footways
 * without contrary tags count as usable, steps, ferries and unsurfaced paths do not.
 */
export function isBarrierFree(tags: Tags, roadClass: RoadClass): boolean {
  const { wheelchair } = tags
  if (wheelchair === 'yes' || wheelchair === 'designated' || wheelchair === 'official') return true
  if (wheelchair === 'no' || wheelchair === 'limited') return false
  if (roadClass === 'ferry' || roadClass === 'bridleway') return false
  if (roadClass === 'steps') return tags['ramp:wheelchair'] === 'yes'
  if (tags.conveying !== undefined && tags.conveying !== 'no') return false
  if (BUMPY.has(tags.smoothness)) return false
  if (tags.kerb === 'raised' || tags.barrier === 'kerb') return false
  const surface = firstOf(tags.surface ?? '')
  if (ROUGH_STONES.has(surface)) return false
  if (LOOSE.has(surface) && !FIRM.has(surface)) return false
  if (Number.parseFloat(tags.width) < NARROWEST_METRES) return false
  const gradient = /^-?(\d+(?:[.,]\d+)?)\s*%$/.exec(tags.incline ?? '')
  if (gradient && Number(gradient[1].replace(',', '.')) > STEEPEST_PERCENT) return false
  if (roadClass === 'track') return tags.tracktype === 'grade1' || surface !== '' || isSmooth(tags)
  if (roadClass === 'path') return surface !== '' || isSmooth(tags)
  return true
}

function isSmooth(tags: Tags): boolean {
  return tags.smoothness === 'excellent' || tags.smoothness === 'good' || tags.smoothness === 'intermediate'
}

function firstOf(list: string): string {
  return list.split(';')[0].trim()
}
