import { ACTOR, ACTORS, cooperationKind, DAY, EUROS } from './cooperationKind.ts'

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
    { id: 'aim', labelKey: 'project.aim', type: 'long-text', most: 2000 },
    { id: 'lead', labelKey: 'project.lead', ...ACTOR },
    { id: 'partners', labelKey: 'project.partners', ...ACTORS },
    { id: 'orientation', labelKey: 'project.orientation', type: 'choice', options: ['task', 'strategy'] },
    { id: 'scope', labelKey: 'project.scope', type: 'choice', options: ['sectoral', 'integrated'] },
    { id: 'direction', labelKey: 'project.direction', type: 'choice', options: ['bottom-up', 'top-down'] },
    { id: 'start', labelKey: 'project.start', ...DAY },
    { id: 'end', labelKey: 'project.end', ...DAY },
    { id: 'costLow', labelKey: 'project.cost-low', ...EUROS },
    { id: 'costHigh', labelKey: 'project.cost-high', ...EUROS },
    { id: 'funding', labelKey: 'project.funding', type: 'text', most: 300 },
  ],
})
