import fc from 'fast-check'
import { expect, it } from 'vitest'
import { task } from '../../../../tests/cooperation/plannedTasks.ts'
import { dayOf } from './plannedTask.ts'
import { scheduleTasks } from './schedule.ts'
import { drawnDays, layOutTimeline } from './timeline.ts'

const row = (id: string, begin: string, end: string, dependsOn: string[] = [], lateUntil: string | null = null) => ({
  id,
  begin,
  end,
  lateUntil,
  dependsOn,
})

it('holds whole months; bars, links and today stand at their share of the days', () => {
  const rows = [row('a', '2026-11-11', '2026-11-15'), row('b', '2026-11-21', '2026-11-30', ['a', 'gone'], '2026-12-10')]
  const timeline = layOutTimeline(rows, '2026-11-25')!
  expect([timeline.from, timeline.to]).toEqual(['2026-11-01', '2026-12-31'])
  const days = (share: number) => Math.round(share * 61 * 1e6) / 1e6
  expect(timeline.bars.map(({ left, width, lateWidth }) => [left, width, lateWidth].map(days))).toEqual([
    [10, 5, 0],
    [20, 10, 10],
  ])
  expect(timeline.links.map(({ fromRow, toRow, x1, x2 }) => [fromRow, toRow, days(x1), days(x2)])).toEqual([
    [0, 1, 15, 20],
  ])
  expect(timeline.ticks.map(({ day, at }) => [day, days(at)])).toEqual([
    ['2026-11-01', 0],
    ['2026-12-01', 30],
  ])
  expect(days(timeline.today!)).toBe(24)
})

it.each([
  ['2026-01-05', '2027-12-24', 24, '2026-02-01'],
  ['2026-02-05', '2029-12-24', 15, '2026-07-01'],
  ['2020-02-05', '2040-12-24', 20, '2022-01-01'],
])('%s to %s has %i ticks', (begin, end, count, second) => {
  const { ticks, today } = layOutTimeline([row('a', begin, end)], '1999-01-01')!
  expect([ticks.length, ticks[1]!.day, today]).toEqual([count, second, null])
})

it('nothing stands outside the window; without rows there is no timeline', () => {
  expect(layOutTimeline([], '2026-11-25')).toBeNull()
  const anyRow = fc.record({ from: fc.nat(60_000), days: fc.nat(4000), late: fc.nat(400) })
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 1, maxLength: 6 }), (rows) => {
      const timeline = layOutTimeline(
        rows.map(({ from, days, late }, k) =>
          row(
            `r${k}`,
            dayOf(from),
            dayOf(from + days),
            k > 0 ? [`r${k - 1}`] : [],
            late ? dayOf(from + days + late) : null,
          ),
        ),
        dayOf(rows[0]!.from),
      )!
      for (const { left, width, lateWidth } of timeline.bars) {
        expect(left).toBeGreaterThanOrEqual(0)
        expect(left + width + lateWidth).toBeLessThanOrEqual(1 + 1e-9)
        expect(width).toBeGreaterThan(0)
      }
      expect(timeline.ticks.length).toBeGreaterThan(0)
      expect(timeline.ticks.length).toBeLessThanOrEqual(24)
    }),
  )
})

it.each([
  ['as planned', task('a', { start: '2026-12-01', due: '2026-12-05' }), ['2026-12-01', '2026-12-05', null]],
  ['so many days up to its last one', task('a', { days: 3, due: '2026-12-05' }), ['2026-12-03', '2026-12-05', null]],
  ['as early as possible', task('a', { days: 3 }), ['2026-11-25', '2026-11-27', null]],
  [
    'a milestone on one day',
    task('a', { start: '2026-12-01', due: '2026-12-05', isMilestone: true }),
    ['2026-12-05', '2026-12-05', null],
  ],
  ['late until today at least', task('a', { due: '2026-11-20' }), ['2026-11-20', '2026-11-20', '2026-11-25']],
  [
    'when it was done',
    task('a', { state: 'done', start: '2026-11-01', due: '2026-11-20', done: '2026-11-10' }),
    ['2026-11-01', '2026-11-10', null],
  ],
  [
    'done before it was to begin',
    task('a', { state: 'done', start: '2026-11-15', done: '2026-11-10' }),
    ['2026-11-10', '2026-11-10', null],
  ],
  ['done on a day that nobody knows', task('a', { state: 'done' }), null],
])('a task is drawn %s', (_, one, expected) => {
  const plan = scheduleTasks([one], { today: '2026-11-25' }).tasks.get('a')!
  const drawn = drawnDays(one, plan)
  expect(drawn && [drawn.begin, drawn.end, drawn.lateUntil]).toEqual(expected)
})
