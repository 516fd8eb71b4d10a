import type { Issue } from '../../../../../core/evidence/index.ts'
import { type Entry, fieldValue } from '../../../../../core/process/index.ts'
import { cooperationKind, DAY } from './cooperationKind.ts'

export const COUNCIL_STATES = ['open', 'accepted', 'rejected', 'deferred'] as const

/** What a council has to decide, and what it decided. Without a municipality: the county council. */
export const COUNCIL_ITEM_KIND = cooperationKind({
  id: 'council-item',
  labelKey: 'council-item.kind',
  title: 'title',
  columns: ['title', 'municipality', 'field', 'due', 'state'],
  ownerField: 'municipality',
  check: checkItem,
  fields: [
    { id: 'title', labelKey: 'council-item.title', type: 'text', required: true, most: 300 },
    { id: 'municipality', labelKey: 'council-item.municipality', type: 'place' },
    { id: 'field', labelKey: 'council-item.field', type: 'reference', to: 'field' },
    { id: 'project', labelKey: 'council-item.project', type: 'reference', to: 'project' },
    { id: 'isPlan', labelKey: 'council-item.is-plan', type: 'flag' },
    { id: 'due', labelKey: 'council-item.due', ...DAY },
    { id: 'state', labelKey: 'council-item.state', type: 'choice', options: [...COUNCIL_STATES], required: true },
    { id: 'decided', labelKey: 'council-item.decided', ...DAY },
    { id: 'wording', labelKey: 'council-item.wording', type: 'long-text', most: 5000 },
  ],
})

/** What is decided has a day. */
function checkItem(entry: Entry): readonly Issue[] {
  const isDecided = entry.state === 'accepted' || entry.state === 'rejected'
  if (!isDecided || fieldValue(entry, 'decided') !== null) return []
  const params = { field: 'decided', label: 'council-item.decided' }
  return [{ code: 'council-item-without-day', severity: 'error', params }]
}
