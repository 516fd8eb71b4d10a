import { addDays } from '../../process/index.ts'
import { type Booking, elapsedHours, minutesOf } from './booking.ts'
import { dayNumber, mondayOf, mondayOfWeek } from './week.ts'

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
  const begins = dayNumber(today)
  for (const { item, from, to, hours: whole } of plans) {
    const first = Math.max(dayNumber(from), begins)
    const last = Math.max(dayNumber(to), first)
    const working = workingDays(first, last)
    for (let week = Math.floor(first / 7); week <= Math.floor(last / 7); week++) {
      const [start, end] = [Math.max(first, week * 7), Math.min(last, week * 7 + 6)]
      const share = working > 0 ? workingDays(start, end) / working : (end - start + 1) / (last - first + 1)
      if (share > 0) add(hours, item, mondayOfWeek(week), whole * share)
    }
  }
  return hours
}

/** Monday to Friday between two days, both included. */
function workingDays(first: number, last: number): number {
  const before = (day: number) => Math.floor(day / 7) * 5 + Math.min(((day % 7) + 7) % 7, 5)
  return before(last + 1) - before(first)
}

function add(hours: Map<string, Map<string, number>>, item: string, monday: string, more: number): void {
  const weeks = hours.get(item) ?? new Map<string, number>()
  hours.set(item, weeks)
  weeks.set(monday, (weeks.get(monday) ?? 0) + more)
}
