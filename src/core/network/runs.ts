import { dayNumber, serviceRuns } from './serviceDays.ts'
import type { Timetable } from './timetable.ts'

/** Runs of trips: the trip on one day, or one departure of its headway. */
export interface Runs {
  readonly trip: readonly number[]
  /** Seconds by which the trip's times are moved to be those after midnight of the date asked for. */
  readonly shift: readonly number[]
}

const DAY_SECONDS = 86_400

/**
 * Runs that are under way at some moment from `fromSeconds` to `toSeconds` after midnight of a date of the calendar (both may be negative or beyond 86,400), those of the
 * days around it among them. A trip with headways runs at start, start + headway … before the end, whether or not its times are exact.
 */
export function runsInSpan(timetable: Timetable, isoDate: string, fromSeconds: number, toSeconds: number): Runs {
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
  for (let offset = -Math.ceil(latest / DAY_SECONDS); offset * DAY_SECONDS <= toSeconds; offset++) {
    const day = asked - first + offset
    if (day < 0 || day >= timetable.dayCount) continue
    const moved = offset * DAY_SECONDS
    const add = (t: number, by: number) => {
      const starts = stopTimeDeparture[tripStart[t]!]! + by
      const ends = stopTimeArrival[tripStart[t + 1]! - 1]! + by
      if (starts > toSeconds || ends < fromSeconds) return
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
