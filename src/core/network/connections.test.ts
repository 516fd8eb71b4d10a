import { describe, expect, it } from 'vitest'
import { DATE, type SmallTrip, smallTimetable } from '../../../tests/transit/smallTimetable.ts'
import { connectionsOfDay, daysWithTripsNear, NO_ALIGHTING, NO_BOARDING, tripCountByDay } from './index.ts'

const stops = [
  [10, 51],
  [10.1, 51],
  [10.2, 51],
] as const
const at = (h: number, m = 0) => h * 3600 + m * 60
const call = (stop: number, h: number, m: number, flags = 0) => [stop, at(h, m), at(h, m), flags] as const

/** `7:00 0→1 7:10` in the order in which they stand. */
function told(
  trips: readonly SmallTrip[],
  from: number,
  to: number,
  services: readonly (readonly number[])[] = [[0, 1, 2, 3, 4, 5, 6]],
  date = DATE,
) {
  const c = connectionsOfDay(smallTimetable({ stops, trips, services }), date, from, to)
  const clock = (tenths: number) => {
    const minutes = tenths / 600
    return `${Math.floor(minutes / 60)}:${String(((minutes % 60) + 60) % 60).padStart(2, '0')}`
  }
  return Array.from(
    { length: c.count },
    (_, i) =>
      `${clock(c.departure[i]!)} ${c.departureStop[i]}→${c.arrivalStop[i]} ${clock(c.arrival[i]!)}${c.flags[i]! & NO_BOARDING ? ' no boarding' : ''}${c.flags[i]! & NO_ALIGHTING ? ' no alighting' : ''}`,
  )
}

describe('connections of a day', () => {
  it('rise by departure; those of one moment keep the order of their trip', () => {
    const trips = [
      { calls: [call(0, 8, 0), call(1, 8, 0), call(2, 8, 0)] },
      { calls: [call(2, 7, 0), call(1, 7, 10), call(0, 8, 0)] },
    ]
    expect(told(trips, 0, at(24))).toEqual(['7:00 2→1 7:10', '7:10 1→0 8:00', '8:00 0→1 8:00', '8:00 1→2 8:00'])
  })

  it('hold the span: departing at its beginning or later, arriving by its end', () => {
    const trips = [{ calls: [call(0, 7, 0), call(1, 7, 10), call(2, 7, 20)] }]
    expect(told(trips, at(7), at(7, 20))).toHaveLength(2)
    expect(told(trips, at(7) + 1, at(7, 20))).toEqual(['7:10 1→2 7:20'])
    expect(told(trips, at(7), at(7, 20) - 1)).toEqual(['7:00 0→1 7:10'])
  })

  it('hold trips of the day before that run past midnight, and of the day after where the span reaches there', () => {
    const trips = [{ calls: [call(0, 23, 50), call(1, 24, 10)] }, { calls: [call(0, 0, 30), call(1, 0, 40)] }]
    // 6 March is day 2.
    expect(told(trips, 0, at(24), [[1]])).toEqual([])
    expect(told(trips, -at(1), at(24), [[1]])).toEqual(['-1:50 0→1 0:10'])
    expect(told(trips, at(23), at(25), [[2, 3]])).toEqual(['23:50 0→1 24:10', '24:30 0→1 24:40'])
    expect(told(trips, at(23), at(25), [[3]])).toEqual(['24:30 0→1 24:40'])
    const twoDays = [{ calls: [call(0, 47, 0), call(1, 49, 0)] }]
    expect(told(twoDays, -at(2), at(24), [[0]])).toEqual(['-1:00 0→1 1:00'])
  })

  it('headways are counted out up to their end, which is not included, and replace the times of the trip', () => {
    const trips = [{ calls: [call(0, 5, 0), call(1, 5, 10)], headways: [[at(7), at(8), 1200] as const] }]
    expect(told(trips, 0, at(24))).toEqual(['7:00 0→1 7:10', '7:20 0→1 7:30', '7:40 0→1 7:50'])
  })

  it('say where nobody boards or gets off', () => {
    const trips = [{ calls: [call(0, 7, 0, 1), call(1, 7, 10, 2), call(2, 7, 20)] }]
    expect(told(trips, 0, at(24))).toEqual(['7:00 0→1 7:10 no boarding no alighting', '7:10 1→2 7:20'])
  })

  it('are none on a day that the timetable does not know, and the nearest days with trips are named', () => {
    const trips = [{ calls: [call(0, 7, 0), call(1, 7, 10)] }]
    expect(told(trips, 0, at(24), undefined, '2030-01-01')).toEqual([])
    const timetable = smallTimetable({ stops, trips, services: [[0, 3, 6]] })
    const near = daysWithTripsNear(timetable, tripCountByDay(timetable), DATE, 2)
    expect(near).toEqual(['2024-03-07', '2024-03-04'])
  })
})
