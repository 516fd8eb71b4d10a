import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CheckTemplate, type Rating, summariseCheck } from '../../process/index.ts'
import { courseOf } from './overTime.ts'

const both = (text: string) => ({ de: text, en: text })
const template: CheckTemplate = {
  id: 't',
  name: both('t'),
  scale: { least: 0, most: 4, leastMeans: both('no'), mostMeans: both('yes') },
  criteria: ['trust', 'gain'].map((id) => ({ id, question: both(id), evidence: null })),
  sources: ['own'],
  counted: 'own',
  countInSource: null,
}
const rate = (criterion: string, rater: string, value: number | null): Rating => ({
  criterion,
  rater,
  value,
  on: '2026-01-01',
  reason: '',
  evidence: [],
})
const round = (id: string, day: string, values: readonly (number | null)[]) => ({
  id,
  day,
  summary: summariseCheck(
    template,
    values.map((value, k) => rate('trust', `p${k}`, value)),
    day,
  ),
})

describe('courseOf', () => {
  it('puts rounds in order of their days and tells what changed since the first', () => {
    const [trust, gain] = courseOf(
      ['trust', 'gain'],
      [round('b', '2026-11-01', [2, 3, 4]), round('a', '2026-01-01', [0, 2])],
    )
    expect(trust).toEqual({
      criterion: 'trust',
      points: [
        { round: 'a', day: '2026-01-01', count: 2, median: 1, least: 0, most: 2 },
        { round: 'b', day: '2026-11-01', count: 3, median: 3, least: 2, most: 4 },
      ],
      change: 2,
    })
    expect(gain!.change).toBeNull()
  })

  it('a round without a step is a gap and not a zero', () => {
    const [trust] = courseOf(
      ['trust'],
      [round('a', '2026-01-01', [1]), round('b', '2026-02-01', [null]), round('c', '2026-03-01', [4])],
    )
    expect(trust!.points[1]).toMatchObject({ median: null, count: 0 })
    expect(trust!.change).toBe(3)
  })

  it('property: the order in which rounds are given does not matter', () => {
    const some = fc.uniqueArray(
      fc.record({
        day: fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01'),
        value: fc.integer({ max: 4, min: 0 }),
      }),
      { selector: ({ day }) => day },
    )
    fc.assert(
      fc.property(some, (given) => {
        const rounds = given.map(({ day, value }) => round(day, day, [value]))
        expect(courseOf(['trust'], rounds)).toEqual(courseOf(['trust'], [...rounds].reverse()))
      }),
    )
  })
})
