import { dayNumber, isoDateOf, serviceRuns } from './serviceDays.ts'
import type { Timetable } from './timetable.ts'

/** Nobody may board at the departure, or get off at the arrival, of a connection. */
export const NO_BOARDING = 1
export const NO_ALIGHTING = 2

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
  /** NO_BOARDING, NO_ALIGHTING. */
  readonly flags: Uint8Array
  /** Index of the departure's stop time in the timetable; the arrival's is the next. */
  readonly stopTime: Uint32Array
  readonly runCount: number
  readonly runTrip: Uint32Array
}

const DAY_SECONDS = 86_400
const NO_BOARDING_FLAG = 1
const NO_ALIGHTING_FLAG = 2

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
  const runs = listRuns(timetable, isoDate, fromSeconds, toSeconds)
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
    made.flags[c] =
      (stopTimeFlags[i]! & NO_BOARDING_FLAG ? NO_BOARDING : 0) |
      (stopTimeFlags[i + 1]! & NO_ALIGHTING_FLAG ? NO_ALIGHTING : 0)
    made.stopTime[c] = i
  }
  return made
}

/** Trips with the seconds by which their times are moved: the day's offset, and for headways that of the departure. */
function listRuns(
  timetable: Timetable,
  isoDate: string,
  from: number,
  to: number,
): { trip: number[]; shift: number[] } {
  const { tripStart, tripService, stopTimeArrival, stopTimeDeparture, frequencies } = timetable
  const trip: number[] = []
  const shift: number[] = []
  const first = dayNumber(timetable.firstDay)
  const asked = dayNumber(isoDate)
  if (first === null || asked === null) return { trip, shift }
  const headways = new Map<number, number[]>()
  for (let f = 0; f < frequencies.count; f++) {
    const known = headways.get(frequencies.trip[f]!)
    if (known) known.push(f)
    else headways.set(frequencies.trip[f]!, [f])
  }
  let latest = 0
  for (const seconds of stopTimeArrival) latest = Math.max(latest, seconds)
  for (const seconds of frequencies.endSeconds) latest = Math.max(latest, seconds + DAY_SECONDS)
  for (let offset = -Math.ceil(latest / DAY_SECONDS); offset * DAY_SECONDS <= to; offset++) {
    const day = asked - first + offset
    if (day < 0 || day >= timetable.dayCount) continue
    const moved = offset * DAY_SECONDS
    const add = (t: number, by: number) => {
      const starts = stopTimeDeparture[tripStart[t]!]! + by
      const ends = stopTimeArrival[tripStart[t + 1]! - 1]! + by
      if (starts > to || ends < from) return
      trip.push(t)
      shift.push(by)
    }
    for (let t = 0; t < timetable.tripCount; t++) {
      if (tripStart[t + 1]! - tripStart[t]! < 2 || !serviceRuns(timetable, tripService[t]!, day)) continue
      const own = headways.get(t)
      if (!own) add(t, moved)
      for (const f of own ?? []) {
        const headway = Math.max(1, frequencies.headwaySeconds[f]!)
        const departs = stopTimeDeparture[tripStart[t]!]!
        for (let start = frequencies.startSeconds[f]!; start < frequencies.endSeconds[f]!; start += headway)
          add(t, moved + start - departs)
      }
    }
  }
  return { trip, shift }
}

/** Days on which trips run (`counts` by day, see tripCountByDay), nearest to the date first, at most `most`. */
export function daysWithTripsNear(timetable: Timetable, counts: Uint32Array, isoDate: string, most: number): string[] {
  const first = dayNumber(timetable.firstDay) ?? 0
  const asked = (dayNumber(isoDate) ?? first) - first
  const days = [...counts.keys()].filter((day) => counts[day]! > 0)
  days.sort((a, b) => Math.abs(a - asked) - Math.abs(b - asked) || a - b)
  return days.slice(0, most).map((day) => isoDateOf(first + day))
}
