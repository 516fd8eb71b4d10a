import type { Tags } from './types.ts'

/** Values of StreetNetwork.linkMaxSpeed… */
const UNKNOWN = 0
const NO_LIMIT = 255
const WALKING_PACE = 7

/**
 * Limits that the law sets, by country and road. DE: § 3 StVO. Those of the neighbours are unverified: they were noted down without
 * comparing them with their traffic acts or with the OSM wiki, “Default speed limits”. They only matter for ways that name the law instead of a number.
 */
const BY_LAW: Readonly<Record<string, number>> = {
  'DE:urban': 50,
  'DE:rural': 100,
  'DE:motorway': NO_LIMIT,
  'DE:living_street': WALKING_PACE,
  'DE:bicycle_road': 30,
  'AT:urban': 50,
  'AT:rural': 100,
  'AT:motorway': 130,
  'AT:trunk': 100,
  'AT:living_street': WALKING_PACE,
  'CH:urban': 50,
  'CH:rural': 80,
  'CH:trunk': 100,
  'CH:motorway': 120,
  'LI:urban': 50,
  'LI:rural': 80,
  'FR:urban': 50,
  'FR:rural': 80,
  'FR:motorway': 130,
  'FR:zone30': 30,
  'CZ:urban': 50,
  'CZ:rural': 90,
  'CZ:motorway': 130,
  'PL:urban': 50,
  'PL:rural': 90,
  'PL:motorway': 140,
  'DK:urban': 50,
  'DK:rural': 80,
  'DK:motorway': 130,
  'NL:urban': 50,
  'NL:rural': 80,
  'NL:motorway': 100,
  'BE:urban': 50,
  'BE:motorway': 120,
  'LU:urban': 50,
  'LU:rural': 90,
  'LU:motorway': 130,
  'AD:urban': 50,
  'AD:rural': 90,
}

/** Limit in km/h, 0 = not known, 255 = none, in both directions. */
export function maxSpeeds(tags: Tags): { readonly forward: number; readonly backward: number } {
  let both = UNKNOWN
  for (const key of ['maxspeed', 'zone:maxspeed', 'maxspeed:type', 'source:maxspeed', 'zone:traffic']) {
    both = parseMaxSpeed(tags[key], key === 'maxspeed')
    if (both !== UNKNOWN) break
  }
  return {
    forward: parseMaxSpeed(tags['maxspeed:forward'], true) || both,
    backward: parseMaxSpeed(tags['maxspeed:backward'], true) || both,
  }
}

/** `plainNumbers`: whether a bare number is a limit (in `source:maxspeed` it is not). */
export function parseMaxSpeed(value: string | undefined, plainNumbers: boolean): number {
  if (value === undefined) return UNKNOWN
  for (const part of value.split(/[;|]/)) {
    const limit = parseOne(part.trim(), plainNumbers)
    if (limit !== UNKNOWN) return limit
  }
  return UNKNOWN
}

function parseOne(value: string, plainNumbers: boolean): number {
  if (value === 'none' || value === 'no') return plainNumbers ? NO_LIMIT : UNKNOWN
  if (value === 'walk' || value === 'walking_pace') return WALKING_PACE
  const country = /^([A-Za-z]{2}):(?:zone:?)?(.+)$/.exec(value)
  if (country) {
    const law = BY_LAW[`${country[1].toUpperCase()}:${country[2]}`]
    if (law !== undefined) return law
    if (country[2] === 'urban') return 50
    return /^\d{1,3}$/.test(country[2]) ? clamp(Number(country[2])) : UNKNOWN
  }
  if (!plainNumbers) return UNKNOWN
  const number = /^(\d{1,3}(?:[.,]\d+)?)\s*(mph|knots|km\/?h|kmh|kph)?$/i.exec(value)
  if (!number) return UNKNOWN
  const unit = number[2]?.toLowerCase()
  const factor = unit === 'mph' ? 1.609344 : unit === 'knots' ? 1.852 : 1
  return clamp(Number(number[1].replace(',', '.')) * factor)
}

function clamp(kmh: number): number {
  return kmh > 0 ? Math.max(1, Math.min(254, Math.round(kmh))) : UNKNOWN
}
