import type { Tags } from './types.ts'

/** Bits: which directions traffic rules leave open. */
export const FORWARD = 1
export const BACKWARD = 2
export const BOTH = 3

export function carDirections(tags: Tags): number {
  const own = tags['oneway:motorcar'] ?? tags['oneway:motor_vehicle']
  return own !== undefined ? directionsOf(own) : vehicleDirections(tags)
}

/** Bicycles follow the one-way street unless a tag lets them ride against it. */
export function bicycleDirections(tags: Tags): number {
  const own = tags['oneway:bicycle']
  if (own !== undefined) return directionsOf(own)
  const directions = vehicleDirections(tags)
  return directions !== BOTH && hasContraflow(tags) ? BOTH : directions
}

/** Walkers only follow escalators, ferries that return another way, and what is marked for them. */
export function footDirections(tags: Tags): number {
  const own = tags['oneway:foot']
  if (own !== undefined) return directionsOf(own)
  if (tags.route === 'ferry') return vehicleDirections(tags)
  if (tags.conveying === 'forward') return FORWARD
  if (tags.conveying === 'backward') return BACKWARD
  return BOTH
}

function vehicleDirections(tags: Tags): number {
  if (tags.oneway !== undefined) return directionsOf(tags.oneway)
  const implied = tags.highway === 'motorway' || tags.junction === 'roundabout' || tags.junction === 'circular'
  return implied ? FORWARD : BOTH
}

function directionsOf(value: string): number {
  switch (value.trim().toLowerCase()) {
    case 'yes':
    case 'true':
    case '1':
      return FORWARD
    case '-1':
    case 'reverse':
      return BACKWARD
    // Changes by the hour: nobody can rely on either direction.
    case 'reversible':
      return 0
    default:
      return BOTH
  }
}

function hasContraflow(tags: Tags): boolean {
  for (const side of ['cycleway', 'cycleway:left', 'cycleway:right', 'cycleway:both']) {
    if (tags[side]?.startsWith('opposite')) return true
    const own = tags[`${side}:oneway`]
    const lane = tags[side]
    if (lane !== undefined && lane !== 'no' && lane !== 'separate' && (own === 'no' || own === '-1')) return true
  }
  return tags['bicycle:backward'] === 'yes' || tags['bicycle:backward'] === 'designated'
}
