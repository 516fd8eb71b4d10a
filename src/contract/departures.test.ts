import { describe, expect, it } from 'vitest'
import { DEFAULT_TRANSIT } from './choices.ts'
import { inWindow, isWindow, WINDOWS } from './departures.ts'

const window = (id: string) => WINDOWS.find((one) => one.id === id)!
// A Tuesday.
const days = { from: '2022-09-12', to: '2022-12-10', usualDay: '2022-09-13' }

describe('windows offered for departures', () => {
  it.each([
    ['saturday', null, '2022-09-17'],
    ['sunday', null, '2022-09-18'],
    ['saturday', '2022-09-17', '2022-09-17'],
    ['sunday', '2022-12-10', '2022-12-04'],
    ['morning', null, null],
    ['morning', '2022-09-17', null],
    ['morning', '2022-09-14', '2022-09-14'],
  ])('%s, asked on %s, is on %s', (id, date, expected) => {
    const chosen = inWindow({ ...DEFAULT_TRANSIT, date }, window(id), days)
    expect(chosen?.date).toBe(expected)
    expect(isWindow(chosen!, window(id))).toBe(true)
  })

  it('a timetable of two working days has no Sunday', () => {
    const short = { from: '2022-09-13', to: '2022-09-14', usualDay: '2022-09-13' }
    expect(inWindow(DEFAULT_TRANSIT, window('sunday'), short)).toBeNull()
  })

  it('the default is one of them', () => {
    expect(WINDOWS.filter((one) => isWindow(DEFAULT_TRANSIT, one)).map(({ id }) => id)).toEqual(['usual'])
    expect(isWindow({ ...DEFAULT_TRANSIT, date: '2022-09-17' }, window('usual'))).toBe(false)
  })
})
