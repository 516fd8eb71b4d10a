import fc from 'fast-check'
import { dayOf, type PlannedTask } from '../../src/core/cooperation/index.ts'

const PLAIN = {
  state: 'open',
  start: null,
  due: null,
  done: null,
  days: null,
  isMilestone: false,
  dependsOn: [],
} as const

export const task = (id: string, more: Partial<PlannedTask> = {}): PlannedTask => ({ ...PLAIN, id, ...more })

const FIRST = 20_000
const anyDay = fc.option(fc.integer({ min: FIRST, max: FIRST + 40 }).map(dayOf), { nil: null, freq: 2 })

/** Plans of a few tasks; without circles each waits only for those before it, in an order that is then shuffled. */
export const anyTasks = ({ most, isAcyclic }: { readonly most: number; readonly isAcyclic: boolean }) =>
  fc
    .array(
      fc.record({
        state: fc.constantFrom('open', 'open', 'doing', 'waiting', 'done', 'dropped'),
        start: anyDay,
        due: anyDay,
        done: anyDay,
        days: fc.option(fc.integer({ min: 0, max: 9 }), { nil: null }),
        isMilestone: fc.boolean(),
        before: fc.array(fc.nat(most - 1), { maxLength: 3 }),
      }),
      { minLength: 1, maxLength: most },
    )
    .map((rows) =>
      rows.map(({ before, state, ...row }, k): PlannedTask => {
        const dependsOn = before.filter((one) => (isAcyclic ? one < k : one < rows.length)).map((one) => `t${one}`)
        return { ...row, id: `t${k}`, state: state as PlannedTask['state'], dependsOn: [...new Set(dependsOn)] }
      }),
    )
    .chain((tasks) => fc.shuffledSubarray(tasks, { minLength: tasks.length }))
