import { FORM_IDS } from '../../../../../core/cooperation/index.ts'
import type { Issue } from '../../../../../core/evidence/index.ts'
import { type Entry, fieldValue } from '../../../../../core/process/index.ts'
import { ACTOR, ACTORS, cooperationKind, DAY } from './cooperationKind.ts'

/** What municipalities agreed or are about to. Its text with its versions is a record of its own (`agreement-text`), and so is what each council did. */
export const AGREEMENT_KIND = cooperationKind({
  id: 'agreement',
  labelKey: 'agreement.kind',
  title: 'title',
  columns: ['title', 'form', 'provider', 'inForce', 'ends', 'review', 'vatChecked'],
  page: '/zusammenarbeit/vereinbarungen',
  check: checkDays,
  fields: [
    { id: 'title', labelKey: 'agreement.title', type: 'text', required: true, most: 200 },
    { id: 'form', labelKey: 'agreement.form', type: 'choice', options: [...FORM_IDS], required: true },
    { id: 'field', labelKey: 'agreement.field', type: 'reference', to: 'field' },
    { id: 'project', labelKey: 'agreement.project', type: 'reference', to: 'project' },
    { id: 'provider', labelKey: 'agreement.provider', ...ACTOR },
    { id: 'partners', labelKey: 'agreement.partners', ...ACTORS },
    { id: 'costKey', labelKey: 'agreement.cost-key', type: 'text', most: 300 },
    { id: 'decideBy', labelKey: 'agreement.decide-by', ...DAY },
    { id: 'signed', labelKey: 'agreement.signed', ...DAY },
    { id: 'inForce', labelKey: 'agreement.in-force', ...DAY },
    { id: 'ends', labelKey: 'agreement.ends', ...DAY },
    {
      id: 'noticeMonths',
      labelKey: 'agreement.notice-months',
      type: 'number',
      unit: 'months',
      least: 0,
      most: 240,
      whole: true,
    },
    { id: 'review', labelKey: 'agreement.review', ...DAY },
    { id: 'vatChecked', labelKey: 'agreement.vat-checked', type: 'flag' },
    { id: 'vatNote', labelKey: 'agreement.vat-note', type: 'text', most: 500 },
    { id: 'note', labelKey: 'agreement.note', type: 'long-text', most: 4000 },
  ],
})

function checkDays(entry: Entry): Issue[] {
  const [inForce, ends] = [fieldValue(entry, 'inForce'), fieldValue(entry, 'ends')]
  if (typeof inForce !== 'string' || typeof ends !== 'string' || inForce <= ends) return []
  return [{ code: 'agreement-days', severity: 'error', params: { field: 'ends', label: 'agreement.ends' } }]
}
