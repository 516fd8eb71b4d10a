import { addDays } from '../../process/index.ts'
import { type Booking, elapsedHours, minutesOf } from './booking.ts'
import { isWorkingDay, mondayOf } from './week.ts'

/** Something that a plan will need: so many hours of a thing between two days, both included. */
export interface PlannedUse {
  readonly id: string
  readonly item: string
  readonly from: string
  readonly to: string
  readonly hours: number
}

/** Hours by item and Monday. */
export type HoursByWeek = ReadonlyMap<string, ReadonlyMap<string, number>>

/** Hours that bookings take, each spread over its weeks by the time that lies in them. */
export function bookedByWeek(bookings: readonly Booking[]): HoursByWeek {
  const hours = new Map<string, Map<string, number>>()
  for (const booking of bookings) {
    const whole = elapsedHours(booking)
    if (!(whole > 0)) continue
    const used = (booking.hours ?? whole) / whole
    const end = minutesOf(booking.to)
    let at = minutesOf(booking.from)
    for (let monday = mondayOf(booking.from.slice(0, 10)); at < end; monday = addDays(monday, 7)) {
      const next = Math.min(end, minutesOf(`${addDays(monday, 7)}T00:00`))
      add(hours, booking.item, monday, ((next - at) / 60) * used)
      at = next
    }
  }
  return hours
}

/**
 * Hours that plans will take, spread evenly over their working days from today on; what is overdue is still to be done and falls on today. A plan of a
 * weekend only is spread over its days.
 */
export function plannedByWeek(plans: readonly PlannedUse[], today: string): HoursByWeek {
  const hours = new Map<string, Map<string, number>>()
  for (const { item, from, to, hours: whole } of plans) {
    const first = from > today ? from : today
    const last = to > first ? to : first
    const days: string[] = []
    for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
    const working = days.filter(isWorkingDay)
    const spread = working.length > 0 ? working : days
    for (const day of spread) add(hours, item, mondayOf(day), whole / spread.length)
  }
  return hours
}

function add(hours: Map<string, Map<string, number>>, item: string, monday: string, more: number): void {
  const weeks = hours.get(item) ?? new Map<string, number>()
  hours.set(item, weeks)
  weeks.set(monday, (weeks.get(monday) ?? 0) + more)
}
