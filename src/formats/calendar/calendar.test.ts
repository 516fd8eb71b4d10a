import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CalendarEvent, germanInstant, writeCalendar } from './index.ts'

const event = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'meeting-1@reihum',
  sequence: 2,
  changedAt: '2026-11-20T08:00:00.000Z',
  title: 'Projektrunde',
  day: '2026-12-10',
  begin: '18:30',
  end: '20:00',
  place: 'Bürgerhaus',
  text: 'Rechtsform\nFörderung; Anteile, Räume',
  url: 'http://localhost/zusammenarbeit/sitzungen/1?region=musterkreis',
  ...more,
})

/** Content lines by name, unfolded and unescaped as RFC 5545, sections 3.1 and 3.3.11, say. */
function read(text: string): Map<string, string>[] {
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n')
  const events: Map<string, string>[] = []
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') events.push(new Map())
    const [, name, value] = /^([\w-]+)(?:;[^:]*)?:(.*)$/s.exec(line) ?? []
    const unescaped = value?.replace(/\\(.)/gs, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))
    if (name && unescaped !== undefined && !['BEGIN', 'END'].includes(name)) events.at(-1)?.set(name, unescaped)
  }
  return events
}

describe('a calendar', () => {
  it('holds a meeting in universal time, with what belongs to it', () => {
    const text = writeCalendar([event()], { name: 'Musterkreis: Vorhaben; "Nord"' })
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/)
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text).toContain('X-WR-CALNAME:Musterkreis Vorhaben Nord\r\n')
    const [meeting] = read(text)
    expect(Object.fromEntries(meeting!)).toMatchObject({
      UID: 'meeting-1@reihum',
      SEQUENCE: '2',
      DTSTAMP: '20261120T080000Z',
      DTSTART: '20261210T173000Z',
      DTEND: '20261210T190000Z',
      SUMMARY: 'Projektrunde',
      LOCATION: 'Bürgerhaus',
      DESCRIPTION: 'Rechtsform\nFörderung; Anteile, Räume',
    })
  })

  it('holds a day as a day that makes nobody busy, and a meeting without an end for an hour', () => {
    const text = writeCalendar([event({ begin: null, end: null }), event({ uid: 'b', end: null })], { name: 'x' })
    expect(text).toContain('DTSTART;VALUE=DATE:20261210\r\n')
    expect(text).toContain('TRANSP:TRANSPARENT')
    expect(read(text)[1]!.get('DTEND')).toBe('20261210T183000Z')
  })

  it('whatever people write, lines are folded and escaped, and read back the same', () => {
    const anyText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, anyText), { maxLength: 3 }), (texts) => {
        const given = texts.map(([title, more], k) => event({ uid: `e${k}`, title, text: more }))
        const events = read(writeCalendar(given, { name: 'x' }))
        expect(events.map((one) => one.get('SUMMARY'))).toEqual(given.map(({ title }) => title))
        expect(events.map((one) => one.get('DESCRIPTION'))).toEqual(given.map(({ text }) => text))
      }),
    )
  })

  it('control characters and half signs do not break a line', () => {
    const [one] = read(writeCalendar([event({ title: 'a\r\nb\u0000c\u2028d\ud800' })], { name: 'x\r\nBEGIN:VEVENT' }))
    expect(one!.get('SUMMARY')).toBe('a\nb c\u2028d\ufffd')
  })
})

it.each([
  ['2026-12-10', '18:30', '2026-12-10T17:30:00.000Z'],
  ['2026-07-01', '00:15', '2026-06-30T22:15:00.000Z'],
  ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
  ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
  ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
])('%s %s in Germany is %s', (day, time, instant) => {
  expect(germanInstant(day, time).toISOString()).toBe(instant)
})
