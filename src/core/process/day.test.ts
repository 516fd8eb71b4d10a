import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aDay } from '../../../tests/process/arbitraries.ts'
import { addDays, addMonths, daysBetween, isDay, toDay } from './day.ts'

describe('days', () => {
  it.each([
    ['2026-11-25', '2026-11-25'],
    [' 25.11.2026 ', '2026-11-25'],
    ['1.2.2028', '2028-02-01'],
    ['2026-11-25T08:30:00Z', '2026-11-25'],
    ['2026-11-25T08:30:00.123+01:00', '2026-11-25'],
    ['31.02.2026', null],
    ['2026-13-01', null],
    ['2026', null],
    ['tomorrow', null],
    ['', null],
  ])('%j is the day %j', (text, day) => {
    expect(toDay(text)).toBe(day)
  })

  it('the 31st plus a month is the last of a shorter one', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28')
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29')
    expect(addMonths('2026-11-30', -9)).toBe('2026-02-28')
    expect(addMonths('2026-11-25', 120)).toBe('2036-11-25')
  })

  it('property: adding days and counting them are inverse', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
        const later = addDays(day, days)
        expect(isDay(later)).toBe(true)
        expect(daysBetween(day, later)).toBe(days)
        expect(later >= day).toBe(days >= 0)
      }),
    )
  })
})
