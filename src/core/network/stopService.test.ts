import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { handTimetable } from '../../../tests/network/handTimetable.ts'
import { departuresOn } from './departures.ts'
import { departuresByHour, lineDirections, rowsOfStation, stopService } from './stopService.ts'

const trip = (minute: number, rest: object = {}) => ({
  calls: [
    ['A', minute],
    ['B', minute + 9],
  ] as const,
  ...rest,
})
const make = (...trips: ReturnType<typeof trip>[]) =>
  handTimetable({
    stops: [{ id: 'A' }, { id: 'B', name: 'Markt', lat: 52 }],
    routes: { '10': 3, '9': 3, S1: 109 },
    trips,
  })
const on = (timetable: ReturnType<typeof make>, from = 360, to = 1200) =>
  departuresOn(timetable, '2024-06-04', from * 60, to * 60)

describe('service of a stop', () => {
  it('first, last, median headway and longest wait, the ends of the span included', () => {
    const departures = on(make(trip(370), trip(430), trip(430), trip(490), trip(700), trip(1180)))
    expect(stopService(departures, rowsOfStation(departures, 0))).toEqual({
      departures: 6,
      onRequest: 0,
      firstSeconds: 370 * 60,
      lastSeconds: 1180 * 60,
      medianHeadwaySeconds: 135 * 60,
      longestGapSeconds: 480 * 60,
    })
  })

  it('without a departure the whole span is the gap', () => {
    const departures = on(make())
    expect(stopService(departures, [])).toEqual({
      departures: 0,
      onRequest: 0,
      firstSeconds: null,
      lastSeconds: null,
      medianHeadwaySeconds: null,
      longestGapSeconds: 840 * 60,
    })
  })

  it('one late departure: the wait before it, and after it', () => {
    const departures = on(make(trip(1000)))
    expect(stopService(departures, [0]).longestGapSeconds).toBe(640 * 60)
  })

  it('no gap between departures is longer than the longest, and the longest happens', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 360, max: 1199 }), { minLength: 1, maxLength: 12 }), (minutes) => {
        const departures = on(make(...minutes.map((minute) => trip(minute))))
        const { longestGapSeconds } = stopService(departures, rowsOfStation(departures, 0))
        const edges = [360, ...[...minutes].sort((a, b) => a - b), 1200]
        const gaps = edges.slice(1).map((edge, k) => edge - edges[k]!)
        expect(longestGapSeconds).toBe(60 * Math.max(...gaps))
      }),
    )
  })
})

describe('lines and directions', () => {
  const departures = [
    trip(400, { route: '10', headsign: 'Markt' }),
    trip(460, { route: '10' }),
    trip(500, { route: '9', headsign: 'Bahnhof' }),
    trip(520, { route: 'S1', headsign: 'Mannheim' }),
  ]
  it('rail first, then lines by number; without headsign the last stop', () => {
    const timetable = make(...departures)
    const lines = lineDirections(timetable, on(timetable), 0)
    expect(lines.map(({ kind, line, direction, departures: n }) => [kind, line, direction, n])).toEqual([
      ['rail', 'S1', 'Mannheim', 1],
      ['bus', '9', 'Bahnhof', 1],
      ['bus', '10', 'Markt', 2],
    ])
  })

  it('by hour, hours without a departure included', () => {
    const timetable = make(...departures)
    const found = on(timetable, 390, 600)
    expect(departuresByHour(found, rowsOfStation(found, 0))).toEqual([
      [6, 1],
      [7, 1],
      [8, 2],
      [9, 0],
    ])
  })
})
