import type { Issue } from '../../../../../core/evidence/index.ts'
import type { Entry } from '../../../../../core/process/index.ts'
import { ACTORS, cooperationKind, DAY } from './cooperationKind.ts'

/** People meet about a project, in a body or in a field: agenda before, minutes after. What is decided are resolutions. */
export const MEETING_KIND = cooperationKind({
  id: 'meeting',
  labelKey: 'meeting.kind',
  title: 'title',
  columns: ['title', 'date', 'begin', 'place', 'project', 'body'],
  page: '/zusammenarbeit/sitzungen',
  fields: [
    { id: 'title', labelKey: 'meeting.title', type: 'text', required: true, most: 200 },
    { id: 'date', labelKey: 'meeting.date', ...DAY, required: true },
    { id: 'begin', labelKey: 'meeting.begin', type: 'time' },
    { id: 'end', labelKey: 'meeting.end', type: 'time' },
    { id: 'place', labelKey: 'meeting.place', type: 'text', most: 300 },
    { id: 'project', labelKey: 'meeting.project', type: 'reference', to: 'project' },
    { id: 'body', labelKey: 'meeting.body', type: 'reference', to: 'body' },
    { id: 'field', labelKey: 'meeting.field', type: 'reference', to: 'field' },
    { id: 'invited', labelKey: 'meeting.invited', ...ACTORS },
    { id: 'present', labelKey: 'meeting.present', ...ACTORS },
    { id: 'agenda', labelKey: 'meeting.agenda', type: 'long-text', most: 5000 },
    { id: 'minutes', labelKey: 'meeting.minutes', type: 'long-text', most: 20000 },
  ],
  check: ({ begin, end }: Entry): Issue[] => {
    if (typeof end !== 'string') return []
    const about = { field: 'end', label: 'meeting.end' }
    if (typeof begin !== 'string') return [{ code: 'meeting-end-without-begin', severity: 'error', params: about }]
    return end > begin
      ? []
      : [{ code: 'meeting-end-before-begin', severity: 'error', params: { ...about, begin, end } }]
  },
})
