import { type Body, standingBodies } from '../../../../../core/cooperation/index.ts'
import type { Issue } from '../../../../../core/evidence/index.ts'
import { type Entry, fieldValue } from '../../../../../core/process/index.ts'
import type { StandingEntry } from '../../heldKind.ts'
import { ACTORS, cooperationKind, DAY } from './cooperationKind.ts'

export const BODY_STATES = ['active', 'dormant', 'ended'] as const

/** Where people of several houses meet: working groups, rounds, boards. Dormant ones are recorded too. */
export const BODY_KIND = cooperationKind({
  id: 'body',
  labelKey: 'body.kind',
  title: 'name',
  columns: ['name', 'state', 'field', 'lastMeeting', 'nextMeeting'],
  checkAmong: checkBodies,
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
    { id: 'whyNew', labelKey: 'body.why-new', type: 'long-text', most: 2000 },
  ],
})

export function bodyOf({ id, state }: StandingEntry): Body {
  const members = fieldValue(state, 'members')
  return {
    id,
    name: asText(fieldValue(state, 'name')) ?? '',
    state: BODY_STATES.find((one) => one === state.state) ?? 'active',
    field: asText(fieldValue(state, 'field')),
    members: Array.isArray(members) ? members.map(String) : [],
    lastMeeting: asText(fieldValue(state, 'lastMeeting')),
    nextMeeting: asText(fieldValue(state, 'nextMeeting')),
  }
}

/** Who founds a body where one exists is met with it, and says why another is needed. */
function checkBodies(entry: Entry, id: string | null, others: readonly StandingEntry[]): readonly Issue[] {
  const wanted = bodyOf({ id: '', state: entry })
  if (id !== null || wanted.state === 'ended' || fieldValue(entry, 'whyNew') !== null) return []
  // Which of them sleeps matters for the order only.
  const [first] = standingBodies(others.map(bodyOf), wanted, '0000-01-01')
  if (!first) return []
  const params = { field: 'whyNew', label: 'body.why-new', name: first.name }
  return [{ code: first.state === 'dormant' ? 'body-dormant-there' : 'body-there', severity: 'error', params }]
}

const asText = (value: unknown) => (typeof value === 'string' ? value : null)
