import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyTasks, task } from '../../../../tests/cooperation/plannedTasks.ts'
import { dayNumber, dayOf, daysOf, type PlannedTask } from './plannedTask.ts'
import { drivingChain, scheduleTasks } from './schedule.ts'

const today = '2026-11-25'
const ids = (tasks: readonly PlannedTask[]) => tasks.map(({ id }) => id)

/** Worked out by hand: 3 + 4 + 5 + 4 + 3 = 19 days along A, B, D, G, H; C may slip by 6 days, E by 6, F by 9. */
const network = [
  task('A', { days: 3 }),
  task('B', { days: 4, dependsOn: ['A'] }),
  task('C', { days: 2, dependsOn: ['A'] }),
  task('D', { days: 5, dependsOn: ['B'] }),
  task('E', { days: 1, dependsOn: ['C'] }),
  task('F', { days: 2, dependsOn: ['C'] }),
  task('G', { days: 4, dependsOn: ['D', 'E'] }),
  task('H', { days: 3, dependsOn: ['F', 'G'] }),
]

describe('a work plan', () => {
  it('has earliest and latest days, slack and the chain that decides its end', () => {
    const schedule = scheduleTasks(network, { today, endOf: () => '2026-12-13' })
    const slack = Object.fromEntries([...schedule.tasks].map(([id, { slackDays }]) => [id, slackDays]))
    expect(slack).toEqual({ A: 0, B: 0, C: 6, D: 0, E: 6, F: 9, G: 0, H: 0 })
    expect(schedule.tasks.get('H')).toMatchObject({ earliestBegin: '2026-12-11', earliestEnd: '2026-12-13' })
    expect(schedule.tasks.get('F')).toMatchObject({ earliestBegin: '2026-11-30', latestEnd: '2026-12-10' })
    expect(drivingChain(schedule, ids(network))).toEqual(['A', 'B', 'D', 'G', 'H'])
  })

  it('tells by how many days a last day is missed, and what is waited for', () => {
    const tasks = [
      task('survey', { due: '2026-11-20' }),
      task('form', { dependsOn: ['survey'], days: 10, due: '2026-12-01' }),
      task('vote', { dependsOn: ['form'], isMilestone: true, due: '2026-12-20' }),
    ]
    const { tasks: at } = scheduleTasks(tasks, { today })
    // Overdue since the 20th: done today at the earliest.
    expect(at.get('survey')).toMatchObject({ earliestEnd: today, lateDays: 5, slackDays: -5 })
    expect(at.get('form')).toMatchObject({ earliestBegin: '2026-11-26', earliestEnd: '2026-12-05', lateDays: 4 })
    expect(at.get('vote')).toMatchObject({ earliestEnd: '2026-12-05', lateDays: 0, slackDays: 15, waitsFor: ['form'] })
    // To keep the 1st of December, the form had to begin on the 22nd.
    expect(at.get('form')).toMatchObject({ latestBegin: '2026-11-22', latestEnd: '2026-12-01', slackDays: -4 })
  })

  it.each([
    [
      'a milestone is reached on the day on which what is before it ends',
      task('m', { isMilestone: true, dependsOn: ['A'] }),
      '2026-11-27',
    ],
    ['a task begins the day after', task('m', { dependsOn: ['A'] }), '2026-11-28'],
    ['a stated first day is kept', task('m', { dependsOn: ['A'], start: '2026-12-05' }), '2026-12-05'],
    [
      'what is in progress is not done before what it waits for',
      task('m', { state: 'doing', dependsOn: ['A'] }),
      '2026-11-27',
    ],
    ['what takes no time waits all the same', task('m', { days: 0, dependsOn: ['A'] }), '2026-11-27'],
  ])('%s', (_, one, earliestEnd) => {
    expect(scheduleTasks([network[0]!, one], { today }).tasks.get('m')).toMatchObject({ earliestEnd })
  })

  it('done and dropped tasks hold nobody up; those that wait in a circle are named, and the rest keeps its days', () => {
    const tasks = [
      task('done', { state: 'done', done: '2026-12-24' }),
      task('dropped', { state: 'dropped', due: '2027-12-24', dependsOn: ['a'] }),
      task('next', { dependsOn: ['dropped'] }),
      task('a', { dependsOn: ['b'] }),
      task('b', { dependsOn: ['a'] }),
      task('after', { dependsOn: ['b', 'gone'] }),
    ]
    const { tasks: at, circles } = scheduleTasks(tasks, { today })
    expect(circles).toEqual([['a', 'b']])
    expect(at.get('next')).toMatchObject({ earliestEnd: today, waitsFor: [] })
    expect(at.get('dropped')).toMatchObject({ earliestEnd: null, latestEnd: null, isLeft: false })
    expect(at.get('after')).toMatchObject({ earliestBegin: '2026-11-26', waitsFor: ['b'] })
  })
})

