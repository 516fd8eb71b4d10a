import type { Issue } from '../../../../../core/evidence/index.ts'
import { type Entry, fieldValue } from '../../../../../core/process/index.ts'
import { ACTORS, cooperationKind, DAY } from './cooperationKind.ts'

/** Fields that name what a round is about; one of them is filled. */
export const CHECK_SUBJECTS = ['project', 'field', 'body', 'subject'] as const

/** A round in which several people rate the same thing by the questions of a check. It is open until it has a day on which it was closed. */
export const CHECK_KIND = cooperationKind({
  id: 'check',
  labelKey: 'check.kind',
  title: 'title',
  columns: ['title', 'template', 'due', 'closed'],
  page: '/zusammenarbeit/pruefraster',
  fields: [
    { id: 'title', labelKey: 'check.title', type: 'text', required: true, most: 200 },
    { id: 'template', labelKey: 'check.template', type: 'reference', to: 'check-template', required: true },
    { id: 'project', labelKey: 'check.project', type: 'reference', to: 'project' },
    { id: 'field', labelKey: 'check.field', type: 'reference', to: 'field' },
    { id: 'body', labelKey: 'check.body', type: 'reference', to: 'body' },
    { id: 'subject', labelKey: 'check.subject', type: 'text', most: 200 },
    { id: 'asked', labelKey: 'check.asked', ...ACTORS },
    { id: 'due', labelKey: 'check.due', ...DAY },
    { id: 'closed', labelKey: 'check.closed', ...DAY },
    { id: 'note', labelKey: 'check.note', type: 'long-text', most: 2000 },
  ],
  check: checkSubject,
})

function checkSubject(entry: Entry): Issue[] {
  const named = CHECK_SUBJECTS.filter((field) => fieldValue(entry, field) !== null)
  if (named.length === 1) return []
  const code = named.length === 0 ? 'check-round-no-subject' : 'check-round-two-subjects'
  return [{ code, severity: 'error', params: { field: named[1] ?? 'subject' } }]
}
