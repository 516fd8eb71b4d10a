import { ACTOR, ACTORS, cooperationKind, DAY, SERVICES } from './cooperationKind.ts'

/** A field of action, or the level across them. Where it stands in its cycle is its progress, a record of its own. */
export const FIELD_KIND = cooperationKind({
  id: 'field',
  labelKey: 'field.kind',
  title: 'name',
  columns: ['name', 'lead', 'services', 'review'],
  page: '/zusammenarbeit/felder',
  fields: [
    { id: 'name', labelKey: 'field.name', type: 'text', required: true, most: 120 },
    { id: 'isAcross', labelKey: 'field.is-across', type: 'flag' },
    { id: 'services', labelKey: 'field.services', ...SERVICES },
    { id: 'lead', labelKey: 'field.lead', ...ACTOR },
    { id: 'partners', labelKey: 'field.partners', ...ACTORS },
    { id: 'situation', labelKey: 'field.situation', type: 'long-text', most: 5000 },
    { id: 'aim', labelKey: 'field.aim', type: 'long-text', most: 2000 },
    { id: 'review', labelKey: 'field.review', ...DAY },
  ],
})
