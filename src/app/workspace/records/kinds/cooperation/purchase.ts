import { cooperationKind, DAY, EUROS } from './cooperationKind.ts'

export const PURCHASE_TYPES = [
  'vehicle',
  'machine',
  'equipment',
  'software',
  'construction',
  'material',
  'service',
  'staff',
] as const

/** Something to be bought, or a skilled person to be found: told early, so that others can join. */
export const PURCHASE_KIND = cooperationKind({
  id: 'purchase',
  labelKey: 'purchase.kind',
  title: 'what',
  retention: 'contact',
  columns: ['what', 'type', 'municipality', 'needed', 'cost', 'willing'],
  ownerField: 'municipality',
  fields: [
    { id: 'what', labelKey: 'purchase.what', type: 'text', required: true, most: 200 },
    { id: 'type', labelKey: 'purchase.type', type: 'choice', options: [...PURCHASE_TYPES], required: true },
    { id: 'municipality', labelKey: 'purchase.municipality', type: 'place' },
    { id: 'needed', labelKey: 'purchase.needed', ...DAY },
    { id: 'cost', labelKey: 'purchase.cost', ...EUROS, least: 0 },
    { id: 'willing', labelKey: 'purchase.willing', type: 'choice', options: ['yes', 'open', 'no'] },
    { id: 'contact', labelKey: 'purchase.contact', type: 'text', personal: true, most: 200 },
    { id: 'note', labelKey: 'purchase.note', type: 'long-text', most: 2000 },
  ],
})
