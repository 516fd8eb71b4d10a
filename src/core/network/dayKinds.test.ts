import { describe, expect, it } from 'vitest'
import { handTimetable } from '../../../tests/network/handTimetable.ts'
import { typicalDays } from './dayKinds.ts'

/** Five weeks from Monday 2024-06-03: trips on each day. */
function withTrips(tripsOn: (day: number) => number) {
  const days = Array.from({ length: 35 }, (_, day) => day)
  const most = Math.max(...days.map(tripsOn))
  return handTimetable({
    dayCount: 35,
    stops: [{ id: 'A' }, { id: 'B', lat: 52 }],
    trips: Array.from({ length: most }, (_, t) => ({
      calls: [
        ['A', 400 + t],
        ['B', 410 + t],
      ] as const,
      days: days.filter((day) => t < tripsOn(day)),
    })),
  })
}

const kinds = (timetable: ReturnType<typeof withTrips>) =>
  typicalDays(timetable).map(({ kind, date, days, trips }) => [kind, date, days, trips])

describe('typical days', () => {
  it('school days, holidays, Saturdays and Sundays', () => {
    const timetable = withTrips((day) => (day % 7 === 5 ? 8 : day % 7 === 6 ? 4 : day < 14 ? 20 : 18))
    expect(kinds(timetable)).toEqual([
      ['full-weekday', '2024-06-03', 10, 20],
      ['thin-weekday', '2024-06-17', 15, 18],
      ['saturday', '2024-06-08', 5, 8],
      ['sunday', '2024-06-09', 5, 4],
    ])
  })

  it('weekdays that are all alike are of one kind, and a public holiday is of none', () => {
    const timetable = withTrips((day) => (day % 7 > 4 ? 0 : day === 3 ? 5 : 20))
    expect(kinds(timetable)).toEqual([['full-weekday', '2024-06-03', 24, 20]])
  })

  it('two thin days are an exception, not a kind', () => {
    expect(kinds(withTrips((day) => (day === 1 || day === 2 ? 15 : 20))).map(([kind]) => kind)).not.toContain(
      'thin-weekday',
    )
  })

  it('nothing runs', () => expect(kinds(withTrips(() => 0))).toEqual([]))
})
