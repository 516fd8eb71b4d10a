import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  dayNumber,
  isoDateOf,
  serviceDayRange,
  tripCountByDay,
  tripsOnDay,
  typicalServiceDay,
  weekday,
  weekdayOfDay,
} from './serviceDays.ts'
import type { Timetable } from './timetable.ts'

const MILLIS_PER_DAY = 86_400_000

describe('dates', () => {
  test('every day from 1900 to 2200 is the one of the built-in calendar', () => {
    for (let day = -25_567; day < 84_006; day++) {
      const iso = new Date(day * MILLIS_PER_DAY).toISOString().slice(0, 10)
      expect(isoDateOf(day)).toBe(iso)
      expect(dayNumber(iso)).toBe(day)
      expect(weekdayOfDay(day)).toBe((new Date(day * MILLIS_PER_DAY).getUTCDay() + 6) % 7)
    }
  })

  test.each(['2023-02-29', '2024-04-31', '2024-13-01', '2024-00-10', '2024-1-1', '', 'heute', '1900-02-29'])(
    '%s is no date',
    (text) => {
      expect(dayNumber(text)).toBeNull()
      expect(weekday(text)).toBeNull()
    },
  )

  test('2022-06-12 was a Sunday', () => expect(weekday('2022-06-12')).toBe(6))
})

/** Days of service s and services of the trips; all else is empty. */
function timetable(firstDay: string, days: readonly (readonly number[])[], tripService: readonly number[]): Timetable {
  const dayCount = Math.max(0, ...days.flat().map((day) => day + 1))
  const wordsPerService = (dayCount + 31) >> 5
  const serviceDays = new Uint32Array(days.length * wordsPerService)
  days.forEach((list, s) => {
    for (const day of list) serviceDays[s * wordsPerService + (day >> 5)] |= 1 << (day & 31)
  })
  return {
    firstDay,
    dayCount,
    wordsPerService,
    serviceDays,
    serviceId: days.map((_, s) => String(s)),
    tripCount: tripService.length,
    tripService: Uint32Array.from(tripService),
    frequencies: {
      count: 0,
      trip: new Uint32Array(0),
      startSeconds: new Int32Array(0),
      endSeconds: new Int32Array(0),
      headwaySeconds: new Uint32Array(0),
      exactTimes: new Uint8Array(0),
    },
  } as unknown as Timetable
}

describe('service days', () => {
  test('the trips of a day are those whose service runs', () => {
    const service = fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { maxLength: 40 })
    const input = fc.tuple(fc.array(service, { minLength: 1, maxLength: 5 }), fc.array(fc.nat(4), { maxLength: 20 }))
    fc.assert(
      fc.property(input, ([days, wanted]) => {
        const trips = wanted.map((s) => s % days.length)
        const t = timetable('2024-01-01', days, trips)
        const counts = tripCountByDay(t)
        expect(tripCountByDay(t)).toBe(counts)
        for (let day = 0; day < t.dayCount; day++) {
          const expected = trips.flatMap((s, trip) => (days[s].includes(day) ? [trip] : []))
          expect([...tripsOnDay(t, isoDateOf(dayNumber('2024-01-01')! + day))]).toEqual(expected)
          expect(counts[day]).toBe(expected.length)
        }
        const running = trips.flatMap((s) => days[s])
        const range = serviceDayRange(t)
        if (running.length === 0) expect(range).toBeNull()
        else {
          expect(range?.from).toBe(isoDateOf(dayNumber('2024-01-01')! + Math.min(...running)))
          expect(range?.to).toBe(isoDateOf(dayNumber('2024-01-01')! + Math.max(...running)))
        }
      }),
    )
  })

  test('nothing runs before the first and after the last day, or on what is no date', () => {
    const t = timetable('2024-06-03', [[0, 1]], [0])
    for (const date of ['2024-06-02', '2024-06-05', 'morgen']) expect(tripsOnDay(t, date)).toHaveLength(0)
  })
})

describe('the typical service day', () => {
  // 2024-06-03 is a Monday; services: 0 every day, 1 on school days.
  test('is a school day in the middle of the week, not the holiday', () => {
    const everyDay = Array.from({ length: 21 }, (_, day) => day)
    const school = everyDay.filter((day) => day % 7 < 5 && day !== 1)
    const t = timetable('2024-06-03', [everyDay, school], [0, 1, 1, 1])
    expect(typicalServiceDay(t)).toBe('2024-06-05')
  })

  test('is not on the thin rim of the feed', () => {
    const full = [7, 8, 9, 10, 11]
    const rim = Array.from({ length: 60 }, (_, day) => day)
    const t = timetable('2024-06-03', [rim, full], [0, 1, 1, 1])
    expect(typicalServiceDay(t)).toBe('2024-06-11')
  })

  test('of a weekend line is a day on which it runs', () => {
    expect(typicalServiceDay(timetable('2024-06-03', [[5, 6]], [0]))).toBe('2024-06-08')
  })

  test('of an empty timetable is none', () => {
    expect(typicalServiceDay(timetable('2024-06-03', [[]], []))).toBeNull()
  })
})
