import { FUNDING_STATES } from '../../../../../core/cooperation/index.ts'
import type { Issue } from '../../../../../core/evidence/index.ts'
import { type Entry, fieldValue } from '../../../../../core/process/index.ts'
import { ACTOR, cooperationKind, DAY } from './cooperationKind.ts'

const SUM = { type: 'number', unit: '€', least: 0, most: 1e12 } as const

/** Money that a project asks of one giver, from the first thought to the decision. */
export const FUNDING_SHARE_KIND = cooperationKind({
  id: 'funding-share',
  labelKey: 'funding-share.kind',
  title: 'what',
  columns: ['what', 'project', 'programme', 'state', 'amount', 'ownContribution', 'deadline'],
  ownerField: 'municipality',
  fields: [
    { id: 'what', labelKey: 'funding-share.what', type: 'text', required: true, most: 200 },
    { id: 'project', labelKey: 'funding-share.project', type: 'reference', to: 'project', required: true },
    { id: 'programme', labelKey: 'funding-share.programme', type: 'reference', to: 'programme' },
    { id: 'giver', labelKey: 'funding-share.giver', type: 'text', most: 200 },
    { id: 'state', labelKey: 'funding-share.state', type: 'choice', options: [...FUNDING_STATES], required: true },
    { id: 'amount', labelKey: 'funding-share.amount', ...SUM },
    { id: 'ownContribution', labelKey: 'funding-share.own-contribution', ...SUM },
    { id: 'isYearly', labelKey: 'funding-share.is-yearly', type: 'flag' },
    { id: 'ownBy', labelKey: 'funding-share.own-by', ...ACTOR },
    { id: 'municipality', labelKey: 'funding-share.municipality', type: 'place' },
    { id: 'deadline', labelKey: 'funding-share.deadline', ...DAY },
    { id: 'decided', labelKey: 'funding-share.decided', ...DAY },
    { id: 'bindingUntil', labelKey: 'funding-share.binding-until', ...DAY },
    { id: 'note', labelKey: 'funding-share.note', type: 'long-text', most: 2000 },
  ],
  check: checkShare,
})

/** Somebody gives it; who may not be known yet. */
function checkShare(entry: Entry): Issue[] {
  if (fieldValue(entry, 'programme') !== null || fieldValue(entry, 'giver') !== null) return []
  const params = { field: 'giver', label: 'funding-share.giver' }
  return [{ code: 'funding-share-without-giver', severity: 'warning', params }]
}
