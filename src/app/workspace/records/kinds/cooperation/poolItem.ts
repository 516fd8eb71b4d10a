import { ACTOR, cooperationKind } from './cooperationKind.ts'

export const POOL_ITEM_TYPES = ['machine', 'vehicle', 'room', 'staff', 'volunteers', 'other'] as const

/** Something that one municipality or association has and others may use: a machine, a room, hours of people, an offer of volunteers. */
export const POOL_ITEM_KIND = cooperationKind({
  id: 'pool-item',
  labelKey: 'pool-item.kind',
  title: 'name',
  retention: 'volunteer-offer',
  columns: ['name', 'type', 'municipality', 'hoursPerWeek', 'price'],
  ownerField: 'municipality',
  page: '/zusammenarbeit/pool',
  fields: [
    { id: 'name', labelKey: 'pool-item.name', type: 'text', required: true, most: 200 },
    { id: 'type', labelKey: 'pool-item.type', type: 'choice', options: [...POOL_ITEM_TYPES], required: true },
    { id: 'municipality', labelKey: 'pool-item.municipality', type: 'place' },
    { id: 'keeper', labelKey: 'pool-item.keeper', ...ACTOR },
    { id: 'location', labelKey: 'pool-item.location', type: 'text', most: 200 },
    { id: 'hoursPerWeek', labelKey: 'pool-item.hours-per-week', type: 'number', unit: 'hours', least: 0, most: 10_000 },
    { id: 'price', labelKey: 'pool-item.price', type: 'text', most: 200 },
    { id: 'rules', labelKey: 'pool-item.rules', type: 'long-text', most: 4000 },
    { id: 'contact', labelKey: 'pool-item.contact', type: 'text', personal: true, most: 200 },
    { id: 'note', labelKey: 'pool-item.note', type: 'long-text', most: 2000 },
  ],
})
