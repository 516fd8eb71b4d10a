import { describe, expect, it } from 'vitest'
import { travelProfile } from '../../src/core/network/index.ts'
import {
  ACCESS_WALK_SECONDS,
  CHANGE_TENTHS,
  CHANGE_WALK_SECONDS,
  DETOUR_WITHOUT_STREETS,
  LONGEST_JOURNEY_SECONDS,
  NO_JOURNEY,
  ORDERED_DETOUR,
  ORDERED_WAIT_TENTHS,
  TransitReach,
} from '../../src/core/reach/index.ts'
import { DATE, smallTimetable } from '../transit/smallTimetable.ts'
import { at, columns, methodPage, tableOf } from './method.ts'

const page = methodPage('transit')
const clock = (h: number, m: number) => h * 3600 + m * 60
const call = (stop: number, h: number, m: number) => [stop, clock(h, m), clock(h, m)] as const

function reachOf(transfers: readonly (readonly [number, number, number, number])[] = []) {
  const timetable = smallTimetable({
    stops: [at(0, 0), at(10_000, 0), at(30_000, 0)],
    trips: [
      { calls: [call(0, 7, 10), call(1, 7, 25)] },
      { calls: [call(0, 7, 40), call(1, 7, 55)] },
      { calls: [call(1, 7, 27), call(2, 7, 40)] },
      { calls: [call(1, 7, 57), call(2, 8, 10)] },
    ],
    transfers,
  })
  return new TransitReach(timetable, null, columns([at(0, 240)]))
}

const SITE = columns([at(30_000, 300)])
const QUESTION = {
  date: DATE,
  fromSeconds: clock(7, 0),
  toSeconds: clock(8, 0),
  timing: 'depart',
  percentile: 50,
  lastWalk: true,
  walk: travelProfile('walk'),
} as const

describe('docs/methods/transit.md', () => {
  // Walking all 30 km would take longer than the longest journey.
  it('the worked example', () => {
    const times = reachOf().minutesOf(QUESTION, SITE, 0)
    const rows = tableOf(page, 'leaving at')
    expect(rows.size).toBe(5)
    for (const [leaving, [bus, there, travelTime]] of rows) {
      const minute = (clock(...(leaving.split(':').map(Number) as [number, number])) - QUESTION.fromSeconds) / 60
      const journey = reachOf().journey(QUESTION, SITE, 0, minute)
      if (travelTime === '–') {
        expect(times[minute]).toBe(NO_JOURNEY)
        expect(journey).toBeNull()
        continue
      }
      expect(`${times[minute]! / 10} s`).toBe(travelTime)
      expect(told(journey!.legs.find((leg) => leg.kind === 'ride')!.departure)).toBe(bus)
      expect(told(journey!.arrival)).toBe(there)
      expect(journey!.legs.map((leg) => leg.kind)).toEqual(['walk', 'ride', 'change', 'ride', 'walk'])
    }
  })

  it('its percentiles and share', () => {
    const found = reachOf().nearest(QUESTION, SITE)
    expect(Math.round(found.shareOfMinutes[0]! * 60)).toBe(37)
    expect([found.p05[0]! / 10, found.p50[0]! / 10]).toEqual([2392.5, 3652.5])
    expect(found.p95[0]).toBe(NO_JOURNEY)
    expect(page).toContain('2,392.5 s')
    expect(page).toContain('3,652.5 s')
  })

  it('its stated least time', () => {
    expect(reachOf([[1, 1, 2, 180]]).minutesOf(QUESTION, SITE, 0)[0]).toBe(
      reachOf().minutesOf(QUESTION, SITE, 0)[0]! + 30 * 600,
    )
  })

  it('the working values', () => {
    const rows = [...tableOf(page, 'value').values()].map(([value]) => Number(value!.replace(/[, s]/g, '')))
    expect(rows).toEqual([
      ACCESS_WALK_SECONDS,
      CHANGE_WALK_SECONDS,
      CHANGE_TENTHS / 10,
      LONGEST_JOURNEY_SECONDS,
      ORDERED_WAIT_TENTHS / 10,
      ORDERED_DETOUR,
      DETOUR_WITHOUT_STREETS,
    ])
  })
})

/** `7:10`, `7:44:52.5`. */
function told(tenths: number): string {
  const seconds = tenths / 10
  const rest = seconds % 60
  const two = (n: number) => String(n).padStart(2, '0')
  const text = `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}`
  return rest === 0 ? text : `${text}:${rest < 10 ? '0' : ''}${rest}`
}
