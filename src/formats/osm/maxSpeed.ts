const NAMED: Readonly<Record<string, number>> = {
  none: 255,
  walk: 7,
  'DE:urban': 50,
  'DE:rural': 100,
  'DE:motorway': 255,
  'DE:living_street': 7,
  'DE:bicycle_road': 30,
  'AT:urban': 50,
  'AT:rural': 100,
  'AT:motorway': 130,
  'CH:urban': 50,
  'CH:rural': 80,
  'CH:motorway': 120,
}

/** A `maxspeed` value in km/h; 255 = no limit, 0 = not stated or not readable (`signals`, `variable`, lists of conditions). */
export function parseMaxSpeed(value: string | undefined): number {
  if (value === undefined) return 0
  const named = NAMED[value]
  if (named !== undefined) return named
  const zone = /^[A-Z]{2}:zone:?(\d+)$/.exec(value)
  if (zone) return Number(zone[1])
  const number = /^(\d{1,3})\s*(mph|km\/h|kmh)?$/.exec(value)
  if (!number) return 0
  const kmh = Math.round(Number(number[1]) * (number[2] === 'mph' ? 1.609344 : 1))
  return kmh > 0 && kmh < 255 ? kmh : 0
}
