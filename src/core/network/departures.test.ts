import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type HandTrip, handTimetable } from '../../../tests/network/handTimetable.ts'
import { connectionsOfDay } from './connections.ts'
import { type Departures, departuresOn } from './departures.ts'
import type { Timetable } from './timetable.ts'

const STOPS = ['A', 'B', 'C'].map((id, i) => ({ id, lat: 51 + i }))
const HOUR = 3600
const at = (timetable: Timetable, departures: Departures, id: string) => {
  const s = timetable.stopId.indexOf(id)
  return [...departures.seconds.subarray(departures.start[s], departures.start[s + 1])].map((t) => t / 60)
}

describe('departures', () => {
  const timetable = handTimetable({
    stops: STOPS,
    routes: { R: 3, AST: 715 },
    trips: [
      {
        calls: [
          ['A', 420],
          ['B', 430, 432],
          ['C', 440],
        ],
      },
      // Past midnight of the service day, on Mondays only.
      {
        calls: [
          ['A', 1430],
          ['B', 1450],
          ['C', 1460],
        ],
        days: [0],
      },
      // B cannot be boarded, C is left by nobody.
      {
        calls: [
          ['A', 600],
          ['B', 610],
          ['C', 620],
        ],
        flags: { 1: 1 },
      },
      {
        calls: [
          ['C', 700],
          ['B', 710],
          ['A', 720],
        ],
        flags: { 1: 4 },
      },
      {
        calls: [
          ['A', 800],
          ['C', 820],
        ],
        route: 'AST',
      },
      {
        calls: [
          ['B', 0],
          ['C', 5],
        ],
        every: [[900, 930, 10]],
      },
    ],
  })

  it('leave out last calls and calls without boarding, and repeat headways up to their end', () => {
    const day = departuresOn(timetable, '2024-06-04', 6 * HOUR, 20 * HOUR)
    expect(at(timetable, day, 'A')).toEqual([420, 600, 800])
    expect(at(timetable, day, 'B')).toEqual([432, 710, 900, 910, 920])
    expect(at(timetable, day, 'C')).toEqual([700])
    expect([...day.onRequest].reduce((a, b) => a + b)).toBe(2)
  })

  it('take trips of the day before that run past midnight, and of the night after', () => {
    expect(at(timetable, departuresOn(timetable, '2024-06-04'), 'B')[0]).toBe(10)
    expect(at(timetable, departuresOn(timetable, '2024-06-03', 23 * HOUR, 31.5 * HOUR), 'A')).toEqual([1430, 1860])
    expect(at(timetable, departuresOn(timetable, '2024-06-03', 24 * HOUR, 25 * HOUR), 'B')).toEqual([1450])
  })

  it('are none outside the timetable or on no date', () => {
    for (const date of ['2024-06-02', '2024-06-12', '2030-01-01', 'heute'])
      expect(departuresOn(timetable, date).seconds).toHaveLength(0)
  })

  it('the span begins with its first second and ends before its last', () => {
    expect(at(timetable, departuresOn(timetable, '2024-06-05', 420 * 60, 600 * 60), 'A')).toEqual([420])
    expect(at(timetable, departuresOn(timetable, '2024-06-05', 420 * 60 + 1, 600 * 60 + 1), 'A')).toEqual([600])
  })
})

describe('departures against brute force', () => {
  const trip = fc.record({
    calls: fc
      .array(fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.integer({ min: 0, max: 40 })), { minLength: 2, maxLength: 5 })
      .chain((steps) =>
        fc.integer({ min: 0, max: 2800 }).map((start) => {
          let minute = start
          return steps.map(([stop, step]): [string, number] => {
            minute += step
            return [stop, minute]
          })
        }),
      ),
    days: fc.uniqueArray(fc.integer({ min: 0, max: 6 })),
  })
  it('are those of every service day moved by whole days', () => {
    fc.assert(
      fc.property(fc.array(trip, { maxLength: 8 }), fc.integer({ min: 0, max: 6 }), (trips: HandTrip[], day) => {
        const timetable = handTimetable({ stops: STOPS, trips })
        const date = `2024-06-0${3 + day}`
        const expected: string[] = []
        for (const one of trips)
          for (const runs of one.days ?? [])
            for (const [stop, minute] of one.calls.slice(0, -1)) {
              const moved = minute + (runs - day) * 1440
              if (moved >= 300 && moved < 1600) expected.push(`${stop} ${moved}`)
            }
        const departures = departuresOn(timetable, date, 300 * 60, 1600 * 60)
        const found = STOPS.flatMap(({ id }) => at(timetable, departures, id).map((minute) => `${id} ${minute}`))
        expect(found.sort()).toEqual(expected.sort())
        for (let s = 0; s < 3; s++)
          for (let k = departures.start[s] + 1; k < departures.start[s + 1]; k++)
            expect(departures.seconds[k]).toBeGreaterThanOrEqual(departures.seconds[k - 1])
      }),
    )
  })
})

it('departures are those of the connections: both list the same runs', () => {
  const timetable = handTimetable({
    stops: STOPS,
    trips: [
      // Three nights on the way.
      {
        calls: [
          ['A', 23 * 60],
          ['B', 74 * 60],
          ['C', 76 * 60],
        ],
      },
      {
        calls: [
          ['A', 420],
          ['B', 430],
          ['C', 440],
        ],
        every: [[300, 1500, 25]],
      },
    ],
  })
  const [from, to] = [0, 30 * HOUR]
  const { departure, departureStop, count, runTrip, run } = connectionsOfDay(timetable, '2024-06-07', from, 120 * HOUR)
  const expected = Array.from({ length: count }, (_, c) => [departureStop[c]!, departure[c]! / 10, runTrip[run[c]!]!])
  const got = departuresOn(timetable, '2024-06-07', from, to)
  const listed = Array.from(got.seconds, (seconds, row) => [
    got.station[timetable.stopTimeStop[got.call[row]!]!]!,
    seconds,
    got.trip[row]!,
  ])
  const byAll = (a: number[], b: number[]) => a[0]! - b[0]! || a[1]! - b[1]! || a[2]! - b[2]!
  expect(listed.sort(byAll)).toEqual(expected.filter(([, seconds]) => seconds! < to).sort(byAll))
  expect(listed.length).toBeGreaterThan(100)
})
