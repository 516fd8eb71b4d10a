import type { Timetable } from './timetable.ts'

const TUESDAY = 1
const THURSDAY = 3
/** Days of a leap cycle of 400 years, and from 0000-03-01 to 1970-01-01. */
const DAYS_PER_ERA = 146_097
const EPOCH_OFFSET = 719_468

/** Days since 1970-01-01 of an ISO date (`2024-12-15`), or null when it is not a date of the calendar. */
export function dayNumber(isoDate: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate)
  if (!match) return null
  return dayNumberOf(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** Days since 1970-01-01 of a year from 0, month 1–12 and day 1–31 (Gregorian), or null when there is no such day (30 February). */
export function dayNumberOf(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  // Years that begin in March end with the leap day (Hinnant, "chrono-compatible low-level date algorithms").
  const marchYear = month > 2 ? year : year - 1
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_OFFSET
}

/** ISO date of a day number, for the years 0 to 9999. */
export function isoDateOf(dayNumber: number): string {
  const days = dayNumber + EPOCH_OFFSET
  const era = Math.floor(days / DAYS_PER_ERA)
  const dayOfEra = days - era * DAYS_PER_ERA
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** 0 = Monday … 6 = Sunday. Day 0 (1970-01-01) was a Thursday. */
export function weekdayOfDay(dayNumber: number): number {
  return (((dayNumber + 3) % 7) + 7) % 7
}

/** 0 = Monday … 6 = Sunday, null when it is not a date. */
export function weekday(isoDate: string): number | null {
  const day = dayNumber(isoDate)
  return day === null ? null : weekdayOfDay(day)
}

/** First and last day on which anything runs, null when nothing ever does. */
export function serviceDayRange(timetable: Timetable): { readonly from: string; readonly to: string } | null {
  const first = dayNumber(timetable.firstDay)
  if (first === null || timetable.dayCount === 0) return null
  const runs = daysWithService(timetable)
  const from = runs.indexOf(1)
  if (from < 0) return null
  return { from: isoDateOf(first + from), to: isoDateOf(first + runs.lastIndexOf(1)) }
}

/** Does a service of the calendar run on day `day` (0 = firstDay)? */
export function serviceRuns(timetable: Timetable, service: number, day: number): boolean {
  const word = timetable.serviceDays[service * timetable.wordsPerService + (day >> 5)]
  return (word & (1 << (day & 31))) !== 0
}

/** Indices of the trips of a day, ascending; empty outside the feed's dates. Trips of the day before that run past midnight are not among them. */
export function tripsOnDay(timetable: Timetable, isoDate: string): Uint32Array {
  const runs = servicesOnDay(timetable, isoDate)
  const trips = new Uint32Array(timetable.tripCount)
  let count = 0
  for (let trip = 0; trip < timetable.tripCount; trip++) {
    if (runs[timetable.tripService[trip]]) trips[count++] = trip
  }
  return trips.slice(0, count)
}

/** 1 for each service that runs on the day. */
export function servicesOnDay(timetable: Timetable, isoDate: string): Uint8Array {
  const runs = new Uint8Array(timetable.serviceId.length)
  const first = dayNumber(timetable.firstDay)
  const asked = dayNumber(isoDate)
  if (first === null || asked === null) return runs
  const day = asked - first
  if (day < 0 || day >= timetable.dayCount) return runs
  for (let service = 0; service < runs.length; service++) {
    if (serviceRuns(timetable, service, day)) runs[service] = 1
  }
  return runs
}

const tripCounts = new WeakMap<Timetable, Uint32Array>()

/** Number of trips that start on each day, day 0 = firstDay; a trip with a headway counts once for each departure. Counted once per timetable: not to be changed. */
export function tripCountByDay(timetable: Timetable): Uint32Array {
  const known = tripCounts.get(timetable) ?? countTrips(timetable)
  tripCounts.set(timetable, known)
  return known
}

function countTrips(timetable: Timetable): Uint32Array {
  const perService = new Uint32Array(timetable.serviceId.length)
  for (let trip = 0; trip < timetable.tripCount; trip++) perService[timetable.tripService[trip]] += 1
  const { frequencies } = timetable
  const repeated = new Set<number>()
  for (let i = 0; i < frequencies.count; i++) {
    const trip = frequencies.trip[i]
    const runs = departuresOfHeadway(timetable, i)
    perService[timetable.tripService[trip]] += repeated.has(trip) ? runs : runs - 1
    repeated.add(trip)
  }
  const counts = new Uint32Array(timetable.dayCount)
  for (let service = 0; service < perService.length; service++) {
    if (perService[service] === 0) continue
    for (let day = 0; day < timetable.dayCount; day++) {
      if (serviceRuns(timetable, service, day)) counts[day] += perService[service]
    }
  }
  return counts
}

/** How often the trip of entry `i` of the frequencies departs; the end is not included. */
export function departuresOfHeadway(timetable: Timetable, i: number): number {
  const { startSeconds, endSeconds, headwaySeconds } = timetable.frequencies
  return Math.max(0, Math.ceil((endSeconds[i] - startSeconds[i]) / headwaySeconds[i]))
}

/**
 * The day that stands for an ordinary working day of this timetable: of all Tuesdays, Wednesdays and Thursdays with at least half as many trips as the busiest of
 * them, the one with the median number of trips (the earliest of several). So neither a holiday nor the thin rim of a feed's dates nor the extra trips of one day
 * are taken. Without any such day the same among all days; null when nothing runs.
 */
export function typicalServiceDay(timetable: Timetable): string | null {
  const first = dayNumber(timetable.firstDay)
  if (first === null) return null
  const counts = tripCountByDay(timetable)
  const busy = [...counts.keys()].filter((day) => counts[day] > 0)
  const midweek = busy.filter((day) => {
    const weekday = weekdayOfDay(first + day)
    return weekday >= TUESDAY && weekday <= THURSDAY
  })
  const days = midweek.length > 0 ? midweek : busy
  if (days.length === 0) return null
  const most = days.reduce((largest, day) => Math.max(largest, counts[day]), 0)
  const ordinary = days.filter((day) => counts[day] * 2 >= most).sort((a, b) => counts[a] - counts[b] || a - b)
  const median = counts[ordinary[ordinary.length >> 1]]
  return isoDateOf(first + ordinary.find((day) => counts[day] === median)!)
}

function daysWithService(timetable: Timetable): Uint8Array {
  const used = new Uint8Array(timetable.serviceId.length)
  for (const service of timetable.tripService) used[service] = 1
  for (const offer of timetable.onDemand ?? []) used[offer.service] = 1
  const runs = new Uint8Array(timetable.dayCount)
  for (let service = 0; service < used.length; service++) {
    if (!used[service]) continue
    for (let day = 0; day < timetable.dayCount; day++) if (serviceRuns(timetable, service, day)) runs[day] = 1
  }
  return runs
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}
