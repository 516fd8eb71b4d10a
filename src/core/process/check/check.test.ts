import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../../tests/process/codesOf.ts'
import { type CheckTemplate, checkRating, checkTemplate, followUps, type Rating, summariseCheck } from '../index.ts'

const both = (text: string) => ({ de: text, en: text })
const ids = ['trust', 'gain', 'aims', 'talk', 'exit']
const template: CheckTemplate = {
  id: 'principles',
  name: both('Principles'),
  scale: { least: 1, most: 5, leastMeans: both('no'), mostMeans: both('yes') },
  criteria: ids.map((id) => ({ id, question: both(id), evidence: both('a document') })),
  sources: ['TRAPP'],
  counted: 'source',
  countInSource: 5,
}
const prompts: CheckTemplate = { ...template, id: 'tensions', scale: null }
const note = [{ kind: 'note' as const, id: '', note: 'minutes of 3 May' }]
const rating = (criterion: string, rater: string, value: number | null, on = '2026-11-01'): Rating => ({
  criterion,
  rater,
  value,
  on,
  reason: 'because',
  evidence: note,
})
const today = '2026-11-25'

describe('checkTemplate', () => {
  it.each([
    [{}, []],
    [{ countInSource: 8 }, ['check-count-differs']],
    [{ countInSource: 8, counted: 'own' as const }, []],
    [{ sources: [] }, ['check-without-source']],
    [{ criteria: [], countInSource: null }, ['check-without-criteria']],
    [{ criteria: [template.criteria[0], template.criteria[0]], countInSource: 2 }, ['check-double-criterion']],
    [{ scale: { ...template.scale!, most: 1 } }, ['check-bad-scale']],
    [{ scale: { ...template.scale!, most: 4.5 } }, ['check-bad-scale']],
  ])('%j: %j', (change, codes) => {
    expect(codesOf(checkTemplate({ ...template, ...change }))).toEqual(codes)
  })
})

describe('checkRating', () => {
  it.each([
    [{}, []],
    [{ value: null }, []],
    [{ criterion: 'love' }, ['check-unknown-criterion']],
    [{ rater: '' }, ['act-without-person']],
    [{ on: '2026-11-26' }, ['check-bad-day']],
    [{ value: 6 }, ['check-off-scale']],
    [{ value: 2.5 }, ['check-off-scale']],
    [{ value: Number.NaN }, ['check-off-scale']],
    [{ evidence: [] }, ['warning check-without-evidence']],
  ])('%j: %j', (change, codes) => {
    expect(codesOf(checkRating(template, { ...rating('trust', 'a', 3), ...change }, today))).toEqual(codes)
  })

  it('questions to think about are answered in words', () => {
    expect(codesOf(checkRating(prompts, rating('trust', 'a', 3), today))).toEqual(['check-no-scale'])
    expect(codesOf(checkRating(prompts, { ...rating('trust', 'a', null), reason: '' }, today))).toEqual([
      'check-without-words',
    ])
  })
})

