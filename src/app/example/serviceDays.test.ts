import { describe, expect, it } from 'vitest'
import { type ServiceId, serviceCalendar } from './serviceDays.ts'

const { calendar, dates } = serviceCalendar()

function runsOn(service: ServiceId, day: string): boolean {
  const date = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(4, 6)) - 1, Number(day.slice(6))))
  const exception = dates.find(([id, when]) => id === service && when === day)
  if (exception) return exception[2] === 1
  const week = calendar.find(([id]) => id === service)
  return week ? week[1 + ((date.getUTCDay() + 6) % 7)] === 1 : false
}

describe('serviceCalendar', () => {
  it.each<[string, string, ServiceId[]]>([
    ['20261123', 'a Monday in term', ['school', 'weekday', 'daily']],
    ['20261012', 'a Monday in the autumn holidays', ['holidays', 'weekday', 'daily']],
    ['20261121', 'a Saturday', ['saturday', 'daily']],
    ['20261122', 'a Sunday', ['sunday', 'daily']],
    ['20261225', 'Christmas on a Friday', ['sunday', 'daily']],
    ['20261003', 'a public holiday on a Saturday', ['sunday', 'daily']],
  ])('%s, %s', (day, _what, expected) => {
    const all: ServiceId[] = ['school', 'holidays', 'weekday', 'saturday', 'sunday', 'daily']
    expect(all.filter((service) => runsOn(service, day))).toEqual(expected)
  })
})
