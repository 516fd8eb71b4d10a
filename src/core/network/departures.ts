import { runsInSpan } from './runs.ts'
import { isOrderedKind, stationOfStops } from './stations.ts'
import { BOARDING_ON_REQUEST, NO_BOARDING, type Timetable } from './timetable.ts'

const DAY_SECONDS = 86_400

/**
 * All departures of a span by station. Those of station s: start[s] … start[s + 1] − 1, by rising time, then trip. A departure is a call at which somebody may
 * board and after which the trip goes on: its last call is none.
 */
export interface Departures {
  readonly date: string
  /** Seconds after midnight of the date, `from` inclusive, `to` exclusive; `to` may lie beyond 86,400. */
  readonly fromSeconds: number
  readonly toSeconds: number
  /** Station (or stop without one) of every stop. */
  readonly station: Int32Array
  readonly start: Uint32Array
  /** Seconds after midnight of the date. */
  readonly seconds: Int32Array
  readonly trip: Uint32Array
  /** Index of the call among the timetable's stop times; its stop is the platform. */
  readonly call: Uint32Array
  /** 1 = it runs by the timetable, but only when ordered: boarding on request, or a line of this kind. */
  readonly onRequest: Uint8Array
}

interface Found {
  readonly station: number[]
  readonly seconds: number[]
  readonly trip: number[]
  readonly call: number[]
}

/**
 * Departures on a date of the calendar: trips of that service day, those of days before that run past midnight, and those of the next day where the span
 * reaches into it; headways counted out (`runsInSpan`).
 */
export function departuresOn(
  timetable: Timetable,
  date: string,
  fromSeconds = 0,
  toSeconds = DAY_SECONDS,
  station: Int32Array = stationOfStops(timetable),
): Departures {
  const { tripStart, stopTimeStop, stopTimeDeparture, stopTimeFlags } = timetable
  const found: Found = { station: [], seconds: [], trip: [], call: [] }
  const runs = runsInSpan(timetable, date, fromSeconds, toSeconds)
  for (const [r, trip] of runs.trip.entries())
    for (let i = tripStart[trip]; i < tripStart[trip + 1] - 1; i++) {
      const seconds = stopTimeDeparture[i] + runs.shift[r]
      if (seconds < fromSeconds || seconds >= toSeconds || stopTimeFlags[i] & NO_BOARDING) continue
      found.station.push(station[stopTimeStop[i]])
      found.seconds.push(seconds)
      found.trip.push(trip)
      found.call.push(i)
    }
  return sorted(timetable, { date, fromSeconds, toSeconds, station }, found)
}

function sorted(
  timetable: Timetable,
  of: Pick<Departures, 'date' | 'fromSeconds' | 'toSeconds' | 'station'>,
  found: Found,
): Departures {
  const { station, seconds, trip, call } = found
  const start = new Uint32Array(timetable.stopCount + 1)
  for (const s of station) start[s + 1]++
  for (let s = 0; s < timetable.stopCount; s++) start[s + 1] += start[s]
  const order = new Uint32Array(station.length)
  const next = start.slice()
  for (const [k, s] of station.entries()) order[next[s]++] = k
  for (let s = 0; s < timetable.stopCount; s++)
    order
      .subarray(start[s], start[s + 1])
      .sort((a, b) => seconds[a] - seconds[b] || trip[a] - trip[b] || call[a] - call[b])
  return {
    ...of,
    start,
    seconds: Int32Array.from(order, (k) => seconds[k]),
    trip: Uint32Array.from(order, (k) => trip[k]),
    call: Uint32Array.from(order, (k) => call[k]),
    onRequest: Uint8Array.from(order, (k) =>
      timetable.stopTimeFlags[call[k]] & BOARDING_ON_REQUEST ||
      isOrderedKind(timetable.routeKind[timetable.tripRoute[trip[k]]])
        ? 1
        : 0,
    ),
  }
}
