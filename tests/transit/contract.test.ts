import { describe, expect, it } from 'vitest'
import * as contract from '../../src/contract/index.ts'
import { DEFAULT_TRANSIT, LONGEST_WINDOW_SECONDS } from '../../src/core/situation/index.ts'

const { clockText, parseClock, questionToQuery } = contract

describe('times of day in addresses', () => {
  it.each([
    ['7:05', 7 * 3600 + 300],
    ['07:05', 7 * 3600 + 300],
    ['07.05', 7 * 3600 + 300],
    ['25:30', 91_800],
    ['07:05:30', 25_530],
    ['', null],
    ['7', null],
    ['07:60', null],
    ['49:00', null],
    ['-1:00', null],
  ])('%o', (text, seconds) => {
    expect(parseClock(text)).toBe(seconds)
    if (seconds !== null) expect(parseClock(clockText(seconds))).toBe(seconds)
  })

  it('stand in a query only where they differ from the defaults, which are those of the engine', () => {
    expect(contract.DEFAULT_TRANSIT).toEqual(DEFAULT_TRANSIT)
    expect(contract.LONGEST_WINDOW_SECONDS).toBe(LONGEST_WINDOW_SECONDS)
    const question = {
      service: 'pharmacy',
      mode: 'transit',
      ages: 'all',
      nth: 1,
      barrierFree: false,
      pureDriving: false,
      threshold: null,
    } as const
    expect(questionToQuery(null, question).toString()).toBe('service=pharmacy&mode=transit')
    const transit = {
      date: '2022-09-13',
      fromSeconds: 21_600,
      toSeconds: 91_800,
      timing: 'arrive',
      percentile: 95,
      lastWalk: false,
    } as const
    expect(decodeURIComponent(questionToQuery(null, { ...question, transit }).toString())).toBe(
      'service=pharmacy&mode=transit&date=2022-09-13&from=06:00&to=25:30&timing=arrive&percentile=95&last-walk=0',
    )
  })
})