describe('summariseCheck', () => {
  const ratings = [
    rating('trust', 'a', 1),
    rating('trust', 'b', 4),
    rating('trust', 'c', 5),
    rating('trust', 'd', 5),
    rating('gain', 'a', null),
    rating('aims', 'a', 2, '2026-01-01'),
    rating('aims', 'a', 4, '2026-06-01'),
  ]

  it('gives count, median, spread and who is missing for each criterion', () => {
    const { criteria, raters, complete } = summariseCheck(template, ratings, today)
    expect(criteria[0]).toMatchObject({
      criterion: 'trust',
      count: 4,
      median: 4.5,
      least: 1,
      most: 5,
      // R: quantile(c(1, 4, 5, 5), c(.25, .75)), type 7.
      lowerQuartile: 3.25,
      upperQuartile: 5,
      missing: [],
    })
    expect(criteria[0].ratings.map(({ rater }) => rater)).toEqual(['a', 'b', 'c', 'd'])
    expect(criteria[1]).toMatchObject({ count: 0, unknown: 1, median: null, missing: ['b', 'c', 'd'] })
    expect(criteria[4]).toMatchObject({ count: 0, unknown: 0, missing: ['a', 'b', 'c', 'd'] })
    expect(raters).toEqual(['a', 'b', 'c', 'd'])
    expect(complete).toEqual([])
  })

  it('takes the last rating of each person up to the day', () => {
    const aims = (day: string) => summariseCheck(template, ratings, day).criteria[2].median
    expect([aims('2025-12-31'), aims('2026-05-31'), aims('2026-06-01')]).toEqual([null, 2, 4])
    const twice = [rating('trust', 'a', 1), rating('trust', 'a', 3)]
    expect(summariseCheck(template, twice, today).criteria[0].median).toBe(3)
  })

  it('names raters in one order, whoever came first', () => {
    const { raters } = summariseCheck(
      template,
      [rating('gain', 'b', 1), rating('trust', 'c', 1), rating('aims', 'a', 1)],
      today,
    )
    expect(raters).toEqual(['a', 'b', 'c'])
  })

  it('“do not know” is an answer, and the rating of an unknown criterion is none', () => {
    const all = [...ids.map((id) => rating(id, 'a', id === 'exit' ? null : 3)), rating('love', 'z', 5)]
    expect(summariseCheck(template, all, today)).toMatchObject({ complete: ['a'], raters: ['a'] })
  })

  const someRatings = fc.array(
    fc
      .tuple(
        fc.constantFrom(...ids),
        fc.constantFrom('a', 'b', 'c'),
        fc.option(fc.integer({ min: 1, max: 5 })),
        fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01'),
      )
      .map(([criterion, rater, value, on]) => rating(criterion, rater, value, on)),
  )

  it('property: a check has no total', () => {
    fc.assert(
      fc.property(someRatings, (some) => {
        const summary = summariseCheck(template, some, today)
        expect(Object.keys(summary).sort()).toEqual(['check', 'complete', 'criteria', 'raters'])
        // Nothing said of the others changes what is said of one, except who is missing.
        for (const one of summary.criteria) {
          const alone = summariseCheck(
            template,
            some.filter(({ criterion }) => criterion === one.criterion),
            today,
          )
          expect({ ...alone.criteria.find(({ criterion }) => criterion === one.criterion), missing: 0 }).toEqual({
            ...one,
            missing: 0,
          })
        }
      }),
    )
  })

  it('property: median and quartiles lie in order between the lowest and the highest', () => {
    fc.assert(
      fc.property(someRatings, (some) => {
        for (const { least, lowerQuartile, median, upperQuartile, most, count } of summariseCheck(template, some, today)
          .criteria) {
          const order = [least, lowerQuartile, median, upperQuartile, most]
          if (count === 0) expect(order).toEqual([null, null, null, null, null])
          else expect(order).toEqual([...order].sort((a, b) => a! - b!))
        }
      }),
    )
  })
})

describe('followUps', () => {
  const whys = (values: (number | null)[], kind = template) =>
    followUps(
      kind,
      summariseCheck(
        kind,
        values.map((value, i) => rating('trust', `p${i}`, value)),
        today,
      ),
    )
      .filter(({ criterion }) => criterion === 'trust')
      .map(({ why }) => why)

  it.each([
    [[], ['unrated']],
    [[null], ['unknown']],
    [[2, 2, 3], ['low']],
    [[3, 4], []],
    [[3, 4, 5], ['disputed']],
    [
      [1, 2, 3],
      ['low', 'disputed'],
    ],
    [[5, 5, null], []],
  ])('%j: %j', (values, expected) => {
    expect(whys(values)).toEqual(expected)
  })

  it('asks for evidence where nobody gave any, and nothing of questions answered in words', () => {
    const bare = { ...rating('trust', 'a', 4), evidence: [] }
    expect(followUps(template, summariseCheck(template, [bare], today))[0]).toEqual({
      criterion: 'trust',
      why: 'without-evidence',
    })
    expect(whys([null], prompts)).toEqual([])
  })
})
