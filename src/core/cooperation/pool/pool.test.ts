import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../process/index.ts'
import { type Booking, clashesWith, elapsedHours, freeFrom, overlaps } from './booking.ts'
import { bottlenecksIn, useOfPool } from './bottlenecks.ts'
import { bookedByWeek, plannedByWeek } from './useByWeek.ts'
import { isWorkingDay, mondayOf, weekNumber, weeksFrom } from './week.ts'

const booking = (from: string, to: string, more: Partial<Booking> = {}): Booking => ({
  id: `${from} ${to}`,
  item: 'mower',
  from,
  to,
  hours: null,
  ...more,
})
const moment = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 95 })).map(([day, quarter]) => {
  const time = `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`
  return `${addDays('2026-11-02', day)}T${time}`
})
const anyBooking = fc
  .tuple(moment, moment, fc.constantFrom('mower', 'hall'), fc.option(fc.integer({ min: 1, max: 30 })))
  .filter(([a, b]) => a !== b)
  .map(([a, b, item, hours]) => ({ ...booking(a < b ? a : b, a < b ? b : a), item, hours }))
const bookings = fc.array(anyBooking, { maxLength: 12 }).map((list) => list.map((one, k) => ({ ...one, id: `b${k}` })))

describe('weeks', () => {
  it.each([
    ['2026-11-25', '2026-11-23', 48],
    ['2026-11-29', '2026-11-23', 48],
    ['2026-12-31', '2026-12-28', 53],
    ['2027-01-01', '2026-12-28', 53],
    ['2027-01-04', '2027-01-04', 1],
    ['2024-12-30', '2024-12-30', 1],
    ['1969-12-31', '1969-12-29', 1],
  ])('%s lies in the week of %s, number %i', (day, monday, number) => {
    expect([mondayOf(day), weekNumber(day)]).toEqual([monday, number])
  })

  it('follow each other; Saturday and Sunday are no working days', () => {
    expect(weeksFrom('2026-12-30', 2)).toEqual(['2026-12-28', '2027-01-04'])
    expect(['2026-11-27', '2026-11-28', '2026-11-29'].map(isWorkingDay)).toEqual([true, false, false])
  })
})

describe('bookings', () => {
  const morning = booking('2026-12-01T08:00', '2026-12-01T12:00')

  it.each([
    [booking('2026-12-01T12:00', '2026-12-01T16:00'), false],
    [booking('2026-12-01T06:00', '2026-12-01T08:00'), false],
    [booking('2026-12-01T11:59', '2026-12-01T13:00'), true],
    [booking('2026-11-30T00:00', '2026-12-02T00:00'), true],
    [{ ...morning, item: 'hall' }, false],
  ])('%j overlaps the morning: %s', (other, expected) => {
    expect(overlaps(morning, other)).toBe(expected)
    expect(overlaps(other, morning)).toBe(expected)
  })

  it('does not clash with itself when it is changed', () => {
    expect(clashesWith(morning, [morning])).toEqual([])
    expect(clashesWith({ ...morning, id: null }, [morning])).toEqual([morning])
  })

  it('property: if each is taken only without a clash, no two overlap', () => {
    fc.assert(
      fc.property(bookings, (wanted) => {
        const taken: Booking[] = []
        for (const one of wanted) if (clashesWith(one, taken).length === 0) taken.push(one)
        // Minute by minute would be the same: no quarter of an hour is in both.
        for (const [k, a] of taken.entries())
          for (const b of taken.slice(k + 1)) expect(a.item === b.item && a.from < b.to && b.from < a.to).toBe(false)
      }),
    )
  })

  it('is free from the end of what follows without a gap', () => {
    const next = booking('2026-12-01T12:00', '2026-12-01T14:00')
    const later = booking('2026-12-01T15:00', '2026-12-01T16:00')
    expect(freeFrom('2026-12-01T09:00', [later, next, morning])).toBe('2026-12-01T14:00')
    expect(freeFrom('2026-12-01T07:00', [morning])).toBe('2026-12-01T07:00')
    expect(freeFrom('2026-12-01T12:00', [morning])).toBe('2026-12-01T12:00')
  })

  it('property: a thing is not booked at the moment from which it is free', () => {
    fc.assert(
      fc.property(bookings, moment, (some, now) => {
        const free = freeFrom(now, some)
        expect(free >= now).toBe(true)
        expect(some.some(({ from, to }) => from <= free && free < to)).toBe(false)
      }),
    )
  })
})

const sumOf = (weeks: ReadonlyMap<string, number> | undefined) =>
  [...(weeks?.values() ?? [])].reduce((a, b) => a + b, 0)

