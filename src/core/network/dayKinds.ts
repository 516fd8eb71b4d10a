import { dayNumber, isoDateOf, tripCountByDay, weekdayOfDay } from './serviceDays.ts'
import type { Timetable } from './timetable.ts'

const SATURDAY = 5
const SUNDAY = 6

/** Kinds of days that a timetable tells apart by itself. */
export const DAY_KINDS = ['full-weekday', 'thin-weekday', 'saturday', 'sunday'] as const
export type DayKind = (typeof DAY_KINDS)[number]

/** The day that stands for its kind, and how many such days the timetable has. */
export interface TypicalDay {
  readonly kind: DayKind
  /** ISO date. */
  readonly date: string
  readonly days: number
  /** Departures of trips on that day, headways counted out. */
  readonly trips: number
}

/** Two kinds of weekdays differ at least by this share of trips; each kind has at least so many days. */
const LEAST_DIFFERENCE = 0.01
const LEAST_DAYS = 3

/**
 * One typical day for each kind that occurs: the earliest with the median number of trips.
 *
 * GTFS knows no school holidays. Where Mondays to Fridays fall into two groups by their number of trips, the fuller ones are as a rule the school days and the
 * thinner ones those in the holidays; where they do not, there is no `thin-weekday`. Weekdays with less than half of the trips of the busiest one (public holidays,
 * the thin rim of a feed's dates) are of no kind.
 */
export function typicalDays(timetable: Timetable): TypicalDay[] {
  const first = dayNumber(timetable.firstDay)
  if (first === null) return []
  const counts = tripCountByDay(timetable)
  const days = [...counts.keys()].filter((day) => counts[day] > 0)
  const weekdays = days.filter((day) => weekdayOfDay(first + day) < SATURDAY)
  const most = weekdays.reduce((largest, day) => Math.max(largest, counts[day]), 0)
  const ordinary = weekdays.filter((day) => counts[day] * 2 >= most)
  const limit = thinnest(ordinary.map((day) => counts[day]))
  const on = (weekday: number) => days.filter((day) => weekdayOfDay(first + day) === weekday)
  const groups: readonly (readonly [DayKind, readonly number[]])[] = [
    ['full-weekday', ordinary.filter((day) => counts[day] >= limit)],
    ['thin-weekday', ordinary.filter((day) => counts[day] < limit)],
    ['saturday', on(SATURDAY)],
    ['sunday', on(SUNDAY)],
  ]
  return groups.flatMap(([kind, of]) => {
    if (of.length === 0) return []
    const byCount = [...of].sort((a, b) => counts[a] - counts[b] || a - b)
    const trips = counts[byCount[byCount.length >> 1]]
    return [{ kind, date: isoDateOf(first + of.find((day) => counts[day] === trips)!), days: of.length, trips }]
  })
}

/**
 * The number of trips from which a weekday is a full one: the split into two groups with the least variance inside them (Otsu 1979, Jenks' natural breaks for two classes);
 * 0 = they do not differ enough to be two.
 */
function thinnest(counts: readonly number[]): number {
  const sorted = [...counts].sort((a, b) => a - b)
  const total = sorted.reduce((sum, n) => sum + n, 0)
  let below = 0
  let best = { between: 0, limit: 0 }
  for (let k = 1; k < sorted.length; k++) {
    below += sorted[k - 1]
    if (sorted[k] === sorted[k - 1] || k < LEAST_DAYS || sorted.length - k < LEAST_DAYS) continue
    const thin = below / k
    const full = (total - below) / (sorted.length - k)
    if (full - thin < full * LEAST_DIFFERENCE) continue
    const between = k * (sorted.length - k) * (full - thin) ** 2
    if (between > best.between) best = { between, limit: sorted[k] }
  }
  return best.limit
}
