import { describe, expect, it } from 'vitest'
import { drivingChain, scheduleTasks } from '../../src/core/cooperation/index.ts'
import { task } from '../cooperation/plannedTasks.ts'
import { methodPage, tableOf } from './method.ts'

const page = methodPage('work-plan')
const rows = [...tableOf(page, 'task')]

describe('docs/methods/work-plan.md', () => {
  const tasks = rows.map(([id, [days, after]]) =>
    task(id, { days: Number(days), dependsOn: after === '' ? [] : after!.split(', ') }),
  )
  const schedule = scheduleTasks(tasks, { today: '2026-11-25', endOf: () => '2026-12-13' })

  it.each(rows)('the worked example, task %s', (id, [, , earliestEnd, latestEnd, slack]) => {
    expect(schedule.tasks.get(id)).toMatchObject({ earliestEnd, latestEnd, slackDays: Number(slack) })
  })

  it('names the chain that the page names', () => {
    expect(rows).toHaveLength(8)
    const chain = drivingChain(
      schedule,
      rows.map(([id]) => id),
    )
    expect(page).toContain(`19 days along ${chain.join(', ')}.`)
  })
})
