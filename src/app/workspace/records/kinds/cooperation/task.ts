import { circleThrough } from '../../../../../core/cooperation/index.ts'
import type { Issue } from '../../../../../core/evidence/index.ts'
import type { Entry } from '../../../../../core/process/index.ts'
import type { StandingEntry } from '../../heldKind.ts'
import { ACTOR, cooperationKind, DAY, HOURS } from './cooperationKind.ts'

export const TASK_STATES = ['open', 'doing', 'waiting', 'done', 'dropped'] as const
/** The nine tasks of a co-ordination unit (Trapp 2019). */
export const COORDINATION_TASKS = [
  'information',
  'events',
  'plans',
  'themes',
  'advice',
  'other-projects',
  'publicity',
  'councils',
  'monitoring',
] as const

/** Something that somebody does by a day: in a work plan, from a meeting, on a list of the co-ordination unit. */
export const TASK_KIND = cooperationKind({
  id: 'task',
  labelKey: 'task.kind',
  title: 'title',
  columns: ['title', 'actor', 'municipality', 'due', 'state'],
  ownerField: 'municipality',
  fields: [
    { id: 'title', labelKey: 'task.title', type: 'text', required: true, most: 300 },
    { id: 'state', labelKey: 'task.state', type: 'choice', options: [...TASK_STATES], required: true },
    { id: 'municipality', labelKey: 'task.municipality', type: 'place' },
    { id: 'actor', labelKey: 'task.actor', ...ACTOR },
    { id: 'start', labelKey: 'task.start', ...DAY },
    { id: 'due', labelKey: 'task.due', ...DAY },
    { id: 'days', labelKey: 'task.days', type: 'number', unit: 'days', whole: true, least: 0, most: 9999 },
    { id: 'done', labelKey: 'task.done', ...DAY },
    { id: 'isMilestone', labelKey: 'task.is-milestone', type: 'flag' },
    { id: 'hours', labelKey: 'task.hours', ...HOURS },
    { id: 'field', labelKey: 'task.field', type: 'reference', to: 'field' },
    { id: 'body', labelKey: 'task.body', type: 'reference', to: 'body' },
    { id: 'project', labelKey: 'task.project', type: 'reference', to: 'project' },
    { id: 'check', labelKey: 'task.check', type: 'reference', to: 'check' },
    {
      id: 'dependsOn',
      labelKey: 'task.depends-on',
      type: 'list',
      of: { type: 'reference', to: 'task' },
      most: 50,
    },
    {
      id: 'needs',
      labelKey: 'task.needs',
      type: 'list',
      of: { type: 'reference', to: 'pool-item' },
      most: 50,
    },
    { id: 'coordination', labelKey: 'task.coordination', type: 'choice', options: [...COORDINATION_TASKS] },
    { id: 'note', labelKey: 'task.note', type: 'long-text', most: 2000 },
  ],
  check: checkDays,
  checkAmong: checkCircle,
})

function checkDays({ start, due }: Entry): Issue[] {
  if (typeof start !== 'string' || typeof due !== 'string' || start <= due) return []
  const params = { field: 'due', label: 'task.due', start, due }
  return [{ code: 'task-due-before-start', severity: 'error', params }]
}

/** Tasks that wait for each other could never begin. */
function checkCircle(entry: Entry, id: string | null, others: readonly StandingEntry[]): Issue[] {
  const wanted = idsOf(entry.dependsOn)
  if (id === null || wanted.length === 0) return []
  const circle = circleThrough(
    id,
    wanted,
    others.map((other) => ({ id: other.id, dependsOn: idsOf(other.state.dependsOn) })),
  )
  if (!circle) return []
  const titles = new Map(others.map((other) => [other.id, other.state.title]))
  const chain = [...circle, id].map((one) => (one === id ? entry.title : titles.get(one))).join(' → ')
  return [{ code: 'task-circle', severity: 'error', params: { field: 'dependsOn', label: 'task.depends-on', chain } }]
}

const idsOf = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : [])
