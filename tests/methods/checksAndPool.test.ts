import { describe, expect, it } from 'vitest'
import { bottlenecksIn, useOfPool } from '../../src/core/cooperation/index.ts'
import { type CheckTemplate, followUps, type Rating, summariseCheck } from '../../src/core/process/index.ts'
import { methodPage, tableOf } from './method.ts'

describe('docs/methods/checks.md', () => {
  const rows = tableOf(methodPage('checks'), 'question | ratings')
  const both = (text: string) => ({ de: text, en: text })
  const template: CheckTemplate = {
    id: 'example',
    name: both('example'),
    scale: { least: 0, most: 4, leastMeans: both('no'), mostMeans: both('yes') },
    criteria: [...rows.keys()].map((id) => ({ id, question: both(id), evidence: null })),
    sources: ['own'],
    counted: 'own',
    countInSource: null,
  }
  const ratings = [...rows].flatMap(([criterion, [given]]) =>
    given!.split(', ').map((value, k): Rating => {
      const evidence = [{ kind: 'note' as const, id: '', note: 'minutes' }]
      return {
        criterion,
        rater: `p${k}`,
        on: '2026-11-01',
        value: value === 'unknown' ? null : Number(value),
        reason: '',
        evidence,
      }
    }),
  )
  const summary = summariseCheck(template, ratings, '2026-11-25')
  const follow = Map.groupBy(followUps(template, summary), ({ criterion }) => criterion)

  it.each([...rows])('the worked example, %s', (criterion, [, median, least, most, follows]) => {
    const one = summary.criteria.find((found) => found.criterion === criterion)!
    expect([one.median, one.least, one.most].map(String)).toEqual([median, least, most])
    expect((follow.get(criterion) ?? []).map(({ why }) => why).join(', ') || '–').toBe(follows)
  })
})

describe('docs/methods/shared-pool.md', () => {
  it('the worked example', () => {
    const rows = tableOf(methodPage('shared-pool'), 'what | when')
    const booking = { id: 'b', item: 'mower', from: '2026-12-07T07:00', to: '2026-12-09T15:30', hours: 18 }
    const use = useOfPool({
      items: [{ id: 'mower', hoursPerWeek: 24 }],
      bookings: [booking, { id: 'c', item: 'mower', from: '2026-12-10T07:00', to: '2026-12-10T12:00', hours: null }],
      plans: [{ id: 't', item: 'mower', from: '2026-12-07', to: '2026-12-11', hours: 12 }],
      today: '2026-11-25',
      weeks: 12,
    })
    const [week, ...others] = bottlenecksIn(use)
    expect(others).toEqual([])
    expect(week).toMatchObject({ week: '2026-12-07', weeksAhead: 2, booked: 23, planned: 12 })
    expect(String(week!.booked + week!.planned)).toBe(rows.get('sum')![1])
    expect(String(week!.missing)).toBe(rows.get('missing')![1])
  })
})
