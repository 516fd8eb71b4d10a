import { fieldValue } from '../../../../../core/process/index.ts'
import { ACTOR, cooperationKind, DAY } from './cooperationKind.ts'

export const ACTOR_TYPES = [
  'county',
  'municipality',
  'unit',
  'joint-body',
  'company',
  'club',
  'advisory-board',
  'funding-region',
  'church',
  'welfare',
  'other',
] as const

/** Who takes part: municipalities, county, offices, associations, firms, clubs. No people. */
export const ACTOR_KIND = cooperationKind({
  id: 'actor',
  labelKey: 'actor.kind',
  title: 'name',
  columns: ['name', 'type', 'municipality', 'contact'],
  checkAmong: (entry, id, others) => {
    const next = new Map(others.map((other) => [other.id, fieldValue(other.state, 'successor')]))
    let at = fieldValue(entry, 'successor')
    for (let steps = 0; typeof at === 'string' && steps <= others.length; steps++) {
      if (at === id)
        return [
          {
            code: 'actor-successor-circle',
            severity: 'error',
            params: { field: 'successor', label: 'actor.successor' },
          },
        ]
      at = next.get(at) ?? null
    }
    return []
  },
  fields: [
    { id: 'name', labelKey: 'actor.name', type: 'text', required: true, most: 200 },
    { id: 'type', labelKey: 'actor.type', type: 'choice', options: [...ACTOR_TYPES], required: true },
    { id: 'municipality', labelKey: 'actor.municipality', type: 'place' },
    { id: 'contact', labelKey: 'actor.contact', type: 'text', most: 200 },
    { id: 'dissolved', labelKey: 'actor.dissolved', ...DAY },
    { id: 'successor', labelKey: 'actor.successor', ...ACTOR },
    { id: 'note', labelKey: 'actor.note', type: 'long-text', most: 2000 },
  ],
})
