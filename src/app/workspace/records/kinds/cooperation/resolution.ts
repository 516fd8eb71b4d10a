import { PROJECT_DECISIONS } from '../../../../../core/cooperation/index.ts'
import type { Issue } from '../../../../../core/evidence/index.ts'
import type { Entry } from '../../../../../core/process/index.ts'
import { cooperationKind, DAY } from './cooperationKind.ts'

export const RESOLUTION_STATES = ['accepted', 'rejected', 'withdrawn'] as const

/** What a meeting decided. One that no longer holds stays, with the day and the reason. */
export const RESOLUTION_KIND = cooperationKind({
  id: 'resolution',
  labelKey: 'resolution.kind',
  title: 'text',
  columns: ['text', 'date', 'state', 'project', 'meeting'],
  fields: [
    { id: 'text', labelKey: 'resolution.text', type: 'long-text', required: true, most: 5000 },
    { id: 'date', labelKey: 'resolution.date', ...DAY, required: true },
    { id: 'state', labelKey: 'resolution.state', type: 'choice', options: [...RESOLUTION_STATES], required: true },
    { id: 'votes', labelKey: 'resolution.votes', type: 'text', most: 200 },
    { id: 'meeting', labelKey: 'resolution.meeting', type: 'reference', to: 'meeting' },
    { id: 'project', labelKey: 'resolution.project', type: 'reference', to: 'project' },
    { id: 'body', labelKey: 'resolution.body', type: 'reference', to: 'body' },
    { id: 'decides', labelKey: 'resolution.decides', type: 'choice', options: [...PROJECT_DECISIONS] },
    { id: 'task', labelKey: 'resolution.task', type: 'reference', to: 'task' },
    { id: 'withdrawnOn', labelKey: 'resolution.withdrawn-on', ...DAY },
    { id: 'withdrawnWhy', labelKey: 'resolution.withdrawn-why', type: 'long-text', most: 2000 },
  ],
  check: checkWithdrawal,
})

function checkWithdrawal({ state, date, withdrawnOn, withdrawnWhy }: Entry): Issue[] {
  const issues: Issue[] = []
  const complain = (code: string, field: string, label: string) =>
    issues.push({ code, severity: 'error', params: { field, label } })
  const isWithdrawn = state === 'withdrawn'
  const has = (value: unknown) => typeof value === 'string' && value.trim() !== ''
  if (isWithdrawn && !has(withdrawnOn))
    complain('resolution-withdrawn-without-day', 'withdrawnOn', 'resolution.withdrawn-on')
  if (isWithdrawn && !has(withdrawnWhy))
    complain('resolution-withdrawn-without-reason', 'withdrawnWhy', 'resolution.withdrawn-why')
  if (!isWithdrawn && has(withdrawnOn)) complain('resolution-not-withdrawn', 'state', 'resolution.state')
  if (has(withdrawnOn) && typeof date === 'string' && withdrawnOn! < date)
    complain('resolution-withdrawn-before', 'withdrawnOn', 'resolution.withdrawn-on')
  return issues
}
