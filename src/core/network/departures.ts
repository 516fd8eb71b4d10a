import { dayNumber, serviceRuns } from './serviceDays.ts'
import { isOrderedKind, stationOfStops } from './stations.ts'
import type { Timetable } from './timetable.ts'

const NO_BOARDING = 1
const BOARDING_ON_REQUEST = 4
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
 * Departures on a date of the calendar: trips of that service day, those of the day before that run past midnight, and those of the next day where the span
 * reaches into it. A trip with headways departs at start, start + headway … before the end, whether or not its times are exact.
 */
export function departuresOn(
  timetable: Timetable,
  date: string,
  fromSeconds = 0,
  toSeconds = DAY_SECONDS,
  station: Int32Array = stationOfStops(timetable),
): Departures {
  const found: Found = { station: [], seconds: [], trip: [], call: [] }
  const first = dayNumber(timetable.firstDay)
  const asked = dayNumber(date)
  if (first !== null && asked !== null) {
    const headways = headwaysByTrip(timetable)
    for (let offset = -2; offset * DAY_SECONDS < toSeconds; offset++) {
      const day = asked - first + offset
      if (day < 0 || day >= timetable.dayCount) continue
      const span = { from: fromSeconds - offset * DAY_SECONDS, to: toSeconds - offset * DAY_SECONDS }
      collectDay(timetable, day, span, offset * DAY_SECONDS, station, headways, found)
    }
  }
  return sorted(timetable, { date, fromSeconds, toSeconds, station }, found)
}

function collectDay(
  timetable: Timetable,
  day: number,
  span: { readonly from: number; readonly to: number },
  moved: number,
  station: Int32Array,
  headways: ReadonlyMap<number, readonly number[]>,
  found: Found,
): void {
  const { tripCount, tripStart, tripService, stopTimeStop, stopTimeDeparture, stopTimeFlags } = timetable
  const { startSeconds, endSeconds, headwaySeconds } = timetable.frequencies
  const call = (trip: number, by: number) => {
    for (let i = tripStart[trip]; i < tripStart[trip + 1] - 1; i++) {
      const seconds = stopTimeDeparture[i] + by
      if (seconds < span.from || seconds >= span.to || stopTimeFlags[i] & NO_BOARDING) continue
      found.station.push(station[stopTimeStop[i]])
      found.seconds.push(seconds + moved)
      found.trip.push(trip)
      found.call.push(i)
    }
  }
  for (let trip = 0; trip < tripCount; trip++) {
    if (!serviceRuns(timetable, tripService[trip], day)) continue
    const own = headways.get(trip)
    if (!own) call(trip, 0)
    for (const f of own ?? []) {
      const step = Math.max(1, headwaySeconds[f])
      for (let at = startSeconds[f]; at < endSeconds[f]; at += step) call(trip, at - stopTimeDeparture[tripStart[trip]])
    }
  }
}

function headwaysByTrip({ frequencies }: Timetable): Map<number, number[]> {
  const rows = new Map<number, number[]>()
  for (let f = 0; f < frequencies.count; f++) {
    const known = rows.get(frequencies.trip[f])
    if (known) known.push(f)
    else rows.set(frequencies.trip[f], [f])
  }
  return rows
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
