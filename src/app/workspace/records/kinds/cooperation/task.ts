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
})
