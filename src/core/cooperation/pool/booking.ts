/** A thing, room or person is taken from one moment to another. Moments are local, `2026-12-01T07:30`: they compare as text and have no time zone. */
export interface Booking {
  readonly id: string
  readonly item: string
  readonly from: string
  /** Exclusive: whoever comes next can begin then. */
  readonly to: string
  /** Hours really used, where it is not all the time in between; null = all of it. */
  readonly hours: number | null
}

type Span = Pick<Booking, 'item' | 'from' | 'to'>

/** Whether both want the same thing at the same time. A booking that ends when the other begins is no clash. */
export const overlaps = (a: Span, b: Span): boolean => a.item === b.item && a.from < b.to && b.from < a.to

/** Bookings that stand in the way of another one, the earliest first. */
export function clashesWith<T extends Booking>(
  wanted: Span & { readonly id: string | null },
  others: readonly T[],
): T[] {
  return others
    .filter((other) => other.id !== wanted.id && overlaps(wanted, other))
    .sort((a, b) => a.from.localeCompare(b.from))
}

/** Minutes since 1970 of a local moment, as if it were UTC: differences are right except across a change of the clock. */
export const minutesOf = (moment: string): number => Date.parse(`${moment}:00Z`) / 60_000

/** Hours between beginning and end. */
export const elapsedHours = ({ from, to }: Pick<Booking, 'from' | 'to'>): number =>
  (minutesOf(to) - minutesOf(from)) / 60

/** The earliest moment from `now` on at which the thing is not booked. Bookings of one thing that follow each other without a gap count as one. */
export function freeFrom(now: string, bookings: readonly Pick<Booking, 'from' | 'to'>[]): string {
  let free = now
  for (const { from, to } of [...bookings].sort((a, b) => a.from.localeCompare(b.from)))
    if (from <= free && to > free) free = to
  return free
}
