import type { HeldKind } from '../heldKind.ts'

/** Register of processing activities: what Article 30 (1) GDPR asks a controller to record. */
export const PROCESSING: HeldKind = {
  id: 'processing',
  labelKey: 'processing.kind',
  part: 'data',
  title: 'name',
  write: 'region.settings',
  remove: 'region.settings',
  isSingle: false,
  ownerField: null,
  visibility: 'members',
  isShareable: true,
  columns: ['name', 'state', 'purpose', 'retention', 'reviewed'],
  retentionFields: {},
  fields: [
    { id: 'name', labelKey: 'processing.name', type: 'text', required: true, most: 200 },
    {
      id: 'state',
      labelKey: 'processing.state',
      type: 'choice',
      options: ['proposal', 'adopted', 'ended'],
      required: true,
    },
    { id: 'controller', labelKey: 'processing.controller', type: 'long-text', most: 2000 },
    { id: 'purpose', labelKey: 'processing.purpose', type: 'long-text', required: true },
    { id: 'basis', labelKey: 'processing.basis', type: 'long-text' },
    { id: 'subjects', labelKey: 'processing.subjects', type: 'long-text', required: true },
    { id: 'data', labelKey: 'processing.data', type: 'long-text', required: true },
    { id: 'recipients', labelKey: 'processing.recipients', type: 'long-text' },
    { id: 'transfers', labelKey: 'processing.transfers', type: 'long-text' },
    { id: 'retention', labelKey: 'processing.retention', type: 'long-text' },
    { id: 'measures', labelKey: 'processing.measures', type: 'long-text' },
    { id: 'reviewed', labelKey: 'processing.reviewed', type: 'date', earliest: '2018-05-25', latest: '2100-12-31' },
  ],
}
