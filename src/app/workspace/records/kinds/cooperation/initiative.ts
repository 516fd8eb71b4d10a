import { ACTOR, cooperationKind, DAY, SERVICES } from './cooperationKind.ts'

export const INITIATIVE_TYPES = ['volunteers', 'club', 'citizens-company', 'private', 'church', 'idea'] as const
export const INITIATIVE_STATES = ['planned', 'active', 'dormant', 'ended'] as const

/** What people already do by themselves: scouted, so that it is known and can be joined. */
export const INITIATIVE_KIND = cooperationKind({
  id: 'initiative',
  labelKey: 'initiative.kind',
  title: 'name',
  retention: 'volunteer-offer',
  columns: ['name', 'type', 'state', 'keeper', 'municipality', 'confirmed'],
  ownerField: 'municipality',
  fields: [
    { id: 'name', labelKey: 'initiative.name', type: 'text', required: true, most: 200 },
    { id: 'type', labelKey: 'initiative.type', type: 'choice', options: [...INITIATIVE_TYPES] },
    { id: 'state', labelKey: 'initiative.state', type: 'choice', options: [...INITIATIVE_STATES] },
    { id: 'what', labelKey: 'initiative.what', type: 'long-text', most: 2000 },
    { id: 'services', labelKey: 'initiative.services', ...SERVICES },
    { id: 'keeper', labelKey: 'initiative.keeper', ...ACTOR },
    { id: 'municipality', labelKey: 'initiative.municipality', type: 'place' },
    { id: 'active', labelKey: 'initiative.active', type: 'number', least: 0, most: 1e6, whole: true },
    { id: 'seeks', labelKey: 'initiative.seeks', type: 'text', most: 300 },
    { id: 'offers', labelKey: 'initiative.offers', type: 'text', most: 300 },
    { id: 'contact', labelKey: 'initiative.contact', type: 'text', personal: true, most: 200 },
    { id: 'confirmed', labelKey: 'initiative.confirmed', ...DAY },
  ],
})
