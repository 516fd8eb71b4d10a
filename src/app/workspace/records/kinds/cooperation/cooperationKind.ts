import type { HeldKind } from '../../heldKind.ts'

type Own = Pick<HeldKind, 'id' | 'labelKey' | 'title' | 'columns' | 'fields'> & Partial<HeldKind>

/** A kind of the co-operation: written by the office, and by the people of its municipality where it has one. */
export const cooperationKind = (own: Own): HeldKind => ({
  part: 'cooperation',
  write: 'record.write',
  remove: 'record.delete',
  isSingle: false,
  ownerField: null,
  visibility: 'members',
  isShareable: true,
  retentionFields: {},
  ...own,
})

/** Days that plans and agreements can name. */
export const DAY = { type: 'date', earliest: '1900-01-01', latest: '2199-12-31' } as const
export const ACTOR = { type: 'reference', to: 'actor' } as const
export const ACTORS = { type: 'list', of: ACTOR, most: 300 } as const
export const SERVICES = { type: 'list', of: { type: 'reference', to: 'service' }, most: 100 } as const
export const EUROS = { type: 'number', unit: '€', least: -1e12, most: 1e12 } as const
export const HOURS = { type: 'number', unit: 'hours', least: 0, most: 1e6 } as const
