import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import { germanInstant } from './germanInstant.ts'

/** Something with a day, and perhaps with a time of day as clocks in Germany show it. */
export interface CalendarEvent {
  /** Stays the same when the event changes; unique everywhere. */
  readonly uid: string
  /** How often it was changed, from 0. */
  readonly sequence: number
  /** Instant of the last change. */
  readonly changedAt: string
  readonly title: string
  /** ISO day. */
  readonly day: string
  /** `HH:MM`; null = the whole day. */
  readonly begin: string | null
  /** Null = an hour after its beginning. */
  readonly end: string | null
  readonly place: string | null
  readonly text: string
  readonly url: string
}

/** A calendar (RFC 5545) that programs take in or subscribe to. Days take no time of the reader: only meetings make her busy. */
export function writeCalendar(events: readonly CalendarEvent[], { name }: { readonly name: string }): string {
  const calendar = ical({
    // The name stands in the file as it is: without signs that would part it.
    name: name.replace(/[,;:\\"\s\p{Cc}]+/gu, ' ').trim(),
    prodId: { company: 'Reihum', product: 'Reihum', language: 'DE' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 6 * 3600,
  })
  for (const { uid, sequence, changedAt, title, day, begin, end, place, text, url } of events)
    calendar.createEvent({
      id: uid,
      sequence,
      stamp: new Date(changedAt),
      summary: plain(title),
      ...timesOf(day, begin, end),
      ...(place === null ? {} : { location: plain(place) }),
      ...(text === '' ? {} : { description: plain(text) }),
      url,
    })
  return `${calendar.toString()}\r\n`
}

function timesOf(day: string, begin: string | null, end: string | null) {
  if (begin === null)
    return { start: new Date(`${day}T00:00:00Z`), allDay: true, transparency: ICalEventTransparency.TRANSPARENT }
  const start = germanInstant(day, begin)
  return { start, end: end === null ? new Date(start.getTime() + 3_600_000) : germanInstant(day, end) }
}

/** Control characters have no place in a content line; lines stay. */
const plain = (text: string) =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
