import { describe, expect, it } from 'vitest'
import { handTimetable } from '../../tests/network/handTimetable.ts'
import { InputError } from '../core/evidence/index.ts'
import { DEFAULT_STOP_CHOICE } from '../core/situation/index.ts'
import type { Region } from '../formats/region/index.ts'
import { departureLines, stopLines } from './departureLines.ts'
import { findStops, stopBoard } from './stopBoard.ts'

const every = (from: number, to: number, step: number) =>
  Array.from({ length: Math.ceil((to - from) / step) }, (_, k) => from + k * step)

/** A road with a stop on either side, a railway every half hour, a village with one bus on school days and a bus to be ordered. */
const timetable = handTimetable({
  dayCount: 14,
  stops: [
    { id: 'station', name: 'Talheim, Bahnhof', kind: 1, lat: 51 },
    { id: 'p1', name: 'Talheim, Bahnhof', parent: 'station', lat: 51 },
    { id: 'north', name: '=Mühlstraße', lat: 51.02 },
    { id: 'south', name: '=Mühlstraße', lat: 51.0201 },
    { id: 'village', name: 'Oberdorf', lat: 51.1 },
    { id: 'twin-a', name: 'Kirche', lat: 51.2 },
    { id: 'twin-b', name: 'Kirche', lat: 51.3 },
    { id: 'far', name: 'Ferne', lat: 51.6 },
  ],
  routes: { RB: 2, '10': 3, '11': 3 },
  trips: [
    ...every(360, 1200, 30).map((minute) => ({
      route: 'RB',
      headsign: 'Ferne',
      calls: [
        ['p1', minute],
        ['far', minute + 40],
      ] as const,
    })),
    ...every(360, 1200, 60).map((minute) => ({
      route: '10',
      calls: [
        ['north', minute],
        ['p1', minute + 5],
      ] as const,
    })),
    ...every(390, 1200, 60).map((minute) => ({
      route: '10',
      calls: [
        ['p1', minute],
        ['south', minute + 5],
        ['village', minute + 15],
      ] as const,
    })),
    {
      route: '11',
      calls: [
        ['village', 420],
        ['twin-a', 430],
        ['twin-b', 440],
        ['p1', 450],
      ],
      days: [0, 1, 2, 3, 4],
    },
  ],
  onDemand: [
    {
      id: 'o',
      name: 'Rufbus Oberdorf',
      route: 0,
      service: 0,
      stops: Uint32Array.of(4),
      area: null,
      fromSeconds: 8 * 3600,
      toSeconds: 18 * 3600,
      noticeSeconds: 3600,
      phone: '',
      url: '',
      message: '',
    },
  ],
})

const region = {
  manifest: { id: 'tal', version: 'v1' },
  municipalities: [{ ags: '06636001', name: 'Talheim', inside: true }],
  facilities: [{ id: 'station', service: 'public-transport-stop', municipality: 0 }],
  timetable,
} as unknown as Region

const codeOf = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    return error instanceof InputError ? error.issue.code : error
  }
  return 'none'
}

describe('the board of a stop', () => {
  it('both sides of a road are one stop, and each id means it', () => {
    for (const id of ['north', 'south', '=Mühlstraße', '=MÜHLSTRASSE'.toLowerCase()]) {
      const board = stopBoard(region, id.replace('strasse', 'straße'), DEFAULT_STOP_CHOICE)
      expect(board.stop.id).toBe('north')
      expect(board.service.departures).toBe(28)
    }
  })

  it('rail comes first, last stops give directions, hours add up', () => {
    const board = stopBoard(region, 'Talheim, Bahnhof', DEFAULT_STOP_CHOICE)
    expect(board.lines.map(({ kind, line, direction, departures }) => [kind, line, direction, departures])).toEqual([
      ['rail', 'RB', 'Ferne', 28],
      ['bus', '10', 'Oberdorf', 14],
    ])
    expect(board.hours.reduce((sum, [, count]) => sum + count, 0)).toBe(board.service.departures)
    expect(board.stop).toMatchObject({ id: 'station', municipality: 'Talheim' })
    // 42 departures in 14 hours are 21 each way, every 40 minutes: category 3 by rail; alone the railway runs hourly each way.
    expect(board.quality.map(({ method, category, classBeside }) => [method, category, classBeside])).toEqual([
      ['de', 3, 'B'],
      ['ch', 0, ''],
    ])
  })

  it('rides on demand stand apart and only on their days', () => {
    const village = stopBoard(region, 'Oberdorf', { ...DEFAULT_STOP_CHOICE, date: '2024-06-04' })
    expect(village.onDemand.map(({ name }) => name)).toEqual(['Rufbus Oberdorf'])
    expect(village.service.departures).toBe(1)
    expect(village.days.map(({ kind, service }) => [kind, service.departures])).toEqual([
      ['full-weekday', 1],
      ['thin-weekday', 0],
      ['saturday', 0],
      ['sunday', 0],
    ])
  })

  it('refuses what is unknown, ambiguous, outside the timetable or without one', () => {
    expect(codeOf(() => stopBoard(region, 'Nirgendwo', DEFAULT_STOP_CHOICE))).toBe('question-stop-unknown')
    expect(codeOf(() => stopBoard(region, 'Kirche', DEFAULT_STOP_CHOICE))).toBe('question-stop-ambiguous')
    expect(stopBoard(region, 'twin-b', DEFAULT_STOP_CHOICE).stop.id).toBe('twin-b')
    const on = (date: string) => codeOf(() => stopBoard(region, 'north', { ...DEFAULT_STOP_CHOICE, date }))
    expect(on('2024-07-01')).toBe('question-date-outside')
    expect(on('gestern')).toBe('question-date-unreadable')
    expect(codeOf(() => findStops({ ...region, timetable: null }, '', DEFAULT_STOP_CHOICE))).toBe(
      'question-no-timetable',
    )
  })
})

describe('search and tables', () => {
  const found = (typed: string) => findStops(region, typed, DEFAULT_STOP_CHOICE).stops.map(({ id }) => id)
  it('finds by any part of the name, without accents and signs', () => {
    expect(found('muhlstr')).toEqual(['north'])
    expect(found('bahnhof tal')).toEqual(['station'])
    expect(found('kirche')).toEqual(['twin-a', 'twin-b'])
    expect(found('')[0]).toBe('station')
    expect(found('xyz')).toEqual([])
    expect(found('...')).toEqual([])
  })

  it('gives a row for each stop, with quoted names and no formula', () => {
    const [head, ...rows] = [...stopLines(region, DEFAULT_STOP_CHOICE)]
    const columns = head!.split(',')
    const row = (id: string) => rows.find((line) => line.startsWith(`${id},`))!
    expect(rows.map((line) => line.split(',')[0])).toEqual(['station', 'north', 'village', 'twin-a', 'twin-b', 'far'])
    expect(row('north')).toContain("'=Mühlstraße")
    expect(row('station')).toContain('"Talheim, Bahnhof"')
    for (const line of rows) expect(line.replaceAll(/"[^"]*"/g, '').split(',')).toHaveLength(columns.length)
  })

  it('gives a line for each departure', () => {
    const lines = [...departureLines(region, 'north', DEFAULT_STOP_CHOICE)]
    expect(lines).toHaveLength(29)
    expect(lines).toContain('2024-06-04,06:00,bus,10,"Talheim, Bahnhof",north,0,t28')
    expect(lines).toContain('2024-06-04,06:35,bus,10,Oberdorf,south,0,t42')
  })
})
