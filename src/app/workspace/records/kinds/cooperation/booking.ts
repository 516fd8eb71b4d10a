import { type Booking, clashesWith } from '../../../../../core/cooperation/index.ts'
import type { Issue } from '../../../../../core/evidence/index.ts'
import { type Entry, fieldValue } from '../../../../../core/process/index.ts'
import type { StandingEntry } from '../../heldKind.ts'
import { cooperationKind, DAY, HOURS } from './cooperationKind.ts'

/** Somebody takes a thing of the pool from one moment to another. Cancelled ones stay, and stand in nobody's way. */
export const BOOKING_KIND = cooperationKind({
  id: 'booking',
  labelKey: 'booking.kind',
  title: 'purpose',
  retention: 'contact',
  columns: ['purpose', 'item', 'from', 'until', 'who', 'isCancelled'],
  ownerField: 'municipality',
  fields: [
    { id: 'item', labelKey: 'booking.item', type: 'reference', to: 'pool-item', required: true },
    { id: 'purpose', labelKey: 'booking.purpose', type: 'text', required: true, most: 200 },
    { id: 'from', labelKey: 'booking.from', ...DAY, required: true },
    { id: 'fromTime', labelKey: 'booking.from-time', type: 'time', required: true },
    { id: 'until', labelKey: 'booking.until', ...DAY },
    { id: 'untilTime', labelKey: 'booking.until-time', type: 'time', required: true },
    { id: 'municipality', labelKey: 'booking.municipality', type: 'place' },
    { id: 'who', labelKey: 'booking.who', type: 'text', required: true, personal: true, most: 200 },
    { id: 'hours', labelKey: 'booking.hours', ...HOURS },
    { id: 'isCancelled', labelKey: 'booking.is-cancelled', type: 'flag' },
    { id: 'note', labelKey: 'booking.note', type: 'long-text', most: 2000 },
  ],
  check: checkSpan,
  checkAmong: checkOverlaps,
})

/** A booking that says from when to when; null = cancelled, or not whole. Without a last day it ends on its first. */
export function bookingOf({ id, state }: StandingEntry): Booking | null {
  const text = (field: string) => String(fieldValue(state, field) ?? '')
  const [item, day, begins, ends] = ['item', 'from', 'fromTime', 'untilTime'].map(text)
  if (fieldValue(state, 'isCancelled') === true || !item || !day || !begins || !ends) return null
  const hours = fieldValue(state, 'hours')
  return {
    id,
    item,
    from: `${day}T${begins}`,
    to: `${text('until') || day}T${ends}`,
    hours: typeof hours === 'number' ? hours : null,
  }
}

function checkSpan(state: Entry): Issue[] {
  const span = bookingOf({ id: '', state })
  if (!span || span.from < span.to) return []
  const field = fieldValue(state, 'until') === null ? 'untilTime' : 'until'
  return [{ code: 'booking-ends-before-it-begins', severity: 'error', params: { field } }]
}

function checkOverlaps(state: Entry, id: string | null, others: readonly StandingEntry[]): Issue[] {
  const wanted = bookingOf({ id: '', state })
  if (!wanted) return []
  const standing = others.flatMap((one) => {
    const booking = bookingOf(one)
    return booking ? [{ ...booking, who: String(fieldValue(one.state, 'who') ?? '') }] : []
  })
  return clashesWith({ ...wanted, id }, standing).map(({ from, to, who }) => {
    const [fromDay, fromTime] = from.split('T') as [string, string]
    const [untilDay, untilTime] = to.split('T') as [string, string]
    const params = { field: 'from', who, date: fromDay, fromTime, last: untilDay, untilTime }
    return { code: 'booking-overlap', severity: 'error', params }
  })
}
