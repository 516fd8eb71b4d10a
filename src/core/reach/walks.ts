import { haversineMetres } from '../geo/index.ts'
import { type Snaps, UNREACHED } from '../network/index.ts'
import { airLineRows } from './airLine.ts'
import type { Approach } from './approach.ts'
import type { Points } from './engine.ts'
import { siteMatrix } from './matrix.ts'

/** Short ways from many places to many stops: rows start[i] … start[i + 1] − 1 of place i, by rising number of the stop. */
export interface Walks {
  readonly start: Uint32Array
  readonly stop: Uint32Array
  /** Tenths of a second. */
  readonly time: Uint32Array
}

/** Ways on the streets from the places of an approach within `limit` (inclusive, tenths of a second): the matrix, by place. */
export function walksOnStreets(approach: Approach, stops: Snaps, limit: number): Walks {
  const { start, origin, time } = siteMatrix(approach, stops, limit)
  return byPlace(approach.places.count, start, origin, time)
}

/** The same by straight line: metres × detour factor at a walking speed, where there are no streets. Stops without a position are left out. */
export function walksByAirLine(places: Points, stops: Points, tenthsPerMetre: number, limit: number): Walks {
  // Times are rounded: what rounds down to the limit belongs to it.
  const rows = airLineRows(places.lon, places.lat, stops.lon, stops.lat, (limit + 0.5) / tenthsPerMetre)
  const time = Uint32Array.from(rows.way, (metres) => Math.round(metres * tenthsPerMetre))
  return byPlace(places.lon.length, rows.start, rows.place, time, limit)
}

/** Tenths of a second. */
export function airLineTime(lonA: number, latA: number, lonB: number, latB: number, tenthsPerMetre: number): number {
  return Math.round(haversineMetres(lonA, latA, lonB, latB) * tenthsPerMetre)
}

/** Rows by stop as rows by place, those within `limit`. */
function byPlace(count: number, rows: Uint32Array, place: Uint32Array, times: Uint32Array, limit = UNREACHED): Walks {
  const start = new Uint32Array(count + 1)
  for (let k = 0; k < place.length; k++) if (times[k]! <= limit) start[place[k]! + 1]!++
  for (let i = 0; i < count; i++) start[i + 1]! += start[i]!
  const next = start.slice(0, -1)
  const stop = new Uint32Array(start[count]!)
  const time = new Uint32Array(start[count]!)
  for (let s = 0; s + 1 < rows.length; s++)
    for (let k = rows[s]!; k < rows[s + 1]!; k++) {
      if (times[k]! > limit) continue
      const row = next[place[k]!]!++
      stop[row] = s
      time[row] = times[k]!
    }
  return { start, stop, time }
}
