import { ROAD_CLASSES, type RoadClass } from '../../core/network/index.ts'
import type { Tags } from './types.ts'

const CLASSES: ReadonlySet<string> = new Set(ROAD_CLASSES.filter((c) => c !== 'ferry'))
const INDEX = new Map<string, number>(ROAD_CLASSES.map((c, i) => [c, i]))

/** Values of `highway` that are streets under another name. */
const OTHER_NAMES = new Map<string, RoadClass>([
  ['platform', 'footway'],
  ['elevator', 'corridor'],
  ['crossing', 'footway'],
])

/** The class of a way that belongs to the street network, else null: not built yet, gone, closed to everybody, or no street. */
export function roadClassOf(tags: Tags): RoadClass | null {
  const { highway } = tags
  if (highway !== undefined) {
    if (CLASSES.has(highway)) return tags.construction === 'yes' ? null : (highway as RoadClass)
    return OTHER_NAMES.get(highway) ?? null
  }
  if (tags.route === 'ferry') return 'ferry'
  // Landing stages join the ferries to the footways.
  if (tags.man_made === 'pier') return 'footway'
  // Platforms join the stops to the footways.
  if (tags.public_transport === 'platform' || tags.railway === 'platform') return 'footway'
  return null
}

export function roadClassIndex(roadClass: RoadClass): number {
  return INDEX.get(roadClass)!
}
