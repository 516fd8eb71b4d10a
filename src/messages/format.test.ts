import { describe, expect, it } from 'vitest'
import {
  formatBytes,
  formatClock,
  formatDate,
  formatDay,
  formatDistance,
  formatLimit,
  formatList,
  formatMinutes,
  formatNumber,
  formatShare,
} from './index.ts'

const NB = '\u00a0'

describe('numbers', () => {
  it.each([
    ['de', 1234.5, 1, '1.234,5'],
    ['en', 1234.5, 1, '1,234.5'],
    ['de', 1234, 0, '1.234'],
    ['de', -0.2, 0, '0'],
    ['de', 0, 2, '0,00'],
  ] as const)('%s %d with %d decimals is %s', (language, value, digits, text) => {
    expect(formatNumber(language, value, digits)).toBe(text)
  })
})

describe('shares', () => {
  it.each([
    [0, `0${NB}%`],
    [1, `100${NB}%`],
    [0.02, `2,0${NB}%`],
    [0.00001, `<${NB}0,1${NB}%`],
    [0.99999, `>${NB}99,9${NB}%`],
    [0.9994, `99,9${NB}%`],
  ])('%d is %s: what is not nothing and not everything never reads so', (share, text) => {
    expect(formatShare('de', share)).toBe(text)
  })

  it('have no space in English', () => {
    expect(formatShare('en', 0.0204)).toBe('2.0%')
  })
})

describe('measures', () => {
  it('are whole minutes, and metres to the ten below a kilometre', () => {
    expect([0, 20, 90, 1199, 6000].map((seconds) => formatMinutes('de', seconds))).toEqual([
      `0${NB}min`,
      `<${NB}1${NB}min`,
      `2${NB}min`,
      `20${NB}min`,
      `100${NB}min`,
    ])
    expect([4, 994, 996, 1000, 1249, 12_340].map((metres) => formatDistance('de', metres))).toEqual([
      `0${NB}m`,
      `990${NB}m`,
      `1${NB}km`,
      `1${NB}km`,
      `1,2${NB}km`,
      `12,3${NB}km`,
    ])
  })

  it('keep limits as they were set', () => {
    expect(formatLimit('de', 'seconds', 1200)).toBe(`20${NB}min`)
    expect(formatLimit('de', 'seconds', 450)).toBe(`7,5${NB}min`)
    expect(formatLimit('de', 'metres', 750)).toBe(`750${NB}m`)
    expect(formatLimit('en', 'metres', 2500)).toBe(`2.5${NB}km`)
  })
})

describe('dates', () => {
  it.each([
    ['de', '2026-11-21', '21.11.2026'],
    ['en', '2026-11-21T23:30:00.000Z', '21/11/2026'],
    ['de', '2026-05', '05.2026'],
    ['de', 'im Frühjahr', 'im Frühjahr'],
    ['de', '', ''],
  ] as const)('%s %s is %s', (language, iso, text) => {
    expect(formatDate(language, iso)).toBe(text)
  })
})

it('bytes and lists', () => {
  expect([512, 20_480, 3_200_000].map((bytes) => formatBytes('de', bytes))).toEqual([
    `512${NB}B`,
    `20${NB}kB`,
    `3,2${NB}MB`,
  ])
  expect(formatList('de', ['a', 'b', 'c'])).toBe('a, b und c')
  expect(formatList('en', ['a'])).toBe('a')
})

describe('days and times of day', () => {
  it.each([
    ['de', 7 * 3600, '7'],
    ['de', 7.5 * 3600, '7:30'],
    ['en', 7 * 3600, '7:00'],
    ['de', 24 * 3600, '24'],
    ['de', 25.5 * 3600, '1:30'],
    ['de', 7 * 3600 + 29, '7'],
    ['de', 8 * 3600 - 1, '8'],
  ] as const)('%s %d is %s', (language, seconds, text) => {
    expect(formatClock(language, seconds)).toBe(text)
  })

  it('a day has its name', () => {
    expect(formatDay('de', '2022-09-13')).toBe('Dienstag, 13.09.2022')
    expect(formatDay('en', '2022-09-13')).toBe('Tuesday, 13/09/2022')
    expect(formatDay('de', 'unknown')).toBe('unknown')
  })
})
