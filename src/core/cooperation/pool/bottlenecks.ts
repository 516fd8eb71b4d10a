import type { Booking } from './booking.ts'
import { bookedByWeek, type PlannedUse, plannedByWeek } from './useByWeek.ts'
import { weeksFrom } from './week.ts'

/** A thing, room or person that several share. */
export interface PoolItem {
  readonly id: string
  /** Hours that it is there for the others in a week; null = not said, which is not unlimited. */
  readonly hoursPerWeek: number | null
}

/** Use of one item in one week, in hours. */
export interface WeekUse {
  readonly item: string
  /** Monday, ISO day. */
  readonly week: string
  /** 0 = this week. */
  readonly weeksAhead: number
  readonly booked: number
  readonly planned: number
  readonly available: number | null
  /** Hours that are wanted and not there; null = not known, for nobody said how many there are. */
  readonly missing: number | null
}

export interface PoolQuestion {
  readonly items: readonly PoolItem[]
  readonly bookings: readonly Booking[]
  readonly plans: readonly PlannedUse[]
  /** ISO day. */
  readonly today: string
  /** Weeks looked at, this one included. */
  readonly weeks: number
}

/** Rounding of hours must not make a bottleneck. */
const NOTHING = 1e-6

/** Use of every item in every week that is looked at: items as given, weeks in order. */
export function useOfPool({ items, bookings, plans, today, weeks }: PoolQuestion): WeekUse[] {
  const booked = bookedByWeek(bookings)
  const planned = plannedByWeek(plans, today)
  const mondays = weeksFrom(today, weeks)
  return items.flatMap(({ id, hoursPerWeek }) =>
    mondays.map((week, weeksAhead): WeekUse => {
      const inBookings = booked.get(id)?.get(week) ?? 0
      const inPlans = planned.get(id)?.get(week) ?? 0
      const over = hoursPerWeek === null ? null : inBookings + inPlans - hoursPerWeek
      return {
        item: id,
        week,
        weeksAhead,
        booked: inBookings,
        planned: inPlans,
        available: hoursPerWeek,
        missing: over === null ? null : over > NOTHING ? over : 0,
      }
    }),
  )
}

/** Weeks in which more is booked and planned than is there, the next first. */
export const bottlenecksIn = (use: readonly WeekUse[]): WeekUse[] =>
  use
    .filter(({ missing }) => missing !== null && missing > 0)
    .sort((a, b) => a.weeksAhead - b.weeksAhead || b.missing! - a.missing!)
