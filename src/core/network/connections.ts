import { runsInSpan } from './runs.ts'
import { dayNumber, isoDateOf } from './serviceDays.ts'
import { NO_ALIGHTING, NO_BOARDING, type Timetable } from './timetable.ts'

/**
 * A span of timetable unrolled: a connection is one vehicle's way from one stop to its next without a stop between, by rising departure (of one run in travel order).
 * Times are tenths of a second after midnight of the day asked for: negative on the day before, above 864,000 on the day after.
 */
export interface Connections {
  readonly count: number
  readonly departureStop: Uint32Array
  readonly arrivalStop: Uint32Array
  readonly departure: Int32Array
  /** Never before the departure. */
  readonly arrival: Int32Array
  /** Run of a trip: the trip on one day, or one departure of its headway. */
  readonly run: Uint32Array
  /** NO_BOARDING: nobody may board at the departure; NO_ALIGHTING: get off at the arrival. */
  readonly flags: Uint8Array
  /** Index of the departure's stop time in the timetable; the arrival's is the next. */
  readonly stopTime: Uint32Array
  readonly runCount: number
  readonly runTrip: Uint32Array
}

/**
 * Connections that depart at `fromSeconds` or later and arrive by `toSeconds`, both after midnight of the date (may be negative or beyond 86,400). Trips of the
 * days around it are among them as far as they run in that span. A trip with headways runs at start, start + headway … before the end; headways without exact
 * times are taken as exact, since every minute of a window is asked.
 */
export function connectionsOfDay(
  timetable: Timetable,
  isoDate: string,
  fromSeconds: number,
  toSeconds: number,
): Connections {
  const runs = runsInSpan(timetable, isoDate, fromSeconds, toSeconds)
  const { tripStart, stopTimeStop, stopTimeArrival, stopTimeDeparture, stopTimeFlags } = timetable
  const runCount = runs.trip.length
  let most = 0
  for (const trip of runs.trip) most += Math.max(0, tripStart[trip + 1]! - tripStart[trip]! - 1)
  const key = new Float64Array(most)
  const run = new Uint32Array(most)
  const at = new Uint32Array(most)
  let count = 0
  for (let r = 0; r < runCount; r++) {
    const trip = runs.trip[r]!
    const shift = runs.shift[r]!
    for (let i = tripStart[trip]!; i < tripStart[trip + 1]! - 1; i++) {
      const departure = stopTimeDeparture[i]! + shift
      if (departure < fromSeconds || stopTimeArrival[i + 1]! + shift > toSeconds) continue
      // Rows rise along a run, so that its connections of one moment keep their order.
      key[count] = (departure - fromSeconds) * 2 ** 27 + count
      run[count] = r
      at[count++] = i
    }
  }
  const order = key.subarray(0, count).sort()
  const made = {
    count,
    departureStop: new Uint32Array(count),
    arrivalStop: new Uint32Array(count),
    departure: new Int32Array(count),
    arrival: new Int32Array(count),
    run: new Uint32Array(count),
    flags: new Uint8Array(count),
    stopTime: new Uint32Array(count),
    runCount,
    runTrip: Uint32Array.from(runs.trip),
  }
  for (let c = 0; c < count; c++) {
    const row = order[c]! % 2 ** 27
    const i = at[row]!
    const shift = runs.shift[run[row]!]!
    made.departureStop[c] = stopTimeStop[i]!
    made.arrivalStop[c] = stopTimeStop[i + 1]!
    made.departure[c] = 10 * (stopTimeDeparture[i]! + shift)
    made.arrival[c] = Math.max(made.departure[c]!, 10 * (stopTimeArrival[i + 1]! + shift))
    made.run[c] = run[row]!
    made.flags[c] = (stopTimeFlags[i]! & NO_BOARDING) | (stopTimeFlags[i + 1]! & NO_ALIGHTING)
    made.stopTime[c] = i
  }
  return made
}

/** Days on which trips run (`counts` by day, see tripCountByDay), nearest to the date first, at most `most`. */
export function daysWithTripsNear(timetable: Timetable, counts: Uint32Array, isoDate: string, most: number): string[] {
  const first = dayNumber(timetable.firstDay) ?? 0
  const asked = (dayNumber(isoDate) ?? first) - first
  const days = [...counts.keys()].filter((day) => counts[day]! > 0)
  days.sort((a, b) => Math.abs(a - asked) - Math.abs(b - asked) || a - b)
  return days.slice(0, most).map((day) => isoDateOf(first + day))
}
