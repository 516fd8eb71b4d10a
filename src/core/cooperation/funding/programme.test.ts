import { expect, it } from 'vitest'
import { type FundingProgramme, holdsIn, isStale, nextDeadline, programmeState } from './programme.ts'

const words = { de: 'x', en: 'x' }
const programme = (more: Partial<FundingProgramme>): FundingProgramme => ({
  id: 'p',
  name: words,
  level: 'land',
  purse: 'p',
  places: ['DE-HE'],
  what: { text: words, standing: 'verified' },
  rate: null,
  sum: null,
  conditions: [],
  deadlines: ['02-28', '06-30', '10-31'].map((day) => ({ day, what: words, standing: 'verified' })),
  validUntil: null,
  isOpen: null,
  binding: null,
  source: 's',
  checked: '2025-11-25',
  ...more,
})

it.each([
  ['2026-01-01', '2026-02-28'],
  ['2026-02-28', '2026-02-28'],
  ['2026-03-01', '2026-06-30'],
  ['2026-11-25', '2027-02-28'],
])('after %s the next deadline is %s', (today, next) => {
  expect(nextDeadline(programme({}), today)).toBe(next)
})

it('there is no deadline after the end, none where nothing new is taken, none where none is known', () => {
  expect(nextDeadline(programme({ validUntil: '2026-12-31' }), '2026-11-25')).toBeNull()
  expect(nextDeadline(programme({ isOpen: false }), '2026-11-25')).toBeNull()
  expect(nextDeadline(programme({ deadlines: [] }), '2026-11-25')).toBeNull()
})

it('a programme holds on its last day and is expired on the next', () => {
  expect(programmeState(programme({ validUntil: '2026-11-25' }), '2026-11-25')).toBe('unknown')
  expect(programmeState(programme({ validUntil: '2026-11-24', isOpen: true }), '2026-11-25')).toBe('expired')
  expect(programmeState(programme({ isOpen: false }), '2026-11-25')).toBe('closed')
  expect(programmeState(programme({ isOpen: true }), '2026-11-25')).toBe('running')
})

it('looking again is due after a year', () => {
  expect(isStale(programme({}), '2026-11-25')).toBe(false)
  expect(isStale(programme({}), '2026-11-26')).toBe(true)
})

it('what is for all of Germany holds in a region without a Land, what is for one Land does not', () => {
  expect(holdsIn(programme({ places: ['DE'] }), null)).toBe(true)
  expect(holdsIn(programme({}), null)).toBe(false)
  expect(holdsIn(programme({}), 'DE-HE')).toBe(true)
  expect(holdsIn(programme({}), 'DE-BY')).toBe(false)
})
