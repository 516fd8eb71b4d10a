import type { RecordKind } from '../../src/core/process/index.ts'

/** A register as the co-operation will have it: places where people meet. */
export const socialPlaces: RecordKind = {
  id: 'social-place',
  labelKey: 'social-place',
  title: 'name',
  retention: 'contact',
  fields: [
    { id: 'name', labelKey: 'social-place.name', type: 'text', required: true },
    { id: 'rules', labelKey: 'social-place.rules', type: 'long-text' },
    { id: 'seats', labelKey: 'social-place.seats', type: 'number', unit: 'seats', least: 0, most: 5000, whole: true },
    { id: 'opened', labelKey: 'social-place.opened', type: 'date', earliest: '1800-01-01', latest: '2100-12-31' },
    { id: 'state', labelKey: 'social-place.state', type: 'choice', options: ['planned', 'open', 'dormant'] },
    { id: 'stepFree', labelKey: 'social-place.step-free', type: 'flag' },
    { id: 'site', labelKey: 'social-place.site', type: 'place', required: true },
    { id: 'keeper', labelKey: 'social-place.keeper', type: 'text', personal: true },
    { id: 'carrier', labelKey: 'social-place.carrier', type: 'reference', to: 'actor' },
    { id: 'links', labelKey: 'social-place.links', type: 'list', of: { type: 'reference', to: 'social-place' } },
    { id: 'steps', labelKey: 'social-place.steps', type: 'list', of: { type: 'text' }, ordered: true },
  ],
}