/** The longest of all ways that end with the task, walked one by one. */
function earliestEndByWalking(tasks: readonly PlannedTask[], id: string): number {
  const one = tasks.find((each) => each.id === id)!
  const now = dayNumber(today)
  if (one.state === 'dropped') return Number.NEGATIVE_INFINITY
  if (one.state === 'done') return one.done === null ? Number.NEGATIVE_INFINITY : dayNumber(one.done) + 1
  const ready = Math.max(...one.dependsOn.map((each) => earliestEndByWalking(tasks, each)), Number.NEGATIVE_INFINITY)
  const start = one.start === null ? Number.NEGATIVE_INFINITY : dayNumber(one.start)
  const begin = one.state === 'doing' ? Math.min(one.start === null ? now : start, now) : Math.max(start, ready, now)
  return Math.max(begin + daysOf(one), now + 1, ready)
}

describe('properties', () => {
  const plans = anyTasks({ most: 8, isAcyclic: true })

  it('earliest ends equal the longest way', () => {
    fc.assert(
      fc.property(plans, (tasks) => {
        const { tasks: at, circles } = scheduleTasks(tasks, { today })
        expect(circles).toEqual([])
        for (const { id } of tasks) {
          const end = earliestEndByWalking(tasks, id)
          expect(at.get(id)!.earliestEnd).toBe(Number.isFinite(end) ? dayOf(end - 1) : null)
        }
      }),
    )
  })

  it('nothing that is left ends before what it waits for, nor before today', () => {
    fc.assert(
      fc.property(plans, (tasks) => {
        const { tasks: at } = scheduleTasks(tasks, { today })
        for (const { waitsFor, earliestEnd, isLeft } of at.values()) {
          if (!isLeft) continue
          expect(earliestEnd! >= today).toBe(true)
          for (const one of waitsFor) expect(earliestEnd! >= at.get(one)!.earliestEnd!).toBe(true)
        }
      }),
    )
  })

  it('within its slack a task slips without a new missed day; a day more misses one', () => {
    fc.assert(
      fc.property(plans, fc.nat(), (tasks, pick) => {
        const before = scheduleTasks(tasks, { today })
        // A first day moves what has not begun; what it is to wait for moves it already.
        const free = tasks.filter(
          ({ id, state }) => (state === 'open' || state === 'waiting') && (before.tasks.get(id)!.slackDays ?? -1) >= 0,
        )
        if (free.length === 0) return
        const { id } = free[pick % free.length]!
        const slipped = (days: number) => {
          const { days: length, earliestEnd } = before.tasks.get(id)!
          const end = dayNumber(earliestEnd!) + 1 + days
          return scheduleTasks(
            tasks.map((one) => (one.id === id ? { ...one, days: length, start: dayOf(end - length) } : one)),
            { today },
          )
        }
        const missed = (at: ReturnType<typeof slipped>) =>
          [...at.tasks.values()].reduce((sum, { lateDays }) => sum + lateDays, 0)
        const { slackDays } = before.tasks.get(id)!
        expect(missed(slipped(slackDays!))).toBe(missed(before))
        expect(missed(slipped(slackDays! + 1))).toBeGreaterThan(missed(before))
      }),
    )
  })

  it('the chain is one of tasks that wait for each other, and ends last', () => {
    fc.assert(
      fc.property(plans, (tasks) => {
        const schedule = scheduleTasks(tasks, { today })
        const chain = drivingChain(schedule, ids(tasks))
        const left = [...schedule.tasks.values()].filter(({ isLeft }) => isLeft)
        expect(chain.length > 0).toBe(left.length > 0)
        for (const [k, id] of chain.entries()) {
          const one = schedule.tasks.get(id)!
          if (k > 0) expect(one.waitsFor).toContain(chain[k - 1])
          if (k === chain.length - 1)
            for (const { earliestEnd } of left) expect(earliestEnd! <= one.earliestEnd!).toBe(true)
        }
      }),
    )
  })

  it('the order in which tasks are given changes nothing', () => {
    fc.assert(
      fc.property(plans, (tasks) => {
        const sorted = (given: readonly PlannedTask[]) =>
          [...scheduleTasks(given, { today }).tasks.values()]
            .map(({ drivenBy: _, waitsFor, ...rest }) => ({ ...rest, waitsFor: [...waitsFor].sort() }))
            .sort((a, b) => (a.id < b.id ? -1 : 1))
        expect(sorted([...tasks].reverse())).toEqual(sorted(tasks))
      }),
    )
  })
})

it('work grows with the tasks, not with their square', () => {
  const chain = (count: number) => {
    const reads = { count: 0 }
    const tasks = Array.from({ length: count }, (_, k) => {
      const dependsOn = k > 0 ? [`t${k - 1}`] : []
      const one = task(`t${k}`)
      return Object.defineProperty({ ...one }, 'dependsOn', {
        get() {
          reads.count++
          return dependsOn
        },
      }) as PlannedTask
    })
    scheduleTasks(tasks, { today })
    return reads.count
  }
  expect(chain(4000)).toBeLessThanOrEqual(chain(1000) * 4 + 8)
})