describe('use by week', () => {
  it('a booking over a weekend is divided at midnight of Monday', () => {
    const weeks = bookedByWeek([booking('2026-11-29T20:00', '2026-11-30T06:00')]).get('mower')!
    expect([...weeks]).toEqual([
      ['2026-11-23', 4],
      ['2026-11-30', 6],
    ])
  })

  it('hours that are stated count instead of the time in between', () => {
    const weeks = bookedByWeek([booking('2026-11-29T20:00', '2026-11-30T06:00', { hours: 5 })]).get('mower')!
    expect([...weeks.values()]).toEqual([2, 3])
  })

  it('property: the weeks of a thing add up to its bookings', () => {
    fc.assert(
      fc.property(bookings, (some) => {
        const byWeek = bookedByWeek(some)
        for (const item of ['mower', 'hall']) {
          const whole = some
            .filter((one) => one.item === item)
            .reduce((sum, b) => sum + (b.hours ?? elapsedHours(b)), 0)
          expect(sumOf(byWeek.get(item))).toBeCloseTo(whole, 6)
        }
      }),
    )
  })

  it.each([
    // Wednesday to the Tuesday after: 3 working days, then 2.
    ['2026-11-25', '2026-12-01', { '2026-11-23': 30, '2026-11-30': 20 }],
    // Already begun: what is left is spread over the days that are left.
    ['2026-11-02', '2026-11-27', { '2026-11-23': 50 }],
    // Overdue: to be done now.
    ['2026-11-02', '2026-11-10', { '2026-11-23': 50 }],
    // A weekend only.
    ['2026-11-28', '2026-11-29', { '2026-11-23': 50 }],
  ])('a plan from %s to %s', (from, to, expected) => {
    const plan = { id: 'p', item: 'mower', from, to, hours: 50 }
    expect(Object.fromEntries(plannedByWeek([plan], '2026-11-25').get('mower')!)).toEqual(expected)
  })
})

const day = fc.integer({ min: -20, max: 60 }).map((days) => addDays('2026-11-25', days))

it('property: plans are spread by week as they are day by day, and nothing is lost', () => {
  fc.assert(
    fc.property(day, day, fc.integer({ min: 1, max: 90 }), (a, b, hours) => {
      const [from, to] = a < b ? [a, b] : [b, a]
      const today = '2026-11-25'
      const byWeek = plannedByWeek([{ id: 'p', item: 'mower', from, to, hours }], today).get('mower')!
      const days: string[] = []
      for (let at = from > today ? from : today; days.length === 0 || at <= to; at = addDays(at, 1)) days.push(at)
      const working = days.filter(isWorkingDay)
      const counted = working.length > 0 ? working : days
      for (const [monday, some] of Map.groupBy(counted, mondayOf))
        expect(byWeek.get(monday)).toBeCloseTo((hours * some.length) / counted.length, 9)
      expect(sumOf(byWeek)).toBeCloseTo(hours, 9)
    }),
  )
})

describe('bottlenecks', () => {
  const items = [
    { id: 'mower', hoursPerWeek: 10 },
    { id: 'hall', hoursPerWeek: null },
  ]
  const plan = { id: 'p', item: 'mower', from: '2026-12-14', to: '2026-12-18', hours: 8 }
  const question = { items, plans: [plan], today: '2026-11-25', weeks: 6 }

  it('are announced as many weeks before as they are ahead', () => {
    const four = booking('2026-12-15T08:00', '2026-12-15T12:00')
    expect(bottlenecksIn(useOfPool({ ...question, bookings: [four] }))).toEqual([
      { item: 'mower', week: '2026-12-14', weeksAhead: 3, booked: 4, planned: 8, available: 10, missing: 2 },
    ])
    expect(bottlenecksIn(useOfPool({ ...question, bookings: [] }))).toEqual([])
  })

  it('where nobody said how many hours there are, none is known', () => {
    const day = booking('2026-12-15T08:00', '2026-12-18T12:00', { item: 'hall' })
    const use = useOfPool({ ...question, bookings: [day] }).filter(({ item }) => item === 'hall')
    expect(use.every(({ missing }) => missing === null)).toBe(true)
    expect(use.some(({ booked }) => booked > 0)).toBe(true)
  })

  it('property: a week is one exactly when more is wanted than is there', () => {
    fc.assert(
      fc.property(bookings, fc.integer({ min: 0, max: 40 }), (some, hoursPerWeek) => {
        const use = useOfPool({ ...question, items: [{ id: 'mower', hoursPerWeek }], bookings: some })
        const found = new Set(bottlenecksIn(use))
        for (const week of use) expect(found.has(week)).toBe(week.booked + week.planned > hoursPerWeek + 1e-6)
      }),
    )
  })
})
