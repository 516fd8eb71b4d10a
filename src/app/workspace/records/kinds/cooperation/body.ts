import { ACTORS, cooperationKind, DAY } from './cooperationKind.ts'

export const BODY_STATES = ['active', 'dormant', 'ended'] as const

/** Where people of several houses meet: working groups, rounds, boards. Dormant ones are recorded too. */
export const BODY_KIND = cooperationKind({
  id: 'body',
  labelKey: 'body.kind',
  title: 'name',
  columns: ['name', 'state', 'field', 'lastMeeting', 'nextMeeting'],
  fields: [
    { id: 'name', labelKey: 'body.name', type: 'text', required: true, most: 200 },
    { id: 'state', labelKey: 'body.state', type: 'choice', options: [...BODY_STATES], required: true },
    { id: 'field', labelKey: 'body.field', type: 'reference', to: 'field' },
    { id: 'purpose', labelKey: 'body.purpose', type: 'long-text', most: 2000 },
    { id: 'members', labelKey: 'body.members', ...ACTORS },
    { id: 'rhythm', labelKey: 'body.rhythm', type: 'text', most: 200 },
    { id: 'founded', labelKey: 'body.founded', ...DAY },
    { id: 'lastMeeting', labelKey: 'body.last-meeting', ...DAY },
    { id: 'nextMeeting', labelKey: 'body.next-meeting', ...DAY },
    { id: 'why', labelKey: 'body.why', type: 'long-text', most: 2000 },
  ],
})
