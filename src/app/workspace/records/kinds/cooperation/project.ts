import type { Issue } from '../../../../../core/evidence/index.ts'
import type { Entry } from '../../../../../core/process/index.ts'
import { ACTOR, ACTORS, cooperationKind, DAY, EUROS } from './cooperationKind.ts'

const PROJECTS = { type: 'list', of: { type: 'reference', to: 'project' }, most: 50 } as const

/** What several do together for a time. Its phase is its progress, a record of its own. */
export const PROJECT_KIND = cooperationKind({
  id: 'project',
  labelKey: 'project.kind',
  title: 'name',
  columns: ['name', 'field', 'lead', 'start', 'end'],
  page: '/zusammenarbeit/vorhaben',
  fields: [
    { id: 'name', labelKey: 'project.name', type: 'text', required: true, most: 200 },
    { id: 'field', labelKey: 'project.field', type: 'reference', to: 'field' },
    { id: 'occasion', labelKey: 'project.occasion', type: 'long-text', most: 2000 },
    { id: 'aim', labelKey: 'project.aim', type: 'long-text', most: 2000 },
    { id: 'lead', labelKey: 'project.lead', ...ACTOR },
    { id: 'partners', labelKey: 'project.partners', ...ACTORS },
    { id: 'circle', labelKey: 'project.circle', type: 'choice', options: ['all', 'ring', 'willing'] },
    { id: 'orientation', labelKey: 'project.orientation', type: 'choice', options: ['task', 'strategy'] },
    { id: 'scope', labelKey: 'project.scope', type: 'choice', options: ['sectoral', 'integrated'] },
    { id: 'direction', labelKey: 'project.direction', type: 'choice', options: ['bottom-up', 'top-down'] },
    { id: 'start', labelKey: 'project.start', ...DAY },
    { id: 'end', labelKey: 'project.end', ...DAY },
    { id: 'costLow', labelKey: 'project.cost-low', ...EUROS },
    { id: 'costHigh', labelKey: 'project.cost-high', ...EUROS },
    { id: 'funding', labelKey: 'project.funding', type: 'text', most: 300 },
    { id: 'benefit', labelKey: 'project.benefit', type: 'long-text', most: 5000 },
    { id: 'legalForm', labelKey: 'project.legal-form', type: 'text', most: 300 },
    { id: 'risks', labelKey: 'project.risks', type: 'long-text', most: 5000 },
    { id: 'pilotReport', labelKey: 'project.pilot-report', type: 'long-text', most: 5000 },
    { id: 'review', labelKey: 'project.review', ...DAY },
    { id: 'linkedTo', labelKey: 'project.linked-to', ...PROJECTS },
    { id: 'conflictsWith', labelKey: 'project.conflicts-with', ...PROJECTS },
    { id: 'conflict', labelKey: 'project.conflict', type: 'long-text', most: 2000 },
  ],
  check: ({ start, end }: Entry): Issue[] => {
    if (typeof start !== 'string' || typeof end !== 'string' || start <= end) return []
    return [
      {
        code: 'project-end-before-start',
        severity: 'error',
        params: { field: 'end', label: 'project.end', start, end },
      },
    ]
  },
})
