import type { Timetable } from '../core/network/index.ts'
import { mapX, mapY } from './mapGround.ts'

/** Where the stops are at which any trip calls: x, y of each in the Web-Mercator square. Stops without a place are left out. */
export function servedStops({ stopCount, stopTimeStop, stopLon, stopLat }: Timetable): Float64Array {
  const isServed = new Uint8Array(stopCount)
  for (const stop of stopTimeStop) isServed[stop] = 1
  const places: number[] = []
  for (let s = 0; s < stopCount; s++)
    if (isServed[s] && Number.isFinite(stopLon[s]) && Number.isFinite(stopLat[s]))
      places.push(mapX(stopLon[s]!), mapY(stopLat[s]!))
  return Float64Array.from(places)
}
